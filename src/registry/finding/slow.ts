import type { Filter, Order } from "./filter.ts";
import { fold } from "./fold.ts";
import type { FindingParts, Scope } from "./request.ts";

/** For the time being: the whole table, filtered in memory. */
export const readMatching = async ({ database }: FindingParts, { filter, within }: Scope): Promise<Row[]> => {
  const rows: Row[] = await database.client.entry.findMany();
  return rows.filter((row) => fits(row, filter) && covered(row.area, within));
};

type Row = Awaited<ReturnType<FindingParts["database"]["client"]["entry"]["findMany"]>>[number];

const under = (area: string, code: string): boolean => area === code || area.startsWith(`${code}.`);
const covered = (area: string, within: readonly string[]): boolean =>
  within.length === 0 || within.some((code) => under(area, code));

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
  fold(f.words ?? "").every((word) => row.words.split(" ").some((one) => one.startsWith(word)));

export const orderKey = (order: Order): ((a: Row, b: Row) => number) => {
  switch (order) {
    case "newest":
      return (a, b) => b.id - a.id;
    case "oldest":
      return (a, b) => a.id - b.id;
    case "name":
      return (a, b) => (a.sortName < b.sortName ? -1 : a.sortName > b.sortName ? 1 : a.id - b.id);
    case "complete":
      return (a, b) => b.completeness - a.completeness || b.id - a.id;
    case "changed":
      return (a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || b.id - a.id;
  }
};
