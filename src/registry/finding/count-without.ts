import type { Filter } from "./filter.ts";
import { columnsOf } from "./narrow.ts";
import type { FindingParts, Scope } from "./request.ts";
import { type Selection, selectionOf } from "./selection.ts";
import type { ColumnName, Packed } from "./shelf/columns.ts";
import type { Chunk } from "./shelf/read-shelf.ts";
import { walk } from "./walk.ts";
import { hasSlot } from "./words/slots.ts";

/** Some fields of a filter that are one condition to who set them. */
export type Condition = readonly (keyof Filter)[];

/**
 * How many businesses would be found without each of these conditions of a filter: all in one walk that counts whom
 * just one of them keeps out, beside those whom none does.
 */
export const countWithout = async (
  parts: FindingParts,
  { filter, within }: Scope,
  conditions: readonly Condition[],
): Promise<readonly number[]> => {
  const named = new Set(conditions.flat());
  const others = await selectionOf(parts, { filter: only(filter, (name) => !named.has(name)), within });
  if (others === undefined) return conditions.map(() => 0);
  const selections: (Selection | undefined)[] = [];
  for (const condition of conditions)
    selections.push(await selectionOf(parts, { filter: only(filter, (name) => condition.includes(name)), within }));
  const columns = [
    ...new Set(selections.flatMap((selection) => (selection === undefined ? [] : columnsOf(selection)))),
  ];
  const counts = conditions.map(() => 0);
  let all = 0;
  for await (const { number, slots, columns: chunk } of walk(parts.database, others, { columns })) {
    const obstacles = selections.map((selection) => obstacleOf(selection, number, chunk));
    for (let at = 0; at < slots.length; at += 1) {
      const only = onlyObstacle(obstacles, slots[at] as number);
      if (only >= 0) counts[only] = (counts[only] as number) + 1;
      else if (only === none) all += 1;
    }
  }
  return counts.map((n) => n + all);
};

const only = (filter: Filter, wanted: (name: keyof Filter) => boolean): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => wanted(name as keyof Filter)));

/** What a condition asks of the slots of a chunk. */
interface Obstacle {
  readonly tests: readonly { readonly values: Packed | undefined; readonly from: number; readonly to: number }[];
  readonly candidates: Uint8Array | undefined;
  /** Nobody can meet it here. */
  readonly isHopeless: boolean;
}

const obstacleOf = (selection: Selection | undefined, number: number, chunk: Chunk): Obstacle => {
  if (selection === undefined) return { tests: [], candidates: undefined, isHopeless: true };
  const { tests, candidates } = selection;
  const here = candidates?.get(number);
  return {
    tests: tests.map(({ column, from, to }: { column: ColumnName; from: number; to: number }) => ({
      ...{ values: chunk[column], from, to },
    })),
    candidates: here,
    isHopeless: candidates !== undefined && here === undefined,
  };
};

const none = -1;
const several = -2;

/** Which condition alone keeps a slot out; most slots are out of several, and the second of those ends the looking. */
const onlyObstacle = (obstacles: readonly Obstacle[], slot: number): number => {
  let found = none;
  for (let at = 0; at < obstacles.length; at += 1) {
    if (meets(obstacles[at] as Obstacle, slot)) continue;
    if (found !== none) return several;
    found = at;
  }
  return found;
};

const meets = ({ tests, candidates, isHopeless }: Obstacle, slot: number): boolean => {
  if (isHopeless || (candidates !== undefined && !hasSlot(candidates, slot))) return false;
  for (let at = 0; at < tests.length; at += 1) {
    const { values, from, to } = tests[at] as Obstacle["tests"][number];
    const value = values === undefined ? Number.NaN : (values[slot] as number);
    if (!(value >= from && value <= to)) return false;
  }
  return true;
};
