import { describe, expect, it } from "vitest";
import { settableClock } from "../../../src/lib/clock.ts";
import { createLog } from "../../../src/lib/log.ts";
import { createDigest, type Digest } from "../../../src/registry/digest/digest.ts";
import type { Digested, Follower } from "../../../src/registry/digest/follower.ts";
import { commit, statement } from "../../../src/store/bulk.ts";
import type { Database } from "../../../src/store/database.ts";
import { addBusiness } from "../../console/rig/register.ts";
import { databases } from "../../support/databases.ts";

const now = new Date("2026-11-23T18:30:00Z");
const clock = settableClock(now);
const log = createLog("silent");
const setting = {
  world: { places: { territory: [{ code: "33.13", name: "Karanganyar", level: "regency" as const }] } },
};

/** A follower that notes what it is told. */
const noting = () => {
  const told: Digested[] = [];
  let rebuilt = 0;
  const follower: Follower = {
    name: "noting",
    follow: (batch) => {
      told.push(...batch);
      return Promise.resolve([]);
    },
    rebuild: () => {
      rebuilt += 1;
      return Promise.resolve();
    },
  };
  return { follower, told, rebuilt: () => rebuilt };
};

const digestOf = (database: Database, followers: readonly Follower[] = [], rebuildFrom?: number): Digest =>
  createDigest({ database, followers, setting, clock, log, ...(rebuildFrom === undefined ? {} : { rebuildFrom }) });

describe.each(databases)("the digest on $kind", ({ open }) => {
  it("makes an entry of a business, with the day on the office's clocks and what is known of it", async () => {
    const database = await open();
    await addBusiness(
      database,
      { id: 7, name: "Keripik  Bu Mí'un", ownerName: "Siti Aminah", phone: "+6281234567890", rt: "003" },
      now,
    );
    await digestOf(database).catchUp();
    expect(await database.client.entry.findMany()).toEqual([
      {
        ...{ id: 7, ownerId: 7, sortName: "keripik bu miun", words: "keripik bu miun singkong siti aminah" },
        ...{ clusterId: "keripik", mode: "fixed", channel: "web", state: "new", area: "33.13.11.2002" },
        // Half past one in the morning on Java.
        ...{ rt: "003", rw: null, completeness: 22, day: "2026-11-24", lat: null, lng: null },
        ...{ createdAt: now, updatedAt: now },
      },
    ]);
    expect(await database.client.stale.count()).toBe(0);
  });
});
