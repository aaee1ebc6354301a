import { badParameter, GraphFault } from "./graph-fault.ts";
import type { TemplateSend } from "./request-schema.ts";

/** A template as the office registered it with the vendor. Its places are {{1}}, {{2}} or {{names}}. */
export interface TemplateSpec {
  readonly name: string;
  readonly language: string;
  readonly body: string;
  readonly category?: "utility" | "marketing" | "authentication";
  readonly status?: "APPROVED" | "PAUSED" | "DISABLED" | "PENDING" | "REJECTED";
  /** How many parameters its header takes. */
  readonly header?: number;
  /** Labels of its buttons. */
  readonly buttons?: readonly string[];
}

export interface Templates {
  /** Registers one, or changes the one of this name and language. */
  put(spec: TemplateSpec): void;
  all(): readonly TemplateSpec[];
  /** The template and its body with the parameters filled in; throws what the vendor answers otherwise. */
  fill(send: TemplateSend): { readonly spec: TemplateSpec; readonly text: string };
}

type Component = NonNullable<TemplateSend["components"]>[number];
type Parameter = Component["parameters"][number];

export function createTemplates(initial: readonly TemplateSpec[]): Templates {
  const known = new Map<string, TemplateSpec>();
  const put = (spec: TemplateSpec) => void known.set(`${spec.name} ${spec.language}`, spec);
  initial.forEach(put);
  return {
    put,
    all: () => [...known.values()],
    fill({ name, language, components = [] }) {
      const spec = known.get(`${name} ${language.code}`);
      if (spec === undefined || spec.status === "PENDING" || spec.status === "REJECTED")
        throw new GraphFault(132001, { details: `template name (${name}) does not exist in ${language.code}` });
      if (spec.status === "PAUSED") throw new GraphFault(132015);
      if (spec.status === "DISABLED") throw new GraphFault(132016);
      const given = (type: Component["type"]) =>
        components.filter((one) => one.type === type).flatMap(({ parameters }) => parameters);
      checkCount("localizable_params", placesOf(spec.body).length, given("body").length);
      checkCount("header", spec.header ?? 0, given("header").length);
      for (const part of components)
        if (part.type === "button" && Number(part.index) >= (spec.buttons ?? []).length)
          throw badParameter(`The template has no button at index ${part.index}`);
      return { spec, text: filled(spec.body, given("body")) };
    },
  };
}

const placesOf = (body: string): readonly string[] => [
  ...new Set(Array.from(body.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name ?? "")),
];

function checkCount(part: string, expected: number, given: number): void {
  if (expected === given) return;
  throw new GraphFault(132000, {
    details: `${part}: number of parameters (${given}) does not match the expected number of params (${expected})`,
  });
}

function filled(body: string, parameters: readonly Parameter[]): string {
  for (const one of parameters)
    if (one.type === "text" && typeof one.text === "string" && /[\n\r\t]| {5}/.test(one.text))
      throw new GraphFault(132018);
  const text = placesOf(body).reduce((words, place, at) => {
    const named = parameters.find((one) => one.type === "text" && one.parameter_name === place);
    const one = named ?? parameters[at];
    if (one === undefined || (/\D/.test(place) && named === undefined))
      throw new GraphFault(132012, { details: `the parameter ${place} is not given` });
    return words.replaceAll(`{{${place}}}`, worded(one));
  }, body);
  if (text.length > 1024) throw new GraphFault(132005);
  return text;
}

function worded(one: Parameter): string {
  if (one.type === "text") return String(one.text);
  if (one.type === "currency") return one.currency.fallback_value;
  if (one.type === "date_time") return one.date_time.fallback_value;
  throw new GraphFault(132012, { details: `a ${one.type} cannot stand in the body` });
}
