import { describe, expect, it } from "vitest";
import { databases } from "../../support/databases.ts";
import { openTestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";

const open = async (database: (typeof databases)[number]) => {
  const console = await openTestConsole(database);
  const now = console.clock.now();
  await addBusiness(console.database, { id: 1, verification: "verified", rt: "001", lat: -7.5, lng: 110.9 }, now);
  await addBusiness(console.database, { id: 2, clusterId: "batik" }, now);
  await addBusiness(console.database, { id: 3, village: "33.13.12.2001", mode: "roving" }, now);
  await addBusiness(console.database, { id: 4, village: null, status: "merged" }, now);
  await console.digest();
  return console;
};
/** What a link to the list tells. */
const linkedTo = (text: string, address: string): string | undefined =>
  new RegExp(
    `<a href="${address.replaceAll(/[?.]/g, "\\$&").replaceAll("&", "&amp;")}"[^>]*>(?:<[^>]*>)*[^<]*(?:</span><b>)?([\\d.]+)<`,
  ).exec(text)?.[1];

describe.each(databases)("the figures page on $kind", (database) => {
  it("tells how businesses stand, and each number leads to its list", async () => {
    const { get } = await open(database);
    const { status, text } = await get("viewer", "/console/figures");
    expect(status).toBe(200);
    expect(linkedTo(text, "/console/businesses")).toBe("3");
    expect(linkedTo(text, "/console/businesses?state=verified")).toBe("1");
    expect(linkedTo(text, "/console/businesses?state=new")).toBe("2");
    expect(linkedTo(text, "/console/businesses?mode=roving")).toBe("1");
    expect(linkedTo(text, "/console/businesses?pin=yes")).toBe("1");
    expect(linkedTo(text, "/console/businesses?from=2026-11-23&to=2026-11-23")).toBe("3");
    expect(linkedTo(text, "/console/businesses?area=33.13.11")).toBe("2");
  });

  it("goes down to the RT, and narrows everything to a cluster", async () => {
    const { get } = await open(database);
    const district = await get("viewer", "/console/figures?area=33.13.11");
    expect(district.text).toContain("Angka: Kec. Jaten");
    expect(linkedTo(district.text, "/console/businesses?area=33.13.11.2002")).toBe("2");
    const village = await get("viewer", "/console/figures?area=33.13.11.2002");
    expect(linkedTo(village.text, "/console/businesses?area=33.13.11.2002&rt=001")).toBe("1");
    const cluster = await get("viewer", "/console/figures?area=33.13.11.2002&cluster=batik");
    expect(linkedTo(cluster.text, "/console/businesses?area=33.13.11.2002&cluster=batik")).toBe("1");
  });

  it("keeps officers to their territory, on the page and in its tables", async () => {
    const { get } = await open(database);
    const own = await get("viewer-small", "/console/figures");
    expect(linkedTo(own.text, "/console/businesses")).toBe("2");
    expect(own.text).not.toContain("33.13.12");
    expect(own.text).not.toContain('id="funnel"');
    for (const area of ["33.13.12", "33.13", "33.13.12.2001"])
      for (const path of ["/console/figures", "/console/figures/areas.csv"])
        expect(await get("viewer-small", `${path}?area=${area}`)).toMatchObject({ status: 404 });
    expect(await get("viewer", "/console/figures?area=99.99")).toMatchObject({ status: 404 });
    const coverage = await get("viewer-small", "/console/figures/coverage.csv");
    expect(coverage.text).toContain("33.13.11.2002,Jati,Jaten,2");
    expect(coverage.text).not.toContain("33.13.12");
    const funnel = await get("viewer-small", "/console/figures/funnel.csv");
    expect(funnel.text.trim().split("\n")).toHaveLength(1);
  });

  it("gives each table as CSV", async () => {
    const { get } = await open(database);
    const { status, headers, text } = await get("viewer", "/console/figures/states.csv");
    expect(status).toBe(200);
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="klaster-states-2026-11-23.csv"');
    expect(text).toContain("verified,Disetujui,1");
    const rts = await get("viewer", "/console/figures/rts.csv?area=33.13.11.2002");
    expect(rts.text).toContain("001,RT 001,1");
    for (const table of ["periods", "areas", "clusters", "modes", "channels", "completeness", "pins", "funnel"])
      expect((await get("viewer", `/console/figures/${table}.csv`)).text.split("\n").length).toBeGreaterThan(2);
    expect(await get("viewer", "/console/figures/owners.csv")).toMatchObject({ status: 404 });
  });

  it("says what will be here while nobody is registered", async () => {
    const { get, digest } = await openTestConsole(database);
    await digest();
    const { text } = await get("viewer", "/console/figures");
    expect(text).toContain("Belum ada usaha terdaftar di sini");
    expect(text).toContain("0 dari 177 desa/kelurahan sudah terjangkau");
    expect(text).toContain("Peta batas desa belum dimuat");
  });
});

describe("a cluster's name", () => {
  it("is escaped on the page, and runs no formula in a spreadsheet", async () => {
    const { get, database, desk, digest, clock } = await openTestConsole();
    const cluster = { id: "evil", nameId: '=HYPERLINK("x")<script>alert(1)</script>', nameEn: "x", position: 99 };
    await database.client.cluster.create({ data: cluster });
    await addBusiness(database, { id: 1, clusterId: "evil" }, clock.now());
    await database.client.settingChange.create({
      data: { key: "catalogue", value: null, officerId: null, at: clock.now() },
    });
    await desk.setting.check();
    await digest();
    const page = await get("viewer", "/console/figures");
    expect(page.text).toContain("&lt;script&gt;");
    expect(page.text).not.toContain("<script>alert");
    const csv = await get("viewer", "/console/figures/clusters.csv");
    expect(csv.text).toContain("'=HYPERLINK");
  });
});
