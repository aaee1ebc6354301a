import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { shippedCatalogue } from "../../src/registry/trades/shipped-catalogue.ts";
import { readCatalogue, replaceCatalogue, seedCatalogue } from "../../src/registry/trades/store.ts";
import { openDatabase } from "../../src/store/database.ts";
import { transact } from "../../src/store/transact.ts";
import { databases, sqlite } from "../support/databases.ts";

const own = {
  clusters: [
    { id: "z", nameId: "Roti", nameEn: "Bread", nameJv: "Roti" },
    { id: "a", nameId: "Batik", nameEn: "Batik" },
  ],
  products: [
    { cluster: "z", name: "Donat", words: ["donat", "~toko"], kbli: { code: "10710", edition: 2020 } },
    { cluster: "a", name: "Batik cap", words: [] },
  ],
};

const command = fileURLToPath(new URL("../../src/clusters.ts", import.meta.url));
const run = (...args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), out: stdout + stderr });
    });
  });

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "klaster-catalogue-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe.each(databases)("an office's catalogue on $kind", ({ open, url }) => {
  it("is the shipped one at first, in its order", async () => {
    const database = await open();
    await seedCatalogue(database);
    expect(await readCatalogue(database)).toEqual(await shippedCatalogue());
  });

  it("is seeded once by several processes that start together", async () => {
    const address = await url();
    const folders = await Promise.all([1, 2, 3].map(newFolder));
    const told = await Promise.all(folders.map((folder) => run("export", folder, "--db", address)));
    expect(told.map(({ code, out }) => (code === 0 ? "" : out))).toEqual(["", "", ""]);
    const database = await openDatabase(address);
    const { products } = await shippedCatalogue();
    expect(await database.client.product.count()).toBe(products.length);
    await database.close();
  });

  it("is replaced as a whole, and seeding leaves it alone", async () => {
    const database = await open();
    await seedCatalogue(database);
    expect(await transact(database, (tx) => replaceCatalogue(tx, own))).toEqual({ ok: true, clusters: 2, products: 2 });
    await seedCatalogue(database);
    expect(await readCatalogue(database)).toEqual(own);
  });

  it("keeps a cluster that registered businesses belong to", async () => {
    const database = await open();
    await transact(database, (tx) => replaceCatalogue(tx, own));
    const at = new Date("2026-11-22T05:00:00Z");
    await database.client.owner.create({ data: { id: 1, name: "Tini", language: "id", createdAt: at, updatedAt: at } });
    await database.client.business.create({
      data: {
        id: 1,
        number: "1",
        ownerId: 1,
        name: "Tini",
        product: "donat",
        clusterId: "z",
        mode: "fixed",
        placeSource: "village",
        status: "registered",
        channel: "terminal",
        createdAt: at,
        updatedAt: at,
      },
    });
    const without = { clusters: own.clusters.slice(1), products: own.products.slice(1) };
    expect(await transact(database, (tx) => replaceCatalogue(tx, without))).toEqual({
      ok: false,
      reason: "in_use",
      clusters: ["z"],
    });
    expect(await readCatalogue(database)).toEqual(own);
  });
});

describe("the command for the catalogue's files", () => {
  it("writes the catalogue out, takes it back, and tells bad rows without taking any", async () => {
    const folder = await newFolder();
    const db = await sqlite.url();
    expect(await run("export", folder, "--db", db)).toMatchObject({ code: 0 });
    const products = await readFile(join(folder, "products.csv"), "utf8");
    expect(products).toContain("keripik singkong");

    await writeFile(join(folder, "products.csv"), `${products}batik,Kain pelangi,kain pelangi,,\nlangit,,,12,\n`);
    const refused = await run("import", folder, "--db", db);
    expect(refused.code).toBe(1);
    expect(refused.out).toMatch(/products\.csv:\d+ kbli: .*not a code/);
    expect(refused.out).toMatch(/products\.csv:\d+ name: .*missing/);

    await writeFile(join(folder, "products.csv"), `${products}batik,Kain pelangi,kain pelangi,,\n`);
    expect(await run("import", folder, "--db", db)).toMatchObject({ code: 0 });
    const database = await openDatabase(db);
    const catalogue = await readCatalogue(database);
    const acts = await database.client.audit.findMany({ where: { action: "setUp" } });
    expect(acts.map(({ actor, detail }) => [actor, JSON.parse(detail) as unknown])).toEqual([
      ["program", { keys: ["catalogue"], clusters: catalogue.clusters.length, products: catalogue.products.length }],
    ]);
    expect(await database.client.settingChange.count({ where: { key: "catalogue", officerId: null } })).toBe(1);
    await database.close();
    expect(catalogue.products.at(-1)).toEqual({ cluster: "batik", name: "Kain pelangi", words: ["kain pelangi"] });
  });

  it("says how it is called", async () => {
    const { code, out } = await run("improt", "somewhere");
    expect(code).toBe(1);
    expect(out).toContain("export|import DIR");
  });
});
