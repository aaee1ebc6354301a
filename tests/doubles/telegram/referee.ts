import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/**
 * Judges calls and answers by the published description of the Bot API, where it lies beside this repository.
 * It knows names, required fields and types; limits that the description tells only in prose are the double's.
 */
export interface Referee {
  /** Objections to a call's parameters; none for a good call. */
  call(method: string, params: unknown): readonly string[];
  /** Objections to what a method answers. */
  result(method: string, value: unknown): readonly string[];
  /** Objections to a value of a named type: "Update". */
  value(type: string, value: unknown): readonly string[];
}

/** Some fields name their kind: `always "location"`. */
const onlyValue = /(?:always|must be) [“"]?([a-z_\d]+)[”"]?\.?$/i;

const field = z
  .object({ name: z.string(), types: z.array(z.string()), required: z.boolean(), description: z.string() })
  .transform(({ description: words, ...told }) => ({ ...told, only: onlyValue.exec(words)?.[1] }));
const fields = z
  .array(field)
  .default([])
  .transform((list) => new Map(list.map((one) => [one.name, one])));
const description = z.object({
  methods: z.record(z.string(), z.object({ fields, returns: z.array(z.string()) })),
  types: z.record(z.string(), z.object({ fields, subtypes: z.array(z.string()).default([]) })),
});

type Field = z.output<typeof field>;
type Fields = z.output<typeof fields>;
type Description = z.output<typeof description>;

const place = join(import.meta.dirname, "../../../../shared/spec/telegram-bot-api.json");

export const refereeIsThere = existsSync(place);
export const whyNoReferee =
  "the description of the Bot API (../shared/spec/telegram-bot-api.json) is not there: nobody judges the calls";

let loaded: Description | undefined;

/** Undefined where the description is not there. */
export function loadReferee(): Referee | undefined {
  if (!refereeIsThere) return undefined;
  loaded ??= description.parse(JSON.parse(readFileSync(place, "utf8")));
  return judgeBy(loaded);
}

function judgeBy({ methods, types }: Description): Referee {
  const described = [...Object.values(methods), ...Object.values(types)];
  const required = new Map(
    described.map((one) => [
      one.fields,
      [...one.fields.values()].filter((told) => told.required).map(({ name }) => name),
    ]),
  );

  /** The first kind that fits is enough; of several that do not, each says why. */
  function ofTypes(names: readonly string[], value: unknown, at: string): readonly string[] {
    const objections = names.map((name) => ofType(name, value, at));
    if (objections.some((list) => list.length === 0)) return [];
    return objections.length === 1
      ? (objections[0] ?? [])
      : [`${at} is none of ${names.join(", ")} (${objections.flat().join("; ")})`];
  }

  function ofType(name: string, value: unknown, at: string): readonly string[] {
    const element = /^Array of (.+)$/.exec(name)?.[1];
    if (element !== undefined) {
      if (!Array.isArray(value)) return [`${at} must be an array`];
      return value.flatMap((item: unknown, index) => ofType(element, item, `${at}[${index}]`));
    }
    const fits = primitives[name];
    if (fits !== undefined) return fits(value) ? [] : [`${at} must be of type ${name}`];
    const type = types[name];
    if (type === undefined) return [`${at} has the unknown type ${name}`];
    if (type.subtypes.length > 0) return ofTypes(type.subtypes, value, at);
    return ofFields(type.fields, value, at);
  }

  function ofFields(known: Fields, value: unknown, at: string): readonly string[] {
    if (!isRecord(value)) return [`${at} must be an object`];
    const missing = (required.get(known) ?? []).filter((name) => value[name] === undefined);
    const present = Object.entries(value).filter(([, given]) => given !== undefined);
    return [
      ...missing.map((name) => `${at}.${name} is required`),
      ...(known.size === 0 ? [] : present.flatMap(([name, given]) => ofField(known.get(name), given, `${at}.${name}`))),
    ];
  }

  function ofField(one: Field | undefined, value: unknown, at: string): readonly string[] {
    if (one === undefined) return [`${at} is unknown`];
    if (one.only !== undefined && String(value) !== one.only) return [`${at} must be ${one.only}`];
    return ofTypes(one.types, value, at);
  }

  return {
    call(method, params) {
      const known = methods[method];
      return known === undefined ? [`${method} is no method of the Bot API`] : ofFields(known.fields, params, method);
    },
    result: (method, value) => ofTypes(methods[method]?.returns ?? [], value, `the answer of ${method}`),
    value: (type, value) => ofType(type, value, type),
  };
}

const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  Integer: (value) => Number.isSafeInteger(value),
  Float: (value) => typeof value === "number" && Number.isFinite(value),
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
