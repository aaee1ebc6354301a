import { describe, expect, it } from "vitest";
import { createLockOut, type Guessed, type LockOut } from "../../../src/console/session/lock-out.ts";

const siti = "siti@dinas.example";

/** So many wrong guesses; how many of them were heard. */
const guess = async (lockOut: LockOut, times: number, account: (time: number) => string, visitor: string) => {
  let heard = 0;
  for (let time = 0; time < times; time += 1)
    if ((await lockOut.guess("password", account(time), visitor)).seconds === 0) heard += 1;
  return heard;
};
const waits = async (lockOut: LockOut, visitor: string, what: Guessed = "password") =>
  (await lockOut.guess(what, siti, visitor)).seconds > 0;

describe("who is not heard any more", () => {
  it("is not counted against anybody, whatever they go on saying", async () => {
    const lockOut = createLockOut();
    expect(await guess(lockOut, 60, (time) => `${time}@dinas.example`, "198.51.100.1")).toBe(50);
    expect(await guess(lockOut, 50, () => siti, "198.51.100.1")).toBe(0);
    expect(await waits(lockOut, "203.0.113.7")).toBe(false);
  });

  it("shuts nobody out for others, from one network", async () => {
    const lockOut = createLockOut();
    expect(await guess(lockOut, 49, () => siti, "198.51.100.1")).toBe(10);
    expect(await waits(lockOut, "203.0.113.7")).toBe(false);
  });

  it("is told so once", async () => {
    const lockOut = createLockOut();
    const told: boolean[] = [];
    for (let time = 0; time < 14; time += 1) told.push((await lockOut.guess("password", siti, "198.51.100.1")).first);
    expect(told).toEqual(Array.from({ length: 14 }, (_, time) => time === 10));
  });
});
