/**
 * `npm run bench:console`: milliseconds of the server for what officers ask, over made-up registers of 10,000 and
 * 1,000,000 businesses on SQLite, through the console's own routes; beside it a floor of the same run, one row read by
 * its key through the same driver. The registers are kept in the folder for temporary files. `--sizes 10000,1000000`,
 * `--times 40`, `--only search`, `--json`; `--db file:...` measures another register.
 */
import { mkdtempSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Ask, asksOf } from "./console-asks.ts";
import { type BenchConsole, openBenchConsole } from "./console-desk.ts";
import { type Aim, atMost, type Section, writeSection } from "./report.ts";
import { quantile } from "./rounds.ts";
import { seeded } from "./seeded.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,1000000" },
    db: { type: "string" },
    times: { type: "string", default: "40" },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
});
const times = Number(values.times);
/** What an officer waits for at most, in milliseconds: the p95 of every kind of request. */
const limit = 100;
const warmingUp = 3;

const measure = async (work: (at: number) => Promise<unknown>) => {
  const taken: number[] = [];
  let cpu = process.cpuUsage();
  for (let at = -warmingUp; at < times; at += 1) {
    if (at === 0) cpu = process.cpuUsage();
    const began = performance.now();
    await work(Math.abs(at));
    if (at >= 0) taken.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    p50: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    p99: quantile(taken, 0.99),
    // What the machine does for others shows in the clock, and not here.
    "own CPU": (user + system) / 1000 / times,
  };
};

const floorOf = ({ database }: BenchConsole, size: number) =>
  measure((at) =>
    database.direct.rows({ sql: `SELECT "name" FROM "Business" WHERE "id" = ?`, runs: [[1 + ((at * 7919) % size)]] }),
  );

const askOne = async (console: BenchConsole, { name, officer = "everywhere", paths }: Ask) => {
  if (paths.length === 0) return undefined;
  for (const path of paths) {
    const { status } = await console.ask(officer, path);
    if (status === 404) return undefined;
    if (status !== 200) throw new Error(`${name}: ${path} answered with ${status}`);
  }
  return measure((at) => console.ask(officer, paths[at % paths.length] ?? ""));
};

const sections: Section[] = [];
for (const size of values.sizes.split(",").map(Number)) {
  const { url, folder } =
    values.db === undefined ? seeded(size) : { url: values.db, folder: mkdtempSync(join(tmpdir(), "klaster-bench-")) };
  const console = await openBenchConsole(url, folder);
  const rows: Section["rows"][number][] = [];
  const aims: Aim[] = [];
  try {
    rows.push({ "milliseconds of the server": "one row by its key (the floor)", ...(await floorOf(console, size)) });
    if ("a business changes".includes(values.only))
      rows.push({
        "milliseconds of the server": "a business changes: lists, figures, likenesses follow",
        ...(await measure((at) => console.change(1 + ((at * 7919) % size)))),
      });
    for (const ask of await asksOf(console)) {
      if (!ask.name.includes(values.only)) continue;
      const taken = await askOne(console, ask);
      rows.push({
        "milliseconds of the server": ask.name,
        ...(taken ?? { p50: "no such page", p95: "", p99: "", "own CPU": "" }),
      });
      if (taken !== undefined && taken.p95 > limit) aims.push(atMost(`${ask.name}, p95`, taken.p95, limit, "ms"));
    }
  } finally {
    await console.close();
  }
  const slowest = Math.max(...rows.map(({ p95 }) => Number(p95 ?? 0)));
  sections.push({
    title: `${size.toLocaleString("en")} businesses, SQLite, ${availableParallelism()} cores, Node ${process.versions.node}`,
    rows,
    aims: aims.length > 0 ? aims : [atMost("the slowest p95", slowest, limit, "ms")],
  });
}
process.stdout.write(values.json ? `${JSON.stringify(sections)}\n` : sections.map(writeSection).join("\n"));
process.exit();
