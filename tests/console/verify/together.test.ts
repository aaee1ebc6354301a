import { describe, expect, it } from "vitest";
import { claim } from "../../../src/registry/claims/claims.ts";
import { approve, refuse } from "../../../src/registry/verification/decide.ts";
import { databases, openForTest, postgresql } from "../../support/databases.ts";
import { beginElsewhere } from "../../support/other-process.ts";
import { act, openQueue, seenIn, tellOwners } from "./house.ts";

describe.each(databases)("two officers in one queue, on $kind", (database) => {
  it("get different records, and see who works on what", async () => {
    const house = await openQueue(database, [{ id: 1 }, { id: 2 }, { id: 3 }]);
    const [first, second] = await Promise.all([
      house.post("verifier", "/console/queue/start"),
      house.post("administrator", "/console/queue/start"),
    ]);
    expect([first?.location, second?.location].sort()).toEqual(["/console/queue/1", "/console/queue/2"]);
    const list = await house.get("verifier", "/console/queue");
    expect(list.text).toContain("Sedang diperiksa oleh Petugas administrator");
    expect(list.text).toContain("Sedang Anda periksa");
  });

  it("know of each other on one record, and the second decides nothing there", async () => {
    const house = await openQueue(database, [{ id: 1 }]);
    const seen = seenIn((await house.get("administrator", "/console/queue/1")).text);
    const page = await house.get("verifier", "/console/queue/1");
    expect(page.text).toContain("Sedang diperiksa oleh Petugas administrator");
    expect(page.text).not.toContain("/console/queue/1/approve");
    const answer = await house.post("verifier", "/console/queue/1/approve", { seen });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Petugas administrator sedang memeriksa usaha ini.");
    expect(await house.database.client.check.count()).toBe(0);
    expect(await house.post("verifier", "/console/queue/1/keep")).toMatchObject({ status: 409 });
    expect(await house.post("administrator", "/console/queue/1/keep")).toMatchObject({ status: 204 });
    await house.post("administrator", "/console/queue/1/leave");
    expect(await house.post("verifier", "/console/queue/1/keep")).toMatchObject({ status: 204 });
  });

  it("who decide in the same moment: one does, the other is told who, what and when", async () => {
    const house = await openQueue(database, [{ id: 1 }]);
    const seen = seenIn((await house.get("verifier", "/console/queue/1")).text);
    const about = (id: string) => ({ business: 1, officer: { id }, seen });
    const both = await Promise.all([
      approve(house.desk, about("verifier")),
      refuse(house.desk, about("administrator"), { reason: "untrue", words: null }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "decided", at: house.clock.now() });
    expect(await house.database.client.check.count()).toBe(1);
    expect(await house.database.client.audit.count({ where: { action: "check" } })).toBe(1);
  });

  it("who saw an older page is told, and what they wrote is still there", async () => {
    const house = await openQueue(database, [{ id: 1 }]);
    const seen = seenIn((await house.get("verifier", "/console/queue/1")).text);
    await house.post("verifier", "/console/queue/1/leave");
    await act(house, "administrator", 1, "approve");
    const answer = await house.post("verifier", "/console/queue/1/refuse", {
      ...{ seen, why: "own", "refuse-words": "Tidak ada orang di rumah" },
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Petugas administrator sudah menyetujui pada 23 Nov 2026, 10.00.");
  });

  it("who did not see what the owner changed meanwhile looks again before they decide", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    const seen = seenIn((await house.get("verifier", "/console/queue/1")).text);
    house.clock.pass(1000);
    await house.database.client.owner.update({ where: { id: 1 }, data: { updatedAt: house.clock.now() } });
    const words = "Tulis nama seperti di papan";
    const answer = await house.post("verifier", "/console/queue/1/repair", {
      ...{ seen, what: "businessName:", "repair-words": words },
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Datanya berubah pada");
    expect(answer.text).toContain(words);
    expect(answer.text).toMatch(/value="businessName:" selected/);
    const again = await house.post("verifier", "/console/queue/1/repair", {
      ...{ seen: seenIn(answer.text), what: "businessName:", "repair-words": words },
    });
    expect(again.status).toBe(303);
  });

  it("who did not see a photo or a place that came meanwhile look again before they approve", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    const { client } = house.database;
    const seenNow = async () => seenIn((await house.get("verifier", "/console/queue/1")).text);
    const late = async (came: () => Promise<unknown>) => {
      const seen = await seenNow();
      await came();
      return (await house.post("verifier", "/console/queue/1/approve", { seen })).status;
    };
    const at = house.clock.now();
    const photo = { businessId: 1, chatId: 1, channel: "terminal", reference: "r", attempts: 0, dueAt: at };
    const keep = { where: { id: 1 }, data: { state: "kept", file: "f.webp" } };
    expect(await late(() => client.photo.create({ data: { id: 1, ...photo, state: "waiting", createdAt: at } }))).toBe(
      409,
    );
    expect(await late(() => client.photo.update(keep))).toBe(409);
    const spot = { businessId: 1, lat: -7.56, lng: 110.95, source: "pin", createdAt: at };
    expect(await late(() => client.spot.create({ data: spot }))).toBe(409);
    expect((await house.post("verifier", "/console/queue/1/approve", { seen: await seenNow() })).status).toBe(303);
  });

  it("find nothing to decide about a business that its owner closed", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    const seen = seenIn((await house.get("verifier", "/console/queue/1")).text);
    await house.database.client.business.update({ where: { id: 1 }, data: { status: "closed" } });
    const answer = await house.post("verifier", "/console/queue/1/approve", { seen });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("sudah ditutup atau dihapus pemiliknya");
    await tellOwners(house);
    expect(house.sent).toEqual([]);
  });

  it("one of whom only has the page open: what the other took, decided and takes back stays the other's", async () => {
    const house = await openQueue(database, [{ id: 1 }, { id: 2 }]);
    const holder = async () =>
      (await house.database.client.claim.findMany()).map((one) => [one.subject, one.officerId]);
    await house.get("verifier", "/console/queue/1");
    await house.get("administrator", "/console/queue/1");
    await act(house, "verifier", 1, "approve");
    const done = await house.get("verifier", "/console/queue/2?done=approved&of=1");
    expect((await house.glance("administrator", "/console/queue/1")).text).toContain("Disetujui");
    expect(await holder()).toEqual([["business:2", "verifier"]]);
    const undone = await house.post("verifier", "/console/queue/1/reopen", { seen: seenIn(done.text), undo: "1" });
    expect(undone).toMatchObject({ status: 303, location: "/console/queue/1?done=reopened&of=1" });
    await house.glance("administrator", "/console/queue/1");
    expect(await holder()).not.toContainEqual(["business:1", "administrator"]);
  });

  it("who only look at what is decided keep it from nobody, and one's own last act is taken back past a colleague", async () => {
    const house = await openQueue(database, [{ id: 1 }]);
    await act(house, "verifier", 1, "repair", { what: "businessName:", "repair-words": "Seperti di papan" });
    const { text } = await house.get("verifier", "/console/queue?done=repair&of=1");
    await house.get("administrator", "/console/queue/1");
    const others = await house.post("verifier-small", "/console/queue/1/reopen", { seen: seenIn(text), undo: "1" });
    expect(others.status).toBe(409);
    const own = await house.post("verifier", "/console/queue/1/reopen", { seen: seenIn(text), undo: "1" });
    expect(own.status).toBe(303);
    await house.post("administrator", "/console/queue/1/leave");
    await act(house, "verifier", 1, "approve");
    await house.get("administrator", "/console/queue/1");
    expect((await house.get("verifier", "/console/queue/1")).text).not.toContain("Sedang diperiksa");
    expect(await house.database.client.claim.count()).toBe(0);
  });

  it("one of whom has all that is left: the other is told so", async () => {
    const house = await openQueue(database, [{ id: 1 }]);
    await claim(house.database, "business:1", { id: "administrator", name: "Sri" }, house.clock.now());
    expect(await house.post("verifier", "/console/queue/start")).toMatchObject({
      location: "/console/queue?done=taken",
    });
  });
});

describe("an officer who decides while the owner changes their name in another process", () => {
  const openBoth = async () => {
    const url = await postgresql.url();
    const house = await openQueue({ open: () => openForTest(url) }, [{ id: 1, ownerName: "Siti" }], [1]);
    const seen = seenIn((await house.get("verifier", "/console/queue/1")).text);
    const other = await beginElsewhere(url);
    return { house, other, decide: () => approve(house.desk, { business: 1, officer: { id: "verifier" }, seen }) };
  };

  it("approves no name that they did not see", async () => {
    const { house, other, decide } = await openBoth();
    await other.run(`UPDATE "Owner" SET "name" = 'Aminah', "updatedAt" = '2026-11-23 03:00:00' WHERE "id" = 1`);
    const decided = decide();
    await other.blocks(decided);
    await other.commit();
    expect(await decided).toMatchObject({ ok: false, reason: "changed" });
    expect(await house.database.client.check.count()).toBe(0);
    expect(await house.database.client.business.findFirst()).toMatchObject({ verification: "new" });
  });

  it("sees it again where they were the first", async () => {
    const { house, other, decide } = await openBoth();
    for (const [at, text] of ["usaha saya", "ubah data", "nama saya", "Siti Aminah"].entries())
      await house.say(1, text, `m${at}`);
    await other.run(`SELECT 1 FROM "Business" WHERE "id" = 1 FOR SHARE`);
    const decided = decide();
    await other.blocks(decided);
    const said = house.say(1, "ya", "last");
    await other.blocks(decided, said);
    await other.commit();
    expect(await decided).toMatchObject({ ok: true });
    await said;
    const { client } = house.database;
    expect(await client.business.findFirst({ include: { owner: true } })).toMatchObject({
      ...{ verification: "new", owner: { name: "Siti Aminah" } },
    });
    expect(await client.check.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { outcome: "approved", waitsFor: null },
      { outcome: "changed", waitsFor: "officer" },
    ]);
  });
});
