import { describe, expect, it, vi } from "vitest";
import type { Outgoing } from "../../src/channels/channel.ts";
import { withdrawOvertaken } from "../../src/delivery/outbox.ts";
import { priority } from "../../src/delivery/priority.ts";
import { type CloudHouseOptions, openCloudHouse } from "../doubles/whatsapp-cloud/cloud-house.ts";
import { databases } from "../support/databases.ts";

const hour = 3_600_000;
const invitation = { name: "kabar", language: "id", body: "{{1}} punya kabar untuk Anda. Balas untuk membacanya." };
const fair = { name: "bazar", language: "id", body: "Bazar {{1}}", category: "marketing" } as const;
const template = (name: string, word: string) => ({ name, language: "id", parameters: [word] });

describe.each(databases)("WhatsApp's window, limits and pace on $kind", ({ url }) => {
  const open = async (options: CloudHouseOptions = {}) => {
    const house = await openCloudHouse({
      database: await url(),
      ...options,
      double: { templates: [invitation, fair], ...options.double },
      settings: { knock: (language) => ({ ...template("kabar", "Dinas"), language }), ...options.settings },
    });
    const { database, double, clock } = house;
    const begin = async (id: number) => {
      const person = double.person(id);
      person.send("halo");
      await house.settled();
      return person;
    };
    /** The office tells somebody something that they do not wait for. */
    const tell = async (phone: string, text: string, more: Partial<Outgoing> = {}) => {
      const chat = await database.client.chat.findFirstOrThrow({ where: { address: phone } });
      const body = { text, choices: [], asks: null, wants: null, step: null, ...more };
      await database.client.outboxMessage.create({
        data: {
          ...{ chatId: chat.id, channel: "whatsapp", address: phone, revision: chat.revision, state: "pending" },
          ...{ priority: priority.office, attempts: 0, body: JSON.stringify(body) },
          ...{ dueAt: clock.now(), createdAt: clock.now() },
        },
      });
      house.delivery.wake();
      await house.settled();
    };
    /** What became of what was told, the oldest first. */
    const told = async () =>
      (
        await database.client.outboxMessage.findMany({
          where: { priority: { gte: priority.office } },
          orderBy: { id: "asc" },
        })
      ).map(({ state, reason, progress }) => [state, reason, progress].filter((one) => one !== null).join(" "));
    const texts = (id: number) =>
      double
        .person(id)
        .received()
        .map(({ text }) => text);
    return { ...house, begin, tell, told, texts };
  };

  it("outside the window a text waits with its reason, an approved text asks for an answer, and the answer frees it", async () => {
    const { begin, tell, told, texts, pass, settled } = await open();
    const sri = await begin(1);
    await pass(25 * hour);
    await tell(sri.phone, "Bantuan Anda disetujui.");
    await tell(sri.phone, "Ambil di kantor.");
    expect(await told()).toEqual(["waiting window_closed", "sent delivered", "waiting window_closed"]);
    expect(texts(1).at(-1)).toBe("Dinas punya kabar untuk Anda. Balas untuk membacanya.");
    sri.send("apa kabarnya?");
    await settled();
    expect(await told()).toEqual(["sent delivered", "sent delivered", "sent delivered"]);
    expect(texts(1).slice(-2)).toEqual(["Bantuan Anda disetujui.", "Ambil di kantor."]);
  });

  it.each(["answer", "status"] as const)(
    "131047 as %s: it waits until the owner writes, who is asked to, and costs no try",
    async (how) => {
      const { double, begin, tell, told, texts, pass, settled, clock, database } = await open();
      double.refuse(131047, how);
      const sri = await begin(1);
      // What we believe of the window may be wrong.
      await pass(25 * hour);
      await database.client.chat.updateMany({ data: { wroteAt: clock.now() } });
      await tell(sri.phone, "Kabar");
      expect(await told()).toEqual(["waiting window_closed", "sent delivered"]);
      expect(texts(1).at(-1)).toBe("Dinas punya kabar untuk Anda. Balas untuk membacanya.");
      sri.send("ya");
      await settled();
      expect(await told()).toEqual(["sent delivered", "sent delivered"]);
      expect(texts(1)).toContain("Kabar");
    },
  );

  it("131056: one chat waits, the others do not, and it arrives", async () => {
    const { begin, tell, told, pass, texts } = await open({ double: { limits: { pair: { burst: 3, seconds: 6 } } } });
    const [sri, tono] = [await begin(1), await begin(2)];
    for (const text of ["satu", "dua", "tiga"]) await tell(sri.phone, text);
    await tell(tono.phone, "satu");
    expect(await told()).toEqual(["sent delivered", "sent delivered", "pending pair_rate", "sent delivered"]);
    await pass(6000);
    expect(await told()).toEqual(Array.from({ length: 4 }, () => "sent delivered"));
    expect(texts(1).slice(-3)).toEqual(["satu", "dua", "tiga"]);
  });

  it("by our own count nobody is sent more than forty-five together and one each six seconds", async () => {
    const { begin, tell, pass, texts, double } = await open();
    const sri = await begin(1);
    for (let nth = 1; nth <= 50; nth += 1) await tell(sri.phone, `kabar ${nth}`);
    expect(texts(1)).toHaveLength(45);
    for (let nth = 0; nth < 6; nth += 1) await pass(6000);
    expect(texts(1).slice(-2)).toEqual(["kabar 49", "kabar 50"]);
    expect(double.calls.filter(({ name }) => name === "messages")).toHaveLength(51);
  });

  describe("a message in several parts", () => {
    const long = ["Satu", "Dua", "Tiga"].map((word) => `${word} ${"kata ".repeat(700).trim()}`).join("\n\n");
    const heard = (texts: readonly string[]) => texts.slice(1).map((text) => text.split(" ")[0]);

    it("one of which failed later: that one goes again, and the others do not", async () => {
      const { begin, tell, told, pass, texts, double, database } = await open();
      const sri = await begin(1);
      double.failLater(131000);
      await tell(sri.phone, long);
      expect(await told()).toEqual(["pending server"]);
      expect(heard(texts(1))).toEqual(["Dua", "Tiga"]);
      await pass(2000);
      expect(await told()).toEqual(["sent delivered"]);
      expect(heard(texts(1))).toEqual(["Dua", "Tiga", "Satu"]);
      expect(await database.client.news.count()).toBe(0);
    });

    it("that was broken off goes on from there", async () => {
      const { begin, tell, told, pass, texts } = await open({ double: { limits: { pair: { burst: 3, seconds: 6 } } } });
      const sri = await begin(1);
      await tell(sri.phone, long);
      expect(await told()).toEqual(["pending pair_rate"]);
      expect(heard(texts(1))).toEqual(["Satu", "Dua"]);
      await pass(6000);
      expect(await told()).toEqual(["sent delivered"]);
      expect(heard(texts(1))).toEqual(["Satu", "Dua", "Tiga"]);
    });
  });

  it("130429: the whole channel rests, goes on more slowly, and everything arrives once", async () => {
    const { begin, tell, told, pass, texts, double } = await open({ settings: { perSecond: 80 } });
    const [sri, tono] = [await begin(1), await begin(2)];
    await pass(1000);
    double.failNext("messages", 130429);
    await tell(sri.phone, "Kabar");
    await tell(tono.phone, "Kabar");
    expect(await told()).toEqual(["pending throughput", "pending"]);
    await pass(2000);
    await pass(1000);
    expect(await told()).toEqual(["sent delivered", "sent delivered"]);
    expect([texts(1), texts(2)].map((all) => all.filter((text) => text === "Kabar").length)).toEqual([1, 1]);
  });

  it("131026: the chat is known as unreachable until its owner writes again", async () => {
    const { begin, tell, told, database, settled } = await open();
    const sri = await begin(1);
    sri.block();
    await tell(sri.phone, "Kabar");
    expect(await told()).toEqual(["blocked"]);
    const blockedAt = async () => (await database.client.chat.findFirstOrThrow()).blockedAt;
    expect(await blockedAt()).not.toBeNull();
    sri.unblock();
    sri.send("halo lagi");
    await settled();
    expect(await blockedAt()).toBeNull();
  });

  it("131026, told after the owner wrote again: they can be reached, and the message goes again", async () => {
    const { double, begin, tell, told, texts, database, pass, settled } = await open();
    const sri = await begin(1);
    double.statuses(["sent"]);
    await tell(sri.phone, "Kabar");
    const { providerId } = await database.client.outboxMessage.findFirstOrThrow({
      where: { priority: priority.office },
    });
    await pass(60_000);
    double.statuses(["sent", "delivered"]);
    sri.send("halo lagi");
    await settled();
    double.tell(providerId ?? "", "failed", 131026);
    await settled();
    await pass(1000);
    expect((await database.client.chat.findFirstOrThrow()).blockedAt).toBeNull();
    expect(await told()).toEqual(["sent delivered"]);
    expect(texts(1).filter((text) => text === "Kabar")).toHaveLength(2);
  });

  it("131048: nobody more is written to outside the window for an hour; who wrote is answered", async () => {
    const { begin, tell, told, pass, double, texts, settled } = await open();
    const people = [await begin(1), await begin(2)] as const;
    await pass(25 * hour);
    const tono = await begin(3);
    double.failNext("messages", 131048);
    await tell(people[0].phone, "", { template: template("kabar", "Dinas") });
    await tell(people[1].phone, "", { template: template("kabar", "Dinas") });
    expect(await told()).toEqual(["pending spam_limit", "pending day_limit"]);
    tono.send("status");
    await settled();
    expect(texts(3)).toHaveLength(2);
    await pass(hour + 1000);
    expect(await told()).toEqual(["sent delivered", "sent delivered"]);
  });

  it("the day's people by the platform's own limit: the next one is written to when the first is a day ago", async () => {
    const { begin, tell, told, pass, double } = await open({ double: { limits: { peoplePerDay: 2 } }, settings: {} });
    double.setNumber({ messaging_limit_tier: "TIER_250" });
    const people = [await begin(1), await begin(2), await begin(3)];
    await pass(25 * hour);
    for (const { phone } of people) {
      await tell(phone, "", { template: template("kabar", "Dinas") });
      await pass(60_000);
    }
    expect(await told()).toEqual(["sent delivered", "sent delivered", "pending spam_limit"]);
    await pass(24 * hour);
    expect(await told()).toEqual(["sent delivered", "sent delivered", "sent delivered"]);
  });

  it("131049: who has had enough of such texts gets it on another day, and the others get theirs", async () => {
    const { begin, tell, told, pass } = await open({ double: { limits: { marketingPerDay: 1 } } });
    const [sri, tono] = [await begin(1), await begin(2)];
    await tell(sri.phone, "", { template: template("bazar", "hari ini") });
    await tell(sri.phone, "", { template: template("bazar", "besok") });
    await tell(tono.phone, "", { template: template("bazar", "hari ini") });
    expect(await told()).toEqual(["sent delivered", "pending had_enough", "sent delivered"]);
    await pass(23 * hour);
    expect(await told()).toContain("pending had_enough");
    await pass(2 * hour);
    expect(await told()).toEqual(["sent delivered", "sent delivered", "sent delivered"]);
  });

  it("a text that is not approved, or is no more, is refused and says which", async () => {
    const { begin, tell, told, double } = await open();
    double.template({ ...invitation, name: "lama", status: "PAUSED" });
    const sri = await begin(1);
    await tell(sri.phone, "", { template: template("tidak_ada", "x") });
    await tell(sri.phone, "", { template: template("lama", "x") });
    await tell(sri.phone, "", { template: { name: "kabar", language: "id", parameters: [] } });
    expect(await told()).toEqual([
      "refused template_unknown",
      "refused template_paused",
      "refused template_parameters",
    ]);
    double.objections.splice(0);
  });

  it("an answer that came too late for the owner's own word waits for nothing", async () => {
    const { double, begin, tell, told, settled, pass, clock, database } = await open();
    double.refuse(131047, "answer");
    const sri = await begin(1);
    await pass(25 * hour);
    await database.client.chat.updateMany({ data: { wroteAt: clock.now() } });
    const release = double.slow("messages");
    const telling = tell(sri.phone, "Kabar");
    await vi.waitFor(() => expect(double.calls.filter(({ name }) => name === "messages")).toHaveLength(2));
    clock.pass(1000);
    sri.send("ya");
    await vi.waitFor(async () => expect(await database.client.inboxMessage.count()).toBe(2));
    release();
    await telling;
    await settled();
    await pass(1000);
    expect((await told())[0]).toBe("sent delivered");
  });

  it("a request to write that was not sent yet is withdrawn by the owner's own word", async () => {
    const { double, begin, tell, told, settled, pass, database } = await open();
    const sri = await begin(1);
    await pass(25 * hour);
    double.failNext("messages", 131048);
    await tell(sri.phone, "Kabar");
    expect(await told()).toEqual(["waiting window_closed", "pending spam_limit"]);
    await pass(60_000);
    sri.send("ada apa?");
    await settled();
    await pass(2 * hour);
    expect(await told()).toEqual(["sent delivered", "pending spam_limit"]);
    await withdrawOvertaken(database, new Date());
    expect(await told()).toEqual(["sent delivered", "withdrawn spam_limit"]);
  });

  it("a token that ran out stops nothing for good: the office is told, and the messages go once it is renewed", async () => {
    const { begin, tell, told, pass, double, channel } = await open();
    const sri = await begin(1);
    expect(channel.state?.()).toMatchObject({ is: "ready" });
    double.expireToken();
    await tell(sri.phone, "Kabar");
    // However long the office sleeps.
    for (let minutes = 0; minutes < 40; minutes += 1) await pass(61_000);
    expect(await told()).toEqual(["pending token_refused"]);
    expect(channel.state?.()).toMatchObject({ is: "refused", why: "token_refused" });
    double.renewToken();
    await pass(61_000);
    expect(await told()).toEqual(["sent delivered"]);
    expect(channel.state?.()).toMatchObject({ is: "ready" });
  });
});
