/**
 * The office's catalogue of clusters, out to files and back: `npm run clusters -- export|import DIR [--db URL]`.
 * DIR holds clusters.csv and products.csv. A file with a bad row changes nothing; every bad row is told.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { systemClock } from "./lib/clock.ts";
import { fail } from "./lib/fail.ts";
import { onRecord } from "./registry/audit/on-record.ts";
import { changeCatalogue } from "./registry/trades/change-catalogue.ts";
import { formatCatalogue } from "./registry/trades/format-catalogue.ts";
import { parseCatalogue, type RowFault } from "./registry/trades/parse-catalogue.ts";
import { readCatalogue, seedCatalogue } from "./registry/trades/store.ts";
import { type Database, openDatabase } from "./store/database.ts";

const { values: options, positionals } = parseArgs({ options: { db: { type: "string" } }, allowPositionals: true });
const [task, folder] = positionals;
if ((task !== "export" && task !== "import") || folder === undefined || positionals.length > 2)
  fail("npm run clusters -- export|import DIR [--db URL]");
loadEnvironment();
const reading = readConfig(process.env);
if (!reading.ok) fail(describeFaults(reading.faults));

const settings = { ...reading.config, databaseUrl: options.db ?? reading.config.databaseUrl };

const database = await openDatabase(settings.databaseUrl);
try {
  await seedCatalogue(database);
  process.stdout.write(`${await (task === "export" ? exportTo(folder, database) : importFrom(folder, database))}\n`);
} finally {
  await database.close();
}

async function exportTo(target: string, from: Database): Promise<string> {
  const catalogue = await readCatalogue(from);
  const files = formatCatalogue(catalogue);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, "clusters.csv"), files.clusters);
  await writeFile(join(target, "products.csv"), files.products);
  return `${catalogue.clusters.length} klaster, ${catalogue.products.length} produk · ${catalogue.clusters.length} clusters, ${catalogue.products.length} products`;
}

async function importFrom(source: string, into: Database): Promise<string> {
  const parsed = parseCatalogue(await readOr(join(source, "clusters.csv")), await readOr(join(source, "products.csv")));
  if (!parsed.ok) return refuse(parsed.faults.map(describe));
  // On record like a change in the console: a running program takes it within seconds, and it can be taken back.
  const replaced = await onRecord(settings, into, warn, (audit) =>
    changeCatalogue(audit, parsed.catalogue, "command", systemClock.now()),
  );
  if (!replaced.ok && replaced.reason === "changed") throw new Error("A command compares with nothing");
  if (!replaced.ok)
    return refuse(
      replaced.clusters.map((id) => `${id}: masih dipakai usaha terdaftar · registered businesses still belong to it`),
    );
  return `${replaced.clusters} klaster, ${replaced.products} produk · ${replaced.clusters} clusters, ${replaced.products} products`;
}

function warn(text: string): void {
  process.stderr.write(text);
}

async function readOr(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return fail(`${path}: tidak terbaca · cannot be read`);
  }
}

function describe({ file, line, column, fault }: RowFault): string {
  const told: Readonly<Record<RowFault["fault"], string>> = {
    missing: "kosong · missing",
    too_long: "terlalu panjang · too long",
    duplicate: "ganda · told twice",
    unknown_cluster: "klaster tidak ada di clusters.csv · no such cluster in clusters.csv",
    not_a_code: "bukan kode · not a code",
    edition: "edisi KBLI kosong atau bukan tahun · KBLI edition missing or no year",
    unreadable: "bukan CSV yang terbaca · not readable as CSV",
  };
  return `${file}.csv:${line}${column === "" ? "" : ` ${column}`}: ${told[fault]}`;
}

function refuse(lines: readonly string[]): string {
  process.exitCode = 1;
  return lines.join("\n");
}
