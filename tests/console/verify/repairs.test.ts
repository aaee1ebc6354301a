import { describe, expect, it } from "vitest";
import { askRepair, refuse } from "../../../src/registry/verification/decide.ts";
import { databases } from "../../support/databases.ts";
import type { TestConsole } from "../rig/open.ts";
import { act, openQueue, receivedBy, tellOwners } from "./house.ts";

const name = { what: "businessName:unclear" };

describe.each(databases)("what an owner is asked to repair, on $kind", (database) => {
  it("comes back to the front of the queue with the answer, as the owner's change", async () => {
    const house = await openQueue(database, [{ id: 1 }, { id: 2 }, { id: 3, name: "Jahit" }], [3]);
    await act(house, "verifier", 3, "repair", name);
    expect((await house.get("verifier", "/console/queue")).text).not.toContain("/console/queue/3");
    await tellOwners(house);
    expect(receivedBy(house, 3)[0]).toContain("Ada satu hal yang perlu diperbaiki: Nama usaha.");
    await house.say(3, "Jahit Bu Tini", "m1");
    expect(receivedBy(house, 3).at(-1)).toContain("Terima kasih, sudah kami terima.");

    const { client } = house.database;
    expect(await client.business.findUnique({ where: { id: 3 } })).toMatchObject({
      ...{ name: "Jahit Bu Tini", verification: "new" },
    });
    expect(await client.change.findMany()).toMatchObject([
      { businessId: 3, field: "name", before: "Jahit", after: "Jahit Bu Tini", by: "owner" },
    ]);
    expect(await client.check.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { outcome: "repair", field: "businessName", reason: "unclear", officerId: "verifier", waitsFor: null },
      { outcome: "repaired", field: "businessName", officerId: null, waitsFor: "officer" },
    ]);
    const list = await house.get("verifier", "/console/queue");
    expect(list.text.indexOf("/console/queue/3")).toBeLessThan(list.text.indexOf("/console/queue/1"));
    expect(list.text).toContain("1 di antaranya sudah diperbaiki atau diubah pemiliknya.");
    expect(await house.post("administrator", "/console/queue/start")).toMatchObject({ location: "/console/queue/3" });
    const page = await house.get("administrator", "/console/queue/3");
    expect(page.text).toContain("<del>Jahit</del> → <ins>Jahit Bu Tini</ins>");
  });

  it("is not needed any more once an officer decided: the answer changes nothing, and the owner is told", async () => {
    const house = await openQueue(database, [{ id: 1, name: "Jahit" }], [1]);
    await act(house, "verifier", 1, "repair", name);
    await tellOwners(house);
    await refuse(house.desk, { business: 1, officer: { id: "verifier" } }, { reason: "ended", words: null });
    await house.say(1, "Jahit Bu Tini", "m1");
    expect(receivedBy(house, 1).at(-1)).toBe("Terima kasih. Perbaikan itu ternyata tidak diperlukan lagi.");
    expect(await house.database.client.business.findUnique({ where: { id: 1 } })).toMatchObject({
      ...{ name: "Jahit", verification: "refused" },
    });
  });

  it("is one thing whichever of two comes first: the owner's answer or an officer's decision", async () => {
    const house = await openQueue(database, [{ id: 1, name: "Jahit" }], [1]);
    await act(house, "verifier", 1, "repair", name);
    await tellOwners(house);
    const about = { business: 1, officer: { id: "verifier" } };
    const [, decided] = await Promise.all([
      house.say(1, "Jahit Bu Tini", "m1"),
      refuse(house.desk, about, { reason: "ended", words: null }),
    ]);
    const { client } = house.database;
    const business = await client.business.findUniqueOrThrow({ where: { id: 1 } });
    const last = await client.check.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(decided.ok).toBe(true);
    expect([business.verification, last.outcome]).toEqual(["refused", "refused"]);
    expect(await client.check.count({ where: { waitsFor: { not: null } } })).toBe(0);
  });

  it("leaves alone what an officer changed meanwhile", async () => {
    const house = await openQueue(database, [{ id: 1, name: "Jahit", product: "jahit" }], [1]);
    await act(house, "verifier", 1, "repair", name);
    await tellOwners(house);
    await house.database.client.business.update({ where: { id: 1 }, data: { product: "jahit baju", rt: "009" } });
    await house.say(1, "Jahit Bu Tini", "m1");
    expect(await house.database.client.business.findUnique({ where: { id: 1 } })).toMatchObject({
      ...{ name: "Jahit Bu Tini", product: "jahit baju", rt: "009", verification: "new" },
    });
  });

  it.each(["closed", "merged", "erased"])("of a business that was %s meanwhile is asked no more", async (what) => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    await act(house, "verifier", 1, "repair", name);
    await tellOwners(house);
    const { client } = house.database;
    if (what === "erased") await client.business.delete({ where: { id: 1 } });
    else await client.business.update({ where: { id: 1 }, data: { status: what } });
    await house.say(1, "Jahit Bu Tini", "m1");
    expect(receivedBy(house, 1).at(-1)).toBe("Terima kasih. Perbaikan itu ternyata tidak diperlukan lagi.");
    expect((await house.get("verifier", "/console/queue?show=owner")).text).toContain("Tidak ada yang menunggu");
  });

  it("is asked in the chat that the owner used last, and known in every other", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    const { client } = house.database;
    await client.chat.create({
      data: {
        ...{
          id: 9,
          channel: "terminal",
          address: "second",
          revision: 1,
          language: "en",
          ownerId: 1,
          talk: '{"stack":[]}',
        },
        ...{ heardAt: new Date("2026-11-20T00:00:00Z"), createdAt: house.clock.now() },
      },
    });
    await act(house, "verifier", 1, "repair", name);
    await tellOwners(house);
    expect(house.sent.map(({ address }) => address)).toEqual(["owner-1"]);
    await house.office.receive({
      ...{ channel: "terminal", address: "second", messageId: "s1", at: house.clock.now() },
      content: { kind: "text", text: "status" },
    });
    await house.office.idle();
    expect(house.sent.at(-1)?.message.text).toContain("One thing needs to be repaired: Business name.");
  });

  it("waits for a call where the owner's only chat is blocked", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    await house.database.client.chat.updateMany({ data: { blockedAt: house.clock.now() } });
    await act(house, "verifier", 1, "repair", name);
    await tellOwners(house);
    expect(house.sent).toEqual([]);
    const list = await house.get("verifier", "/console/queue?show=owner");
    expect(list.text).toContain("Menunggu pemilik, tanpa obrolan");
  });

  it("does not break into a talk with an officer, nor into an answer that is being typed", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    const { client } = house.database;
    const ticket = await client.ticket.create({
      data: { id: 1, chatId: 1, flow: "home", status: "held", officerId: "programme", createdAt: house.clock.now() },
    });
    await act(house, "verifier", 1, "repair", name);
    await tellOwners(house);
    expect(house.sent).toEqual([]);
    await client.ticket.update({ where: { id: ticket.id }, data: { status: "closed" } });
    await house.say(1, "usaha saya", "m1");
    const before = receivedBy(house, 1).length;
    await tellOwners(house);
    expect(receivedBy(house, 1)).toHaveLength(before);
    await tellOwners(house);
    expect(receivedBy(house, 1).at(-1)).toContain("Ada satu hal yang perlu diperbaiki");
  });

  it("is told by its photo, and what was sent is the business's", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    await askRepair(
      house.desk,
      { business: 1, officer: { id: "verifier" } },
      { field: "photos", reason: "missing", words: null },
    );
    await tellOwners(house);
    for (const [nth, content] of [
      { kind: "photo", reference: "p1" } as const,
      { kind: "text", text: "selesai" } as const,
    ].entries())
      await house.office.receive({
        ...{ channel: "terminal", address: "owner-1", messageId: `p${nth}`, at: house.clock.now(), content },
      });
    await house.office.idle();
    expect(await house.database.client.photo.findMany()).toMatchObject([{ businessId: 1, reference: "p1" }]);
    expect(await house.database.client.business.findUnique({ where: { id: 1 } })).toMatchObject({
      verification: "new",
    });
  });
});

describe.each(databases)("what an owner is to be told of a repair, on $kind", (database) => {
  const repairs = (house: TestConsole) => house.database.client.check.findMany({ orderBy: { id: "asc" } });

  it("is planned anew for each of several that the owner puts off", async () => {
    const house = await openQueue(database, [{ id: 1 }, { id: 2, owner: 1 }], [1]);
    for (const id of [1, 2]) await act(house, "verifier", id, "repair", name);
    await tellOwners(house);
    expect((await repairs(house)).map(({ tellAt }) => tellAt)).toEqual([null, null]);
    await house.say(1, "nanti", "m1");
    expect((await repairs(house)).every(({ tellAt }) => tellAt !== null)).toBe(true);
  });

  it("is tried again where nothing reaches the owner now", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    await act(house, "verifier", 1, "repair", name);
    const { chat } = house.database.client;
    await chat.updateMany({ data: { blockedAt: house.clock.now() } });
    await tellOwners(house);
    expect(receivedBy(house, 1)).toEqual([]);
    await chat.updateMany({ data: { blockedAt: null } });
    house.clock.pass(3_600_000);
    await tellOwners(house);
    expect(receivedBy(house, 1)[0]).toContain("Ada satu hal yang perlu diperbaiki");
  });

  it("waits while the business is closed", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    await act(house, "verifier", 1, "repair", name);
    const { business } = house.database.client;
    await business.update({ where: { id: 1 }, data: { status: "closed" } });
    await tellOwners(house);
    expect((await repairs(house))[0]?.tellAt).not.toBeNull();
    await business.update({ where: { id: 1 }, data: { status: "registered" } });
    await tellOwners(house);
    expect(receivedBy(house, 1)[0]).toContain("Ada satu hal yang perlu diperbaiki");
  });
});
