import { describe, expect, it } from "vitest";
import { databases } from "../../support/databases.ts";
import { act, openQueue, receivedBy, seenIn, tellOwners } from "./house.ts";

describe.each(databases)("a decision about a business, on $kind", (database) => {
  it("is kept with its officer, put on record, and leads to the next one that waits", async () => {
    const house = await openQueue(database, [{ id: 1, name: "Keripik Bu Sri" }, { id: 2 }], [1]);
    const answer = await act(house, "verifier", 1, "approve");
    expect(answer).toMatchObject({ status: 303, location: "/console/queue/2?done=approved&of=1" });
    expect(await house.database.client.business.findUnique({ where: { id: 1 } })).toMatchObject({
      ...{ verification: "verified", verifiedAt: house.clock.now() },
    });
    expect(await house.database.client.check.findMany()).toMatchObject([
      { businessId: 1, outcome: "approved", officerId: "verifier" },
    ]);
    expect(await house.database.client.audit.findMany({ where: { action: "check" } })).toMatchObject([
      { actor: "officer:verifier", businessId: 1, ownerId: 1, detail: '{"outcome":"approved","check":1}' },
    ]);
    expect((await house.get("verifier", answer.location ?? "")).text).toContain("Disetujui: 3313-000001-0.");
  });

  it("is told to the owner once, kindly, and not while they sleep", async () => {
    const house = await openQueue(database, [{ id: 1, name: "Keripik Bu Sri" }], [1]);
    await act(house, "verifier", 1, "approve");
    await tellOwners(house, true);
    expect(receivedBy(house, 1)).toEqual([]);
    await tellOwners(house);
    await tellOwners(house);
    expect(receivedBy(house, 1)).toEqual([
      "Kabar baik: usaha “Keripik Bu Sri” (3313-000001-0) sudah diperiksa petugas dan datanya sesuai. Terima kasih!",
    ]);
    await house.say(1, "status", "m1");
    expect(receivedBy(house, 1).at(-1)).toContain("Datanya sudah diperiksa petugas dan sesuai.");
  });

  it("survives the program's death between it and its being told", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    await act(house, "verifier", 1, "approve");
    await tellOwners(house);
    // As if the program had died after the talk took it and before that was noted.
    await house.database.client.check.updateMany({ data: { tellAt: house.clock.now() } });
    await tellOwners(house);
    expect(receivedBy(house, 1)).toHaveLength(1);
    expect(await house.database.client.check.count({ where: { tellAt: { not: null } } })).toBe(0);
  });

  it("to refuse is told with its reason and the way to object, in the owner's language", async () => {
    const house = await openQueue(database, [{ id: 1, name: "Jahit Sri" }, { id: 2 }], [1]);
    await house.database.client.chat.updateMany({ data: { language: "jv" } });
    await act(house, "verifier", 1, "refuse", { why: "outside" });
    await tellOwners(house);
    expect(receivedBy(house, 1)[0]).toContain("Panggenan usahanipun wonten ing jawi wewengkon kantor punika.");
    expect(receivedBy(house, 1)[0]).toContain("ketik PETUGAS");
    await house.say(1, "status", "m1");
    expect(receivedBy(house, 1).at(-1)).toContain("Dereng saged kula tampi. Panggenan usahanipun");
  });

  it("keeps no NIK that an officer writes to an owner", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    await act(house, "verifier", 1, "refuse", { why: "own", "refuse-words": "NIK 3313095708850001 milik orang lain" });
    await tellOwners(house);
    expect(receivedBy(house, 1)[0]).toContain("NIK ••••••••••••0001 milik orang lain");
    const audit = await house.database.client.audit.findFirst({ where: { action: "check" } });
    expect(audit?.reason).not.toContain("3313095708850001");
  });

  it.each([
    ["refuse", { why: "" }, "Pilih alasan atau tulis dengan kata sendiri."],
    ["refuse", { why: "own" }, "perlu kata Anda"],
    ["repair", { what: "" }, "Pilih bagian yang perlu diperbaiki."],
    ["repair", { what: "phone:blurred" }, "Pilih bagian yang perlu diperbaiki."],
    ["repair", { what: "phone:" }, "perlu kata Anda"],
    ["repair", { what: "phone:shared", "repair-words": "a ".repeat(200) }, "Kata Anda 399 huruf, paling banyak 300."],
    ["reopen", { reason: " " }, "Tulis alasannya dengan singkat."],
  ] as const)("to %s with %j is asked for again, with what was entered", async (path, fields, fault) => {
    const house = await openQueue(database, [{ id: 1, verification: path === "reopen" ? "refused" : "new" }]);
    const answer = await act(house, "verifier", 1, path, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(fault);
    if ("what" in fields && fields.what === "phone:shared")
      expect(answer.text).toMatch(/value="phone:shared" selected/);
    expect(await house.database.client.check.count()).toBe(0);
  });

  it("that is undone at once is never told, and the record waits again", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    const { location } = await act(house, "verifier", 1, "approve");
    const page = await house.get("verifier", location ?? "");
    expect(page.text).toContain("/console/queue/1/reopen");
    const undone = await house.post("verifier", "/console/queue/1/reopen", { seen: seenIn(page.text), undo: "1" });
    expect(undone).toMatchObject({ status: 303, location: "/console/queue/1?done=reopened&of=1" });
    await tellOwners(house);
    expect(receivedBy(house, 1)).toEqual([]);
    expect(await house.database.client.business.findUnique({ where: { id: 1 } })).toMatchObject({
      ...{ verification: "new", verifiedAt: null },
    });
  });

  it("that is taken back after it was told is corrected", async () => {
    const house = await openQueue(database, [{ id: 1, name: "Jahit Sri" }], [1]);
    await act(house, "verifier", 1, "refuse", { why: "silent" });
    await tellOwners(house);
    await act(house, "administrator", 1, "reopen", { reason: "keliru" });
    await tellOwners(house);
    expect(receivedBy(house, 1).at(-1)).toMatch(/^Ralat: hasil pemeriksaan usaha “Jahit Sri”/);
    const audit = await house.database.client.audit.findFirst({ where: { action: "check" }, orderBy: { seq: "desc" } });
    expect(audit).toMatchObject({ actor: "officer:administrator", reason: "keliru" });
  });

  it("that waits in the outbox when it is taken back is withdrawn", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    await act(house, "verifier", 1, "approve");
    // Nothing is delivered to a channel that nobody joined.
    await house.database.client.chat.updateMany({ data: { channel: "telegram" } });
    await tellOwners(house);
    await act(house, "verifier", 1, "reopen", { reason: "keliru" });
    await tellOwners(house);
    const outbox = await house.database.client.outboxMessage.findMany();
    expect(outbox).toMatchObject([{ state: "withdrawn", body: null }]);
  });

  it("of an owner without a chat is kept, and nobody is told", async () => {
    const house = await openQueue(database, [{ id: 1 }, { id: 2 }]);
    const answer = await act(house, "verifier", 1, "repair", { what: "phone:unreachable" });
    expect((await house.get("verifier", answer.location ?? "")).text).toContain("teleponlah atau kunjungi");
    await tellOwners(house);
    const waiting = await house.get("verifier", "/console/queue?show=owner");
    expect(waiting.text).toContain("Menunggu pemilik, tanpa obrolan");
    expect(waiting.text).toContain("Nomor HP");
  });
});
