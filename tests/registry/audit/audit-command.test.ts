import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";

const program = (name: string): string => new URL(`../../../src/${name}.ts`, import.meta.url).pathname;

/** Runs a command of the house on a database of its own; a code other than 0 is no fault of the test. */
const commands = () => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-audit-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const db = `file:${join(folder, "klaster.db")}`;
  const run = async (name: string, ...options: readonly string[]) => {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [program(name), ...options, "--db", db], {
        cwd: folder,
      });
      return { code: 0, told: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, told: stdout + stderr };
    }
  };
  return { run, db };
};

it("verifies the log from the command line, names the place, and goes on after a copy was brought back", {
  timeout: 120_000,
}, async () => {
  const { run, db } = commands();
  expect((await run("audit", "--verify")).code).toBe(1);
  expect((await run("audit")).told).toContain("--verify | --export | --anchor");
  for (let copies = 0; copies < 3; copies += 1) expect((await run("export")).code).toBe(0);
  expect(await run("audit", "--verify")).toEqual({ code: 0, told: "Utuh: 3 baris · Whole: 3 rows\n" });

  const { client, close } = await openDatabase(db);
  onTestFinished(close);
  await client.audit.update({ where: { seq: 2 }, data: { action: "see" } });
  const changed = await run("audit", "--verify");
  expect(changed.code).toBe(1);
  expect(changed.told).toContain("Baris 2 diubah setelah ditulis. · Row 2: changed after it was written.");
  await client.audit.update({ where: { seq: 2 }, data: { action: "export" } });

  await client.audit.delete({ where: { seq: 3 } });
  const cut = await run("audit", "--verify");
  expect(cut).toMatchObject({ code: 1 });
  expect(cut.told).toContain("Baris 3 dihapus. · Row 3: removed.");
  expect((await run("audit", "--anchor")).told).toContain("baris 3");
  const anew = await run("audit", "--verify");
  expect(anew).toMatchObject({ code: 0 });
  expect(anew.told).toContain("Baris 3: tanda akhir dibuat baru");

  const { told } = await run("audit", "--export");
  expect(told.split("\n").map((line) => line.split(",").slice(2, 4).join(" "))).toEqual([
    ...["actor action", "program export", "program export", "program anchor", "program export", ""],
  ]);
});
