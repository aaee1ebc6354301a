import { describe, expect, it } from "vitest";
import { openCloudHouse } from "../doubles/whatsapp-cloud/cloud-house.ts";
import { databases } from "../support/databases.ts";

describe.each(databases)("what an owner chose in WhatsApp's own settings, on $kind", ({ url }) => {
  const open = async () => {
    const house = await openCloudHouse({ database: await url() });
    const sri = house.double.person(1);
    const say = async (...all: readonly (() => unknown)[]) => {
      for (const act of all) {
        act();
        await house.settled();
      }
    };
    const { client } = house.database;
    const announcements = async () =>
      (await client.consent.findMany({ where: { purpose: "announcements" }, orderBy: { id: "asc" } })).map(
        ({ granted, textVersion }) => `${textVersion} ${granted}`,
      );
    const register = () =>
      say(
        () => sri.send("MULAI 3313112005-002-005"),
        () => sri.press(1),
        () => sri.send("Sri Rahayu"),
        () => sri.send("Keripik Bu Sri"),
        () => sri.send("keripik singkong"),
        () => sri.press(1),
        () => sri.press(1),
        () => sri.location({ lat: -7.5561, lng: 110.9201 }),
        () => sri.send("Ngringo RT 2 RW 5"),
        ...Array.from({ length: 4 }, () => () => sri.press(1)),
      );
    return { ...house, sri, say, register, announcements };
  };

  it("stop withdraws the consent to announcements in that chat, and nothing is said or asked", async () => {
    const { sri, say, register, announcements, database, pass } = await open();
    await register();
    expect(await announcements()).toEqual(["announcements-2 true"]);
    const before = await database.client.chat.findFirstOrThrow();
    await pass(60_000);
    const received = sri.received().length;
    await say(() => sri.stopMarketing());
    expect(await announcements()).toEqual(["announcements-2 true", "stop-on-platform false"]);
    const after = await database.client.chat.findFirstOrThrow();
    expect([after.talk, after.wroteAt, after.heardAt]).toEqual([before.talk, before.wroteAt, before.heardAt]);
    expect(sri.received()).toHaveLength(received);
  });

  it("resume is noted and gives no consent: that is asked in the chat", async () => {
    const { sri, say, register, announcements, database, pass } = await open();
    await register();
    await say(() => sri.stopMarketing());
    await pass(60_000);
    await say(() => sri.resumeMarketing());
    expect(await announcements()).toEqual(["announcements-2 true", "stop-on-platform false"]);
    const noted = await database.client.inboxMessage.findMany({ where: { messageId: { startsWith: "wish:" } } });
    expect(noted.map(({ content }) => content)).toEqual([
      '{"kind":"wish","announcements":false}',
      '{"kind":"wish","announcements":true}',
    ]);
  });

  it("is nobody's where no owner is known, and counts once where it is told again", async () => {
    const { sri, say, register, announcements, database, double } = await open();
    await say(() => sri.stopMarketing());
    expect(await database.client.chat.count()).toBe(0);
    await register();
    await say(
      () => sri.stopMarketing(),
      () => double.repeat(),
    );
    expect(await announcements()).toEqual(["announcements-2 true", "stop-on-platform false"]);
  });

  it("does not make a chat reachable that reaches nobody; writing does", async () => {
    const { sri, say, register, database } = await open();
    await register();
    const blockedAt = new Date("2026-11-22T01:30:00Z");
    await database.client.chat.updateMany({ data: { blockedAt } });
    await say(() => sri.stopMarketing());
    expect(await database.client.chat.findFirstOrThrow()).toMatchObject({ blockedAt });
    await say(() => sri.send("menu"));
    expect(await database.client.chat.findFirstOrThrow()).toMatchObject({ blockedAt: null });
  });

  it("brings nobody back whose data are being erased", async () => {
    const { sri, say, register, database } = await open();
    await register();
    const { id, revision } = await database.client.chat.findFirstOrThrow();
    await database.client.chat.update({ where: { id }, data: { erasedIn: revision } });
    await say(() => sri.stopMarketing());
    expect(await database.client.chat.findFirstOrThrow()).toMatchObject({ revision, erasedIn: revision });
    expect(await database.client.inboxMessage.count({ where: { messageId: { startsWith: "wish:" } } })).toBe(0);
  });

  it("begins no registration's consent for who is not registered", async () => {
    const { sri, say, announcements } = await open();
    await say(
      () => sri.send("halo"),
      () => sri.stopMarketing(),
    );
    expect(await announcements()).toEqual([]);
  });
});
