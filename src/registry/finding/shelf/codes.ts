import { type Statement, selectRows, upsertRows } from "../../../store/bulk.ts";
import type { Database, DatabaseKind } from "../../../store/database.ts";

/** The columns that hold one of few words. */
const codedColumns = ["state", "cluster", "mode", "channel"] as const;
export type CodedColumn = (typeof codedColumns)[number];

/** Which number stands for a word; a number that was given stays. */
export interface Codes {
  /** Undefined for a word that no business has. */
  find(column: CodedColumn, word: string): number | undefined;
  /** Its number, a new one where it has none. */
  give(column: CodedColumn, word: string): number;
  /** What writes the new ones. */
  statements(kind: DatabaseKind): readonly Statement[];
}

const most: Record<CodedColumn, number> = { state: 255, cluster: 65_535, mode: 255, channel: 255 };
const rowName = "codes";

type Words = Partial<Record<CodedColumn, readonly string[]>>;

export const createCodes = (known: Words): Codes => {
  const numbers = new Map<CodedColumn, Map<string, number>>(
    codedColumns.map((column) => [column, new Map((known[column] ?? []).map((word, at) => [word, at + 1]))]),
  );
  let grew = false;
  return {
    find: (column, word) => numbers.get(column)?.get(word),
    give: (column, word) => {
      const of = numbers.get(column) ?? new Map<string, number>();
      const given = of.get(word) ?? of.size + 1;
      if (given > most[column]) throw new Error(`Too many kinds of ${column}`);
      if (!of.has(word)) {
        of.set(word, given);
        grew = true;
      }
      return given;
    },
    statements: (kind) => {
      if (!grew) return [];
      const words = Object.fromEntries([...numbers].map(([column, of]) => [column, [...of.keys()]]));
      const bytes = Buffer.from(JSON.stringify(words));
      return [upsertRows(kind, "Shelf", ["name", "chunk"], ["bytes"], [{ name: rowName, chunk: 0, bytes }])];
    },
  };
};

export const readCodes = async (database: Database): Promise<Codes> => {
  const [row] = await selectRows(
    database,
    { bytes: "bytes" },
    `SELECT "bytes" FROM "Shelf" WHERE "name" = '${rowName}' AND "chunk" = 0`,
  );
  return createCodes(row === undefined ? {} : (JSON.parse(row.bytes.toString("utf8")) as Words));
};
