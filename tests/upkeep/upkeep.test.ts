import { expect, test, vi } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { createUpkeep, type Job } from "../../src/upkeep/upkeep.ts";

const open = (run: Job["run"], every = 3_600_000) => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => void lines.push(line) });
  const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
  return { clock, lines, upkeep: createUpkeep({ clock, log }, [{ name: "one", every, run }]) };
};
const nothing = () => Promise.resolve(undefined);
/** A promise that somebody else keeps. */
const gate = () => Promise.withResolvers<undefined>();

test("a job runs at once and then when its time has come", async () => {
  const run = vi.fn(nothing);
  const { clock, upkeep } = open(run);
  await upkeep.runDue();
  clock.pass(3_599_999);
  await upkeep.runDue();
  expect(run).toHaveBeenCalledTimes(1);
  clock.pass(1);
  await upkeep.runDue();
  expect(run).toHaveBeenCalledTimes(2);
});

test("a job that tells when it is due next is run then", async () => {
  const { clock, upkeep, run } = (() => {
    const run = vi.fn((now: Date) => Promise.resolve(new Date(now.getTime() + 5000)));
    return { ...open(run), run };
  })();
  await upkeep.runDue();
  clock.pass(5000);
  await upkeep.runDue();
  expect(run).toHaveBeenCalledTimes(2);
});

test("a clock that went back makes a job due", async () => {
  const run = vi.fn(nothing);
  const { clock, upkeep } = open(run);
  await upkeep.runDue();
  clock.pass(-1);
  await upkeep.runDue();
  expect(run).toHaveBeenCalledTimes(2);
});

test("a job never runs twice at once, whoever asks", async () => {
  const { promise, resolve } = gate();
  const run = vi.fn(() => promise);
  const { upkeep } = open(run);
  const both = Promise.all([upkeep.runDue(), upkeep.runDue()]);
  resolve(undefined);
  await both;
  expect(run).toHaveBeenCalledTimes(1);
});

test("a failure is logged without its words and the job is run again a minute later", async () => {
  const run = vi.fn(() => Promise.reject(new Error("Sri Wahyuni could not be read")));
  const { clock, upkeep, lines } = open(run);
  await upkeep.runDue();
  expect(lines.join("")).toContain('"event":"upkeep.failed"');
  expect(lines.join("")).not.toContain("Sri");
  clock.pass(60_000);
  await upkeep.runDue();
  expect(run).toHaveBeenCalledTimes(2);
});

test("a close tells the running job to end, waits for it, and nothing runs after it", async () => {
  const ending = gate();
  const seen: AbortSignal[] = [];
  const run = vi.fn((_now: Date, stopping: AbortSignal) => {
    seen.push(stopping);
    return ending.promise;
  });
  const { clock, upkeep } = open(run);
  const running = upkeep.runDue();
  await Promise.resolve();
  let closed = false;
  const closing = upkeep.close().then(() => {
    closed = true;
  });
  await Promise.resolve();
  expect(seen[0]?.aborted).toBe(true);
  expect(closed).toBe(false);
  ending.resolve(undefined);
  await Promise.all([closing, running]);
  clock.pass(86_400_000);
  await upkeep.runDue();
  expect(run).toHaveBeenCalledTimes(1);
});

test("once started, a job is run again and again by itself, until the close", async () => {
  vi.useFakeTimers();
  try {
    const run = vi.fn(nothing);
    const { clock, upkeep } = open(run, 10_000);
    upkeep.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(run).toHaveBeenCalledTimes(1);
    for (const times of [2, 3]) {
      clock.pass(10_000);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(run).toHaveBeenCalledTimes(times);
    }
    await upkeep.close();
    clock.pass(10_000);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(run).toHaveBeenCalledTimes(3);
  } finally {
    vi.useRealTimers();
  }
});
