import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";

/**
 * How far a walk along a table came, as the last id it is done with; kept among the sequences, so that no start
 * of the program walks over everything again.
 */
export interface Position {
  read(): Promise<number>;
  write(id: number): Promise<void>;
}

export const positionOf = ({ client }: Database, name: string): Position => ({
  read: async () => (await client.sequence.findUnique({ where: { name } }).catch(asStoreError))?.next ?? 0,
  write: async (next) => {
    await client.sequence.upsert({ where: { name }, create: { name, next }, update: { next } }).catch(asStoreError);
  },
});
