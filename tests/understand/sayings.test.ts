import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { judge, openTable, report, type Saying } from "./referee.ts";

const rows: { expects: string; text: string; territory: string; meaning: string }[] = parse(
  readFileSync(new URL("sayings.csv", import.meta.url)),
  { columns: true },
);
const sayings: readonly Saying[] = rows.map((row) => ({ ...row, meaning: JSON.parse(row.meaning) as unknown }));

it("understands at least 98% of our own table as meant, and takes none for something else", async () => {
  const verdicts = await judge(await openTable(), sayings);
  const { share, table } = report("our own sayings", verdicts);
  process.stdout.write(`${table}\n`);
  expect(verdicts.filter(({ verdict }) => verdict === "stored")).toEqual([]);
  expect(share).toBeGreaterThanOrEqual(0.98);
});

it("covers every kind with at least 450 sayings, none told twice", () => {
  expect(sayings.length).toBeGreaterThanOrEqual(450);
  expect(new Set(sayings.map(({ expects, text }) => `${expects}:${text}`)).size).toBe(sayings.length);
  const kinds = "yes_no command money count date rt_rw nik kk nib npwp phone operation_mode business address search";
  expect([...new Set(sayings.map(({ expects }) => expects))].sort()).toEqual(kinds.split(" ").sort());
});
