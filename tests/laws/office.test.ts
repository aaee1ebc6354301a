import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Setting } from "../../flows/talk.ts";
import type { Receipt } from "../../src/channels/channel.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { databases } from "../support/databases.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { acts, promptActs, quickPath, runs } from "./acts.ts";
import { type House, openHouse, recordAfter, recordOf } from "./house.ts";
import { type Act, runTalk, type Turn } from "./run-talk.ts";

// The office against the pure talk: whatever happens to messages and programs, the record is the one that the
// talk alone would leave.

let setting: Setting;
beforeAll(async () => {
  setting = await loadPureSetting();
});

/** Everybody's clock; only owners who come back after a long silence move it far. */
const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
const passBefore = ({ said }: Turn): void => clock.pass(said.returned === true ? 13 * 60 * 60 * 1000 : 1000);

let chats = 0;
/** A new owner, and how their talk goes. */
const owner = (all: readonly Act[]) => {
  chats += 1;
  return { address: `owner-${chats}`, turns: runTalk(all, setting) };
};
type Owner = ReturnType<typeof owner>;

const hearTurn = (house: House, { address, turns }: Owner, nth: number): Promise<Receipt> =>
  house.hear(address, nth, (turns[nth] as Turn).said);
const expectRecord = async ({ database }: House, { address, turns }: Owner): Promise<void> =>
  expect(await recordOf(database, address)).toEqual(recordAfter(address, turns));

/** PostgreSQL takes longer for the same; what it does differently shows soon. */
const fewer = { sqlite: 1, postgresql: 0.25 } as const;

describe.each(databases)("on $kind", ({ kind, url }) => {
  const times = <Case extends [unknown, ...unknown[]]>(usual: number, ...example: Case) => ({
    numRuns: Math.ceil(runs(usual) * fewer[kind]),
    examples: [example],
  });
  const inHouse = async (law: (house: House) => Promise<void>) => {
    const house = await openHouse(await url(), setting, clock);
    try {
      await law(house);
    } finally {
      await house.close();
    }
  };

  it("messages delivered twice, at once or much later and in any order, leave the same register and replies", () =>
    inHouse((house) =>
      fc.assert(
        fc.asyncProperty(acts(25), fc.nat(), async (all, chance) => {
          const one = owner(all);
          for (const [nth, turn] of one.turns.entries()) {
            passBefore(turn);
            const again = (chance >> (nth % 8)) % (nth + 1);
            // The second is delivered while the first is under way.
            const receipts = await Promise.all([hearTurn(house, one, nth), hearTurn(house, one, nth)]);
            expect(receipts).toEqual([{ is: "taken" }, { is: "duplicate" }]);
            expect(await hearTurn(house, one, again)).toEqual({ is: "duplicate" });
          }
          await expectRecord(house, one);
        }),
        times(16, quickPath, 12345),
      ),
    ));

  it("a restart after any message leaves the same record", async () => {
    const address = await url();
    await fc.assert(
      fc.asyncProperty(acts(15), fc.nat(), async (all, chance) => {
        const one = owner(all);
        const stop = chance % one.turns.length;
        for (const part of [one.turns.slice(0, stop), one.turns.slice(stop)]) {
          const house = await openHouse(address, setting, clock);
          for (const turn of part) {
            passBefore(turn);
            await hearTurn(house, one, one.turns.indexOf(turn));
          }
          await house.close();
        }
        const house = await openHouse(address, setting, clock);
        await expectRecord(house, one);
        await house.close();
      }),
      times(12, quickPath, 7),
    );
  });

  it("owners who write all at once leave the records they would leave one after the other", () =>
    inHouse((house) =>
      fc.assert(
        fc.asyncProperty(fc.array(promptActs(15), { minLength: 2, maxLength: 40 }), async (talks) => {
          const owners = talks.map(owner);
          await Promise.all(owners.flatMap((one) => one.turns.map((_, nth) => hearTurn(house, one, nth))));
          for (const one of owners) await expectRecord(house, one);
        }),
        times(8, [quickPath, quickPath]),
      ),
    ));

  it("two offices on one database handle nothing twice and leave no gap", async () => {
    const address = await url();
    const houses = [await openHouse(address, setting, clock), await openHouse(address, setting, clock)] as const;
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(promptActs(8), { minLength: 1, maxLength: 6 }),
          fc.array(fc.nat(2), { minLength: 1, maxLength: 20 }),
          async (talks, chances) => {
            const owners = talks.map(owner);
            // Every message goes to one office, the other, or both at once.
            const receipts = await Promise.all(
              owners.flatMap((one) =>
                one.turns.map(async (_, nth) => {
                  const to = chances[nth % chances.length] ?? 2;
                  const through = to === 2 ? houses : [houses[to] as House];
                  return Promise.all(through.map((house) => hearTurn(house, one, nth)));
                }),
              ),
            );
            for (const given of receipts) expect(given.filter(({ is }) => is === "taken")).toHaveLength(1);
            for (const { address: chat, turns } of owners) {
              const { revisions, heard } = await recordOf(houses[0].database, chat);
              expect(revisions).toEqual(turns.map((_, at) => at + 1));
              expect(new Set(heard).size).toBe(turns.length);
            }
          },
        ),
        times(16, [quickPath], [2]),
      );
    } finally {
      for (const house of houses) await house.close();
    }
  });
});
