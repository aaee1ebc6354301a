/** Prints the register: `npm run -s export -- --format json|csv|geojson [--db URL]`. */
import { once } from "node:events";
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { type ExportFormat, exportFormats, formatRegister } from "./registry/format-register.ts";
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

const database = await openDatabase(options.db ?? reading.config.databaseUrl);
// A reader that closes the pipe early ("| head") has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
for await (const piece of formatRegister(options.format, readRegister(database)))
  if (!process.stdout.write(piece)) await once(process.stdout, "drain");
await database.close();

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
