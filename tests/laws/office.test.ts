import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Setting } from "../../flows/talk.ts";
import type { Receipt } from "../../src/channels/channel.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { databases } from "../support/databases.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { changing, promptActs, quickPath, runs, spokenActs } from "./acts.ts";
import { type House, openHouse, type Played, passBefore, playIn, recordOf } from "./house.ts";
import type { Act, Said } from "./run-talk.ts";

// Whatever happens to messages and programs, the record is the one that the talk leaves where nothing happens:
// each is played first in a quiet house of its own.

/** Everybody's clock; only owners who come back after a long silence move it far. */
const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
const quietClock = settableClock(clock.now());

let setting: Setting;
let quiet: House;
beforeAll(async () => {
  setting = await loadPureSetting();
  const folder = mkdtempSync(join(tmpdir(), "klaster-quiet-"));
  quiet = await openHouse(`file:${join(folder, "klaster.db")}`, setting, quietClock);
  return async () => {
    await quiet.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

let chats = 0;
/** A new owner, and how their talk goes. `prompt`: no time passes in it. */
const owner = (all: readonly Act[], prompt = false): Promise<Played> => {
  chats += 1;
  quietClock.set(clock.now());
  return playIn(quiet, quietClock, `owner-${chats}`, all, prompt);
};
const owners = async (talks: readonly (readonly Act[])[]): Promise<Played[]> => {
  const played: Played[] = [];
  for (const one of talks) played.push(await owner(one, true));
  return played;
};

const hearTurn = (house: House, { address, said }: Played, nth: number): Promise<Receipt> =>
  house.hear(address, nth, said[nth] as Said);
const expectRecord = async ({ database }: House, { address, record }: Played): Promise<void> =>
  expect(await recordOf(database, address)).toEqual(record);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

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
        fc.asyncProperty(spokenActs(25), fc.nat(), async (all, chance) => {
          const one = await owner(all);
          for (const [nth, said] of one.said.entries()) {
            passBefore(clock, said);
            const again = (chance >> (nth % 8)) % (nth + 1);
            // The second is delivered while the first is under way.
            const receipts = await Promise.all([hearTurn(house, one, nth), hearTurn(house, one, nth)]);
            expect(receipts).toEqual([{ is: "taken" }, { is: "duplicate" }]);
            // Who had everything erased is not even known by the ids of their messages.
            if ((await recordOf(house.database, one.address)).heard.includes(`${one.address}:${again}`))
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
      fc.asyncProperty(spokenActs(15), fc.nat(), async (all, chance) => {
        const one = await owner(all);
        const stop = chance % one.said.length;
        for (const part of [one.said.slice(0, stop), one.said.slice(stop)]) {
          const house = await openHouse(address, setting, clock);
          for (const said of part) {
            passBefore(clock, said);
            await hearTurn(house, one, one.said.indexOf(said));
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
          const all = await owners(talks);
          await Promise.all(all.flatMap((one) => one.said.map((_, nth) => hearTurn(house, one, nth))));
          for (const one of all) await expectRecord(house, one);
        }),
        times(8, [quickPath, changing]),
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
            const all = await owners(talks);
            // Every message goes to one office, the other, or both at once.
            const receipts = await Promise.all(
              all.map((one) =>
                Promise.all(
                  one.said.map((_, nth) => {
                    const to = chances[nth % chances.length] ?? 2;
                    const through = to === 2 ? houses : [houses[to] as House];
                    return Promise.all(through.map((house) => hearTurn(house, one, nth)));
                  }),
                ),
              ),
            );
            for (const [which, { address: chat }] of all.entries()) {
              const { revisions, heard, erasedIn, revision } = await recordOf(houses[0].database, chat);
              const taken = (receipts[which] ?? []).map((given) => given.filter(({ is }) => is === "taken").length);
              const turns = Array.from({ length: revision }, (_, at) => at + 1);
              // Who had everything erased is not known by the ids of the messages from before, and left none of them.
              if (erasedIn === null) expect(taken).toEqual(taken.map(() => 1));
              else expect(taken).not.toContain(0);
              expect(sum(taken)).toBe(revision);
              expect(revisions).toEqual(turns.slice(erasedIn === null ? 0 : erasedIn - 1));
              expect(new Set(heard).size).toBe(revisions.length);
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
