import type { Filter, Order } from "../../../src/registry/finding/filter.ts";
import { fold } from "../../../src/registry/finding/fold.ts";
import type { Scope } from "../../../src/registry/finding/request.ts";
import type { Database } from "../../../src/store/database.ts";

type Row = Awaited<ReturnType<Database["client"]["entry"]["findMany"]>>[number];

const under = (area: string, code: string): boolean => area === code || area.startsWith(`${code}.`);

/** Who has all the words, the last one perhaps only in part. */
const hasWords = (row: Row, text: string): boolean => {
  const words = fold(text);
  const own = row.words.split(" ");
  return words.every((word, at) => own.some((one) => (at === words.length - 1 ? one.startsWith(word) : one === word)));
};

const fits = (row: Row, f: Filter): boolean =>
  (f.area === undefined || under(row.area, f.area)) &&
  (f.rt === undefined || row.rt === f.rt) &&
  (f.cluster === undefined || row.clusterId === f.cluster) &&
  (f.mode === undefined || row.mode === f.mode) &&
  (f.state === undefined || row.state === f.state) &&
  (f.channel === undefined || row.channel === f.channel) &&
  (f.from === undefined || row.day >= f.from) &&
  (f.to === undefined || row.day <= f.to) &&
  (f.completeFrom === undefined || row.completeness >= f.completeFrom) &&
  (f.completeTo === undefined || row.completeness <= f.completeTo) &&
  (f.pin === undefined || f.pin === (row.lat !== null)) &&
  hasWords(row, f.words ?? "");

const minute = ({ updatedAt }: Row): number => Math.floor(updatedAt.getTime() / 60_000);

const orders: Record<Order, (a: Row, b: Row) => number> = {
  newest: (a, b) => b.id - a.id,
  oldest: (a, b) => a.id - b.id,
  name: (a, b) => (a.sortName < b.sortName ? -1 : a.sortName > b.sortName ? 1 : a.id - b.id),
  complete: (a, b) => b.completeness - a.completeness || b.id - a.id,
  changed: (a, b) => minute(b) - minute(a) || b.id - a.id,
};

/** What finding should find, by looking at every row. */
export const findNaively = (rows: readonly Row[], { filter, within }: Scope, order: Order): readonly number[] =>
  rows
    .filter((row) => (within.length === 0 || within.some((code) => under(row.area, code))) && fits(row, filter))
    .sort(orders[order])
    .map(({ id }) => id);

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** What a map should know of these. */
export const surveyNaively = (rows: readonly Row[]) => {
  const lats = rows.flatMap(({ lat }) => (lat === null ? [] : [rounded(lat)]));
  const lngs = rows.flatMap(({ lng }) => (lng === null ? [] : [rounded(lng)]));
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  return {
    n: rows.length,
    placed: lats.length,
    extent: lats.length === 0 ? undefined : { south, north, west: Math.min(...lngs), east: Math.max(...lngs) },
    byArea: new Map(
      [...new Set(rows.map(({ area }) => area))].map((area) => [area, rows.filter((row) => row.area === area).length]),
    ),
  };
};
