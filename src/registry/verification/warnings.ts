import type { World } from "../../../flows/kit/world.ts";
import { type NikWarning, understandNik } from "../../../flows/understand/nik.ts";
import { listed, selectRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { keysOf } from "../duplicates/keys.ts";
import { readTraits } from "../duplicates/traits.ts";
import { IdentifierError, type Identifiers } from "../identifiers/identifiers.ts";
import { dateIn } from "../regions/time-zone.ts";
import type { CaseFile } from "./read-case.ts";

/** What an officer should look at twice. None of them decides anything. */
export type Warning =
  | { readonly is: "unplaced" | "noPin" | "noPhoto" | "photosWaiting" | "noPhone" | "otherBirth" | "noChat" }
  /** The pin lies in another village, or in none of the map's. */
  | { readonly is: "pinElsewhere"; readonly village: string | null }
  | { readonly is: "pinFar"; readonly kilometres: number }
  | { readonly is: "phoneShared" | "nikShared" | "alike"; readonly n: number }
  | { readonly is: "nik"; readonly what: NikWarning };

interface Parts {
  readonly database: Database;
  readonly world: World;
  readonly identifiers: Identifiers;
  readonly now: Date;
}

/** Beyond this a pin cannot be in the village that was named, though its centre is known to about 30 km only. */
const farKilometres = 60;

export const warningsOf = async (file: CaseFile, parts: Parts): Promise<readonly Warning[]> => [
  ...placeWarnings(file, parts.world),
  ...(await personWarnings(file, parts)),
  ...photoWarnings(file),
  ...(await likeWarnings(file, parts.database)),
];

const placeWarnings = ({ village, district, pin }: CaseFile, { places }: World): readonly Warning[] => {
  if (pin === null) return village === null ? [{ is: "unplaced" }] : [{ is: "noPin" }];
  const located = places.locate?.(pin.lat, pin.lng);
  if (located !== undefined) {
    if (village === null || located.is === "gap") return [];
    if (located.is === "outside") return [{ is: "pinElsewhere", village: null }];
    return located.village === village ? [] : [{ is: "pinElsewhere", village: located.village }];
  }
  const centre = places.centre?.(village ?? district ?? "");
  if (centre === undefined) return [];
  const kilometres = Math.round(
    Math.hypot(pin.lat - centre.lat, (pin.lng - centre.lng) * Math.cos((pin.lat * Math.PI) / 180)) * 111,
  );
  return kilometres > farKilometres ? [{ is: "pinFar", kilometres }] : [];
};

const photoWarnings = ({ photos }: CaseFile): readonly Warning[] => {
  if (photos.length === 0) return [{ is: "noPhoto" }];
  return photos.every(({ state }) => state === "waiting") ? [{ is: "photosWaiting" }] : [];
};

const personWarnings = async (
  { owner, reachable }: CaseFile,
  { database: { client }, world, identifiers, now }: Parts,
): Promise<readonly Warning[]> => {
  const row = await client.owner
    .findUnique({ where: { id: owner.id }, select: { nik: true, nikHash: true, birthDate: true, sex: true } })
    .catch(asStoreError);
  const without: readonly Warning[] = [
    ...(owner.phone === null ? [{ is: "noPhone" } as const] : []),
    ...(reachable ? [] : [{ is: "noChat" } as const]),
  ];
  if (row?.nik == null) return without;
  const others =
    row.nikHash === null
      ? 0
      : await client.owner.count({ where: { nikHash: row.nikHash, id: { not: owner.id } } }).catch(asStoreError);
  const [year = 0, month = 1, day = 1] = dateIn(world.places.territory[0]?.code ?? "", now)
    .split("-")
    .map(Number);
  const plain = opened(identifiers, row.nik);
  const understood =
    plain === undefined ? undefined : understandNik(plain, { places: world.places, today: { year, month, day } });
  const nik = understood?.ok === false ? understood.options?.[0]?.value : understood?.value;
  const differs =
    nik?.birthDate != null &&
    ((row.birthDate !== null && !nik.birthDate.startsWith(row.birthDate)) || (row.sex !== null && row.sex !== nik.sex));
  return [
    ...without,
    ...(others > 0 ? [{ is: "nikShared", n: others } as const] : []),
    ...(nik?.warnings ?? []).map((what) => ({ is: "nik", what }) as const),
    ...(differs ? [{ is: "otherBirth" } as const] : []),
  ];
};

/** Undefined where the seal does not open: that is the keys' business, not this owner's. */
const opened = (identifiers: Identifiers, sealed: string): string | undefined => {
  try {
    return identifiers.open(sealed, "nik");
  } catch (error) {
    if (error instanceof IdentifierError) return undefined;
    throw error;
  }
};

/** Open pairs, and other owners on the same phone: by the index that finds what is alike. */
const likeWarnings = async ({ id, owner }: CaseFile, database: Database): Promise<readonly Warning[]> => {
  const pairs = await database.client.pair
    .count({ where: { state: "open", OR: [{ first: id }, { second: id }] } })
    .catch(asStoreError);
  const traits = owner.phone === null ? undefined : (await readTraits(database, [id])).get(id);
  const keys = traits === undefined ? [] : keysOf(traits).own.filter((key) => key.startsWith("p"));
  const [shared] =
    keys.length === 0
      ? []
      : await selectRows(
          database,
          { n: "number" },
          `SELECT CAST(COUNT(DISTINCT b."ownerId") AS INTEGER) AS "n" FROM "Likeness" l
             JOIN "Business" b ON b."id" = l."businessId"
           WHERE l."key" IN (${listed(database.kind, "TEXT")}) AND b."ownerId" <> ? AND b."status" <> 'merged'`,
          [JSON.stringify(keys), owner.id],
        );
  return [
    ...(pairs > 0 ? [{ is: "alike", n: pairs } as const] : []),
    ...((shared?.n ?? 0) > 0 ? [{ is: "phoneShared", n: shared?.n ?? 0 } as const] : []),
  ];
};
