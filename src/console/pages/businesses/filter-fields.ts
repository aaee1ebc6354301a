import type { World } from "../../../../flows/kit/world.ts";
import { type Filter, type Order, orders, states } from "../../../registry/finding/filter.ts";

export const modes = ["fixed", "roving", "online"] as const;
export const channels = ["web", "whatsapp", "telegram"] as const;
/** Ranges of completeness that are offered, per cent. */
export const completeRanges = ["0-39", "40-59", "60-79", "80-100"] as const;

const names = [
  ...["words", "area", "rt", "cluster", "mode", "state", "channel", "from", "to", "complete", "pin", "order"],
] as const;
const fieldNames = names as readonly (keyof FilterFields)[];

/** What an officer typed and chose, as the form sends it: kept as it was where something is wrong with it. */
export interface FilterFields {
  readonly words: string;
  readonly area: string;
  readonly rt: string;
  readonly cluster: string;
  readonly mode: string;
  readonly state: string;
  readonly channel: string;
  readonly from: string;
  readonly to: string;
  /** "40-59" */
  readonly complete: string;
  /** yes, no */
  readonly pin: string;
  readonly order: string;
}

export type FieldFaults = { readonly [Name in keyof FilterFields]?: "day" | "order" | "rt" | "long" };
export type FieldsReading =
  | { readonly ok: true; readonly filter: Filter; readonly order: Order }
  | { readonly ok: false; readonly faults: FieldFaults };

const mostLetters = 100;

export const sentFields = (form: Readonly<Record<string, string>>): FilterFields =>
  Object.fromEntries(fieldNames.map((name) => [name, (form[name] ?? "").trim()])) as unknown as FilterFields;

export const fieldsOf = (filter: Filter, order: Order): FilterFields => ({
  words: filter.words ?? "",
  area: filter.area ?? "",
  rt: filter.rt ?? "",
  cluster: filter.cluster ?? "",
  mode: filter.mode ?? "",
  state: filter.state ?? "",
  channel: filter.channel ?? "",
  from: filter.from ?? "",
  to: filter.to ?? "",
  complete: completeOf(filter),
  pin: filter.pin === undefined ? "" : filter.pin ? "yes" : "no",
  order,
});

const completeOf = ({ completeFrom, completeTo }: Filter): string =>
  completeFrom === undefined && completeTo === undefined ? "" : `${completeFrom ?? 0}-${completeTo ?? 100}`;

/** The filter that the form asks for. What its lists do not offer was not sent by our page, and is left out. */
export const readFields = (
  fields: FilterFields,
  { places, trades }: Pick<World, "places" | "trades">,
): FieldsReading => {
  const { words, area, rt, cluster, mode, state, channel, from, to, complete, pin, order } = fields;
  const faults: FieldFaults = {
    ...(words.length > mostLetters ? { words: "long" as const } : {}),
    ...(rt !== "" && !/^\d{1,3}$/.test(rt) ? { rt: "rt" as const } : {}),
    ...(isDay(from) ? {} : { from: "day" as const }),
    ...(isDay(to) ? {} : { to: "day" as const }),
    ...(isDay(from) && isDay(to) && from !== "" && to !== "" && from > to ? { from: "order" as const } : {}),
  };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const [, completeFrom, completeTo] = /^(\d{1,3})-(\d{1,3})$/.exec(complete) ?? [];
  const filter: Filter = {
    ...(words === "" ? {} : { words }),
    ...(places.isInside(area) ? { area } : {}),
    ...(rt === "" ? {} : { rt: rt.padStart(3, "0") }),
    ...(trades.cluster(cluster) === undefined ? {} : { cluster }),
    ...(among(modes, mode) ? { mode } : {}),
    ...(among(states, state) ? { state } : {}),
    ...(/^[a-z]{2,20}$/.test(channel) ? { channel } : {}),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
    ...(completeFrom === undefined ? {} : { completeFrom: Number(completeFrom), completeTo: Number(completeTo) }),
    ...(pin === "yes" || pin === "no" ? { pin: pin === "yes" } : {}),
  };
  return { ok: true, filter, order: among(orders, order) ? order : "newest" };
};

const among = <Word extends string>(list: readonly Word[], word: string): word is Word =>
  (list as readonly string[]).includes(word);

/** Empty, or a day of the calendar. */
const isDay = (text: string): boolean =>
  text === "" ||
  (/^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().slice(0, 10) === text);
