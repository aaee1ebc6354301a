import type { Filter } from "./filter.ts";
import type { FindingParts, FoundPage, Scope } from "./request.ts";
import { type AreaRange, areaRange } from "./shelf/areas.ts";
import { type CodedColumn, readCodes } from "./shelf/codes.ts";
import { type ColumnName, dayNumber, noPin, rtNumber } from "./shelf/columns.ts";
import type { Candidates } from "./words/candidates.ts";
import { findWords } from "./words/find-words.ts";

/** A column that has to lie between two numbers, both included. */
export interface Test {
  readonly column: ColumnName;
  readonly from: number;
  readonly to: number;
}

/** A filter as numbers. */
export interface Selection {
  readonly tests: readonly Test[];
  /** One of these areas; undefined: anywhere. */
  readonly within: readonly AreaRange[] | undefined;
  /** Undefined: whatever the words. */
  readonly candidates: Candidates | undefined;
  readonly corrected: NonNullable<FoundPage["corrected"]>;
}

/** Undefined where nothing can match. */
export const selectionOf = async (parts: FindingParts, { filter, within }: Scope): Promise<Selection | undefined> => {
  const codes = await readCodes(parts.database);
  const coded = (column: CodedColumn, word: string | undefined): readonly Test[] => {
    if (word === undefined) return [];
    // A word that no business has: 0 is nobody's either.
    const code = codes.find(column, word) ?? 0;
    return [{ column, from: code, to: code }];
  };
  const area = filter.area === undefined ? [] : areaTests(filter.area);
  const ranges = within.flatMap((code) => areaRange(code) ?? []);
  const tests = [
    ...coded("state", filter.state),
    ...coded("cluster", filter.cluster),
    ...coded("mode", filter.mode),
    ...coded("channel", filter.channel),
    ...(area ?? []),
    ...numberTests(filter),
  ];
  const impossible = area === undefined || tests.some(({ from, to }) => from > to);
  if (impossible || (within.length > 0 && ranges.length === 0)) return undefined;
  if (tests.some(({ column, to }) => to === 0 && column in ofCodes)) return undefined;
  const words = filter.words?.trim() ?? "";
  const areas = within.length === 0 ? undefined : ranges;
  const found = words === "" ? undefined : await findWords(parts, words, areas);
  return {
    tests: tests.toSorted((a, b) => strictness.indexOf(a.column) - strictness.indexOf(b.column)),
    within: areas,
    candidates: found?.candidates,
    corrected: found?.corrected ?? [],
  };
};

/** What leaves fewest comes first: the others then look at little. */
const strictness: readonly ColumnName[] = [
  ...(["village", "district", "rt", "day", "cluster", "complete", "mode", "state", "channel", "lat"] as const),
];

const ofCodes: Readonly<Record<string, true>> = { state: true, cluster: true, mode: true, channel: true };

const areaTests = (area: string): readonly Test[] | undefined => {
  const range = areaRange(area);
  if (range === undefined) return undefined;
  const { from, to, village } = range;
  return [
    { column: "district", from, to },
    ...(village === undefined ? [] : [{ column: "village", from: village, to: village } as const]),
  ];
};

const numberTests = (filter: Filter): readonly Test[] => {
  const { rt, from, to, completeFrom, completeTo, pin } = filter;
  const tests: Test[] = [];
  if (rt !== undefined) tests.push({ column: "rt", from: rtNumber(rt), to: rtNumber(rt) });
  if (from !== undefined || to !== undefined)
    tests.push({
      column: "day",
      from: from === undefined ? 0 : dayNumber(from),
      to: to === undefined ? 65_535 : dayNumber(to),
    });
  if (completeFrom !== undefined || completeTo !== undefined)
    tests.push({ column: "complete", from: completeFrom ?? 0, to: completeTo ?? 100 });
  if (pin !== undefined) tests.push({ column: "lat", from: pin ? noPin + 1 : noPin, to: pin ? -noPin - 1 : noPin });
  return tests;
};
