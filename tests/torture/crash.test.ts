import { expect, it } from "vitest";
import { crashRun } from "./crash-run.ts";
import { onTelegram } from "./on-telegram.ts";

it("loses nothing and handles nothing twice when it is killed three times while twenty owners register", async () => {
  const { violations, evidence } = await crashRun({
    platform: await onTelegram(),
    kills: 3,
    owners: 20,
    seed: 42,
    slowest: 100,
    wandering: 0,
    longestLife: 1500,
  });
  expect(violations).toEqual([]);
  expect(evidence.records.length).toBeGreaterThanOrEqual(20);
}, 120_000);
