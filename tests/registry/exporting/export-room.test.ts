import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { settableClock } from "../../../src/lib/clock.ts";
import { createLog } from "../../../src/lib/log.ts";
import { createExportRoom, type ExportRoom } from "../../../src/registry/exporting/export-room.ts";

const now = new Date("2026-11-23T02:00:00Z");

const openShared = () => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-exports-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const openRoom = (): ExportRoom => {
    const room = createExportRoom({
      ...{ folder, clock: settableClock(now), log: createLog("silent") },
      ...{ erasedSince: () => Promise.resolve(false), changed: () => undefined },
    });
    onTestFinished(() => room.close());
    return room;
  };
  return { folder, openRoom };
};

/** The id of a file that is ready. */
const madeIn = async (room: ExportRoom): Promise<string> => {
  const file = room.begin({
    ...{
      officerId: "o",
      territory: [],
      format: "csv",
      unmasked: false,
      name: "usaha.csv",
      title: "Usaha",
      expected: 0,
      columns: [],
    },
    entries: async function* () {
      // Nobody is registered.
    },
    record: () => Promise.resolve(),
  });
  await room.idle();
  return file?.id ?? "";
};

describe("a room for exports in a folder that programs share", () => {
  it("leaves alone what another program has made, and removes its own when it closes", async () => {
    const { folder, openRoom } = openShared();
    const first = openRoom();
    const id = await madeIn(first);
    const second = openRoom();
    await second.sweep();
    const handle = await first.open(id);
    expect(handle).toBeDefined();
    await handle?.close();
    await first.close();
    await second.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("removes what a program left that ended without clearing up", async () => {
    const { folder, openRoom } = openShared();
    const left = join(folder, "left");
    mkdirSync(left);
    writeFileSync(join(left, "file"), "Siti");
    writeFileSync(join(folder, "0".repeat(32)), "Siti");
    utimesSync(left, now, now);
    const room = openRoom();
    expect(readdirSync(folder)).toContain("left");
    utimesSync(left, now, new Date(now.getTime() - 6 * 60_000));
    await room.sweep();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("has no file any more where somebody removed it from the disk", async () => {
    const { folder, openRoom } = openShared();
    const room = openRoom();
    const id = await madeIn(room);
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    expect(await room.open(id)).toBeUndefined();
    expect(room.find(id)).toBeUndefined();
    await room.sweep();
    expect(existsSync(join(folder, readdirSync(folder)[0] ?? "?"))).toBe(true);
  });
});
