/** Prints the register, NIK, KK and NPWP masked: `npm run -s export -- --format json|csv|geojson [--db URL]`. */
import { once } from "node:events";
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { systemClock } from "./lib/clock.ts";
import { fail } from "./lib/fail.ts";
import { headFileOf } from "./registry/audit/audit-head.ts";
import { openAudit } from "./registry/audit/open-audit.ts";
import { type ExportFormat, exportFormats, formatRegister } from "./registry/format-register.ts";
import { createIdentifiers } from "./registry/identifiers/identifiers.ts";
import { backUpWarning, loadKeyring } from "./registry/identifiers/load-keyring.ts";
import { readRegister } from "./registry/register.ts";
import { openDatabase } from "./store/database.ts";

const { values: options } = parseArgs({
  options: { format: { type: "string", default: "json" }, db: { type: "string" } },
});

const isFormat = (format: string): format is ExportFormat => exportFormats.some((one) => one === format);

if (!isFormat(options.format))
  fail(`--format: found "${options.format}"; expected one of ${exportFormats.join(", ")}. Example: --format csv`);
loadEnvironment();
const reading = readConfig(process.env);
if (!reading.ok) fail(describeFaults(reading.faults));

const settings = { ...reading.config, databaseUrl: options.db ?? reading.config.databaseUrl };
const database = await openDatabase(settings.databaseUrl);
const clock = systemClock;
const keyring = await loadKeyring(settings, database, clock.now(), (path) => process.stderr.write(backUpWarning(path)));
// Owners can ask who has looked at their data.
const audit = await openAudit({ database, keyring, clock, headFile: headFileOf(settings) });
await audit.record({ actor: "program", action: "export", detail: { what: "register", format: options.format } });
await audit.idle();
// A reader that closes the pipe early ("| head") has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
const entries = readRegister(database, createIdentifiers(keyring));
for await (const piece of formatRegister(options.format, entries))
  if (!process.stdout.write(piece)) await once(process.stdout, "drain");
await database.close();
