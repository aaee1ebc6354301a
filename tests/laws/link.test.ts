import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Message } from "../../flows/kit/heard.ts";
import type { Setting } from "../../flows/talk.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { databases } from "../support/databases.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { quickPath, runs, spokenActs } from "./acts.ts";
import { type House, incoming, openHouse, playIn } from "./house.ts";
import { type Act, saidBy } from "./run-talk.ts";

const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
let setting: Setting;
beforeAll(async () => {
  setting = await loadPureSetting();
});

/** What somebody may try who wants to get at the registration of another. */
const tricks = (number: string): fc.Arbitrary<Act> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.constantFrom("hubungkan", number, "081234567890", "ya", "ya, itu saya", "kembali") },
      fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, "0")),
      fc.constantFrom("chat saya", "bukan saya", "daftar", "hapus data saya", "data saya", "/link", "kode 123 456"),
    )
    .map((text) => ({ content: { kind: "text", text } }));

const codeTold = async ({ database }: House): Promise<readonly string[]> => {
  const rows = await database.client.outboxMessage.findMany({ where: { address: "victim" }, select: { body: true } });
  return rows.flatMap(({ body }) => (JSON.parse(body ?? "{}") as Partial<Message>).secret ?? []);
};

describe.each(databases)("on $kind", ({ kind, url }) => {
  it("no sequence of messages in a new chat alone links it", async () => {
    const house = await openHouse(await url(), setting, clock);
    try {
      const { database, office } = house;
      await playIn(house, clock, "victim", quickPath);
      const { number, ownerId } = await database.client.business.findFirstOrThrow();
      await database.client.owner.updateMany({ data: { phone: "+6281234567890" } });
      const any = fc.array(
        fc.oneof(
          { weight: 3, arbitrary: tricks(number) },
          spokenActs(1).map(([one]) => one as Act),
        ),
        {
          minLength: 3,
          maxLength: 30,
        },
      );
      // At least once somebody is told a code.
      const asked: Act[] = ["hubungkan", number, "123456"].map((text) => ({ content: { kind: "text", text } }));
      let chats = 0;
      await fc.assert(
        fc.asyncProperty(any, fc.boolean(), async (acts, vouched) => {
          chats += 1;
          const address = `stranger-${chats}`;
          let last: Message | undefined;
          for (const [nth, act] of acts.entries()) {
            clock.pass(1000);
            const { content } = saidBy(act, last);
            // One in a million is the code by chance.
            const codes = await codeTold(house);
            if (content.kind === "text" && codes.some((code) => digits(content.text).includes(digits(code)))) continue;
            const profile = vouched ? { profile: { phone: "+6281234567890" } } : {};
            await office.receive({ ...incoming(address, nth, content, clock.now()), ...profile });
            await office.idle();
            const reply = await database.client.outboxMessage.findFirst({
              where: { address },
              orderBy: { id: "desc" },
            });
            last = reply?.body == null ? last : (JSON.parse(reply.body) as Message);
          }
          const chat = await database.client.chat.findFirst({ where: { address } });
          expect(chat?.ownerId ?? null).not.toBe(ownerId);
          expect(await database.client.change.count({ where: { ownerId } })).toBe(0);
          clock.pass(2 * 60 * 60 * 1000);
        }),
        { numRuns: runs(kind === "sqlite" ? 30 : 8), examples: [[asked, false]] },
      );
      expect((await codeTold(house)).length).toBeGreaterThan(0);
      expect(await database.client.business.count({ where: { ownerId } })).toBe(1);
    } finally {
      await house.close();
    }
  }, 120_000);
});

const digits = (text: string): string => text.replace(/\D/gu, "");
