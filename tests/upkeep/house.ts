import type { Setting } from "../../flows/talk.ts";
import type { Content, Outcome, Outgoing } from "../../src/channels/channel.ts";
import { type SettableClock, settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { quietIn, readQuietHours } from "../../src/lib/quiet-hours.ts";
import { openOffice } from "../../src/office.ts";
import { openDatabase } from "../../src/store/database.ts";
import { remindersJob } from "../../src/upkeep/reminders.ts";
import { retentionJob } from "../../src/upkeep/retention.ts";
import { createUpkeep } from "../../src/upkeep/upkeep.ts";
import { testIdentifiers } from "../support/identifiers.ts";

/** Eight in the morning in the west of the country. */
export const morning = new Date("2026-11-22T01:00:00Z");
export const hour = 60 * 60 * 1000;
export const day = 24 * hour;

interface Told {
  readonly setting: Setting;
  readonly clock?: SettableClock;
  /** As in the settings; never quiet unless told. */
  readonly quietHours?: string;
  readonly timeZone?: string;
  /** False: what is answered waits in the outbox. */
  readonly delivers?: false;
  /** Nothing is removed unless told. */
  readonly days?: number;
}

/** An office with several owners on one database, its clock and its upkeep, and a platform that can be down. */
export const openUpkeepHouse = async (url: string, told: Told) => {
  const { setting, clock = settableClock(morning), quietHours = "off", timeZone = "Asia/Jakarta", days } = told;
  const database = await openDatabase(url);
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => void lines.push(line) });
  const quiet = quietIn(readQuietHours(quietHours) ?? null, timeZone);
  const office = openOffice({ database, setting, identifiers: testIdentifiers, clock, log, quiet });
  const sent: { readonly to: string; readonly message: Outgoing }[] = [];
  let outcome: Outcome = { is: "sent" };
  const delivery = (told.delivers === false ? () => undefined : office.join)({
    name: "telegram",
    abilities: { choices: "buttons", pace: { perSecond: Number.POSITIVE_INFINITY, secondsPerChat: 0 } },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    send: (to, message) => {
      if (outcome.is === "sent") sent.push({ to, message });
      return Promise.resolve(outcome);
    },
  });
  const upkeep = createUpkeep({ clock, log }, [
    ...(days === undefined ? [] : [retentionJob({ database, log, days })]),
    remindersJob({ database, receive: office.receive, quiet }),
  ]);
  let number = 0;
  const hear = async (address: string, said: Content | string) => {
    number += 1;
    const content = typeof said === "string" ? ({ kind: "text", text: said } as const) : said;
    await office.receive({ channel: "telegram", address, messageId: `${address}-${number}`, at: clock.now(), content });
  };
  /** What was sent since the last look, as receivers and texts. */
  const news = async () => {
    delivery?.wake();
    await office.idle();
    return sent.splice(0).map(({ to, message }) => ({ to, text: message.text, asks: message.asks }));
  };
  return {
    database,
    clock,
    office,
    upkeep,
    log: lines,
    hear,
    news,
    /** What the platform answers from now on. */
    platform: (answers: Outcome) => {
      outcome = answers;
    },
    /** Consents and begins, so that there is something to remind of; what was answered is read. */
    begin: async (...addresses: readonly string[]) => {
      for (const address of addresses) for (const text of ["/start", "ya", "Sri Wahyuni"]) await hear(address, text);
      await news();
    },
    /** Time passes, and what became due is done; gives who was written to. */
    pass: async (milliseconds: number) => {
      clock.pass(milliseconds);
      await upkeep.runDue();
      return (await news()).map(({ to }) => to);
    },
    reminders: () => database.client.reminder.findMany({ orderBy: { id: "asc" } }),
    close: async () => {
      await upkeep.close();
      await office.close();
      await database.close();
    },
  };
};
export type UpkeepHouse = Awaited<ReturnType<typeof openUpkeepHouse>>;
