import type { Entry } from "../digest/follower.ts";

/** What figures are counted by. Each is counted for every area that a business lies in, for all clusters and for its own. */
export const dimensions = [
  "state",
  "mode",
  "channel",
  "day",
  "cluster",
  "area",
  "rt",
  "pin",
  "completeness",
  "channelDay",
] as const;
export type Dimension = (typeof dimensions)[number];

/** How long the codes of provinces, regencies, districts and villages are; 0 for everywhere. */
export const codeLengths = [0, 2, 5, 8, 13] as const;

/** Bands of how much of a record is filled, per cent, both ends included. */
export const bands = [
  { from: 0, to: 39 },
  { from: 40, to: 59 },
  { from: 60, to: 79 },
  { from: 80, to: 100 },
] as const;
export type Band = (typeof bands)[number];

export const bandName = ({ from, to }: Band): string => `${from}-${to}`;

/** The area one level down that a business lies in; "" where no more of its place is known. */
const below = (area: string, code: string): string =>
  code.slice(0, codeLengths.find((length) => length > area.length && length <= code.length) ?? 0);

/** What a business counts as, in one area. Undefined: it does not count by this there. */
export const countedAs = (dimension: Dimension, entry: Entry, area: string): string | undefined => {
  switch (dimension) {
    case "state":
      return entry.state;
    case "mode":
      return entry.mode;
    case "channel":
      return entry.channel;
    case "day":
      return entry.day;
    case "cluster":
      return entry.clusterId;
    case "area":
      return below(area, entry.area);
    case "rt":
      // An RT has a number only; which village it belongs to makes it one.
      return entry.rt === null || entry.area.length < 13 ? undefined : `${entry.area}/${entry.rt}`;
    case "pin":
      return entry.lat === null ? "no" : "yes";
    case "completeness":
      return bandName(bands.find(({ to }) => entry.completeness <= to) ?? bands[3]);
    case "channelDay":
      // Only the funnel asks for it, and that is of the whole office.
      return area === "" ? `${entry.channel} ${entry.day}` : undefined;
  }
};

/** Every row that a business counts in. */
export function* contributionsOf(entry: Entry): Generator<readonly [string, string, Dimension, string]> {
  for (const length of codeLengths) {
    if (length > entry.area.length) return;
    const area = entry.area.slice(0, length);
    for (const dimension of dimensions) {
      const value = countedAs(dimension, entry, area);
      if (value === undefined) continue;
      yield [area, "", dimension, value];
      if (dimension !== "channelDay") yield [area, entry.clusterId, dimension, value];
    }
  }
}
