import type { Database } from "../../../store/database.ts";
import { type ColumnName, columnNames, emptyColumn, type Packed } from "./columns.ts";
import { type Chunk, readShelf } from "./read-shelf.ts";
import { readStamps, type Stamps } from "./stamps.ts";

interface Kept {
  readonly stamp: number;
  readonly columns: Chunk;
}

/** Chunks that are kept at most: their columns take 180 kB each, a million businesses some 45 MB. */
const mostChunks = 2000;

const shelves = new WeakMap<Database, Map<number, Kept>>();

export interface OpenShelf {
  /** The chunks that there are, ascending. */
  readonly chunks: readonly number[];
  /** These columns of these chunks. Nobody may write into them. */
  read(names: readonly ColumnName[], chunks: readonly number[]): Promise<ReadonlyMap<number, Chunk>>;
}

/** The shelf as it is now; what was read before and not written since is not read again. */
export const openShelf = async (database: Database): Promise<OpenShelf> => {
  const stamps: Stamps = await readStamps(database);
  const kept = shelves.get(database) ?? new Map<number, Kept>();
  shelves.set(database, kept);

  /** What was read just now is as new as its stamp, or newer: then the next look reads it again. */
  const keep = (chunk: number, columns: Chunk): void => {
    const stamp = stamps[chunk] ?? 0;
    if (kept.size >= mostChunks && !kept.has(chunk)) kept.clear();
    kept.set(chunk, { stamp, columns });
  };

  return {
    chunks: [...stamps.keys()].filter((chunk) => stamps[chunk] !== 0),
    read: async (names, chunks) => {
      const found = new Map<number, Chunk>();
      const lacking = new Map<number, readonly ColumnName[]>();
      for (const chunk of chunks) {
        const known = kept.get(chunk);
        const columns = known !== undefined && known.stamp === stamps[chunk] ? known.columns : {};
        const missing = names.filter((name) => columns[name] === undefined);
        if (missing.length > 0) lacking.set(chunk, missing);
        found.set(chunk, columns);
      }
      // Most lack the same or nothing: a look for each set of columns.
      for (const [wanted, group] of grouped(lacking)) {
        const read = await readShelf(database, wanted, group);
        for (const chunk of group) {
          const all = { ...found.get(chunk), ...unwritten(wanted), ...read.get(chunk) };
          found.set(chunk, all);
          keep(chunk, all);
        }
      }
      return found;
    },
  };
};

const zeros = new Map<ColumnName, Packed>();

/** A column that is 0 everywhere in a chunk is never written there. */
const unwritten = (names: readonly ColumnName[]): Chunk =>
  Object.fromEntries(
    names.map((name) => {
      const column = zeros.get(name) ?? emptyColumn(name);
      zeros.set(name, column);
      return [name, column];
    }),
  );

const grouped = (lacking: ReadonlyMap<number, readonly ColumnName[]>) => {
  const groups = new Map<string, { readonly wanted: readonly ColumnName[]; readonly chunks: number[] }>();
  for (const [chunk, wanted] of lacking) {
    const key = columnNames.filter((name) => wanted.includes(name)).join();
    const group = groups.get(key) ?? { wanted, chunks: [] };
    group.chunks.push(chunk);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ wanted, chunks }) => [wanted, chunks] as const);
};
