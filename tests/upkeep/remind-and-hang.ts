// A program for reminders.test.ts: hands in what is due, and hangs once the first of it is committed.
import { settableClock } from "../../src/lib/clock.ts";
import { remindersJob } from "../../src/upkeep/reminders.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { openUpkeepHouse } from "./house.ts";

const [, , address = "", now = ""] = process.argv;
const clock = settableClock(new Date(now));
const { database, office } = await openUpkeepHouse(address, {
  setting: await loadPureSetting(),
  clock,
  delivers: false,
});
const job = remindersJob({
  database,
  quiet: () => false,
  receive: async (message) => {
    await office.receive(message);
    process.send?.("handed in");
    return new Promise(() => undefined);
  },
});
await job.run(clock.now(), new AbortController().signal);
