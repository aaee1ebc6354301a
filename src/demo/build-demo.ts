import { type Clock, settableClock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import { openOffice } from "../office.ts";
import { openAudit } from "../registry/audit/open-audit.ts";
import { createDigest } from "../registry/digest/digest.ts";
import { createFollowers } from "../registry/digest/followers.ts";
import { createIdentifiers } from "../registry/identifiers/identifiers.ts";
import type { Keyring } from "../registry/identifiers/keyring.ts";
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
import { officeWork } from "./office-work.ts";
import { daysOfTalks, playTalks, silentChannel } from "./play-talks.ts";
import { recallChecks } from "./recall-checks.ts";

export interface DemoParts {
  readonly database: Database;
  readonly setting: LiveSetting;
  readonly keyring: Keyring;
  /** Where the end of the audit log is noted. */
  readonly headFile: string;
  readonly photos: PhotoStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly businesses: number;
  readonly talks: number;
  /** Told what is being made. */
  readonly told: (what: string) => void;
}

/** Fills an empty database with a made-up regency at work, and marks it as such before anything else. */
export const buildDemo = async (parts: DemoParts): Promise<void> => {
  const { database, setting, keyring, headFile, photos, log, businesses, talks, told } = parts;
  const identifiers = createIdentifiers(keyring);
  const now = parts.clock.now();
  const begins = new Date(now.getTime() - daysOfTalks * 86_400_000);
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
  const register = { businesses, villages, catalogue, identifiers, now: begins, seed: 1, again: 1 };
  await fillRegister(database, register, () => undefined);
  await addChecks(database);
  told("foto · pictures");
  await addPhotos(database, photos, 24, now);
  told("daftar dan angka · lists and figures");
  const digest = createDigest({
    ...{ database, setting, log, clock: parts.clock },
    followers: createFollowers({ clock: parts.clock }),
  });
  await digest.catchUp();

  told("obrolan dan pekerjaan petugas · talks and officers' work");
  const clock = settableClock(begins);
  const audit = await openAudit({ database, keyring, clock, headFile, log });
  await recallChecks(database, audit, clock, begins);
  const office = openOffice({ database, setting, identifiers, clock, log });
  office.join(silentChannel);
  const work = { database, setting, identifiers, audit, clock, office, receive: office.receive, wake: office.wake };
  clock.set(begins);
  await playTalks({ setting, office, clock, now, talks, after: officeWork(work) });
  await office.close();
  await audit.idle();
  await digest.catchUp();
};
