// A program for link-killed.test.ts: takes one message, and hangs once it is committed and nothing of it is begun elsewhere.
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { openOffice } from "../../src/office.ts";
import { openDatabase } from "../../src/store/database.ts";
import { testIdentifiers } from "../support/identifiers.ts";
import { loadPureSetting } from "../support/pure-talk.ts";

const [, , url = "", now = "", channel = "", address = "", phone = "", text = ""] = process.argv;
const clock = settableClock(new Date(now));
const office = openOffice({
  database: await openDatabase(url),
  setting: await loadPureSetting(),
  identifiers: testIdentifiers,
  clock,
  log: createLog("error", process.stderr),
  committed: () => {
    process.send?.("committed", () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
  },
});
await office.receive({
  ...{ channel, address, messageId: `${address}-killed-${text}`, at: clock.now() },
  content: { kind: "text", text },
  ...(phone === "" ? {} : { profile: { phone } }),
});
