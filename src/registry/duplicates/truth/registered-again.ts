import type { ProductEntry } from "../../trades/catalogue.ts";
import { otherSpelling, reordered, shortened, slip, wrongDigit } from "./mistakes.ts";
import { titles } from "./names-data.ts";
import {
  businessName,
  digits,
  homeIn,
  type Neighbourhood,
  near,
  type Somebody,
  somebodyAt,
  type ToldOfOwner,
  tellsOf,
} from "./people.ts";
import type { Random } from "./random.ts";

/** A registration as it is on record. */
export interface Registered {
  readonly id: number;
  readonly ownerId: number;
  readonly owner: ToldOfOwner;
  readonly name: string;
  readonly product: string;
  readonly clusterId: string;
  readonly mode: string;
  readonly village: string;
  readonly rt: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly nib: string | null;
}

/** What makes the second registration of a business hard to know again. */
export const errorKinds = [
  "twice", // by the same owner in the same chat
  "chats", // from another chat, typed anew
  "typing", // slips of the finger and other spellings everywhere
  "moved", // the pin somewhere else, the RT left out or another
  "swapped", // names in another order, or exchanged with the business's
  "newPhone", // another phone number, and no NIK
  "relative", // by husband, wife or child
  "sparse", // short names, neither pin nor phone
] as const;
export type ErrorKind = (typeof errorKinds)[number];

interface Scene {
  readonly person: Somebody;
  readonly sells: ProductEntry;
  readonly spot: { readonly lat: number; readonly lng: number };
  readonly places: readonly Neighbourhood[];
  readonly family: readonly Somebody[];
}

/** The same business told once more. */
export const registeredAgain = (
  kind: ErrorKind,
  before: Registered,
  scene: Scene,
  random: Random,
): Omit<Registered, "id" | "ownerId"> => {
  const { person, sells, places } = scene;
  const spot = near(scene.spot, random.chance(70) ? 25 : 100, random);
  const pin = random.chance(58);
  const again = {
    ...before,
    owner: kind === "twice" ? before.owner : { ...tellsOf(person, random), ...phoneOf(before, person, random) },
    name: nameAgain(before, person, random),
    product: random.chance(60) ? before.product : random.pick([sells.name.toLowerCase(), ...plain(sells)]),
    clusterId: random.chance(93) ? before.clusterId : "warung",
    rt: random.chance(70) ? (before.rt ?? person.home.rt) : null,
    nib: random.chance(70) ? person.nib : null,
    ...(pin ? { lat: spot.lat, lng: spot.lng } : { lat: null, lng: null }),
  };
  switch (kind) {
    case "twice":
      return again;
    case "chats":
      return { ...again, owner: { ...again.owner, name: courteous(again.owner.name, random) } };
    case "typing":
      return {
        ...again,
        owner: {
          ...again.owner,
          name: otherSpelling(slip(again.owner.name, random), random),
          phone: again.owner.phone && random.chance(25) ? wrongDigit(again.owner.phone, random) : again.owner.phone,
        },
        name: slip(random.chance(50) ? otherSpelling(again.name, random) : again.name, random),
        product: random.chance(50) ? slip(again.product, random) : again.product,
      };
    case "moved": {
      const other = random.chance(30) ? homeIn(random.pick(places), random) : undefined;
      const far = near(scene.spot, random.pick([300, 1000, 5000]), random);
      return {
        ...again,
        ...{
          lat: far.lat,
          lng: far.lng,
          rt: random.chance(50) ? null : String(random.between(1, 12)).padStart(3, "0"),
        },
        ...(other === undefined ? {} : { village: other.village }),
      };
    }
    case "swapped":
      return random.chance(60)
        ? { ...again, owner: { ...again.owner, name: reordered(again.owner.name) } }
        : { ...again, owner: { ...again.owner, name: before.name }, name: person.name };
    case "newPhone":
      return {
        ...again,
        owner: {
          ...again.owner,
          name: courteous(again.owner.name, random),
          phone: `+628${digits(10, random)}`,
          nik: null,
        },
      };
    case "relative": {
      const relative = somebodyAt(person.home, person.kk, random);
      const owner = tellsOf(relative, random);
      return { ...again, owner: { ...owner, phone: random.chance(45) ? before.owner.phone : owner.phone } };
    }
    case "sparse":
      return {
        ...again,
        owner: { ...again.owner, name: shortened(again.owner.name, random), phone: null },
        ...{ lat: null, lng: null },
      };
  }
};

/** Three in four give the same number again, where they gave one. */
const phoneOf = (before: Registered, person: Somebody, random: Random) => {
  if (random.chance(25)) return { phone: null };
  return { phone: before.owner.phone ?? (random.chance(60) ? person.phone : null) };
};

const plain = ({ words }: ProductEntry): readonly string[] => words.filter((word) => !word.startsWith("~"));

const courteous = (name: string, random: Random): string =>
  random.chance(35) ? `${random.pick(titles)} ${name}` : random.chance(20) ? name.toLowerCase() : name;

/** Half of them call it just the same; some make up a name only when asked, and another one each time. */
const nameAgain = ({ name, product }: Registered, person: Somebody, random: Random): string => {
  const way = random.between(1, 100);
  if (way <= 52) return name;
  if (way <= 66) return otherSpelling(name, random);
  if (way <= 76) return shortened(name, random);
  if (way <= 84) return `${random.pick(["Usaha", "UD", "Rumah Produksi", "Warung"])} ${name}`;
  return businessName(person, product, random);
};
