// `npm run migration -- NAME` writes, for both databases, the migration that models.prisma asks for.
import { mkdirSync, writeFileSync } from "node:fs";
import { readMigrations } from "../src/store/migrate.ts";
import { startPostgres } from "../tests/support/postgres.ts";
import { openSchemaEngine } from "./schema-engine.ts";

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Give the migration a name of small letters and underscores: npm run migration -- add_photos");
  process.exit(2);
}

const postgres = await startPostgres();
try {
  const urls = { sqlite: ":memory:", postgresql: postgres.url("postgres") };
  const number = String(readMigrations("sqlite").length + 1).padStart(3, "0");
  for (const kind of ["sqlite", "postgresql"] as const) {
    const engine = await openSchemaEngine(kind, urls[kind]);
    const script = await engine.missing();
    const folder = `prisma/migrations/${kind}/${number}_${name}`;
    // Both databases keep the same numbers, so a change that only one of them sees is an empty script in the other.
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/migration.sql`, script);
    console.log(`${folder}${script === "" ? " (empty)" : ""}`);
  }
} finally {
  await postgres.stop();
}
process.exit();
