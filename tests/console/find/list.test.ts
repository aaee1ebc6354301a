import { describe, expect, it } from "vitest";
import { databases } from "../../support/databases.ts";
import { openTestConsole, type TestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";

const fill = async ({ database, digest, clock }: TestConsole) => {
  const now = clock.now();
  const told = [
    { id: 1, name: "Keripik Bu Sri", ownerName: "Sri Wahyuni", phone: "+6281234567890", nik: "3313115708850001" },
    {
      id: 2,
      name: "Jamu Mbak Tini",
      product: "jamu gendong",
      clusterId: "minuman",
      mode: "roving",
      verification: "verified",
    },
    { id: 3, name: "Warung <script>alert(1)</script>", ownerName: 'Budi "O\'Neil" & anak', lat: -7.56, lng: 110.94 },
    { id: 4, name: "Batik Tawangmangu", village: "33.13.01.2001", clusterId: "batik" },
    { id: 5, name: "Lebur", status: "merged" },
  ];
  for (const one of told) await addBusiness(database, one, now);
  await digest();
};

const search = (console: TestConsole, words: string, more: Readonly<Record<string, string>> = {}) =>
  console.post("viewer", "/console/businesses/search", { words, ...more });

describe.each(databases)("the list of businesses on $kind", (database) => {
  it("shows what is registered in the officer's territory, and nothing of anybody else", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const all = await console.get("viewer", "/console/businesses");
    expect(all.text).toContain("4 usaha");
    expect(all.text).toContain("Batik Tawangmangu");
    expect(all.text).not.toContain("Lebur");
    const small = await console.get("viewer-small", "/console/businesses");
    expect(small.text).toContain("3 usaha");
    expect(small.text).toContain("Sri Wahyuni");
    expect(small.text).not.toContain("Tawangmangu");
    const outside = await console.get("viewer-small", "/console/businesses?area=33.13.01");
    expect(outside.text).not.toContain("Batik Tawangmangu");
  });

  it("keeps what somebody typed as text", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const { text } = await console.get("viewer", "/console/businesses");
    expect(text).not.toContain("<script>alert");
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("finds by words, and puts no word that was typed into an address", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    for (const typed of ["wahyuni", "081234567890", "3313115708850001"]) {
      const { status, location } = await search(console, typed);
      expect(status).toBe(303);
      expect(decodeURIComponent(location ?? "")).not.toContain(typed);
      const { text } = await console.get("viewer", location ?? "");
      expect(text).toContain("Keripik Bu Sri");
      expect(text).not.toContain("Jamu Mbak Tini");
    }
    expect(console.log.join("\n")).not.toMatch(/wahyuni|81234567890|3313115708850001/);
  });

  it("narrows by each filter, says it in words, and lets each condition be taken away", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const { location } = await search(console, "", { cluster: "minuman", state: "verified", mode: "roving" });
    expect(location).toBe("/console/businesses?cluster=minuman&mode=roving&state=verified");
    const { text } = await console.get("viewer", location ?? "");
    expect(text).toContain("1 usaha");
    expect(text).toContain("keadaan: Disetujui");
    expect(text).toContain('href="/console/businesses?cluster=minuman&amp;mode=roving"');
    const pinned = await console.get("viewer", "/console/businesses?pin=yes");
    expect(pinned.text).toContain("1 usaha");
  });

  it("puts on record that a list was read, by codes and counts alone", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const { location } = await search(console, "wahyuni", { area: "33.13.11" });
    await console.get("viewer", location ?? "");
    const rows = await console.database.client.audit.findMany();
    expect(
      rows.map(({ actor, action, ownerId, detail }) => ({
        actor,
        action,
        ownerId,
        detail: JSON.parse(detail) as unknown,
      })),
    ).toEqual([
      {
        ...{ actor: "officer:viewer", action: "list", ownerId: null },
        detail: { area: "33.13.11", words: true, order: "newest", shown: 1 },
      },
    ]);
  });

  it("tells which condition stands in the way of an empty list", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const { text } = await console.get("viewer", "/console/businesses?cluster=minuman&area=33.13.01");
    expect(text).toContain("Tidak ada usaha yang cocok");
    expect(text).toContain('<a href="/console/businesses?cluster=minuman">Tanpa');
    expect(text).toContain('<a href="/console/businesses?area=33.13.01">Tanpa');
  });
});

const linkIn = (text: string, rel: "next" | "prev"): string =>
  (new RegExp(`rel="${rel}" href="([^"]+)"`).exec(text)?.[1] ?? "").replaceAll("&amp;", "&");

describe("the list of businesses", () => {
  it("leads to the posters where nothing is registered yet", async () => {
    const { get } = await openTestConsole();
    const { text } = await get("viewer", "/console/businesses");
    expect(text).toContain('href="/console/posters"');
  });

  it("tells at the field what cannot be taken, and keeps what was typed", async () => {
    const console = await openTestConsole();
    const form = { words: "kripik", from: "2026-12-31", to: "2026-01-01", rt: "dua", cluster: "minuman" };
    const { status, text } = await console.post("viewer", "/console/businesses/search", form);
    expect(status).toBe(422);
    for (const kept of ['value="kripik"', 'value="2026-12-31"', 'value="dua"', 'value="minuman" selected'])
      expect(text).toContain(kept);
    expect(text).toContain("Tanggal awal lebih lambat");
    expect(text).toContain("RT ditulis dengan 1 sampai 3 angka");
  });

  it("tells of words in an address that do not open, and uses the rest of it", async () => {
    const console = await openTestConsole();
    await fill(console);
    const { status, text } = await console.get("viewer", "/console/businesses?words=bikinan&cluster=minuman");
    expect(status).toBe(200);
    expect(text).toContain("tidak dapat dibaca");
    expect(text).toContain("1 usaha");
  });

  it("goes on by name where the page ended, whoever stood there is by now, and tells no name in the address", async () => {
    const console = await openTestConsole();
    const { database, clock, get, digest } = console;
    const nameOf = (id: number): string => `Warung ${String(id).padStart(3, "0")}`;
    for (let id = 1; id <= 120; id += 1) await addBusiness(database, { id, name: nameOf(id) }, clock.now());
    await digest();
    const shown = (text: string): readonly string[] => [...new Set(text.match(/Warung \d{3}/g))];
    const expected = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => nameOf(from + at));
    const first = await get("viewer-small", "/console/businesses?order=name");
    expect(shown(first.text)).toEqual(expected(1, 50));
    const next = linkIn(first.text, "next");
    expect(decodeURIComponent(next)).not.toMatch(/warung|\d{6}/i);

    // The last ones of the page are renamed and moved away, to another territory too.
    const { business } = database.client;
    await business.update({ where: { id: 50 }, data: { name: "Zam Zam" } });
    await business.update({ where: { id: 49 }, data: { name: "Aneka" } });
    await business.update({ where: { id: 48 }, data: { village: "33.72.01.1001", district: "33.72.01" } });
    await digest();
    const second = await get("viewer-small", next);
    expect(shown(second.text)).toEqual(expected(51, 100));
    // Whoever goes back to the beginning sees it whole.
    const back = await get("viewer-small", linkIn(second.text, "prev"));
    expect(shown(back.text)).toEqual([...expected(1, 47), ...expected(51, 52)]);
  });

  it("begins anew and says so where the address asks for a page that cannot be read, alike for every id", async () => {
    const console = await openTestConsole(undefined);
    await fill(console);
    const told = "Halaman yang diminta alamat ini tidak dapat dibaca";
    const list = "/console/businesses?order=";
    const whole = (await console.get("viewer-small", `${list}name`)).text;
    expect(whole).not.toContain(told);
    const ids = (await console.database.client.business.findMany()).map(({ id }) => String(id));
    for (const way of ["after", "before"])
      for (const place of [...ids, "999", "1-2-3", "x", ""]) {
        const { text } = await console.get("viewer-small", `${list}name&${way}=${place}`);
        expect(text).toContain(told);
        expect(text.match(/businesses\/\d+/g)).toEqual(whole.match(/businesses\/\d+/g));
      }
    for (const place of ["complete&after=x", "newest&after=1-2", "changed&before=1"])
      expect((await console.get("viewer", list + place)).text).toContain(told);
    expect((await console.get("viewer", `${list}newest&after=999`)).text).not.toContain(told);
  });

  it("leafs forth and back through more than a page", async () => {
    const console = await openTestConsole();
    for (let id = 1; id <= 120; id += 1) await addBusiness(console.database, { id, owner: 1 }, console.clock.now());
    await console.digest();
    const next = (text: string) => /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    const previous = (text: string) => /rel="prev" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    const shown = (text: string) => [...text.matchAll(/name="id" value="(\d+)"/g)].map(([, id]) => Number(id));
    const first = await console.get("viewer", "/console/businesses?order=oldest");
    const second = await console.get("viewer", next(first.text) ?? "");
    const third = await console.get("viewer", next(second.text) ?? "");
    expect([first, second, third].map(({ text }) => shown(text).length)).toEqual([50, 50, 20]);
    expect([first, second, third].flatMap(({ text }) => shown(text))).toEqual(
      Array.from({ length: 120 }, (_, at) => at + 1),
    );
    expect(next(third.text)).toBeUndefined();
    const back = await console.get("viewer", previous(third.text) ?? "");
    expect(shown(back.text)).toEqual(shown(second.text));
  });
});

describe("what is done with several businesses", () => {
  it("leads ticked ones and all that fit to the export and to paper", async () => {
    const console = await openTestConsole();
    await fill(console);
    const form = new FormData();
    form.append("id", "1");
    form.append("id", "2");
    form.set("which", "checked");
    form.set("do", "print");
    expect(await console.post("viewer", "/console/businesses/bulk", form)).toMatchObject({
      ...{ status: 303, location: "/console/businesses/print?ids=1%2C2" },
    });
    const all = { which: "all", do: "export", asked: "cluster=minuman" };
    expect(await console.post("viewer", "/console/businesses/bulk", all)).toMatchObject({
      ...{ status: 303, location: "/console/exports/new?cluster=minuman" },
    });
  });

  it("asks for a tick where there is none", async () => {
    const console = await openTestConsole();
    await fill(console);
    const { status, text } = await console.post("viewer", "/console/businesses/bulk", {
      which: "checked",
      do: "print",
    });
    expect(status).toBe(422);
    // Beside the buttons that were pressed, where the answer is opened.
    expect(text).toMatch(
      /<form method="post" action="[^"#]*#bulk" id="bulk"(?:(?!<\/form>).)*Belum ada usaha yang dicentang/s,
    );
  });

  it("prints only what lies in the territory, and tells which ids were refused", async () => {
    const console = await openTestConsole();
    await fill(console);
    const { text } = await console.get("verifier-small", "/console/businesses/print?ids=1,4,99");
    expect(text).toContain("+6281234567890");
    expect(text).not.toContain("Batik Tawangmangu");
    expect(text).toContain("nomor 4, 99");
  });
});
