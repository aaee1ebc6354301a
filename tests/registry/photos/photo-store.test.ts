import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createPhotoStore } from "../../../src/registry/photos/photo-store.ts";
import { picture, taggedJpeg, traces } from "./pictures.ts";

function newStore() {
  const parent = mkdtempSync(join(tmpdir(), "klaster-photos-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, "a", "photos");
  return { parent, folder, store: createPhotoStore(folder) };
}

async function keepOne(store: ReturnType<typeof createPhotoStore>, bytes?: Buffer) {
  const kept = await store.keep(bytes ?? (await picture(80, 60).jpeg().toBuffer()));
  if (!kept.ok) throw new Error(kept.reason);
  return kept;
}

describe("a kept photo", () => {
  test("is a private file in a private folder, and no trace of where it was taken is in it", async () => {
    const { folder, store } = newStore();
    const { ok: _, ...kept } = await keepOne(store, await taggedJpeg(800, 600, 6));
    const path = join(folder, kept.file);
    const bytes = readFileSync(path);
    expect(kept).toEqual({ file: kept.file, width: 600, height: 800, bytes: bytes.length });
    expect(await store.find(kept.file)).toEqual(kept);
    expect(traces.filter((trace) => bytes.includes(trace))).toEqual([]);
    expect([statSync(path).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  test("has a name by chance: the same picture twice has two", async () => {
    const { folder, store } = newStore();
    const names = [await keepOne(store), await keepOne(store)].map(({ file }) => file);
    expect(new Set(names).size).toBe(2);
    expect(names.every((name) => /^[0-9a-f]{32}\.jpg$/.test(name))).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
  });

  test("is read back, shown small, and removed once and for all", async () => {
    const { folder, store } = newStore();
    const { file, bytes } = await keepOne(store, await picture(1500, 1000).jpeg().toBuffer());
    expect((await store.read(file))?.length).toBe(bytes);
    const preview = await store.preview(file);
    expect(preview?.length).toBeLessThan(bytes);
    await store.remove(file);
    await store.remove(file);
    expect(readdirSync(folder)).toEqual([]);
    expect([await store.read(file), await store.preview(file), await store.find(file)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("survives a folder that was open to others, and closes it", async () => {
    const { parent } = newStore();
    const kept = await createPhotoStore(parent).keep(await picture(20, 20).png().toBuffer());
    expect([kept.ok, statSync(parent).mode & 0o777]).toEqual([true, 0o700]);
  });
});

test("what is refused leaves no file", async () => {
  const { parent, store } = newStore();
  expect(await store.keep(Buffer.from("keripik"))).toEqual({ ok: false, reason: "not_an_image" });
  expect(readdirSync(parent)).toEqual([]);
});

test("a disk that refuses is a fault, and leaves nothing half-written", async () => {
  const { parent } = newStore();
  writeFileSync(join(parent, "file"), "");
  await expect(createPhotoStore(join(parent, "file")).keep(await picture(20, 20).png().toBuffer())).rejects.toThrow();
});

test.each([
  "../secret",
  "/etc/passwd",
  "..%2fsecret",
  "secret",
  "",
  ".",
  "0".repeat(32),
  `${"0".repeat(32)}.jpg/../../secret`,
])("a name that the store did not make (%s) reaches nothing", async (name) => {
  const { parent, folder, store } = newStore();
  await keepOne(store);
  for (const place of [parent, folder, join(parent, "a")]) writeFileSync(join(place, "secret"), "rahasia");
  await store.remove(name);
  expect([await store.read(name), await store.preview(name), await store.find(name)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(readdirSync(parent)).toContain("secret");
  expect(readdirSync(folder)).toContain("secret");
});

test("old files are told by their age, half-written ones too, and strangers never", async () => {
  const { folder, store } = newStore();
  expect(await store.olderThan(new Date())).toEqual([]);
  const [old, young] = [await keepOne(store), await keepOne(store)];
  const part = `${"a".repeat(32)}.jpg.part`;
  writeFileSync(join(folder, part), "half");
  writeFileSync(join(folder, "README"), "by an officer");
  const before = new Date("2026-01-01T00:00:00Z");
  for (const name of [old.file, part, "README"]) utimesSync(join(folder, name), before, before);
  expect((await store.olderThan(new Date("2026-01-02T00:00:00Z"))).toSorted()).toEqual([old.file, part].toSorted());
  expect(young.file).not.toBe(old.file);
});
