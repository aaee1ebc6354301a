import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { type MergeRecord, readMerges } from "../merging/read-merge.ts";
import { readSide, type Side, versionOf } from "../merging/read-sides.ts";
import { type BusinessRecord, readOfficers, readRecord } from "../record/read-record.ts";
import { areaOf, type Served } from "../regions/area-of.ts";
import { distanceOf } from "./compare.ts";
import type { PairState } from "./list-pairs.ts";
import { readReasons } from "./pair-rows.ts";
import type { Reason } from "./score.ts";

/** A pair with both records as they are now. */
export interface PairDetails {
  readonly id: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly state: PairState;
  /** Null while it is open; `by` is null for an officer who is not on record any more. */
  readonly decided: { readonly by: string | null; readonly at: Date } | null;
  readonly first: BusinessRecord;
  readonly second: BusinessRecord;
  /** Absent where one is part of another business. */
  readonly sides?: readonly [Side, Side];
  /** Tells whether they are still as they were shown; "" without sides. */
  readonly seen: string;
  /** Between the two pins; undefined where one has none. */
  readonly metres: number | undefined;
  /** What was merged of the two, the newest first. */
  readonly merges: readonly MergeRecord[];
}

/** Undefined where the pair, or one of its businesses, is not there. */
export const readPair = async (database: Database, id: number): Promise<PairDetails | undefined> => {
  const { client } = database;
  const pair = await client.pair.findUnique({ where: { id } }).catch(asStoreError);
  if (pair === null) return undefined;
  const [first, second] = [await readRecord(database, pair.first), await readRecord(database, pair.second)];
  if (first === undefined || second === undefined) return undefined;
  const [a, b] = [await readSide(client, pair.first), await readSide(client, pair.second)];
  const both = a === undefined || b === undefined ? undefined : ([a, b] as const);
  const names = pair.decidedBy === null ? undefined : await readOfficers(database, [pair.decidedBy]);
  return {
    ...{ id, score: pair.score, reasons: readReasons(pair.reasons).reasons, state: pair.state as PairState },
    decided: pair.decidedAt === null ? null : { by: names?.get(pair.decidedBy ?? "") ?? null, at: pair.decidedAt },
    ...{ first, second, metres: distanceOf(first.row, second.row) },
    ...(both === undefined ? { seen: "" } : { sides: both, seen: versionOf(...both) }),
    merges: await readMerges(client, [pair.first, pair.second]).catch(asStoreError),
  };
};

/** Where the two lie; undefined where the pair or one of them is not there. */
export const areasOfPair = async (
  { client }: Database,
  served: Served,
  id: number,
): Promise<readonly string[] | undefined> => {
  const pair = await client.pair.findUnique({ where: { id } }).catch(asStoreError);
  if (pair === null) return undefined;
  const rows = await client.business
    .findMany({ where: { id: { in: [pair.first, pair.second] } }, select: { village: true, district: true } })
    .catch(asStoreError);
  return rows.length < 2 ? undefined : rows.map((row) => areaOf(row, served));
};
