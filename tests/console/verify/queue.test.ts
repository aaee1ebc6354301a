import { describe, expect, it } from "vitest";
import { databases } from "../../support/databases.ts";
import { act, openQueue } from "./house.ts";

const many = Array.from({ length: 60 }, (_, at) => ({ id: at + 1, name: `Usaha ke-${at + 1}` }));
const listed = (page: string): readonly number[] =>
  [...page.matchAll(/<td[^>]*><div><a href="\/console\/queue\/(\d+)/g)].map((found) => Number(found[1]));

describe.each(databases)("the queue on $kind", (database) => {
  it("says so where nothing waits, and beginning leads nowhere", async () => {
    const house = await openQueue(database, []);
    const list = await house.get("verifier", "/console/queue");
    expect(list.status).toBe(200);
    expect(list.text).toContain("Usaha baru akan muncul di sini");
    expect(list.text).not.toContain("Mulai periksa");
    expect(await house.post("verifier", "/console/queue/start")).toMatchObject({
      location: "/console/queue?done=empty",
    });
    expect((await house.get("verifier", "/console/queue?done=empty")).text).toContain("Antrean selesai");
  });

  it("shows the only one, and is done after it", async () => {
    const house = await openQueue(database, [{ id: 7, name: "Keripik Bu Sri", rt: "002" }]);
    const list = await house.get("verifier", "/console/queue");
    expect(list.text).toContain("Keripik Bu Sri");
    expect(list.text).toContain("Menunggu petugas: 1");
    const answer = await act(house, "verifier", 7, "approve");
    expect(answer.location).toBe("/console/queue?done=approved&of=7");
    const after = await house.get("verifier", answer.location ?? "");
    expect(after.text).toContain("Disetujui: 3313-000007-0.");
    expect(listed(after.text)).toEqual([]);
  });

  it("goes through many, page by page, the oldest first, and passes over what was decided before lists knew", async () => {
    const house = await openQueue(database, many);
    await house.database.client.business.update({ where: { id: 3 }, data: { verification: "verified" } });
    const seen: number[] = [];
    let path: string | undefined = "/console/queue";
    while (path !== undefined) {
      const { text } = await house.get("verifier", path);
      seen.push(...listed(text));
      path = /href="(\/console\/queue\?after=[^"]+)"/.exec(text)?.[1];
    }
    expect(seen).toEqual(many.map(({ id }) => id).filter((id) => id !== 3));
  });

  it("is narrowed to a district and a cluster, from record to record", async () => {
    const house = await openQueue(database, [
      { id: 1 },
      { id: 2, village: "33.13.01.2001" },
      { id: 3, clusterId: "batik" },
      { id: 4, village: null },
      { id: 5 },
    ]);
    expect(listed((await house.get("verifier", "/console/queue?area=33.13.11")).text)).toEqual([1, 3, 5]);
    expect(listed((await house.get("verifier", "/console/queue?area=33.13.01")).text)).toEqual([2]);
    expect(listed((await house.get("verifier", "/console/queue?cluster=keripik")).text)).toEqual([1, 2, 4, 5]);
    expect(listed((await house.get("verifier", "/console/queue?area=33.13.11&cluster=keripik")).text)).toEqual([1, 5]);
    expect(listed((await house.get("verifier", "/console/queue?area=99.99&cluster=nothing")).text)).toHaveLength(5);
    const begun = await house.post("verifier", "/console/queue/start", { area: "33.13.11", cluster: "keripik" });
    expect(begun.location).toBe("/console/queue/1?area=33.13.11&cluster=keripik");
    const next = await act(house, "verifier", 1, "next", { area: "33.13.11", cluster: "keripik" });
    expect(next.location).toBe("/console/queue/5?area=33.13.11&cluster=keripik");
  });

  it("holds for an officer only what lies in their territory", async () => {
    const house = await openQueue(database, [{ id: 1 }, { id: 2, village: "33.13.01.2001" }, { id: 3, village: null }]);
    expect(listed((await house.get("verifier-small", "/console/queue")).text)).toEqual([1]);
    expect(listed((await house.get("verifier-small", "/console/queue?area=33.13.01")).text)).toEqual([1]);
    expect(await house.get("verifier-small", "/console/queue/2")).toMatchObject({ status: 404 });
    expect(await house.post("verifier-small", "/console/queue/2/approve")).toMatchObject({ status: 404 });
    expect(await act(house, "verifier-small", 1, "approve")).toMatchObject({
      location: "/console/queue?done=approved&of=1",
    });
    expect((await house.get("verifier-small", "/console/queue?done=approved&of=2")).text).not.toContain("3313-000002");
  });

  it("skips from one to the next and begins again at the end", async () => {
    const house = await openQueue(database, [{ id: 1 }, { id: 2 }, { id: 3 }]);
    const way: (string | null)[] = [];
    for (const id of [1, 2, 3]) way.push((await act(house, "verifier", id, "next")).location);
    expect(way).toEqual(["/console/queue/2", "/console/queue/3", "/console/queue/1"]);
  });

  it("is read with a record, and a page that stays open is one reading", async () => {
    const house = await openQueue(database, [{ id: 1 }]);
    for (let times = 0; times < 3; times += 1) {
      await house.get("verifier", "/console/queue");
      await house.get("verifier", "/console/queue/1");
    }
    const acts = await house.database.client.audit.findMany({ orderBy: { seq: "asc" } });
    expect(acts.map(({ action, businessId }) => [action, businessId])).toEqual([
      ["list", null],
      ["see", 1],
    ]);
  });

  it("shows what is odd about a record", async () => {
    const house = await openQueue(database, [
      { id: 1, phone: "+6281234567890", nik: "9913095799850001", lat: -6.2, lng: 106.8 },
      { id: 2, phone: "+6281234567890", name: "Lain" },
    ]);
    const { text } = await house.get("verifier", "/console/queue/1");
    expect(text).toContain("Tanggal lahir di NIK tidak mungkin.");
    expect(text).toContain("Kode provinsi di NIK tidak dikenal.");
    expect(text).toContain("Nomor HP ini juga dipakai 1 pemilik lain.");
    expect(text).toMatch(/Titiknya kira-kira \d+ km dari desa yang disebut/);
    expect(text).toContain("Belum ada foto.");
    expect(text).toContain("Tidak ada obrolan yang sampai ke pemilik.");
    expect(text).not.toContain("9913095799850001");
    expect(text).toContain("9913••••••••0001");
  });

  it("shows the place on a map, and how to reach its owner", async () => {
    const house = await openQueue(database, [
      { id: 1, phone: "+6281234567890", lat: -7.5512, lng: 110.9431 },
      { id: 2, phone: null },
    ]);
    const placed = (await house.get("verifier", "/console/queue/1")).text;
    expect(placed).toContain("-7.55120, 110.94310");
    expect(placed).toContain('href="geo:-7.5512,110.9431"');
    expect(placed).toMatch(/href="https:\/\/www\.openstreetmap\.org[^"]*" rel="noreferrer noopener"/);
    expect(placed).toContain('href="tel:+6281234567890"');
    expect(placed).toContain('href="https://wa.me/6281234567890" rel="noreferrer noopener"');
    const record = (await house.get("verifier", "/console/businesses/1")).text;
    expect(record).toContain('href="tel:+6281234567890"');
    expect(record).toContain('href="https://wa.me/6281234567890" rel="noreferrer noopener"');
    const nowhere = (await house.get("verifier", "/console/queue/2")).text;
    expect(nowhere).toContain("Belum ada titik.");
    expect(nowhere).not.toMatch(/href="(?:geo|tel):|wa\.me/);
  });

  it("offers for a repair what may be wrong with this record, and no more", async () => {
    const house = await openQueue(database, [{ id: 1, phone: "+6281234567890", nik: "3313115708850001" }, { id: 2 }]);
    const offered = async (id: number) => {
      const { text } = await house.get("verifier", `/console/queue/${id}`);
      const [what = ""] = /<select id="what".*?<\/select>/s.exec(text) ?? [];
      return [...what.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => value ?? "");
    };
    const of = (values: readonly string[], field: string) => values.filter((value) => value.startsWith(`${field}:`));
    const first = await offered(1);
    expect(of(first, "phone")).toEqual(["phone:unreachable", "phone:shared", "phone:"]);
    expect(of(first, "nik")).toEqual(["nik:digits", "nik:"]);
    expect(of(first, "nib")).toEqual(["nib:missing"]);
    expect(of(first, "photos")).toEqual(["photos:missing"]);
    expect(of(first, "place")).toEqual(["place:not_found", "place:imprecise", "place:"]);
    const second = await offered(2);
    expect(of(second, "phone")).toEqual(["phone:missing"]);
    expect(of(second, "nik")).toEqual(["nik:missing"]);
    expect(second.length).toBeLessThan(60);
    for (const what of first.filter((value) => !value.endsWith(":"))) {
      const answer = await act(house, "verifier", 1, "repair", { what });
      expect([what, answer.status]).toEqual([what, 303]);
    }
  });

  it("shows words of owners and officers as words", async () => {
    const evil = `<script>alert("x")</script>`;
    const house = await openQueue(database, [{ id: 1, name: evil, product: evil, ownerName: evil }]);
    for (const path of ["/console/queue", "/console/queue/1"])
      expect((await house.get("verifier", path)).text).not.toContain("<script>alert");
    const answer = await act(house, "verifier", 1, "refuse", { why: "", "refuse-words": "" });
    expect(answer.text).not.toContain("<script>alert");
    await act(house, "verifier", 1, "refuse", { why: "own", "refuse-words": evil });
    expect((await house.get("verifier", "/console/queue/1")).text).not.toContain("<script>alert");
  });
});
