import { z } from "zod";
import type { Database } from "../../../store/database.ts";
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
/** A detailed map of a province takes a while; whoever writes meanwhile waits. In milliseconds. */
const timeout = 10 * 60_000;

/** Puts a new map in the place of the old one, or, whatever happens, leaves the old one as it was. */
export async function replaceMap(
  { client, kind }: Database,
  source: string,
  villages: readonly Village[],
  importedAt: Date,
  { progress }: ReplaceOptions = {},
): Promise<StoredMap> {
  // Written out before the transaction, which others wait for.
  const rows = villages.map(({ code, name, polygons }) => ({ code, name, rings: JSON.stringify(polygons) }));
  return client.$transaction(
    async (tables) => {
      // Of two imports at once, the second waits here and then replaces the first.
      if (kind === "postgresql") await tables.$executeRaw`LOCK TABLE "BoundaryMap" IN SHARE ROW EXCLUSIVE MODE`;
      await tables.boundary.deleteMany();
      await tables.boundaryMap.deleteMany();
      const map = await tables.boundaryMap.create({ data: { source, villages: villages.length, importedAt } });
      for (let done = 0; done < villages.length; done += batch) {
        const data = rows.slice(done, done + batch).map((row) => ({ ...row, mapId: map.id }));
        await tables.boundary.createMany({ data });
        progress?.(Math.min(done + batch, villages.length), villages.length);
      }
      return map;
    },
    { timeout, maxWait: timeout },
  );
}

/** Removes the map; tells whether there was one. */
export async function removeMap({ client }: Database): Promise<boolean> {
  const [, { count }] = await client.$transaction([client.boundary.deleteMany(), client.boundaryMap.deleteMany()]);
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
