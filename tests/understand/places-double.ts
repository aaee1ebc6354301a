import type { Area } from "../../flows/kit/world.ts";
import type { Places } from "../../flows/understand/place.ts";

const areas: readonly Area[] = [
  { code: "33.13", name: "Karanganyar", level: "regency" },
  { code: "33.13.11", name: "Jaten", level: "district" },
  { code: "33.13.11.2003", name: "Jaten", level: "village" },
  { code: "33.13.11.2005", name: "Ngringo", level: "village" },
  { code: "33.13.06", name: "Tawangmangu", level: "district" },
  { code: "33.13.06.2001", name: "Karanglo", level: "village" },
  { code: "33.13.10", name: "Tasikmadu", level: "district" },
  { code: "33.13.10.2002", name: "Karanglo", level: "village" },
];
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:desa|kec|kab)\b\.?/g, "")
    .replace(/[^a-z]/g, "");
const elsewhere: Area = { code: "33.14", name: "Sragen", level: "regency" };

/** A small regency with one name on two levels and one name twice; it knows exact names only. */
export const places: Places = {
  territory: areas.slice(0, 1),
  area: (code) => areas.find((area) => area.code === code),
  describe: (code) => `${areas.find((area) => area.code === code)?.name ?? ""} (${code})`,
  isInside: (code) => code.startsWith("33.13"),
  districts: () => areas.filter(({ level }) => level === "district"),
  villages: (district) => areas.filter(({ code, level }) => level === "village" && code.startsWith(district)),
  find: (words, within = {}) =>
    areas.filter(
      ({ name, level, code }) =>
        plain(name) === plain(words) &&
        (within.level === undefined || within.level === level) &&
        (within.district === undefined || code.startsWith(within.district)) &&
        (!/\bdesa\b/i.test(words) || level === "village"),
    ),
  elsewhere: (words) => (plain(words) === "sragen" ? elsewhere : undefined),
  centre: () => ({ lat: -7.6, lng: 111 }),
};
