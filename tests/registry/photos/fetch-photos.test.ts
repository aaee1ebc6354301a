import { mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createNotice } from "../../../src/delivery/notice.ts";
import { settableClock } from "../../../src/lib/clock.ts";
import { createLog } from "../../../src/lib/log.ts";
import { createPhotoFetcher, type Found } from "../../../src/registry/photos/fetch-photos.ts";
import { createPhotoStore } from "../../../src/registry/photos/photo-store.ts";
import type { Database } from "../../../src/store/database.ts";
import { databases } from "../../support/databases.ts";
import { picture, taggedJpeg } from "./pictures.ts";

const start = new Date("2026-11-22T01:00:00Z");
const jpeg = () => picture(90, 60).jpeg().toBuffer();
const fetched = async (bytes?: Buffer): Promise<Found> => ({ is: "fetched", bytes: bytes ?? (await jpeg()) });

/** A business with a talk, a store in a folder of its own, and platforms that answer as told. */
async function house(database: Database) {
  const folder = mkdtempSync(join(tmpdir(), "klaster-photos-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { client } = database;
  const clock = settableClock(start);
  const at = { createdAt: start, updatedAt: start };
  await client.owner.create({ data: { id: 1, name: "A", language: "id", ...at } });
  await client.chat.create({
    data: {
      id: 1,
      channel: "telegram",
      address: "7",
      revision: 1,
      language: "id",
      talk: "[]",
      heardAt: start,
      createdAt: start,
    },
  });
  const place = { mode: "fixed", placeSource: "village", status: "registered", channel: "telegram" };
  await client.business.create({
    data: { id: 1, number: "1", ownerId: 1, name: "A", product: "A", clusterId: "snacks", ...place, ...at },
  });
  const answers: ((reference: string) => Found | Promise<Found>)[] = [];
  const asked: string[] = [];
  const lines: string[] = [];
  const store = createPhotoStore(folder);
  const newFetcher = () =>
    createPhotoFetcher({
      database,
      store,
      refused: createNotice(database, clock, (language) => `refused in ${language}`),
      clock,
      log: createLog("info", { write: (line) => void lines.push(line) }),
      fetch: {
        telegram: async (reference) => {
          asked.push(reference);
          return (await answers.shift()?.(reference)) ?? fetched();
        },
        web: (file) => Promise.resolve({ is: "here", file }),
      },
    });
  return {
    client,
    clock,
    folder,
    store,
    asked,
    logged: () => lines.join(""),
    files: () => readdirSync(folder),
    answer: (...next: typeof answers) => void answers.push(...next),
    newFetcher,
    fetcher: newFetcher(),
    async wait(reference: string, over: { channel?: string; dueAt?: Date; file?: string } = {}) {
      const row = { businessId: 1, chatId: 1, channel: "telegram", state: "waiting", attempts: 0 };
      const { id } = await client.photo.create({
        data: { ...row, reference, dueAt: start, createdAt: start, ...over },
      });
      return id;
    },
    row: (id: number) => client.photo.findUnique({ where: { id } }),
    /** As if the file had lain there for so many milliseconds. */
    age: (file: string, milliseconds: number) => {
      const time = new Date(clock.now().getTime() - milliseconds);
      utimesSync(join(folder, file), time, time);
    },
  };
}

const minutes = (count: number) => count * 60_000;

describe.each(databases)("photos that wait, on $kind", ({ open }) => {
  test("are fetched, kept without their place, and the platform's name for them is forgotten", async () => {
    const { fetcher, wait, row, answer, files } = await house(await open());
    const id = await wait("tg-file-1");
    answer(async () => fetched(await taggedJpeg(800, 600)));
    expect(await fetcher.run()).toBeUndefined();
    const [file = ""] = files();
    expect(await row(id)).toMatchObject({ state: "kept", reference: "", file, width: 800, height: 600, reason: null });
  });

  test("that are no photos are refused with the reason, and leave no file", async () => {
    const { client, fetcher, wait, row, answer, files, logged } = await house(await open());
    const id = await wait("rahasia-1");
    answer(() => fetched(Buffer.from("%PDF-1.7")));
    await fetcher.run();
    expect(await row(id)).toMatchObject({ state: "refused", reason: "not_an_image", reference: "", file: null });
    // Whoever was thanked for it learns what became of it.
    const told = await client.outboxMessage.findMany({ where: { state: "pending" } });
    expect(told.map(({ body }) => (JSON.parse(body ?? "{}") as { text: string }).text)).toEqual(["refused in id"]);
    expect(files()).toEqual([]);
    expect(logged()).toContain("photo.refused");
    expect(logged()).not.toContain("rahasia");
  });

  test("that the platform no longer has are refused at once", async () => {
    const { fetcher, wait, row, answer, asked } = await house(await open());
    const id = await wait("tg-1");
    answer(() => ({ is: "gone", reason: "too_large_a_file" }));
    await fetcher.run();
    await fetcher.run();
    expect(await row(id)).toMatchObject({ state: "refused", reason: "too_large_a_file", reference: "" });
    expect(asked).toEqual(["tg-1"]);
  });

  test("are tried again after longer and longer pauses, and given up as gone", async () => {
    const { fetcher, wait, row, answer, asked, clock } = await house(await open());
    const id = await wait("tg-1");
    const pauses: number[] = [];
    answer(...Array.from({ length: 20 }, () => (): Found => ({ is: "retry", reason: "network" })));
    for (let next = await fetcher.run(); next !== undefined; next = await fetcher.run()) {
      pauses.push((next.getTime() - clock.now().getTime()) / 1000);
      expect(await fetcher.run()).toEqual(next);
      clock.set(next);
    }
    expect(pauses).toEqual([30, 120, 480, 1920, 7680, 21_600, 21_600]);
    expect(asked).toHaveLength(8);
    expect(await row(id)).toMatchObject({ state: "refused", reason: "gone", reference: "" });
  });

  test("are kept after a platform came back", async () => {
    const { fetcher, wait, row, answer, clock } = await house(await open());
    const id = await wait("tg-1");
    answer(() => ({ is: "retry", reason: "network" }));
    clock.set((await fetcher.run()) ?? start);
    expect(await fetcher.run()).toBeUndefined();
    expect(await row(id)).toMatchObject({ state: "kept", attempts: 1 });
  });

  test("of a platform that wants to be left alone all wait as long as it says", async () => {
    const { fetcher, wait, answer, asked, clock } = await house(await open());
    const ids = [await wait("tg-1"), await wait("tg-2"), await wait("tg-3")];
    answer(() => ({ is: "retry", reason: "flood", afterSeconds: 90 }));
    expect(await fetcher.run()).toEqual(new Date(start.getTime() + 90_000));
    expect(asked).toEqual(["tg-1"]);
    clock.pass(90_000);
    await fetcher.run();
    expect(asked).toHaveLength(1 + ids.length);
  });

  test("are fetched when they are due, and not before", async () => {
    const { fetcher, wait, asked, clock } = await house(await open());
    const later = new Date(start.getTime() + minutes(5));
    await wait("tg-1", { dueAt: later });
    expect(await fetcher.run()).toEqual(later);
    expect(asked).toEqual([]);
    clock.set(later);
    expect(await fetcher.run()).toBeUndefined();
    expect(asked).toEqual(["tg-1"]);
  });

  test("of a channel that this program has not stay for another program", async () => {
    const { fetcher, wait, row } = await house(await open());
    const id = await wait("photo.jpg", { channel: "terminal" });
    expect(await fetcher.run()).toBeUndefined();
    expect(await row(id)).toMatchObject({ state: "waiting", reference: "photo.jpg" });
  });

  test("of a person who is erased while they are fetched leave no file", async () => {
    const { fetcher, wait, answer, client, files } = await house(await open());
    await wait("tg-1");
    answer(async () => {
      await client.photo.deleteMany();
      return fetched();
    });
    expect(await fetcher.run()).toBeUndefined();
    expect(files()).toEqual([]);
  });

  test("come once although the program dies between the file and its row; the file left over goes within the hour", async () => {
    const { wait, row, store, files, age, clock, newFetcher } = await house(await open());
    const id = await wait("tg-1");
    // What a killed program leaves: the file, and a row that still waits.
    const left = await store.keep(await jpeg());
    if (!left.ok) throw new Error(left.reason);
    age(left.file, 0);
    const fetcher = newFetcher();
    await fetcher.run();
    const kept = (await row(id))?.file ?? "";
    age(kept, 0);
    expect(files()).toHaveLength(2);
    clock.pass(minutes(61));
    await fetcher.run();
    expect(files()).toEqual([kept]);
  });
});

describe.each(databases)("photos that came through the browser, on $kind", ({ open }) => {
  async function uploaded(over: { dueAt?: Date } = {}) {
    const built = await house(await open());
    const upload = await built.store.keep(await jpeg());
    if (!upload.ok) throw new Error(upload.reason);
    const id = await built.wait(upload.file, { channel: "web", ...over });
    return { ...built, upload, id };
  }

  test("are taken over as they lie there: one file, no copy", async () => {
    const { fetcher, row, files, id, upload } = await uploaded();
    expect(await fetcher.run()).toBeUndefined();
    const { file, width, height, bytes } = upload;
    expect(await row(id)).toMatchObject({ state: "kept", reference: "", file, width, height, bytes });
    expect(files()).toEqual([file]);
  });

  test("that show two businesses are two files, so that the one can be removed without the other", async () => {
    const { fetcher, wait, row, files, id, upload } = await uploaded();
    const second = await wait(upload.file, { channel: "web" });
    await fetcher.run();
    const names = [(await row(id))?.file, (await row(second))?.file];
    expect(files().toSorted()).toEqual(names.toSorted());
    expect(new Set(names).size).toBe(2);
  });

  test("that are no longer there are refused as gone", async () => {
    const { fetcher, row, store, id, upload } = await uploaded();
    await store.remove(upload.file);
    await fetcher.run();
    expect(await row(id)).toMatchObject({ state: "refused", reason: "gone", reference: "" });
  });

  test("stay while a row waits for them or a talk speaks of them, and go once nobody does", async () => {
    const later = new Date(start.getTime() + minutes(600));
    const { client, clock, files, age, newFetcher, upload, id } = await uploaded({ dueAt: later });
    age(upload.file, minutes(120));
    await newFetcher().run();
    expect(files()).toEqual([upload.file]);
    await client.photo.delete({ where: { id } });
    await client.chat.update({ where: { id: 1 }, data: { talk: JSON.stringify([{ photo: upload.file }]) } });
    await newFetcher().run();
    expect(files()).toEqual([upload.file]);
    await client.chat.update({ where: { id: 1 }, data: { talk: "[]" } });
    clock.pass(1);
    await newFetcher().run();
    expect(files()).toEqual([]);
  });
});
