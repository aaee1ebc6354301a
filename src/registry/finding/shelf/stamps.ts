import { randomInt } from "node:crypto";
import { type Statement, selectRows, upsertRows } from "../../../store/bulk.ts";
import type { Database, DatabaseKind } from "../../../store/database.ts";

/**
 * A number of chance for each chunk, another one whenever it is written: whoever keeps a chunk in memory sees by it
 * whether it still is so, whichever program wrote. 0 where none was given.
 */
export type Stamps = Uint32Array;

const rowName = "stamps";

export const readStamps = async (database: Database): Promise<Stamps> => {
  const [row] = await selectRows(
    database,
    { bytes: "bytes" },
    `SELECT "bytes" FROM "Shelf" WHERE "name" = '${rowName}' AND "chunk" = 0`,
  );
  return row === undefined ? new Uint32Array(0) : new Uint32Array(Uint8Array.from(row.bytes).buffer);
};

/** The same with new numbers for these chunks, and what writes it. */
export const restamp = (stamps: Stamps, chunks: readonly number[], kind: DatabaseKind) => {
  const after = new Uint32Array(Math.max(stamps.length, ...chunks.map((chunk) => chunk + 1)));
  after.set(stamps);
  for (const chunk of chunks) after[chunk] = randomInt(1, 2 ** 32);
  const row = { name: rowName, chunk: 0, bytes: Buffer.from(after.buffer) };
  const statement: Statement = upsertRows(kind, "Shelf", ["name", "chunk"], ["bytes"], [row]);
  return { stamps: after, statement };
};
