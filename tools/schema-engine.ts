import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { type DiffTarget, type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { type QueryResult, types } from "pg";
import type { DatabaseKind } from "../src/store/database.ts";
import { readMigrations } from "../src/store/migrate.ts";

const char: number = types.builtins.CHAR;
const text: number = types.builtins.TEXT;

const nothingLeftOut = { externalTables: [], externalEnums: [] };

/**
 * Prisma's schema engine, which only a developer needs: it compares models.prisma with migrations. Its native
 * form must be downloaded at run time, so this is its WebAssembly form, over a driver adapter. The engine makes
 * a shadow database beside the one that the adapter reaches.
 */
export async function openSchemaEngine(kind: DatabaseKind, url: string) {
  const adapter = kind === "sqlite" ? sqliteAdapter(url) : pgAdapter(url);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, bound);
  return {
    /** The script that would bring the migrations up to the models; empty when they agree. */
    async missing(): Promise<string> {
      const from: DiffTarget = { tag: "migrations", ...migrationList(kind) };
      const to: DiffTarget = { tag: "schemaDatamodel", files: [composedSchema(kind)] };
      const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters: nothingLeftOut });
      const script = stdout ?? "";
      return script.includes("This is an empty migration") ? "" : script;
    },
    /** What Prisma thinks of the database's own account of its migrations. */
    diagnose: () =>
      engine.diagnoseMigrationHistory({
        migrationsList: migrationList(kind),
        optInToShadowDatabase: true,
        filters: nothingLeftOut,
      }),
  };
}

/**
 * The engine hands over whole scripts as if they were one statement, which this driver does not take, and asks
 * for a partial index by its name in double quotes, which the driver's strict build takes for a column.
 */
function sqliteAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  return patched(new PrismaBetterSqlite3({ url }), (adapter) => {
    const executeRaw = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = async (query) => {
      if (query.args.length > 0) return executeRaw(query);
      await adapter.executeScript(query.sql);
      return 0;
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) => queryRaw({ ...query, sql: query.sql.replace(/ name = "(\w+)"/, " name = '$1'") });
  });
}

/**
 * The engine asks for columns of the type "char", which Prisma's adapter refuses to name; and that adapter cuts a script
 * at each semicolon, even within a function.
 */
function pgAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  return patched(new PrismaPg({ connectionString: url }), (adapter) => {
    let chars: readonly boolean[] = [];
    const pool = adapter.underlyingDriver();
    const query: (...given: unknown[]) => Promise<QueryResult> = pool.query.bind(pool);
    const asText = async (...given: unknown[]): Promise<QueryResult> => {
      const result = await query(...given);
      chars = result.fields.map(({ dataTypeID }) => dataTypeID === char);
      for (const field of result.fields) if (field.dataTypeID === char) field.dataTypeID = text;
      return result;
    };
    Object.assign(pool, { query: asText });
    adapter.executeScript = async (script) => {
      await query(script);
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (given) => {
      const result = await queryRaw(given);
      const columnTypes = result.columnTypes.map((type, at) => (chars[at] ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    };
  });
}

interface Factory<Adapter extends SqlDriverAdapter> extends SqlMigrationAwareDriverAdapterFactory {
  connect(): Promise<Adapter>;
  connectToShadowDb(): Promise<Adapter>;
}

function patched<Adapter extends SqlDriverAdapter>(
  factory: Factory<Adapter>,
  patch: (adapter: Adapter) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const and = async (connecting: Promise<Adapter>): Promise<Adapter> => {
    const adapter = await connecting;
    patch(adapter);
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => and(factory.connect()),
    connectToShadowDb: () => and(factory.connectToShadowDb()),
  };
}

function composedSchema(kind: DatabaseKind) {
  const path = fileURLToPath(new URL(`../prisma/.composed/${kind}.prisma`, import.meta.url));
  return { path, content: readFileSync(path, "utf8") };
}

function migrationList(kind: DatabaseKind): MigrationList {
  return {
    baseDir: fileURLToPath(new URL(`../prisma/migrations/${kind}`, import.meta.url)),
    lockfile: { path: "migration_lock.toml", content: `provider = "${kind}"\n` },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations(kind).map(({ name, script }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: script } },
    })),
  };
}
