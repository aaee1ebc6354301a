import type { Database } from "../../../src/store/database.ts";

/** What tells of the acts themselves, and of what is still to be worked out. */
const aside = new Set(["Audit", "Merge", "Stale", "StaleOwner", "_prisma_migrations"]);

/** Every row of every table but those, as texts by table: two that are equal are equal to the byte. */
export const dump = async ({ client, kind }: Database): Promise<Readonly<Record<string, readonly string[]>>> => {
  const tables = await client.$queryRawUnsafe<{ name: string }[]>(
    kind === "sqlite"
      ? `SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%'`
      : `SELECT "table_name" AS "name" FROM information_schema.tables WHERE "table_schema" = 'public'`,
  );
  const all: Record<string, readonly string[]> = {};
  for (const { name } of tables.filter((table) => !aside.has(table.name))) {
    const rows =
      kind === "sqlite"
        ? await sqliteRows(client, name)
        : await client.$queryRawUnsafe<{ row: string }[]>(`SELECT CAST(t AS text) AS "row" FROM "${name}" AS t`);
    all[name] = rows.map(({ row }) => row).sort();
  }
  return all;
};

/** Each value as SQLite would write it into a statement: type, number and text are all there. */
const sqliteRows = async (client: Database["client"], table: string): Promise<{ row: string }[]> => {
  const columns = await client.$queryRawUnsafe<{ name: string }[]>(`SELECT "name" FROM pragma_table_info('${table}')`);
  if (columns.length === 0) return [];
  const quoted = columns.map(({ name }) => `typeof("${name}") || quote("${name}")`).join(` || ',' || `);
  return client.$queryRawUnsafe<{ row: string }[]>(`SELECT ${quoted} AS "row" FROM "${table}"`);
};
