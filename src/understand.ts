/**
 * What people type, understood without a talk: `npm run -s understand [-- --territory 33.13 --today 2026-11-23]`.
 * Reads lines `{"expects":"money","text":"2 jt"}` and prints one line for each, in their order.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import type { CalendarDay } from "../flows/understand/calendar.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { systemClock } from "./lib/clock.ts";
import { fail } from "./lib/fail.ts";
import { openUnderstanding } from "./understand/understand-line.ts";

const { values: options } = parseArgs({ options: { territory: { type: "string" }, today: { type: "string" } } });
loadEnvironment();
const reading = readConfig({
  ...process.env,
  ...(options.territory === undefined ? {} : { TERRITORY: options.territory }),
});
if (!reading.ok) fail(describeFaults(reading.faults));

const understanding = await openUnderstanding({
  territory: reading.config.territory,
  today: dayOf(options.today ?? localDay(systemClock.now())),
});
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === "") continue;
  if (!process.stdout.write(`${await understanding.line(line)}\n`)) await once(process.stdout, "drain");
}

/** Today in the west of the country, where most offices are. */
function localDay(now: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(now);
}

function dayOf(iso: string): CalendarDay {
  const [year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? []).slice(1).map(Number);
  if (year === 0) fail("npm run -s understand -- [--territory PP.KK] [--today YYYY-MM-DD]");
  return { year, month, day };
}
