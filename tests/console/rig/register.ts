import type { Database } from "../../../src/store/database.ts";
import { testIdentifiers } from "../../support/identifiers.ts";

/** What a test tells of a business; the rest is plain. */
export interface Told {
  readonly id: number;
  /** The owner's id; the same for several businesses of one owner. */
  readonly owner?: number;
  readonly ownerName?: string;
  readonly phone?: string | null;
  readonly nik?: string;
  readonly kk?: string;
  readonly name?: string;
  readonly product?: string;
  readonly clusterId?: string;
  readonly mode?: string;
  readonly village?: string | null;
  readonly rt?: string | null;
  readonly rw?: string | null;
  readonly lat?: number | null;
  readonly lng?: number | null;
  readonly status?: string;
  readonly verification?: string;
  readonly createdAt?: Date;
}

/** A business in village 33.13.11.2002 (Jati, inside the small territory) unless told. */
export const addBusiness = async ({ client }: Database, told: Told, now: Date): Promise<void> => {
  const { id, owner = told.id, village = "33.13.11.2002", createdAt = now } = told;
  const times = { createdAt, updatedAt: createdAt };
  const nik = told.nik === undefined ? undefined : testIdentifiers.seal(told.nik, "nik");
  const kk = told.kk === undefined ? undefined : testIdentifiers.seal(told.kk, "kk");
  if ((await client.owner.count({ where: { id: owner } })) === 0)
    await client.owner.create({
      data: {
        ...{ id: owner, name: told.ownerName ?? `Ibu Contoh ${owner}`, phone: told.phone ?? null, language: "id" },
        ...{ nik: nik?.sealed ?? null, nikHash: nik?.hash ?? null, kk: kk?.sealed ?? null, kkHash: kk?.hash ?? null },
        ...times,
      },
    });
  await client.business.create({
    data: {
      ...{ id, ownerId: owner, number: `3313-${String(id).padStart(6, "0")}-0`, name: told.name ?? `Usaha ${id}` },
      ...{ product: told.product ?? "keripik singkong", clusterId: told.clusterId ?? "keripik" },
      ...{ mode: told.mode ?? "fixed", village, district: village?.slice(0, 8) ?? null, rt: told.rt ?? null },
      ...{ rw: told.rw ?? null, lat: told.lat ?? null, lng: told.lng ?? null, placeSource: "village" },
      ...{ status: told.status ?? "registered", verification: told.verification ?? "new", channel: "web", ...times },
    },
  });
};

/** The chat of an owner, with the terminal as channel: what officers do in it is heard there. */
export const addChat = async ({ client }: Database, id: number, ownerId: number, now: Date): Promise<void> => {
  await client.chat.create({
    data: {
      ...{ id, channel: "terminal", address: `owner-${ownerId}`, revision: 1, language: "id", ownerId },
      talk: JSON.stringify({ stack: [{ flow: "home", version: 1, value: "idle", context: { registered: true } }] }),
      ...{ heardAt: now, createdAt: now },
    },
  });
};
