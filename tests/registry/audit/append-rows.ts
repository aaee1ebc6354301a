/** A program of its own that writes so many rows: `node append-rows.ts URL N`. */
import { systemClock } from "../../../src/lib/clock.ts";
import { createAudit } from "../../../src/registry/audit/audit.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { testKeyring } from "../../support/identifiers.ts";

const [url = "", count = "0"] = process.argv.slice(2);
const database = await openDatabase(url);
const audit = createAudit(database, testKeyring, systemClock);
const acts = Array.from(
  { length: Number(count) },
  (_, n) => ({ actor: "program", action: "see", detail: { shown: n } }) as const,
);
await Promise.all(acts.map((act) => audit.record(act)));
await database.close();
