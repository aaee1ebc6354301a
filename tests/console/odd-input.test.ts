import { describe, expect, it } from "vitest";
import { erase } from "../../src/conversation/effects/erase.ts";
import { noWrites } from "../../src/conversation/rows.ts";
import { createGuesses } from "../../src/registry/drafts/guesses.ts";
import { erasureStatements } from "../../src/registry/erase/erasure-statements.ts";
import { commit } from "../../src/store/bulk.ts";
import { createSequences } from "../../src/store/sequences.ts";
import { databases } from "../support/databases.ts";
import { testIdentifiers } from "../support/identifiers.ts";
import { draftFor } from "./drafts/filled.ts";
import { openTestConsole } from "./rig/open.ts";
import { addBusiness, addChat } from "./rig/register.ts";
import { ownerAt } from "./tickets/talks.ts";

const huge = "9999999999";

describe.each(databases)("what no page of ours sends, on $kind", (database) => {
  it("of numbers beyond any id is an answer, not a fault", async () => {
    const { get, post } = await openTestConsole(database);
    const pages = [
      `businesses/reopen?ids=${huge}`,
      `businesses/print?ids=${huge},999999999999999`,
      `exports/new?ids=${huge}`,
      `tickets?show=closed&before=${huge}`,
      `queue?show=owner&after=${huge}`,
      `queue?after=n${huge}`,
      `replies?taught=${huge}`,
    ];
    for (const page of pages)
      expect([page, (await get("administrator", `/console/${page}`)).status]).toEqual([page, 200]);
    expect(await post("administrator", "/console/replies/take-back", { ids: huge })).toMatchObject({ status: 409 });
  });

  it("of a NUL is kept without it", async () => {
    const { get, post, database: store, clock } = await openTestConsole(database);
    await addBusiness(store, { id: 5, verification: "verified" }, clock.now());
    const noted = await post("verifier", "/console/businesses/5/notes", { text: "Sudah\0 dikunjungi" });
    expect(noted).toMatchObject({ status: 303 });
    const opened = await post("verifier", "/console/queue/5/reopen", { reason: "salah\0 pencet", seen: "" });
    expect(opened.status).toBe(409);
    expect((await get("administrator", "/console/officers/%00x")).status).toBe(404);
    expect((await get("administrator", "/console/replies?question=%00&taught=%00")).status).toBe(200);
    expect((await get(null, "/console/new-password/%00x")).status).toBeLessThan(500);
  });
});

describe.each(databases)("what is on record of reading and taking over, on $kind", (database) => {
  it("tells that a form with somebody's data was opened", async () => {
    const house = await openTestConsole(database);
    const { audit } = house.database.client;
    await addBusiness(house.database, { id: 5 }, house.clock.now());
    await house.get("verifier", "/console/businesses/5/edit/owner");
    expect(await audit.findMany()).toMatchObject([{ action: "see", ownerId: 5, businessId: 5 }]);
    const { id } = await draftFor(house);
    await audit.deleteMany();
    expect((await house.get("verifier", `/console/drafts/${id}/edit`)).text).toContain("Sri Wahyuni");
    expect(await audit.findMany()).toMatchObject([
      { action: "draft", detail: JSON.stringify({ draft: id, did: "seen" }) },
    ]);
  });

  it("keeps no NIK of why a request is taken over", async () => {
    const house = await openTestConsole(database);
    const { client } = house.database;
    const now = house.clock.now();
    await addBusiness(house.database, { id: 5 }, now);
    await addChat(house.database, 5, 5, now);
    await client.ticket.create({
      data: { id: 3, chatId: 5, flow: "home", status: "held", officerId: "programme", heldAt: now, createdAt: now },
    });
    const seen = now.toISOString();
    await house.post("verifier", "/console/tickets/3/take", { seen, reason: "Pemilik NIK 3313115708850001 menunggu" });
    const { reason } = await client.audit.findFirstOrThrow({ where: { action: "ticket" } });
    expect(reason).toMatch(/^Pemilik NIK .*menunggu$/);
    expect(reason).not.toContain("3313115708850001");
  });

  it("offers no way back behind what an officer filled in for an owner", async () => {
    const house = await openTestConsole(database);
    const { client } = house.database;
    const { code } = await draftFor(house);
    const owner = ownerAt(house, "bu-sri");
    for (const said of [`/start kode-${code}`, "ya", "ya", "ya", "tidak"]) await owner.say(said);
    const { id, ownerId } = await client.business.findFirstOrThrow();
    const lines = await client.change.findMany({ where: { ownerId } });
    expect(lines.length).toBeGreaterThan(3);
    expect((await house.get("verifier", `/console/businesses/${id}`)).text).not.toContain(`/businesses/${id}/undo`);
    const undone = await house.post("verifier", `/console/businesses/${id}/undo`, { change: String(lines[0]?.id) });
    expect(undone.status).toBe(409);
    expect(await client.business.findFirstOrThrow()).toMatchObject({ name: "Keripik Bu Sri" });
  });

  it("loses an officer's words also where they were about an owner who became part of the erased one", async () => {
    const { database: store, desk, clock } = await openTestConsole(database);
    const now = clock.now();
    await addBusiness(store, { id: 5 }, now);
    await addBusiness(store, { id: 6 }, now);
    await addChat(store, 5, 5, now);
    await addBusiness(store, { id: 7 }, now);
    await addChat(store, 6, 7, now);
    await desk.audit.record({ actor: "officer:verifier", action: "unmask", ownerId: 6, reason: "Ibu Contoh minta" });
    await desk.audit.record({ actor: "officer:verifier", action: "unmask", ownerId: 7, reason: "orang lain" });
    // Said of a talk before anybody was registered from it.
    for (const [ticket, chatId] of [
      [3, 5],
      [4, 6],
    ] as const)
      await store.client.ticket.create({
        data: { id: ticket, chatId, flow: "home", status: "closed", createdAt: now },
      });
    for (const ticket of [3, 4])
      await desk.audit.record({
        ...{ actor: "officer:verifier", action: "ticket", detail: { ticket, did: "takenOver" } },
        reason: "Ibu Contoh sedang sakit",
      });
    const rows = JSON.stringify([{ did: "move", table: "Business", column: "ownerId", ids: [6], before: 6, after: 5 }]);
    await store.client.business.update({ where: { id: 6 }, data: { ownerId: 5, status: "merged", mergedInto: 5 } });
    await store.client.merge.create({ data: { kept: 5, gone: 6, rows, officerId: "verifier", at: now } });
    const writes = noWrites();
    const chat = {
      id: 5,
      channel: "terminal",
      address: "owner-5",
      revision: 1,
      language: "id" as const,
      talk: undefined,
    };
    await erase(
      {
        chat: { ...chat, ownerId: 5, heardAt: undefined, wroteAt: null, blockedAt: null, erasedIn: null },
        message: {
          channel: "terminal",
          address: "owner-5",
          messageId: "1",
          at: now,
          content: { kind: "text", text: "ya" },
        },
        flow: "myData",
        question: null,
        now,
      },
      writes,
      {
        ...{ database: store, sequences: createSequences(store), world: desk.setting.world },
        ...{ identifiers: testIdentifiers, guesses: createGuesses(), linkGuesses: createGuesses() },
      },
    );
    await commit(
      store,
      writes.erasures.flatMap((erasure) => erasureStatements(store.kind, erasure)),
    );
    const left = await store.client.audit.findMany({ where: { reason: { not: null } }, select: { ownerId: true } });
    expect(left).toEqual([{ ownerId: 7 }, { ownerId: null }]);
  });
});
