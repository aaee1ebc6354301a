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

/** A map that was taken away, and can be brought back. */
export interface RemovedMap {
  /** The change that had put it in force. */
  readonly change: number;
  readonly mapId: number;
  readonly source: string;
  readonly villages: number;
}

export interface ReplaceOptions {
  /** Told while the rows are written, inside the transaction. */
  readonly progress?: (done: number, all: number) => void;
}

/** Villages a statement: a village of a detailed map may have a megabyte of polygons. */
const batch = 50;

/** What the statements need of a client inside a transaction. */
type Tables = Pick<Transaction, "boundary" | "boundaryMap" | "settingChange">;
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

/**
 * Takes the map away, within somebody's transaction; tells whether there was one. Its polygons stay, as no map's, until
 * another map takes their place: one map's room is all that is ever needed, and a slip can be undone.
 */
export async function removeMap(tables: Tables): Promise<boolean> {
  const { count } = await tables.boundaryMap.deleteMany();
  return count > 0;
}

/** The villages of a removed map. */
export const codesOf = async (tables: Tables, { mapId }: RemovedMap): Promise<readonly string[]> => {
  const rows = await tables.boundary.findMany({ where: { mapId }, orderBy: { code: "asc" }, select: { code: true } });
  return rows.map(({ code }) => code);
};

/** Puts the polygons that a removed map left behind in force again, within somebody's transaction. */
export async function bringBack(
  tables: Tables,
  { mapId, source, villages }: RemovedMap,
  importedAt: Date,
): Promise<void> {
  await tables.boundaryMap.create({ data: { id: mapId, source, villages, importedAt } });
}

/** The map that was removed last, where its polygons are all there and no other map is; undefined where none is. */
export async function removedMap(tables: Tables): Promise<RemovedMap | undefined> {
  const [last, before] = await tables.settingChange.findMany({
    where: { key: "map" },
    orderBy: { id: "desc" },
    take: 2,
  });
  const [removal, put] = [onRecord(last?.value), onRecord(before?.value)];
  if (before === undefined || removal?.source !== null || put === undefined || put.source === null) return undefined;
  const left = await tables.boundary.findFirst({ select: { mapId: true } });
  if (left === null || (await tables.boundaryMap.count()) > 0) return undefined;
  const { source, villages } = put;
  const whole = (await tables.boundary.count({ where: { mapId: left.mapId } })) === villages;
  return whole ? { change: before.id, mapId: left.mapId, source, villages } : undefined;
}

/** The office's map without its polygons, or null where it has none. */
export async function currentMap({ client }: Database): Promise<StoredMap | null> {
  return client.boundaryMap.findFirst({ orderBy: { id: "desc" } });
}

/** What the history of the set-up keeps of a map; `source` null: it was removed. */
const kept = z.object({ source: z.string().nullable(), villages: z.number() });

const onRecord = (value: string | null | undefined): z.output<typeof kept> | undefined =>
  value == null ? undefined : kept.safeParse(JSON.parse(value)).data;

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
