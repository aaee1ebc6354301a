import { afterEach, describe, expect, it } from "vitest";
import type { Talk } from "../../flows/kit/heard.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { incoming, openHouse } from "../laws/house.ts";
import { databases } from "../support/databases.ts";
import { openTestOffice } from "../support/office.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { accountAt, linkedAt, numberOf, ownerThere } from "./several-chats.ts";

let office: Awaited<ReturnType<typeof openTestOffice>>;
afterEach(() => office.close());

describe.each(databases)("two chats of one owner at once on $kind", ({ url }) => {
  const open = async (address: string) => {
    office = await openTestOffice(address);
    const owner = await ownerThere(office);
    const other = await linkedAt(office, "whatsapp", "account");
    await owner.say("ya");
    return { owner, other, client: office.database.client };
  };
  const begun = async ({ owner, other }: Awaited<ReturnType<typeof open>>) => {
    await owner.say("usaha saya", "ubah data usaha", "nama usaha", "Keripik Sri Rejeki");
    await other.say("usaha saya", "ubah data usaha", "rt/rw", "RT 7 RW 9");
  };

  it("corrects two fields through both, and loses neither", async () => {
    const house = await open(await url());
    await begun(house);
    await Promise.all([house.owner.say("ya"), house.other.say("ya")]);
    expect(await house.client.business.findFirst()).toMatchObject({ name: "Keripik Sri Rejeki", rt: "007", rw: "009" });
    const changes = await house.client.change.findMany({ where: { field: { not: "chat" } } });
    expect(changes.map(({ field, channel }) => `${channel} ${field}`).sort()).toEqual([
      "terminal name",
      "whatsapp rt",
      "whatsapp rw",
    ]);
  });

  it("does so through two programs on one database", async () => {
    const address = await url();
    const house = await open(address);
    await begun(house);
    const clock = settableClock(house.owner === undefined ? new Date(0) : office.clock.now());
    const second = await openHouse(address, await loadPureSetting(), clock);
    try {
      const yes = { kind: "text", text: "ya" } as const;
      await Promise.all([
        house.owner.say("ya"),
        second.office.receive({ ...incoming("account", 99, yes, clock.now()), channel: "whatsapp" }),
      ]);
      await second.office.idle();
    } finally {
      await second.close();
    }
    expect(await house.client.business.findFirst()).toMatchObject({ name: "Keripik Sri Rejeki", rt: "007", rw: "009" });
  });

  it("answers what an officer asked for through either, and thanks once", async () => {
    const { owner, other, client } = await open(await url());
    await office.officer("asks to repair phone: unclear");
    await office.pass(20_000);
    await office.pass(3 * 60_000);
    await other.say("status");
    const replies = await Promise.all([owner.say("0812 7777 6666"), other.say("0812 7777 6666")]);
    expect(replies.join()).toContain("Terima kasih");
    expect(await client.owner.findFirst()).toMatchObject({ phone: "+6281277776666" });
    expect(await client.check.count({ where: { waitsFor: "owner" } })).toBe(0);
    expect(await client.check.count({ where: { outcome: "repaired" } })).toBe(1);
  });

  it("lets a chat go in the very moment in which it is written in: nothing of the owner stays there", async () => {
    const { owner, other, client } = await open(await url());
    await office.pass(2 * 24 * 60 * 60 * 1000);
    await owner.say("chat saya");
    await owner.press(String((await other.chat()).id));
    await owner.press("part");
    await other.say("data saya");
    await Promise.all([other.say("lihat data saya"), owner.press("yes"), other.say("usaha saya")]);
    const chat = await other.chat();
    expect(chat.ownerId).toBeNull();
    expect((JSON.parse(chat.talk) as Talk).stack[0]?.context).not.toHaveProperty("registered");
    const said = await client.outboxMessage.findMany({ where: { channel: "whatsapp", body: { not: null } } });
    expect(JSON.stringify(said)).not.toContain("Keripik");
    const turns = await client.inboxMessage.findMany({ where: { chatId: chat.id }, orderBy: { revision: "asc" } });
    expect(turns.map(({ revision }) => revision)).toEqual(turns.map((_, at) => at + 1));
  });

  it("joins nothing to an owner who is erased in the same moment", async () => {
    const { owner, client } = await open(await url());
    const asking = accountAt(office, "telegram", "asking");
    await asking.say("hubungkan", await numberOf(office));
    await owner.say("hapus data saya");
    await Promise.all([owner.say("ya"), asking.say(office.code())]);
    expect(await client.owner.count()).toBe(0);
    const left = await client.chat.findMany({ where: { channel: { not: "terminal" } } });
    expect(left.map(({ ownerId }) => ownerId)).not.toContain(1);
    expect(await client.link.count()).toBe(0);
  });
});
