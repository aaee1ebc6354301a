import { z } from "zod";
import type { Database } from "../../../store/database.ts";
import type { Transaction } from "../../../store/transact.ts";
import type { Village } from "./village.ts";

/** What is known of the office's map without its polygons. */
export interface StoredMap {
  readonly id: number;
  readonly source: string;
  readonly villages: number;
  readonly importedAt: Date;
}

export interface ReplaceOptions {
  /** Told while the rows are written, inside the transaction. */
  readonly progress?: (done: number, all: number) => void;
}

/** Villages a statement: a village of a detailed map may have a megabyte of polygons. */
const batch = 50;

/** What the statements need of a client inside a transaction. */
type Tables = Pick<Transaction, "boundary" | "boundaryMap">;
type BoundaryRow = ReturnType<typeof writtenOut>[number];

/** The rows of a map: of a detailed one it takes a while. */
export const writtenOut = (villages: readonly Village[]) =>
  villages.map(({ code, name, polygons }) => ({ code, name, rings: JSON.stringify(polygons) }));

/** Puts a new map in the place of the old one, within somebody's transaction. */
export async function replaceMap(
  tables: Tables,
  source: string,
  rows: readonly BoundaryRow[],
  importedAt: Date,
  { progress }: ReplaceOptions = {},
): Promise<void> {
  await tables.boundary.deleteMany();
  await tables.boundaryMap.deleteMany();
  const map = await tables.boundaryMap.create({ data: { source, villages: rows.length, importedAt } });
  for (let done = 0; done < rows.length; done += batch) {
    const data = rows.slice(done, done + batch).map((row) => ({ ...row, mapId: map.id }));
    await tables.boundary.createMany({ data });
    progress?.(Math.min(done + batch, rows.length), rows.length);
  }
}

/** Removes the map, within somebody's transaction; tells whether there was one. */
export async function removeMap(tables: Tables): Promise<boolean> {
  await tables.boundary.deleteMany();
  const { count } = await tables.boundaryMap.deleteMany();
  return count > 0;
}

/** The office's map without its polygons, or null where it has none. */
export async function currentMap({ client }: Database): Promise<StoredMap | null> {
  return client.boundaryMap.findFirst({ orderBy: { id: "desc" } });
}

const polygons = z.custom<Village["polygons"]>(Array.isArray);

/**
 * The villages of a map by code, read a few at a time so that nobody waits for long; undefined where the map was
 * replaced meanwhile.
 */
export async function readVillages({ client }: Database, map: StoredMap): Promise<readonly Village[] | undefined> {
  const villages: Village[] = [];
  for (let after = ""; ; after = villages.at(-1)?.code ?? "") {
    const rows = await client.boundary.findMany({
      where: { mapId: map.id, code: { gt: after } },
      orderBy: { code: "asc" },
      take: batch,
    });
    villages.push(
      ...rows.map(({ code, name, rings }) => ({ code, name, polygons: polygons.parse(JSON.parse(rings)) })),
    );
    if (rows.length < batch) return villages.length === map.villages ? villages : undefined;
  }
}
