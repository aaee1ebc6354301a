import { wrongDigit } from "./mistakes.ts";
import { fancies, men, second, titles, women } from "./names-data.ts";
import type { Random } from "./random.ts";

/** Somebody who owns a business, with what they would tell. */
export interface Somebody {
  readonly name: string;
  readonly given: string;
  readonly sex: "female" | "male";
  readonly phone: string;
  readonly nik: string;
  readonly kk: string;
  readonly birthDate: string;
  /** One permit for all businesses of a person; most have none. */
  readonly nib: string | null;
  readonly home: Home;
}

/** Where a household lives. WGS84 degrees. */
export interface Home {
  readonly village: string;
  readonly rt: string;
  readonly lat: number;
  readonly lng: number;
}

export interface Neighbourhood {
  readonly village: string;
  readonly lat: number;
  readonly lng: number;
  /** What half of the village makes. */
  readonly trade: number;
}

const metre = 1 / 111_320;

/** A point so many metres away at most, in any direction. */
export const near = <At extends { readonly lat: number; readonly lng: number }>(
  at: At,
  metres: number,
  random: Random,
): At => {
  const angle = random.next() * 2 * Math.PI;
  const far = Math.sqrt(random.next()) * metres * metre;
  return { ...at, lat: at.lat + far * Math.sin(angle), lng: at.lng + far * Math.cos(angle) };
};

/** Villages of seventeen districts, each about two kilometres from the next. */
export const neighbourhoods = (count: number, trades: number, random: Random): readonly Neighbourhood[] =>
  Array.from({ length: count }, (_, at) => ({
    village: `33.13.${String(1 + (at % 17)).padStart(2, "0")}.${2001 + Math.floor(at / 17)}`,
    lat: -7.5 - (at % 13) * 0.019,
    lng: 110.85 + Math.floor(at / 13) * 0.019,
    trade: random.between(0, trades - 1),
  }));

export const homeIn = ({ village, lat, lng }: Neighbourhood, random: Random): Home => {
  const rt = random.between(1, 12);
  const angle = (rt / 12) * 2 * Math.PI;
  const centre = { lat: lat + 600 * metre * Math.sin(angle), lng: lng + 600 * metre * Math.cos(angle) };
  return { village, rt: String(rt).padStart(3, "0"), ...near(centre, 150, random) };
};

export const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => random.between(0, 9)).join("");

/** One in a hundred is called Sri Lestari. */
export const somebodyAt = (home: Home, kk: string, random: Random): Somebody => {
  const sex = random.chance(68) ? "female" : "male";
  const first = random.pickSkewed(sex === "female" ? women : men);
  const others = random.chance(20) ? 0 : random.chance(65) ? 1 : 2;
  const words = [first, ...Array.from({ length: others }, () => random.pickSkewed(second))];
  const name = random.chance(1) ? "Sri Lestari" : [...new Set(words)].join(" ");
  const born = new Date(Date.UTC(1955 + random.between(0, 50), random.between(0, 11), random.between(1, 28)));
  return {
    ...{ name, given: name.split(" ")[0] ?? name, sex, home, kk },
    phone: `+628${digits(10, random)}`,
    nik: `3313${digits(12, random)}`,
    birthDate: born.toISOString().slice(0, 10),
    nib: random.chance(18) ? digits(13, random) : null,
  };
};

/** What somebody calls a business that sells this. */
export const businessName = (
  { given, name }: Pick<Somebody, "given" | "name">,
  product: string,
  random: Random,
  fitting: readonly string[] = titles,
): string => {
  const fancy = [random.pickSkewed(fancies), ...(random.chance(45) ? [random.pick(fancies)] : [])].join(" ");
  const what = product.split(" ").slice(0, random.between(1, 2)).join(" ");
  const title = random.pick(fitting);
  const way = random.between(1, 100);
  const own = random.chance(20) ? (name.split(" ").at(-1) ?? given) : given;
  const words =
    way <= 38
      ? `${what} ${title} ${own}`
      : way <= 62
        ? `${what} ${fancy}`
        : way <= 74
          ? `Warung ${title} ${own}`
          : way <= 82
            ? `Toko ${fancy}`
            : way <= 90
              ? fancy
              : product;
  return words.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
};

/** What the register knows of an owner. */
export interface ToldOfOwner {
  readonly name: string;
  readonly phone: string | null;
  readonly nik: string | null;
  readonly kk: string | null;
  readonly birthDate: string | null;
}

/** What the register knows of somebody: many tell no number at all. */
export const tellsOf = (person: Somebody, random: Random): ToldOfOwner => {
  const nik = random.chance(35);
  return {
    name: person.name,
    phone: random.chance(72) ? person.phone : null,
    // Typed from a worn card, and from the card before the last move.
    nik: nik ? (random.chance(3) ? wrongDigit(person.nik, random) : person.nik) : null,
    kk: random.chance(nik ? 80 : 10) ? (random.chance(4) ? `3313${digits(12, random)}` : person.kk) : null,
    birthDate: random.chance(25) ? person.birthDate : null,
  };
};
