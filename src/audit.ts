/**
 * The log of who did what to whose data: `npm run audit -- --verify [--db URL]` walks all of it and names every place
 * that is not as it was written (exit code 1); `--export` prints it as CSV; `--anchor` notes its end anew, after the
 * database was brought back from a copy, and puts that on record. The program may run meanwhile.
 */
import { once } from "node:events";
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { systemClock } from "./lib/clock.ts";
import { fail } from "./lib/fail.ts";
import { anchorAudit } from "./registry/audit/anchor-audit.ts";
import { createAudit } from "./registry/audit/audit.ts";
import { headFileOf, readHead } from "./registry/audit/audit-head.ts";
import { exportAudit } from "./registry/audit/export-audit.ts";
import { faultInWords } from "./registry/audit/fault-in-words.ts";
import { openAudit } from "./registry/audit/open-audit.ts";
import { verifyAudit } from "./registry/audit/verify-audit.ts";
import { findKeyring } from "./registry/identifiers/load-keyring.ts";
import { openDatabase } from "./store/database.ts";

const usage = "npm run audit -- --verify | --export | --anchor [--db URL]";
const { values: options } = parseArgs({
  options: {
    verify: { type: "boolean", default: false },
    export: { type: "boolean", default: false },
    anchor: { type: "boolean", default: false },
    db: { type: "string" },
  },
});
if ([options.verify, options.export, options.anchor].filter(Boolean).length !== 1) fail(usage);
loadEnvironment();
const reading = readConfig(process.env);
if (!reading.ok) fail(describeFaults(reading.faults));
const settings = { ...reading.config, databaseUrl: options.db ?? reading.config.databaseUrl };

const database = await openDatabase(settings.databaseUrl);
try {
  const keyring = await findKeyring(settings, database);
  if (keyring === undefined) fail("Belum ada kunci, jadi belum ada catatan · There is no key yet, and so no log");
  const headFile = headFileOf(settings);

  if (options.export) {
    const audit = await openAudit({ database, keyring, clock: systemClock, headFile });
    await audit.record({ actor: "program", action: "export", detail: { what: "audit" } });
    await audit.idle();
    // A reader that closes the pipe early ("| head") has seen enough.
    process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
    for await (const piece of exportAudit(database))
      if (!process.stdout.write(piece)) await once(process.stdout, "drain");
  } else if (options.anchor) {
    const seq = await anchorAudit(database, createAudit(database, keyring, systemClock), keyring, headFile);
    tell(`Akhir catatan kini baris ${seq} · The log now ends at row ${seq}: ${headFile}`);
  } else {
    const { ok, rows, faults, more, anchors, head } = await verifyAudit(database, keyring, readHead(headFile, keyring));
    for (const fault of faults) tell(`${faultInWords(fault, "id")} · ${faultInWords(fault, "en")}`);
    if (more > 0) tell(`… dan ${more} lagi · and ${more} more`);
    for (const seq of anchors)
      tell(
        `Baris ${seq}: tanda akhir dibuat baru, yang dihapus di akhir sebelum ini tak terlihat · Row ${seq}: the note of the end was made anew; what was removed at the end before it stays unseen`,
      );
    if (head === "missing") tell(`${headFile} tidak ada · is not there`);
    if (head === "broken") tell(`${headFile} bukan yang kami tulis · is not what we wrote`);
    tell(ok ? `Utuh: ${rows} baris · Whole: ${rows} rows` : `Tidak utuh, ${rows} baris · Not whole, ${rows} rows`);
    if (!ok) process.exitCode = 1;
  }
} finally {
  await database.close();
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
