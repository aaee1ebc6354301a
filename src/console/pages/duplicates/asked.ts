import { idIn } from "../../../lib/id-in.ts";
import { type PairFilter, pairStates, reasonsFor } from "../../../registry/duplicates/list-pairs.ts";
import type { PairDetails } from "../../../registry/duplicates/read-pair.ts";
import type { ComparedField } from "../../presenters/pair.ts";
import type { Visit } from "../../route.ts";

export const listPath = "/console/duplicates";
export const pathTo = (id: number, more = ""): string => `${listPath}/${id}${more}`;

/** `area` has made sure that it is one. */
export const idOf = ({ params }: Visit): number => idIn(params["id"]) ?? 0;

/** What an address of the list asks for, within the officer's territory. */
export const readFilter = ({ query, officer }: Pick<Visit, "query" | "officer">): PairFilter => {
  const area = query.get("area") ?? "";
  const cluster = query.get("cluster") ?? "";
  return {
    state: pairStates.find((one) => one === query.get("state")) ?? "open",
    within: officer.territory,
    area: /^\d{2}(?:\.\d{2,4}){0,3}$/.test(area) ? area : undefined,
    cluster: /^[a-z0-9_-]{1,40}$/.test(cluster) ? cluster : undefined,
    reason: reasonsFor.find((one) => one === query.get("reason")),
    business: idIn(query.get("business") ?? undefined),
  };
};

/** The same as an address: codes only. */
export const queryOf = ({ state, area, cluster, reason, business }: Omit<PairFilter, "within">): URLSearchParams =>
  new URLSearchParams(
    Object.entries({ state: state === "open" ? undefined : state, area, cluster, reason, business }).flatMap(
      ([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]),
    ),
  );

export const pathWith = (query: URLSearchParams): string =>
  query.size === 0 ? listPath : `${listPath}?${query.toString()}`;

/** What an officer chose so far, or what is proposed. */
export interface Chosen {
  readonly kept: "first" | "second" | undefined;
  /** Whether the owners are one person; undefined where that is still to be said. */
  readonly samePerson: boolean | undefined;
  /** Whose value stays, by the choice's name. */
  readonly stays: ReadonlyMap<string, "first" | "second">;
}

const sideIn = (text: string | undefined): "first" | "second" | undefined =>
  text === "1" ? "first" : text === "2" ? "second" : undefined;

/** What the form says; where it says nothing, what is proposed. */
export const readChosen = (
  { form }: Pick<Visit, "form">,
  fields: readonly ComparedField[],
  proposed: Omit<Chosen, "stays">,
): Chosen => ({
  kept: "kept" in form ? sideIn(form["kept"]) : proposed.kept,
  samePerson: "person" in form ? form["person"] === "one" : proposed.samePerson,
  stays: new Map(fields.map(({ choice, stays }) => [choice, sideIn(form[`v-${choice}`]) ?? stays])),
});

/** The choices as hidden fields of the next form. */
export const chosenFields = (chosen: Chosen, seen: string): Readonly<Record<string, string>> => {
  const code = (side: "first" | "second" | undefined) => (side === undefined ? "" : side === "first" ? "1" : "2");
  return {
    ...{ seen, kept: code(chosen.kept) },
    ...(chosen.samePerson === undefined ? {} : { person: chosen.samePerson ? "one" : "two" }),
    ...Object.fromEntries(Array.from(chosen.stays, ([name, side]) => [`v-${name}`, code(side)])),
  };
};

/** Names that agree, or one NIK, speak for one person; relatives are two. Undefined where nothing says so. */
export const proposedPerson = ({ reasons, sides }: PairDetails): boolean | undefined => {
  if (sides?.[0].ownerId === sides?.[1].ownerId) return true;
  const level = (field: string) => reasons.find((reason) => reason.field === field)?.level ?? "";
  if (level("person") === "nik") return true;
  if (["rare", "close", "swapped"].includes(level("ownerName"))) return true;
  return level("person") === "household" ? false : undefined;
};
