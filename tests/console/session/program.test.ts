import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Program, runCommand, startProgram, temporaryFolder } from "../../support/program.ts";

const settings = (folder: string) => ({
  DATABASE_URL: `file:${join(folder, "klaster.db")}`,
  PHOTOS_FOLDER: join(folder, "photos"),
  TERRITORY: "33.13",
});

const linkOf = async ({ output }: Program): Promise<string> => {
  const found = () => output.find((line) => line.startsWith("Klaster, first administrator: "));
  await expect.poll(found, { timeout: 20_000 }).toBeDefined();
  return found()?.replace("Klaster, first administrator: ", "") ?? "";
};
const statusOf = async (link: string, at: string): Promise<number> =>
  (await fetch(new URL(new URL(link).pathname, at))).status;

test("each start prints a link for the first administrator while there is none, and only the last one holds", async () => {
  const { path, remove } = temporaryFolder();
  onTestFinished(remove);
  const first = await startProgram(settings(path));
  const early = await linkOf(first);
  expect(await statusOf(early, first.url)).toBe(200);
  await first.stop();

  const second = await startProgram(settings(path));
  const late = await linkOf(second);
  expect(await statusOf(early, second.url)).toBe(404);
  expect(await statusOf(late, second.url)).toBe(200);

  // For an office that is locked out, while the program runs.
  const database = `file:${join(path, "klaster.db")}`;
  const invited = await runCommand("src/officers.ts", ["--invite", "administrator", "--db", database]);
  expect(invited).toMatchObject({ code: 0, err: "" });
  expect(await statusOf(invited.out.trim(), second.url)).toBe(200);
  expect((await runCommand("src/officers.ts", ["--list", "--db", database])).out).toContain("role");
  await second.stop();
  const logged = [...first.output, ...second.output].filter((line) => line.startsWith("{")).join("\n");
  for (const link of [early, late]) expect(logged).not.toContain(link.split("/").at(-1));
  expect(readFileSync(join(path, "klaster.db")).includes(late.split("/").at(-1) ?? "-")).toBe(false);
});

test.each([
  [["--invite", "boss"], '--invite: found "boss"'],
  [["--invite", "viewer", "--territory", "99.99"], '--territory: found "99.99"'],
  [[], "--list | --invite"],
])("the command told %j says what it expected", async (args, told) => {
  expect(await runCommand("src/officers.ts", args)).toMatchObject({ code: 1, err: expect.stringContaining(told) });
});
