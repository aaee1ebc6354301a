import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import { createDigest } from "../registry/digest/digest.ts";
import { createFollowers } from "../registry/digest/followers.ts";
import type { Identifiers } from "../registry/identifiers/identifiers.ts";
import type { PhotoStore } from "../registry/photos/photo-store.ts";
import { replaceMap, writtenOut } from "../registry/regions/boundaries/map-store.ts";
import { readCatalogue } from "../registry/trades/store.ts";
import type { Database } from "../store/database.ts";
import { transact } from "../store/transact.ts";
import type { LiveSetting } from "../world.ts";
import { addChecks } from "./add-checks.ts";
import { addPhotos } from "./add-photos.ts";
import { markAsDemo } from "./demo-mark.ts";
import { addDemoOfficers } from "./demo-officers.ts";
import { makeMap, placeIn } from "./make-map.ts";
import { fillRegister } from "./make-up/fill-register.ts";
import { daysOfTalks, playTalks } from "./play-talks.ts";

export interface DemoParts {
  readonly database: Database;
  readonly setting: LiveSetting;
  readonly identifiers: Identifiers;
  readonly photos: PhotoStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly businesses: number;
  /** Told what is being made. */
  readonly told: (what: string) => void;
}

/** Fills an empty database with a made-up regency at work, and marks it as such before anything else. */
export const buildDemo = async (parts: DemoParts): Promise<void> => {
  const { database, setting, identifiers, photos, clock, log, businesses, told } = parts;
  const now = clock.now();
  await markAsDemo(database, setting.world.office.name, now);
  const { places } = setting.world;
  const map = makeMap(places);
  await transact(database, (tx) => replaceMap(tx, "peta-rekaan.geojson", writtenOut(map), now));
  await setting.check();
  await addDemoOfficers(database, places.districts()[0]?.code ?? "", now);
  told("usaha · businesses");
  const villages = map.map((village) => ({
    code: village.code,
    at: (across: number, up: number) => placeIn(village, across, up),
  }));
  const catalogue = await readCatalogue(database);
  const begins = new Date(now.getTime() - daysOfTalks * 86_400_000);
  const register = { businesses, villages, catalogue, identifiers, now: begins, seed: 1, again: 1 };
  await fillRegister(database, register, () => undefined);
  await addChecks(database);
  told("foto · pictures");
  await addPhotos(database, photos, 24, now);
  told("obrolan · talks");
  await playTalks({ database, setting, identifiers, log, now, talks: 120 });
  told("daftar dan angka · lists and figures");
  await createDigest({ database, followers: createFollowers({ clock }), setting, clock, log }).catchUp();
};
