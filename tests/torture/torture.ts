/**
 * The crash run: `npm run torture -- --kills 100 [--channel telegram|whatsapp-cloud|whatsapp-web|all]
 * [--database sqlite|postgresql|both] [--owners N] [--seed S]`. Kills the real program again and again while owners register, and ends with 1 when a promise was broken.
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import { startPostgres } from "../support/postgres.ts";
import { type CrashResult, crashRun } from "./crash-run.ts";
import { channels, platforms } from "./platforms.ts";

const whole = z.string().regex(/^\d+$/).transform(Number);
const options = z
  .object({
    kills: whole.default(100),
    owners: whole.optional(),
    seed: whole.default(Date.now() % 1_000_000),
    channel: z.enum([...channels, "all"]).default("all"),
    database: z.enum(["sqlite", "postgresql", "both"]).default("both"),
  })
  .safeParse(
    parseArgs({
      options: {
        kills: { type: "string" },
        owners: { type: "string" },
        seed: { type: "string" },
        channel: { type: "string" },
        database: { type: "string" },
      },
    }).values,
  );
if (!options.success) {
  process.stderr.write(`${z.prettifyError(options.error)}\n`);
  process.exit(2);
}
const { kills, seed, channel, database } = options.data;
const say = (line: string) => process.stdout.write(`${line}\n`);

const kinds = database === "both" ? (["sqlite", "postgresql"] as const) : [database];
let broken = false;
for (const name of channel === "all" ? channels : [channel]) {
  const owners = options.data.owners ?? platforms[name].owners;
  say(`${name}: ${kills} kills on ${kinds.join(" and ")}, ${owners} owners at once, seed ${seed}`);
  const results = await Promise.all(kinds.map((kind) => torture(name, kind, owners)));
  for (const [kind, { violations }] of results)
    for (const violation of violations) say(`${name}, ${kind}: BROKEN: ${violation}`);
  console.table(transposed(results));
  broken ||= results.some(([, { violations }]) => violations.length > 0);
}
say(broken ? "A promise was broken." : "Nothing was lost, nothing was handled twice, every record is true.");
process.exitCode = broken ? 1 : 0;

async function torture(
  name: (typeof channels)[number],
  kind: "sqlite" | "postgresql",
  owners: number,
): Promise<[string, CrashResult]> {
  const server = kind === "postgresql" ? await startPostgres() : undefined;
  const { open, owners: _, ...pace } = platforms[name];
  try {
    const where = server === undefined ? {} : { databaseUrl: server.url("postgres") };
    const progress = (line: string) => say(`${name}, ${kind}: ${line}`);
    const platform = await open();
    return [kind, await crashRun({ platform, kills, owners, seed, ...pace, ...where, progress })];
  } finally {
    await server?.stop();
  }
}

/** A row a figure, a column a database. */
function transposed(
  columns: readonly (readonly [string, CrashResult])[],
): Record<string, Record<string, string | number>> {
  const figures = columns.map(([kind, result]) => [kind, figuresOf(result)] as const);
  const names = Object.keys(figures[0]?.[1] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(figures.map(([kind, column]) => [kind, column[name] ?? ""]))]),
  );
}

function figuresOf({ evidence, ...result }: CrashResult): Record<string, string | number> {
  const repeats = [...result.repeatsByKill.values()];
  const arrived = evidence.witnesses.reduce((sum, { heard }) => sum + heard.length, 0);
  return {
    kills: evidence.lives.length - 1,
    "of them while starting": result.killedAtStart,
    "owners registered": evidence.records.length,
    "of them amid the kills": result.registeredAmidKills,
    "messages taken": evidence.inbox.length,
    "updates repeated on purpose": result.repeatedUpdates,
    "replies in the outbox": evidence.outbox.length,
    "replies received": arrived,
    "sent twice": repeats.reduce((sum, one) => sum + one, 0),
    "most sent twice by one kill": Math.max(0, ...repeats),
    "in flight at most": evidence.mostInFlight,
    "promises broken": result.violations.length,
    "warnings and errors logged": [...result.events].map(([event, times]) => `${event} ${times}`).join(", "),
    seconds: Math.round(result.took / 1000),
  };
}
