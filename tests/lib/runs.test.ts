import { expect, it } from "vitest";
import { createRuns } from "../../src/lib/runs.ts";

/** Work whose ends are in the test's hands. */
const held = () => {
  const ends: { readonly well: () => void; readonly ill: (error: Error) => void }[] = [];
  const runs = createRuns(
    () =>
      new Promise((resolve, reject) => {
        ends.push({ well: resolve, ill: reject });
      }),
  );
  return { runs, ends };
};

it("work runs at once where none is under way", () => {
  const { runs, ends } = held();
  void runs.ask();
  expect([ends.length, runs.isAsked()]).toEqual([1, false]);
});

it("who asks while it runs waits for a run that begins afterwards, one for all of them", async () => {
  const { runs, ends } = held();
  const first = runs.ask();
  const later = [runs.ask(), runs.ask()];
  expect([ends.length, runs.isAsked()]).toEqual([1, true]);
  ends[0]?.well();
  await first;
  await expect.poll(() => ends.length).toBe(2);
  expect(runs.isAsked()).toBe(false);
  ends[1]?.well();
  await Promise.all(later);
  await runs.idle();
  expect(ends).toHaveLength(2);
});

it("a run that fails is told to whoever asked for it, and not to the next", async () => {
  const { runs, ends } = held();
  const first = runs.ask();
  const second = runs.ask();
  ends[0]?.ill(new Error("broken"));
  await expect(first).rejects.toThrow("broken");
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.well();
  await second;
});
