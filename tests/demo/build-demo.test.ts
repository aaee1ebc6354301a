import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { buildDemo } from "../../src/demo/build-demo.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { verifyAudit } from "../../src/registry/audit/verify-audit.ts";
import { createPhotoStore } from "../../src/registry/photos/photo-store.ts";
import { loadSetting } from "../../src/world.ts";
import { sqlite } from "../support/databases.ts";
import { testKeyring } from "../support/identifiers.ts";

it("is a place where people work: with a past, with things done and things to do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-demo-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const database = await sqlite.open();
  const setting = await loadSetting(database, { name: undefined, territory: ["33.13"] });
  await buildDemo({
    ...{ database, setting, keyring: testKeyring, headFile: join(folder, "audit.head"), clock: systemClock },
    ...{
      photos: createPhotoStore(folder),
      log: createLog("warn"),
      businesses: 1600,
      talks: 120,
      told: () => undefined,
    },
  });
  const { client } = database;
  const states = async (table: "ticket" | "draft" | "pair") => {
    const rows =
      table === "ticket"
        ? (await client.ticket.findMany()).map(({ status }) => status)
        : table === "draft"
          ? (await client.draft.findMany()).map(({ state }) => state)
          : (await client.pair.findMany()).map(({ state }) => state);
    return Object.fromEntries([...new Set(rows)].map((one) => [one, rows.filter((row) => row === one).length]));
  };
  expect(await states("ticket")).toMatchObject({ held: 2, open: expect.any(Number), closed: expect.any(Number) });
  expect(await states("draft")).toEqual({ waiting: 2, confirmed: 1 });
  expect(await states("pair")).toMatchObject({ merged: 3, different: 1, open: expect.any(Number) });
  expect(await client.note.count()).toBe(3);
  expect(await client.cannedAnswer.count()).toBe(3);
  expect(await client.unclear.count()).toBeGreaterThan(10);
  expect(await client.ticket.count({ where: { chat: { ownerId: { not: null } } } })).toBeGreaterThan(3);

  const log = await client.audit.findMany({ orderBy: { seq: "asc" }, select: { at: true, action: true } });
  const times = log.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(Date.now() - (times[0] ?? 0)).toBeGreaterThan(20 * 86_400_000);
  expect(new Set(log.map(({ action }) => action)).size).toBeGreaterThan(8);
  expect(await verifyAudit(database, testKeyring)).toMatchObject({ ok: true });
  const newest = await client.business.findMany({ orderBy: { id: "desc" }, take: 50, select: { createdAt: true } });
  const days = newest.map(({ createdAt }) => createdAt.getTime());
  expect(days).toEqual(days.toSorted((a, b) => b - a));
}, 120_000);
