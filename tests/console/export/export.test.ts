import { readdirSync, statSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
import { databases } from "../../support/databases.ts";
import { type OfficerName, officerNamed } from "../rig/officers.ts";
import { openTestConsole, type TestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";

const hostile = [
  '=HYPERLINK("http://example.com")',
  "+1+1",
  "-2",
  "@SUM(A1)",
  "<script>alert(1)</script> & \"kutip\" 'satu'",
  "baris satu\nbaris dua; titik, koma\ttab",
  "_x0041_ \u0001 \uD83D\uDE00 \uD800",
] as const;

const fill = async ({ database, digest, clock }: TestConsole) => {
  const now = clock.now();
  for (const [at, text] of hostile.entries())
    await addBusiness(
      database,
      { id: at + 1, name: text, product: text, ownerName: text, phone: "+6281234567890", nik: "0013115708850001" },
      now,
    );
  await addBusiness(database, { id: 50, name: "Batik", village: "33.13.01.2001", lat: -7.7, lng: 111.1 }, now);
  await database.client.business.update({ where: { id: 1 }, data: { nib: "0220102345678", landmark: hostile[0] } });
  await digest();
};

const order = async (console: TestConsole, officer: OfficerName, fields: Readonly<Record<string, string>>) => {
  const { status, location, text } = await console.post(officer, "/console/exports", fields);
  await console.desk.exports.idle();
  return { status, path: location ?? "", text };
};

const fetchBytes = async (
  console: TestConsole,
  officer: OfficerName,
  path: string,
  headers: Record<string, string> = {},
) => {
  const request = new Request(`http://klaster.test${path}/file`, {
    headers: { Cookie: `officer=${officer}`, ...headers },
  });
  const response = await console.server.fetch(request);
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

const asMade = (text: string) => text.replace("\u0001", "").toWellFormed();

describe.each(databases)("an export on $kind", (database) => {
  it("is a spreadsheet that another program reads, with every text as it was said", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const { path } = await order(console, "viewer-small", { format: "xlsx" });
    const { bytes } = await fetchBytes(console, "viewer-small", path);
    const [sheet] = await readWorkbook(bytes);
    const [heads = [], ...rows] = sheet?.data ?? [];
    const at = (head: string) => heads.indexOf(head);
    expect(rows.length).toBe(hostile.length);
    // The reader does not undo Excel's own escapes.
    const told = rows.map((row) => String(row[at("Nama usaha")]).replace("_x005F_", "_"));
    expect(told).toEqual(hostile.map(asMade));
    expect(rows[0]?.[at("NIB")]).toBe("0220102345678");
    expect(rows[0]?.[at("NIK")]).toBe("0013••••••••0001");
    expect(rows[0]?.[at("Nomor HP")]).toBe("+6281234567890");
    expect(rows[0]?.[at("Kode klaster")]).toBe("keripik");
    expect(rows[0]?.[at("Klaster")]).toBe("Keripik, kerupuk, dan peyek");
    expect(rows[0]?.[at("Terdaftar pada")]).toBe("2026-11-23 09:00");
    expect(sheet?.sheet).toBe("Usaha");
  });

  it("is a table for other programs, in which nothing is a formula", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const { path } = await order(console, "viewer-small", { format: "csv" });
    const { bytes } = await fetchBytes(console, "viewer-small", path);
    const rows = parse<Record<string, string>>(bytes, { columns: true, bom: true });
    expect(rows.length).toBe(hostile.length);
    expect(rows.map((row) => row["Produk"]?.replace(/^'/, ""))).toEqual(hostile.map((text) => text.toWellFormed()));
    for (const row of rows)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^(?:[=@\t\r\n]|[+-](?!\d+(?:\.\d+)?$))/);
  });

  it("is a map of businesses, those without a pin too", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const { path } = await order(console, "viewer", { format: "geojson" });
    const { bytes } = await fetchBytes(console, "viewer", path);
    const { type, features } = JSON.parse(bytes.toString("utf8")) as {
      type: string;
      features: { type: string; geometry: unknown; properties: Record<string, unknown> }[];
    };
    expect(type).toBe("FeatureCollection");
    expect(features.length).toBe(hostile.length + 1);
    expect(features.every((feature) => feature.type === "Feature")).toBe(true);
    expect(features.at(-1)?.geometry).toEqual({ type: "Point", coordinates: [111.1, -7.7] });
    expect(features[0]?.geometry).toBeNull();
    expect(features.at(-1)?.properties).toMatchObject({ business: "Batik", village: "33.13.01.2001" });
  });

  it("holds no row from outside of the officer's territory, whatever is asked for", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    for (const selection of ["", "area=33.13", "area=33.13.01", "ids=1,2,50", "ids=50"]) {
      const { path, text } = await order(console, "programme-small", { format: "csv", selection });
      if (path === "") {
        expect(text).toContain("tidak ada yang diekspor");
        continue;
      }
      const { bytes } = await fetchBytes(console, "programme-small", path);
      expect(bytes.toString("utf8")).not.toContain("33.13.01");
      await console.post("programme-small", `${path}/remove`);
    }
  });

  it("masks numbers of persons unless the role allows it and a reason is told", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const whole = { format: "csv", whole: "yes", reason: "Usulan KUR untuk NIK 3313115708850001" };
    expect(await order(console, "verifier", whole)).toMatchObject({ status: 403 });
    const unreasoned = await order(console, "programme", { ...whole, reason: "  ya  " });
    expect(unreasoned.status).toBe(422);
    expect(unreasoned.text).toContain("Tulis alasannya");
    const { path } = await order(console, "programme", whole);
    const { bytes } = await fetchBytes(console, "programme", path);
    expect(bytes.toString("utf8")).toContain("0013115708850001");
    const acts = await console.database.client.audit.findMany({ where: { action: "export" } });
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({ actor: "officer:programme", ownerId: null });
    expect(JSON.parse(acts[0]?.detail ?? "")).toEqual({ format: "csv", rows: hostile.length + 1, unmasked: true });
    expect(acts[0]?.reason).toContain("Usulan KUR");
    expect(acts[0]?.reason).not.toContain("3313115708850001");
  });
});

describe("the file of an export", () => {
  it("is closed again where its head alone was asked for", async () => {
    const rig = await openTestConsole();
    // More than is read ahead.
    const product = "k".repeat(80_000);
    for (let id = 1; id <= 8; id += 1) await addBusiness(rig.database, { id, product }, rig.clock.now());
    await rig.digest();
    const { path } = await order(rig, "viewer", { format: "csv" });
    const open = vi.spyOn(rig.desk.exports, "open");
    const headers = { Cookie: "officer=viewer" };
    const { status, body } = await rig.server.fetch(
      new Request(`http://klaster.test${path}/file`, { method: "HEAD", headers }),
    );
    expect([status, body]).toEqual([200, null]);
    const handle = (await open.mock.results[0]?.value) as FileHandle;
    await expect.poll(() => handle.fd).toBe(-1);
  });

  it("can be fetched again and again, and from where it broke off", async () => {
    const console = await openTestConsole();
    await fill(console);
    const { path } = await order(console, "viewer", { format: "csv" });
    const { bytes: whole, response } = await fetchBytes(console, "viewer", path);
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="usaha-2026-11-23.csv"');
    expect(response.headers.get("Content-Length")).toBe(String(whole.length));
    const rest = await fetchBytes(console, "viewer", path, { Range: "bytes=100-" });
    expect(rest.response.status).toBe(206);
    expect(rest.bytes.equals(whole.subarray(100))).toBe(true);
    const last = await fetchBytes(console, "viewer", path, { Range: "bytes=-10" });
    expect(last.bytes.equals(whole.subarray(-10))).toBe(true);
    expect((await fetchBytes(console, "viewer", path, { Range: `bytes=${whole.length}-` })).response.status).toBe(416);
    expect((await fetchBytes(console, "viewer", path, { Range: "sheep=1-2" })).bytes.equals(whole)).toBe(true);
  });

  it("is for the officer who made it, and for nobody else", async () => {
    const console = await openTestConsole();
    await fill(console);
    const { path } = await order(console, "programme", { format: "csv" });
    for (const other of ["viewer", "administrator", "programme-small"] as const) {
      expect((await console.get(other, path)).status).toBe(410);
      expect((await fetchBytes(console, other, path)).response.status).toBe(410);
      expect((await console.post(other, `${path}/remove`)).status).toBe(410);
    }
    expect((await console.get("programme", path)).text).toContain("Siap diunduh");
  });

  it("lies in a private folder under a name by chance, and goes after an hour", async () => {
    const console = await openTestConsole();
    await fill(console);
    const { path } = await order(console, "viewer", { format: "xlsx" });
    const folder = console.exportsFolder;
    const [name = ""] = readdirSync(folder);
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    if (process.platform !== "win32") {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    }
    console.clock.pass(59 * 60_000);
    await console.desk.exports.sweep();
    expect((await console.get("viewer", path)).status).toBe(200);
    console.clock.pass(60_001);
    expect((await fetchBytes(console, "viewer", path)).response.status).toBe(410);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not handed out once somebody in the register was erased", async () => {
    const console = await openTestConsole();
    await fill(console);
    const { path } = await order(console, "viewer", { format: "csv" });
    console.clock.pass(60_000);
    await console.database.client.erasure.create({
      data: { id: 1, channel: "web", askedAt: console.clock.now(), removed: "{}" },
    });
    expect((await fetchBytes(console, "viewer", path)).response.status).toBe(410);
    expect(readdirSync(console.exportsFolder)).toEqual([]);
  });

  it("cannot be had where the export could not be put on record", async () => {
    const base = await openTestConsole();
    const refuse = { record: () => Promise.reject(new Error("no log")), during: base.desk.audit.during };
    const console = await openTestConsole(undefined, { audit: refuse });
    await fill(console);
    const { path } = await order(console, "viewer", { format: "csv" });
    expect((await console.get("viewer", path)).text).toContain("kesalahan di pihak kami");
    expect((await fetchBytes(console, "viewer", path)).response.status).toBe(410);
    expect(readdirSync(console.exportsFolder)).toEqual([]);
  });

  it("is one of five at most", async () => {
    const console = await openTestConsole();
    await fill(console);
    for (let made = 0; made < 5; made += 1)
      expect((await order(console, "viewer", { format: "csv" })).status).toBe(303);
    const sixth = await order(console, "viewer", { format: "csv" });
    expect(sixth).toMatchObject({ status: 422 });
    expect(sixth.text).toContain("lima berkas");
    expect((await order(console, "verifier", { format: "csv" })).status).toBe(303);
  });

  it("tells before it is made what will be in it", async () => {
    const console = await openTestConsole();
    await fill(console);
    const { text } = await console.get("viewer", "/console/exports/new?area=33.13.11&state=new");
    expect(text).toContain("7 usaha");
    expect(text).toContain("Kec. Jaten · keadaan: Menunggu pemeriksaan");
    expect(text).not.toContain('name="whole"');
    expect((await console.get("programme", "/console/exports/new")).text).toContain('name="whole"');
  });
});

it("an export of more than its officer serves by now is not theirs any more", async () => {
  let territory: readonly string[] = [];
  const console = await openTestConsole(undefined, {
    sessions: {
      find: () =>
        Promise.resolve({
          ...{ officer: { ...officerNamed("viewer"), territory }, session: "session of viewer", pending: false },
        }),
    },
  });
  await fill(console);
  const { path } = await order(console, "viewer", { format: "csv" });
  const status = async () => (await fetchBytes(console, "viewer", path)).response.status;
  expect(await status()).toBe(200);
  territory = ["33.13.11"];
  expect(await status()).toBe(410);
  territory = [];
  expect(await status()).toBe(200);
});
