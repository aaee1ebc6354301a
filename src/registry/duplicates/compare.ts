import CheapRuler from "cheap-ruler";
import { compareNames, type Token } from "./names.ts";
import type { Traits } from "./traits.ts";

/** How far two businesses agree, field by field. A field that is unknown of one of them is absent: it tells nothing. */
export interface Agreement {
  /**
   * One owner; one NIK on record of two owners; one household, known of the KK or of one phone at one place; or
   * nothing that says so. What follows from it (a household has one home and often one phone) counts no second time.
   */
  readonly person: "owner" | "nik" | "household" | "unknown";
  readonly levels: { readonly [Field in Compared]?: string };
}

/** What is compared, in the order of telling. */
export const comparedFields = [
  "nik",
  "kk",
  "phone",
  "birth",
  "ownerName",
  "businessName",
  "trade",
  "place",
  "nib",
] as const;
export type Compared = (typeof comparedFields)[number];

/** Bands of the distance between two pins, in metres. */
const bands = [
  ["pin30", 30],
  ["pin100", 100],
  ["pin300", 300],
  ["pin1000", 1000],
] as const;

export const compare = (a: Traits, b: Traits): Agreement => {
  const business = {
    businessName: businessName(a, b),
    trade: trade(a, b),
    place: place(a, b),
    nib: equal(a.nib, b.nib),
  };
  if (a.ownerId === b.ownerId) return { person: "owner", levels: told(business) };
  const nik = equalHash(a.nikHash, b.nikHash);
  // Of one person everything else about the person says the same again, or is out of date.
  if (nik === "same") return { person: "nik", levels: told(business) };
  const person = {
    nik,
    kk: equalHash(a.kkHash, b.kkHash),
    phone: equal(a.phone, b.phone),
    birth: equal(fullDate(a.birthDate), fullDate(b.birthDate)),
    ownerName: ownerName(a, b),
  };
  const { kk, phone, ...alone } = person;
  const atHome = business.place === "pin30" || business.place === "rt";
  if (kk === "same" || (phone === "same" && atHome))
    return { person: "household", levels: told({ ...alone, phone, ...business }) };
  return { person: "unknown", levels: told({ ...person, ...business }) };
};

const told = (levels: Readonly<Record<string, string | undefined>>): Agreement["levels"] =>
  Object.fromEntries(Object.entries(levels).filter(([, level]) => level !== undefined));

const equal = (a: string | null, b: string | null): string | undefined =>
  a === null || b === null ? undefined : a === b ? "same" : "different";

/** Hashes of different keys cannot be compared: while keys are rotated, they tell nothing. */
const equalHash = (a: string | null, b: string | null): string | undefined =>
  a === null || b === null || keyOf(a) !== keyOf(b) ? undefined : equal(a, b);
const keyOf = (hash: string): string => hash.slice(0, hash.indexOf("."));

const fullDate = (date: string | null): string | null => (date?.length === 10 ? date : null);

const ownerName = (a: Traits, b: Traits): string => {
  const level = nameLevel(a.owner, b.owner);
  if (level !== "different") return level;
  // Who is asked for the business's name sometimes gives their own, and the other way round.
  const crossed =
    nameLevel(a.owner, b.business) === "rare" ||
    nameLevel(a.business, b.owner) === "rare" ||
    (nameLevel(a.owner, b.business) === "close" && nameLevel(a.business, b.owner) === "close");
  return crossed ? "swapped" : "different";
};

/** rare: the same, and few bear it. common: the same, and many do. */
const nameLevel = (a: readonly Token[], b: readonly Token[]): string => {
  if (a.length === 0 || b.length === 0) return "different";
  const { shared, spare, equal: count, rare } = compareNames(a, b);
  const least = Math.min(a.length, b.length);
  if (shared >= 0.9 && spare === 0) return rare > 0 ? "rare" : "common";
  if (shared >= 0.8 && (least > 1 || rare > 0)) return "close";
  if (count > 0) return rare > 0 ? "part" : "partCommon";
  return "different";
};

const businessName = (a: Traits, b: Traits): string | undefined => {
  if (a.business.length === 0 || b.business.length === 0) return undefined;
  const { shared, spare, equal: count } = compareNames(a.business, b.business);
  const own = distinct(a).some(({ sound }) =>
    distinct(b).some((other) => compareNames([other], [{ sound, common: false }]).equal > 0),
  );
  if (shared >= 0.9 && spare === 0) return own ? "same" : "samePlain";
  if (shared >= 0.75 && spare <= 1) return own ? "close" : "partPlain";
  if (count > 0) return own ? "part" : "partPlain";
  return "different";
};

/** Words that are neither what is sold nor what many businesses are called. */
const distinct = ({ business, product }: Traits): readonly Token[] =>
  business.filter(({ sound, common }) => !common && !product.some((word) => word.sound === sound));

const trade = (a: Traits, b: Traits): string => {
  const { shared, spare } = compareNames(a.product, b.product);
  const cluster = a.clusterId === b.clusterId;
  if (shared >= 0.85 && spare === 0) return cluster ? "product" : "productOnly";
  if (shared >= 0.75) return cluster ? "like" : "productOnly";
  return cluster ? "cluster" : "different";
};

const place = (a: Traits, b: Traits): string | undefined => {
  const metres = distanceOf(a, b);
  if (metres !== undefined) return bands.find(([, limit]) => metres <= limit)?.[0] ?? "pinFar";
  if (a.village !== null && a.village === b.village) {
    if (a.rt === null || b.rt === null) return "village";
    return a.rt === b.rt ? "rt" : "otherRt";
  }
  if (a.district === null || b.district === null) return undefined;
  return a.district === b.district ? "district" : "elsewhere";
};

interface Placed {
  readonly lat: number | null;
  readonly lng: number | null;
}

/** Metres between two pins; undefined where one has none. */
export const distanceOf = (a: Placed, b: Placed): number | undefined =>
  a.lat === null || a.lng === null || b.lat === null || b.lng === null
    ? undefined
    : rulerAt(a.lat).distance([a.lng, a.lat], [b.lng, b.lat]);

/** Accurate to a per mille within a tenth of a degree of latitude. */
const rulerAt = (lat: number): CheapRuler => {
  const at = Math.round(lat * 10);
  const ruler = rulers.get(at) ?? new CheapRuler(at / 10, "meters");
  rulers.set(at, ruler);
  return ruler;
};
const rulers = new Map<number, CheapRuler>();
