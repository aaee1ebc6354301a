import type { World } from "../../../flows/kit/world.ts";
import type { Database } from "../../store/database.ts";
import { type Filter, states } from "../finding/filter.ts";
import { before, lastDays, type Period, periodsOf, type Span, within } from "./periods.ts";
import { type Counts, readCounts, readDays, readEach, sum } from "./read-tally.ts";
import { filterOf, partsOf, type Scope } from "./scope.ts";
import { bandName, bands } from "./tally-keys.ts";

/** A number, and the list that it counts; null where no list can be narrowed to just these. */
export interface Figure {
  readonly n: number;
  readonly filter: Filter | null;
}

/** One of several of a kind: `key` is a state, a mode, a cluster's id, an area's code, ... */
export interface Part extends Figure {
  readonly key: string;
}

/** An area with how its businesses stand. */
export interface AreaPart extends Part {
  readonly verified: Figure;
  readonly fresh: Figure;
}

/** Newly registered, and what it was in as many days before. */
export interface Recent extends Figure {
  readonly days: number;
  readonly earlier: number;
}

export interface PeriodPart extends Figure {
  readonly period: Period;
}

export interface Figures {
  readonly total: Figure;
  readonly states: readonly Part[];
  readonly recent: readonly Recent[];
  readonly periods: readonly PeriodPart[];
  readonly clusters: readonly Part[];
  readonly modes: readonly Part[];
  readonly channels: readonly Part[];
  readonly completeness: readonly Part[];
  readonly pins: readonly Part[];
  /** One level down; most first. Those that nobody is in are among them. */
  readonly areas: readonly AreaPart[];
  /** In none of these areas: an officer still has to find the place. */
  readonly unplaced: number;
  /** Of a village only. */
  readonly rts: readonly Part[];
}

/** The figures of a scope, from the counts alone. `today`: the office's date, ISO 8601. */
export const readFigures = async (
  database: Database,
  { places, trades }: World,
  scope: Scope,
  today: string,
  span: Span,
): Promise<Figures> => {
  const base = filterOf(scope);
  const periods = periodsOf(span, today);
  const parts = partsOf(places, scope);
  const since = [periods[0]?.from ?? today, before(lastDays(today, 30)).from].sort()[0] ?? today;
  const isVillage = scope.area?.length === 13;
  const [counts, days, each] = await Promise.all([
    readCounts(database, scope, [
      ...(["state", "mode", "channel", "cluster", "pin", "completeness"] as const),
      ...(isVillage ? (["rt"] as const) : []),
    ]),
    readDays(database, scope, since, [periods.at(-1)?.to ?? today, today].sort()[1] ?? today),
    readEach(
      database,
      parts.map(({ code }) => code),
      scope.cluster,
      "state",
    ),
  ]);
  const figure = (n: number, filter: Filter): Figure => ({ n, filter: { ...base, ...filter } });
  const total = sum(counts.state);
  const clusterIds =
    scope.cluster === ""
      ? [...new Set([...trades.clusters().map(({ id }) => id), ...counts.cluster.keys()])]
      : [scope.cluster];
  const areas = parts
    .map(({ code }) => areaPart(code, each.get(code) ?? new Map(), base))
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
  return {
    total: figure(total, {}),
    states: states.map((state) => ({ key: state, ...figure(counts.state.get(state) ?? 0, { state }) })),
    recent: [1, 7, 30].map((length) => {
      const period = lastDays(today, length);
      return { days: length, ...figure(within(days, period), period), earlier: within(days, before(period)) };
    }),
    periods: periods.map((period) => ({ period, ...figure(within(days, period), period) })),
    clusters: most(
      clusterIds.map((cluster) => ({
        key: cluster,
        ...figure(counts.cluster.get(cluster) ?? 0, { cluster }),
      })),
    ),
    modes: ["fixed", "roving", "online"].map((mode) => ({
      key: mode,
      ...figure(counts.mode.get(mode) ?? 0, { mode }),
    })),
    channels: most([...counts.channel].map(([channel, n]) => ({ key: channel, ...figure(n, { channel }) }))),
    completeness: bands.map((band) => ({
      key: bandName(band),
      ...figure(counts.completeness.get(bandName(band)) ?? 0, { completeFrom: band.from, completeTo: band.to }),
    })),
    pins: [true, false].map((pin) => {
      const key = pin ? "yes" : "no";
      return { key, ...figure(counts.pin.get(key) ?? 0, { pin }) };
    }),
    areas,
    unplaced: parts.length === 0 ? 0 : total - areas.reduce((all, { n }) => all + n, 0),
    rts: isVillage ? rtParts(counts.rt, base) : [],
  };
};

const most = <One extends Part>(parts: readonly One[]): readonly One[] => [...parts].sort((a, b) => b.n - a.n);

const areaPart = (area: string, counts: Counts, base: Filter): AreaPart => {
  const figure = (n: number, more: Filter = {}): Figure => ({ n, filter: { ...base, area, ...more } });
  return {
    key: area,
    ...figure(sum(counts)),
    verified: figure(counts.get("verified") ?? 0, { state: "verified" }),
    fresh: figure(counts.get("new") ?? 0, { state: "new" }),
  };
};

const rtParts = (counts: Counts, base: Filter): readonly Part[] =>
  [...counts]
    .map(([value, n]) => {
      const rt = value.slice(value.indexOf("/") + 1);
      return { key: rt, n, filter: { ...base, rt } };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
