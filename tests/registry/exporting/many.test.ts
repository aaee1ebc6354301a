import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parse } from "csv-parse";
import readWorkbook from "read-excel-file/node";
import { expect, it, onTestFinished } from "vitest";
import { asXlsx } from "../../../src/registry/exporting/as-xlsx.ts";
import { createExportFolder } from "../../../src/registry/exporting/export-file.ts";
import { exportTable } from "../../../src/registry/exporting/table.ts";
import { type FileFormat, fileFormats, writeExport } from "../../../src/registry/exporting/write-export.ts";
import { type RegisterEntry, readRegister } from "../../../src/registry/register.ts";
import { loadSetting } from "../../../src/world.ts";
import { sqlite } from "../../support/databases.ts";
import { testIdentifiers } from "../../support/identifiers.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const many = 30_000;
/** What may be held more at the end than after a tenth, in bytes: thirty thousand rows take 90 MB where they are kept. */
const bound = 16 * 1024 * 1024;

/** Hands entries on, and asks now and then how much is held. */
const measured = (entries: AsyncIterable<RegisterEntry>, all: number) => {
  const found = { rows: 0, from: 0, most: 0 };
  async function* watched(): AsyncGenerator<RegisterEntry> {
    for await (const entry of entries) {
      found.rows += 1;
      if (found.rows % (all / 10) === 0) {
        collect();
        const { heapUsed, external } = process.memoryUsage();
        if (found.rows === all / 10) found.from = heapUsed + external;
        found.most = Math.max(found.most, heapUsed + external);
      }
      yield entry;
    }
  }
  return { found, watched: watched() };
};

/** The same business over and over, each as an object of its own. */
async function* repeated(entry: RegisterEntry, times: number): AsyncGenerator<RegisterEntry> {
  for (let at = 1; at <= times; at += 1) {
    if (at % 500 === 0) await Promise.resolve();
    yield { ...entry, number: `3313-${at}`, business: `Keripik ${at}` };
  }
}

const gathered = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

const open = async () => {
  const database = await sqlite.open();
  const { world, speech } = await loadSetting(database, { name: undefined, territory: ["33.13"] });
  const columns = exportTable({ language: "id", speak: speech.id, trades: world.trades, timeZone: "Asia/Jakarta" });
  return { database, columns };
};

const seed = async ({ client }: Awaited<ReturnType<typeof open>>["database"], rows: number): Promise<void> => {
  const count = `WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${rows})`;
  const at = "'2026-11-23T02:00:00.000+00:00'";
  await client.$executeRawUnsafe(`INSERT INTO "Owner" ("id", "name", "phone", "language", "createdAt", "updatedAt")
    ${count} SELECT id, 'Ibu Contoh ' || id, '+62812' || (3400000 + id), 'id', ${at}, ${at} FROM n`);
  await client.$executeRawUnsafe(`INSERT INTO "Business" ("id", "number", "ownerId", "name", "product", "clusterId", "mode",
      "village", "district", "rt", "rw", "lat", "lng", "placeSource", "status", "channel", "nib", "createdAt", "updatedAt")
    ${count} SELECT id, '3313-' || id, id, 'Keripik ' || id, 'keripik singkong', 'keripik', 'fixed', '33.13.11.2002',
      '33.13.11', '002', '005', -7.5, 110.9, 'pin', 'registered', 'web', '0220102345678', ${at}, ${at} FROM n`);
};

it("reads a large register in the memory of a page of it", { timeout: 120_000 }, async () => {
  const { database } = await open();
  const rows = 20_000;
  await seed(database, rows);
  const { found, watched } = measured(readRegister(database, testIdentifiers), rows);
  for await (const _ of watched);
  expect(found.rows).toBe(rows);
  expect(found.most - found.from).toBeLessThan(bound);
});

it("writes tens of thousands of businesses in the memory of a few, whatever the format", {
  timeout: 240_000,
}, async () => {
  const { database, columns } = await open();
  await seed(database, 1);
  const [entry] = await gathered(readRegister(database, testIdentifiers));
  if (entry === undefined) throw new Error("Nothing was seeded");
  const folder = mkdtempSync(join(tmpdir(), "klaster-exports-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = createExportFolder(folder);
  const write = async (format: FileFormat) => {
    const { found, watched } = measured(repeated(entry, many), many);
    const name = files.newName();
    const bytes = await files.write(name, writeExport(format, columns, watched, "Usaha"));
    expect(found.rows).toBe(many);
    expect(found.most - found.from).toBeLessThan(bound);
    expect(statSync(join(folder, name)).size).toBe(bytes);
    return join(folder, name);
  };
  const written = new Map<FileFormat, string>();
  for (const format of fileFormats) written.set(format, await write(format));
  let read = 0;
  const csv = createReadStream(written.get("csv") ?? "");
  for await (const _ of csv.pipe(parse({ columns: true, bom: true }))) read += 1;
  expect(read).toBe(many);
});

it("writes a spreadsheet that another program reads to its last row", async () => {
  const columns = [
    { name: "number", head: "Nomor", cell: ({ number }: RegisterEntry) => number },
    { name: "photos", head: "Foto", cell: ({ photos }: RegisterEntry) => photos },
  ] as const;
  async function* entries(): AsyncGenerator<RegisterEntry> {
    await Promise.resolve();
    for (let at = 1; at <= 5000; at += 1) yield { number: `00${at}`, photos: at } as unknown as RegisterEntry;
  }
  const chunks = await gathered(asXlsx(columns, entries(), "Usaha & <lain>"));
  const [sheet] = await readWorkbook(Buffer.concat(chunks));
  expect(sheet?.sheet).toBe("Usaha & <lain>");
  expect(sheet?.data.length).toBe(5001);
  expect(sheet?.data.at(-1)).toEqual(["005000", 5000]);
});
