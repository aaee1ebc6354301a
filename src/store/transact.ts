import type { Database } from "./database.ts";
import { StoreConflict, StoreError, toStoreError } from "./store-error.ts";

/** The client inside a transaction. */
export type Transaction = Parameters<Parameters<Database["client"]["$transaction"]>[0]>[0];

/** How long a transaction may take, in milliseconds. */
export interface Limit {
  readonly timeout?: number;
}
const usualLimit = 30_000;

/** So often a transaction is tried that others got in the way of. */
const mostTries = 5;

/**
 * Runs the work in one transaction and commits it, or keeps nothing. It is run again where another writer was faster,
 * so it must do nothing but read and write through `tx`. What the work throws of its own comes out as it is; a
 * database's fault as a StoreError.
 */
export async function transact<Result>(
  { client, kind }: Database,
  work: (tx: Transaction) => Promise<Result>,
  { timeout = usualLimit }: Limit = {},
): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      // On SQLite every transaction begins IMMEDIATE, so what was read stays true until the commit.
      return await client.$transaction(work, {
        timeout,
        maxWait: usualLimit,
        ...(kind === "postgresql" ? { isolationLevel: "Serializable" as const } : {}),
      });
    } catch (error) {
      if (!fromDatabase(error)) throw error;
      const told = error instanceof StoreError ? error : toStoreError(error);
      const again = told.retryable || told instanceof StoreConflict || serialization(error);
      if (!again || tried === mostTries) throw told;
    }
  }
}

const fromDatabase = (error: unknown): boolean =>
  error instanceof StoreError || (error instanceof Error && /^Prisma|DriverAdapter/.test(error.name));

/** Prisma's own name for a write conflict or deadlock. */
const serialization = (error: unknown): boolean => Reflect.get(Object(error), "code") === "P2034";
