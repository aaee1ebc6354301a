import { createHash } from "node:crypto";
import { z } from "zod";
import {
  type BulkRow,
  deleteRows,
  insertRows,
  type RowOf,
  type Statement,
  selectByKeys,
  updateRows,
} from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import type { Looked } from "./examine.ts";
import { type Reason, scorePair } from "./score.ts";
import type { Traits } from "./traits.ts";
import { leastScore } from "./weights.ts";

const columns = {
  id: "number",
  first: "number",
  second: "number",
  score: "number",
  reasons: "string",
  area: "string",
  state: "string",
} as const;
export type PairRow = RowOf<typeof columns>;

/** The pairs that these businesses are in, whatever became of them. */
export const readPairs = async (database: Database, ids: readonly number[]): Promise<readonly PairRow[]> => {
  const all = await Promise.all(
    ["first", "second"].map((column) =>
      selectByKeys(
        database,
        "Pair",
        columns,
        [column],
        ids.map((id) => ({ [column]: id })),
      ),
    ),
  );
  return [...new Map(all.flat().map((pair) => [pair.id, pair])).values()];
};

/** With whom each business is paired. */
export const partnersOf = (pairs: readonly PairRow[]): ReadonlyMap<number, readonly number[]> => {
  const partners = new Map<number, number[]>();
  const add = (id: number, other: number) => partners.set(id, [...(partners.get(id) ?? []), other]);
  for (const { first, second } of pairs) {
    add(first, second);
    add(second, first);
  }
  return partners;
};

const stored = z.object({
  reasons: z.array(z.object({ field: z.string(), level: z.string(), bits: z.number() })),
  identity: z.string(),
});

/** What the column `reasons` holds: each reason with its share, and a hash of what identifies the two. */
export const readReasons = (json: string): { readonly reasons: readonly Reason[]; readonly identity: string } =>
  stored.parse(JSON.parse(json)) as { reasons: Reason[]; identity: string };

/** "person.nik", "phone": of persons it counts by what they are known to be one. */
const reasonName = ({ field, level }: Reason): string => (field === "person" ? `${field}.${level}` : field);

/** What identifies the two: a pair that was said to be different comes back only where this changed. */
const identityOf = ({ first, second }: Looked): string => {
  const of = ({ owner, business, phone, nikHash, nib }: Traits) => [
    [owner, business].map((tokens) => tokens.map(({ sound }) => sound)),
    [phone, nikHash, nib],
  ];
  return createHash("sha256")
    .update(JSON.stringify([of(first), of(second)]))
    .digest("base64url")
    .slice(0, 16);
};

/** The score and reasons of two businesses as they are now, as the table keeps them. */
export const judged = (looked: Looked) => {
  const { score, reasons } = scorePair(looked.first, looked.second);
  return {
    score,
    reasons: JSON.stringify({
      // With spaces around each, which JSON has nowhere else: lists are narrowed by them.
      for: ` ${reasons.flatMap((reason) => (reason.bits > 0 ? [reasonName(reason)] : [])).join(" ")} `,
      reasons,
      identity: identityOf(looked),
    }),
    area: sharedArea(placeOf(looked.first), placeOf(looked.second)),
  };
};

/** The most precise place that is known; "" where an officer still has to find it. */
const placeOf = ({ village, district }: Pick<Traits, "village" | "district">): string => village ?? district ?? "";

/** "33.13.11.2002" and "33.13.11.2005" share 33.13.11. */
const sharedArea = (a: string, b: string): string => {
  const [one, other] = [a.split("."), b.split(".")];
  const differs = one.findIndex((part, at) => part !== other[at]);
  return (differs < 0 ? one : one.slice(0, differs)).join(".");
};

/**
 * What has to be written so that the pairs of the changed businesses say how these are now. `known` are all their
 * pairs, `looked` all that were looked at. Who was said to be different stays so, unless what identifies them changed
 * and makes them more alike than they were then; merged ones stay as they are.
 */
export const pairStatements = (
  { kind }: Database,
  known: readonly PairRow[],
  looked: readonly Looked[],
  now: Date,
): readonly Statement[] => {
  const found = new Map(looked.map((one) => [`${one.first.id} ${one.second.id}`, one]));
  const [inserts, updates, reopened, deletes]: [BulkRow[], BulkRow[], BulkRow[], BulkRow[]] = [[], [], [], []];
  for (const pair of known) {
    const name = `${pair.first} ${pair.second}`;
    const one = found.get(name);
    found.delete(name);
    if (pair.state === "merged") continue;
    const fresh = one === undefined ? undefined : judged(one);
    const holds = fresh !== undefined && fresh.score >= leastScore;
    if (pair.state === "open") {
      if (!holds) deletes.push({ id: pair.id });
      else if (fresh.reasons !== pair.reasons || fresh.area !== pair.area) updates.push({ id: pair.id, ...fresh });
    } else if (holds && fresh.score > pair.score && identity(fresh) !== identity(pair))
      reopened.push({ id: pair.id, ...fresh, state: "open", decidedBy: null, decidedAt: null });
  }
  for (const one of found.values()) {
    const fresh = judged(one);
    if (fresh.score < leastScore) continue;
    inserts.push({ first: one.first.id, second: one.second.id, ...fresh, state: "open", createdAt: now });
  }
  const content = ["score", "reasons", "area"];
  return [
    ...where(`"state" = 'open'`, deletes, deleteRows(kind, "Pair", ["id"], deletes)),
    ...where(`"state" = 'open'`, updates, updateRows(kind, "Pair", ["id"], content, updates)),
    ...where(
      `"state" = 'different'`,
      reopened,
      updateRows(kind, "Pair", ["id"], [...content, "state", "decidedBy", "decidedAt"], reopened),
    ),
    ...(inserts.length === 0
      ? []
      : [orNothing(insertRows(kind, "Pair", ["first", "second", ...content, "state", "createdAt"], inserts))]),
  ];
};

/** An officer may have decided a pair since it was read: theirs is the last word. */
const where = (condition: string, rows: readonly BulkRow[], { sql, runs }: Statement): readonly Statement[] =>
  rows.length === 0 ? [] : [{ sql: `${sql} AND t.${condition}`, runs }];

const orNothing = ({ sql, runs }: Statement): Statement => ({ sql: `${sql} ON CONFLICT DO NOTHING`, runs });

const identity = ({ reasons }: { readonly reasons: string }): string => readReasons(reasons).identity;
