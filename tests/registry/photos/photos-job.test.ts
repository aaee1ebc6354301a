import { expect, test } from "vitest";
import { photosJob } from "../../../src/upkeep/photos.ts";

const now = new Date("2026-11-22T01:00:00Z");
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const runWith = (next: Date | undefined) =>
  photosJob({ run: () => Promise.resolve(next) }, 5000).run(now, new AbortController().signal);

test("a photo that waits for its platform does not hold up those that come meanwhile", async () => {
  expect(await runWith(after(6 * 3_600_000))).toBeUndefined();
  expect(await runWith(undefined)).toBeUndefined();
});

test("what is due sooner than the next look is fetched sooner", async () => {
  expect(await runWith(after(2000))).toEqual(after(2000));
  expect(await runWith(now)).toEqual(now);
});
