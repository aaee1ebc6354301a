import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Setting } from "../../flows/talk.ts";
import type { Content } from "../../src/channels/channel.ts";
import { createHistory } from "../../src/conversation/history.ts";
import { databases } from "../support/databases.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { day, hour, openUpkeepHouse, type UpkeepHouse } from "./house.ts";

let setting: Setting;
beforeAll(async () => {
  setting = await loadPureSetting();
});
let houses: UpkeepHouse[] = [];
afterEach(async () => {
  for (const house of houses) await house.close();
  houses = [];
});

describe.each(databases)("reminders on $kind", ({ url }) => {
  const open = async (told: Partial<Parameters<typeof openUpkeepHouse>[1]> = {}, address?: string) => {
    const house = await openUpkeepHouse(address ?? (await url()), { setting, ...told });
    houses.push(house);
    return house;
  };

  // Hours after the last word of an owner who began at eight in the morning, and whether something comes then.
  it.each([
    ["at any hour", "off", "Asia/Jakarta", [23.9, 24, 24.1, 71.9, 72, 72.1, 200], [24, 72]],
    ["late, after a stop of the program", "off", "Asia/Jakarta", [80, 80.1, 103.9, 104, 300], [80, 104]],
    ["outside the quiet hours, over midnight", "06:00-09:30", "Asia/Jakarta", [24, 25.4, 25.5, 72, 73.5], [25.5, 73.5]],
    ["by the clocks of the middle", "20:00-10:00", "Asia/Makassar", [24, 24.9, 25, 72, 72.9, 73], [25, 73]],
    ["by the clocks of the east", "20:00-11:00", "Asia/Jayapura", [24, 24.9, 25, 72, 72.9, 73], [25, 73]],
    ["after a night in the west", "20:00-09:00", "Asia/Jakarta", [24, 24.9, 25, 72, 72.9, 73], [25, 73]],
  ])("come twice and no more: %s", async (_, quietHours, timeZone, looks, expected) => {
    const house = await open({ quietHours, timeZone });
    await house.begin("sri");
    const came: number[] = [];
    let now = 0;
    for (const at of looks) {
      if ((await house.pass((at - now) * hour)).length > 0) came.push(at);
      now = at;
    }
    expect(came).toEqual(expected);
    expect(await house.reminders()).toEqual([]);
  });

  it("ask the open question again, and are no message of the owner's", async () => {
    const house = await open();
    await house.begin("sri");
    const chat = await house.database.client.chat.findFirstOrThrow();
    house.clock.pass(day);
    await house.upkeep.runDue();
    const [word] = await house.news();
    expect(word).toMatchObject({ to: "sri", asks: "businessName" });

    const after = await house.database.client.chat.findFirstOrThrow();
    expect(after.heardAt).toEqual(chat.heardAt);
    expect(JSON.parse(after.talk)).toMatchObject({ stack: [{}, { flow: "registration", value: "businessName" }] });
    const history = await createHistory(house.database, "telegram").read("sri", { owner: 0, office: 0 });
    expect(history?.entries.map(({ from }) => from)).toEqual([
      ...Array.from({ length: 3 }, () => ["owner", "office"]).flat(),
      "office",
    ]);
    expect(await house.database.client.outboxMessage.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      priority: 1,
    });
  });

  it("wait a day from the last word of who writes in between", async () => {
    const house = await open();
    await house.begin("sri");
    await house.pass(10 * hour);
    await house.hear("sri", "Keripik Bu Sri");
    await house.news();
    expect(await house.pass(14 * hour)).toEqual([]);
    expect(await house.pass(9 * hour)).toEqual([]);
    expect(await house.pass(hour)).toEqual(["sri"]);
    // Who writes after the first word begins a new silence, with a first word again.
    await house.pass(hour);
    await house.hear("sri", "keripik singkong");
    await house.news();
    expect(await house.pass(23 * hour)).toEqual([]);
    expect(await house.pass(hour)).toEqual(["sri"]);
    expect(await house.reminders()).toMatchObject([{ sent: 1 }]);
  });

  it("never come after a stop, a refusal, or before a consent", async () => {
    const house = await open();
    await house.begin("stopped", "reminded");
    await house.hear("stopped", "berhenti");
    for (const text of ["/start", "tidak"]) await house.hear("refused", text);
    await house.hear("unasked", "/start");
    await house.news();
    expect(await house.pass(day)).toEqual(["reminded"]);
    expect(await house.pass(3 * day)).toEqual(["reminded"]);
    expect(await house.pass(3 * day)).toEqual([]);
  });

  it("do not go to whom nothing reaches any more, and leave no plan", async () => {
    const house = await open();
    await house.begin("sri", "wati");
    const { client } = house.database;
    await client.chat.updateMany({ where: { address: "sri" }, data: { blockedAt: house.clock.now() } });
    expect(await house.pass(day)).toEqual(["wati"]);
    expect(await house.reminders()).toHaveLength(1);
    expect(await client.chat.findFirst({ where: { address: "sri" } })).toMatchObject({
      blockedAt: expect.any(Date) as Date,
    });
  });

  it("go away where nothing is open any more", async () => {
    const house = await open();
    await house.begin("sri");
    const { client } = house.database;
    const { id, talk } = await client.chat.findFirstOrThrow();
    const [home] = (JSON.parse(talk) as { stack: unknown[] }).stack;
    await client.chat.update({ where: { id }, data: { talk: JSON.stringify({ stack: [home] }) } });
    expect(await house.pass(day)).toEqual([]);
    expect(await house.reminders()).toEqual([]);
  });

  it("say nothing where the turn fails through a fault of ours", async () => {
    const house = await open({
      setting: {
        ...setting,
        get speech(): Setting["speech"] {
          if (failing) throw new Error("no texts");
          return setting.speech;
        },
      },
    });
    let failing = false;
    await house.begin("sri");
    failing = true;
    house.clock.pass(day);
    await house.upkeep.runDue();
    failing = false;
    expect(await house.news()).toEqual([]);
    expect(house.log.join("")).toContain("turn.failed");
    expect(house.log.join("")).not.toContain("upkeep.failed");
    expect(await house.reminders()).toEqual([]);
  });

  it("of two processes at once come once", async () => {
    const address = await url();
    const one = await open({}, address);
    const other = await open({ clock: one.clock }, address);
    const owners = Array.from({ length: 40 }, (_, at) => `owner-${at}`);
    await one.begin(...owners);
    one.clock.pass(day);
    await Promise.all([one.upkeep.runDue(), other.upkeep.runDue()]);
    await Promise.all([one.news(), other.news()]);
    const { client } = one.database;
    expect(await client.inboxMessage.count({ where: { messageId: { startsWith: "reminder:" } } })).toBe(owners.length);
    expect(await client.outboxMessage.count({ where: { priority: 1 } })).toBe(owners.length);
    expect((await one.reminders()).every(({ sent }) => sent === 1)).toBe(true);
  });

  it("come once where the program is killed while it hands them in", async () => {
    const address = await url();
    const house = await open({}, address);
    const owners = Array.from({ length: 40 }, (_, at) => `owner-${at}`);
    await house.begin(...owners);
    house.clock.pass(day);
    const child = fork(fileURLToPath(new URL("remind-and-hang.ts", import.meta.url)), [
      address,
      house.clock.now().toISOString(),
    ]);
    await once(child, "message");
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    const { client } = house.database;
    expect(await client.outboxMessage.count({ where: { priority: 1 } })).toBeGreaterThan(0);

    expect((await house.pass(0)).toSorted()).toEqual(owners.toSorted());
    expect(await client.outboxMessage.count({ where: { priority: 1 } })).toBe(owners.length);
    expect((await house.reminders()).every(({ sent }) => sent === 1)).toBe(true);
  });

  it("of two hundred and more go out in one run", async () => {
    const house = await open();
    const owners = Array.from({ length: 230 }, (_, at) => `owner-${at}`);
    await Promise.all(owners.map((owner) => house.begin(owner)));
    expect((await house.pass(day)).toSorted()).toEqual(owners.toSorted());
  });

  it("that could not be sent before the quiet hours wait for their end", async () => {
    const house = await open({ quietHours: "20:00-07:00" });
    await house.begin("sri");
    await house.hear("wati", "/start");
    await house.news();
    house.platform({ is: "flood", afterSeconds: 1 });
    await house.pass(day);
    house.platform({ is: "sent" });
    // Half past eight in the evening: replies go out, reminders do not.
    house.clock.pass(12.5 * hour);
    await house.hear("wati", "ya");
    expect((await house.news()).map(({ to }) => to)).toEqual(["wati"]);
    expect(await house.pass(9 * hour)).toEqual([]);
    expect(await house.pass(2 * hour)).toEqual(["sri"]);
  });

  const unsent = async () => {
    const house = await open();
    await house.begin("sri");
    house.platform({ is: "flood", afterSeconds: 1 });
    await house.pass(day);
    house.platform({ is: "sent" });
    house.clock.pass(5000);
    return house;
  };
  const states = async (house: UpkeepHouse) =>
    (await house.database.client.outboxMessage.findMany({ where: { priority: 1 }, orderBy: { id: "asc" } })).map(
      ({ state }) => state,
    );

  it("that were not sent yet are withdrawn when the owner writes", async () => {
    const house = await unsent();
    await house.hear("sri", { kind: "text", text: "lanjut" });
    expect(await house.news()).toHaveLength(1);
    await house.pass(hour);
    expect(await states(house)).toEqual(["withdrawn"]);
  });

  const gone: Content = {
    kind: "office",
    does: { is: "open", flow: "officerTalk", input: { ticket: 1 }, unasked: false },
  };
  it.each<Content>([{ kind: "wish", announcements: false }, { kind: "moved" }, gone])(
    "that were not sent yet still come where nobody said anything: $kind",
    async (content) => {
      const house = await unsent();
      await house.hear("sri", content);
      expect(await house.pass(1000)).toEqual(["sri"]);
      expect(await states(house)).toEqual(["sent"]);
    },
  );

  it("that were not sent yet are withdrawn when the office asks something", async () => {
    const house = await unsent();
    await house.hear("sri", { kind: "office", does: { is: "open", flow: "language", input: {}, unasked: false } });
    expect(await house.news()).toHaveLength(1);
    await house.pass(hour);
    expect(await states(house)).toEqual(["withdrawn"]);
  });

  it("that were not sent yet are withdrawn for the next one", async () => {
    const house = await unsent();
    house.platform({ is: "flood", afterSeconds: 1 });
    await house.pass(2 * day);
    house.platform({ is: "sent" });
    expect(await house.pass(hour)).toEqual(["sri"]);
    expect(await states(house)).toEqual(["withdrawn", "sent"]);
  });

  it("that were handed in already are dropped where the owner was quicker", async () => {
    const house = await open();
    await house.begin("sri");
    house.clock.pass(day);
    await Promise.all([house.hear("sri", "lanjut"), house.upkeep.runDue()]);
    expect(await house.news()).toHaveLength(1);
    expect(await house.database.client.inboxMessage.count({ where: { messageId: { startsWith: "reminder:" } } })).toBe(
      0,
    );
    expect(await house.reminders()).toHaveLength(1);
  });
});
