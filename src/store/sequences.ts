import type { Database } from "./database.ts";
import { asStoreError, StoreError } from "./store-error.ts";
import { createTurns } from "./turns.ts";

/** Ids for rows that are not written yet. Each is given once, whoever asks; some are lost when a process ends. */
export interface Sequences {
  /** So many new ids of a sequence, ascending, from 1. */
  reserve(name: string, count: number): Promise<number[]>;
}

/** Ids that one look at the database brings. */
const blockSize = 100;

export function createSequences({ client }: Database): Sequences {
  const turns = createTurns();
  const stock = new Map<string, number[]>();

  const fetchBlock = async (name: string, size: number): Promise<number[]> => {
    const [row] = await client.$queryRaw<{ next: number | bigint }[]>`
      INSERT INTO "Sequence" ("name", "next") VALUES (${name}, CAST(${1 + size} AS INTEGER))
      ON CONFLICT ("name") DO UPDATE SET "next" = "Sequence"."next" + CAST(${size} AS INTEGER)
      RETURNING "next"`.catch(asStoreError);
    if (!row) throw new StoreError("failed", "The sequence gave no number.");
    const end = Number(row.next);
    return Array.from({ length: size }, (_, at) => end - size + at);
  };

  return {
    // One at a time, so that a second asker finds what the first one brought.
    reserve: (name, count) =>
      turns.run(async () => {
        const ids = stock.get(name) ?? [];
        if (ids.length < count) ids.push(...(await fetchBlock(name, Math.max(blockSize, count - ids.length))));
        stock.set(name, ids);
        return ids.splice(0, count);
      }),
  };
}
