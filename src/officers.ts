/**
 * The officers' accounts from the machine itself, for an office that is locked out:
 * `npm run -s officers -- --list [--db URL]`, or `--invite <role> [--territory 33.13.11,33.13.12] [--db URL]`, which
 * prints a link that makes its holder an officer, once, within a day.
 */
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { roles } from "./console/policies.ts";
import { systemClock } from "./lib/clock.ts";
import { fail } from "./lib/fail.ts";
import { onRecord } from "./registry/audit/on-record.ts";
import { firstLinkHolds, makeInvitation } from "./registry/officers/invitations.ts";
import { listOfficers } from "./registry/officers/officer.ts";
import { regionName } from "./registry/regions/gazetteer.ts";
import { openDatabase } from "./store/database.ts";

const { values: options } = parseArgs({
  options: {
    list: { type: "boolean", default: false },
    invite: { type: "string" },
    territory: { type: "string", default: "" },
    db: { type: "string" },
  },
});
const role = roles.find((one) => one === options.invite);
if (options.invite !== undefined && role === undefined)
  fail(`--invite: found "${options.invite}"; expected one of ${roles.join(", ")}. Example: --invite administrator`);
if (options.list === (role !== undefined)) fail("npm run officers -- --list | --invite administrator");
const territory = options.territory.split(",").filter((code) => code !== "");
for (const code of territory)
  if ((await regionName(code)) === undefined)
    fail(`--territory: found "${code}"; expected codes of areas with commas. Example: --territory 33.13.11`);
loadEnvironment();
const reading = readConfig(process.env);
if (!reading.ok) fail(describeFaults(reading.faults));

const { config } = reading;
const databaseUrl = options.db ?? config.databaseUrl;
const database = await openDatabase(databaseUrl);
try {
  await (role === undefined ? list() : invite(role));
} finally {
  await database.close();
}

async function list(): Promise<void> {
  tell(["peran · role", "wilayah · territory", "keadaan · state", "dipakai · used", "email", "nama · name"]);
  for (const officer of await listOfficers(database, systemClock.now())) {
    const state = officer.disabledAt === null ? "aktif · active" : "nonaktif · disabled";
    const used = officer.seenAt?.toISOString() ?? "-";
    tell([officer.role, officer.territory.join(",") || "-", state, used, officer.email, officer.name]);
  }
}

async function invite(as: string): Promise<void> {
  const token = await onRecord({ ...config, databaseUrl }, database, warn, (audit) =>
    audit.during(async (tx, record) => {
      const made = await makeInvitation(
        tx,
        { role: as, territory, invitedBy: null },
        systemClock.now(),
        firstLinkHolds,
      );
      record({
        ...{ actor: "program", action: "officer" },
        detail: { change: "invited", invitation: made.id, role: as, territory },
      });
      return made.token;
    }),
  );
  tell([`${config.publicUrl ?? `http://localhost:${config.port}`}/console/invitation/${token}`]);
}

/** Apart from the link, which others may read from what is printed. */
function warn(text: string): void {
  process.stderr.write(text);
}

function tell(cells: readonly string[]): void {
  process.stdout.write(`${cells.join("\t")}\n`);
}
