import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createUploads, type Upload } from "../../src/registry/settings/uploads.ts";

const open = async () => {
  const folder = await mkdtemp(join(tmpdir(), "klaster-uploads-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, uploads: createUploads(folder) };
};
const mine: Upload = { kind: "map", officerId: "tini" };
const bytes = Buffer.from("peta");

it("is found by its officer and as what it is, also after a restart", async () => {
  const { folder, uploads } = await open();
  const id = await uploads.keep(mine, bytes);
  expect(await createUploads(folder).read(mine, id)).toEqual(bytes);
  expect(await uploads.find({ ...mine, kind: "catalogue" }, id)).toBeUndefined();
  expect(await uploads.find({ ...mine, officerId: "sri" }, id)).toBeUndefined();
  await uploads.remove({ ...mine, officerId: "sri" }, id);
  expect(await uploads.read(mine, id)).toEqual(bytes);
  await uploads.remove(mine, id);
  expect(await uploads.read(mine, id)).toBeUndefined();
});

it("is swept after an hour, with what an earlier release kept, and nothing else", async () => {
  const { folder, uploads } = await open();
  const [old, fresh] = [await uploads.keep(mine, bytes), await uploads.keep(mine, bytes)];
  const earlier = join(folder, "0".repeat(32));
  const other = join(folder, "other.txt");
  for (const path of [earlier, other]) await writeFile(path, bytes);
  const now = new Date();
  const before = new Date(now.getTime() - 61 * 60_000);
  for (const path of [(await uploads.find(mine, old)) ?? "", earlier, other]) await utimes(path, before, before);
  expect(await uploads.sweep(now)).toBe(2);
  expect(await uploads.find(mine, old)).toBeUndefined();
  expect(await uploads.read(mine, fresh)).toEqual(bytes);
});
