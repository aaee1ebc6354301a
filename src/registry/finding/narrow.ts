import type { Selection, Test } from "./selection.ts";
import type { AreaRange } from "./shelf/areas.ts";
import { type ColumnName, type Packed, span } from "./shelf/columns.ts";
import type { Chunk } from "./shelf/read-shelf.ts";
import { hasSlot, type Slots } from "./words/slots.ts";

/** The columns that a selection looks at. */
export const columnsOf = ({ tests, within }: Selection): readonly ColumnName[] => [
  ...new Set<ColumnName>([
    "state",
    ...tests.map(({ column }) => column),
    ...(within === undefined ? [] : (["district"] as const)),
    ...(within?.some(({ village }) => village !== undefined) ? (["village"] as const) : []),
  ]),
];

/** The slots of a chunk that match, ascending. */
export const narrow = (selection: Selection, number: number, chunk: Chunk): Uint16Array => {
  const { state } = chunk;
  if (state === undefined) return none;
  const [first, ...others] = selection.tests;
  let count =
    first === undefined || selection.candidates !== undefined
      ? begin(state, selection.candidates, number)
      : beginWith(state, chunk[first.column], first);
  for (const { column, from, to } of selection.candidates === undefined ? others : selection.tests) {
    const values = chunk[column];
    if (values === undefined || count === 0) return none;
    count = between(values, from, to, count);
  }
  const { within } = selection;
  if (within !== undefined && count > 0) count = inside(chunk, within, count);
  return list.slice(0, count);
};

const none = new Uint16Array(0);
// Nothing waits while a chunk is looked at, so one list serves all; what is given out is a copy.
const list = new Uint16Array(span);

const begin = (state: Packed, candidates: Selection["candidates"], number: number): number => {
  const slots: Slots | undefined = candidates?.get(number);
  if (candidates !== undefined && slots === undefined) return 0;
  let count = 0;
  for (let slot = 0; slot < span; slot += 1)
    if (state[slot] !== 0 && (slots === undefined || hasSlot(slots, slot))) {
      list[count] = slot;
      count += 1;
    }
  return count;
};

/** The first test at once with whether there is anybody: of a million slots it leaves few. */
const beginWith = (state: Packed, values: Packed | undefined, { from, to }: Test): number => {
  if (values === undefined) return 0;
  let count = 0;
  for (let slot = 0; slot < span; slot += 1) {
    const value = values[slot] as number;
    if (value >= from && value <= to && state[slot] !== 0) {
      list[count] = slot;
      count += 1;
    }
  }
  return count;
};

const between = (values: Packed, from: number, to: number, many: number): number => {
  let count = 0;
  for (let at = 0; at < many; at += 1) {
    const slot = list[at] as number;
    const value = values[slot] as number;
    if (value >= from && value <= to) {
      list[count] = slot;
      count += 1;
    }
  }
  return count;
};

const inside = ({ district, village }: Chunk, areas: readonly AreaRange[], many: number): number => {
  let count = 0;
  for (let at = 0; at < many; at += 1) {
    const slot = list[at] as number;
    const its = district?.[slot] ?? 0;
    const of = village?.[slot] ?? 0;
    for (const area of areas)
      if (its >= area.from && its <= area.to && (area.village === undefined || area.village === of)) {
        list[count] = slot;
        count += 1;
        break;
      }
  }
  return count;
};
