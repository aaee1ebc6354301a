/**
 * `npm run bench:turns`: what a message costs, from the update to its committed reply, beside what the drivers alone
 * cost for the same rows and beside grammY's conversations. Absolute figures move from machine to machine and with
 * whatever else it does: compare within one run.
 *
 * Options: `--json`, `--rounds 5`, `--waves 8` (owners on each of 32 places), `--filled 1000000` (owners in the large
 * database), `--only throughput,questions,size,idle,postgresql`.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { installPeers } from "./install-peers.ts";
import { type Section, writeSection } from "./report.ts";
import { measure, type SectionName, sectionNames } from "./sections.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
    waves: { type: "string", default: "8" },
    filled: { type: "string", default: "1000000" },
    only: { type: "string", default: sectionNames.join(",") },
  },
});
const wanted = values.only.split(",").filter((name): name is SectionName => sectionNames.some((one) => one === name));

installPeers();
const machine = `${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
if (!values.json) process.stdout.write(`# Turns: ${machine}\n\n`);
const sections: Section[] = [];
for (const name of wanted) {
  const section = await measure(name, {
    rounds: Number(values.rounds),
    crowd: { atOnce: 32, waves: Number(values.waves) },
    filled: Number(values.filled),
  });
  sections.push(section);
  if (!values.json) process.stdout.write(`${writeSection(section)}\n`);
}
if (values.json) process.stdout.write(`${JSON.stringify({ machine, sections })}\n`);
