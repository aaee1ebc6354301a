import type { Area } from "../../../flows/kit/world.ts";
import { createSpelling } from "../../../flows/understand/spelling.ts";
import { alike, words } from "../../../flows/understand/words.ts";
import { aliases } from "./aliases.ts";

export interface Scope {
  readonly level?: Area["level"];
  readonly district?: string;
}

export interface AreaSearch {
  find(words: string, within?: Scope): readonly Area[];
  /** Whether these words are exactly some area's name. */
  isName(words: string): boolean;
}

const kinds: ReadonlyMap<string, Area["level"]> = new Map([
  ...["desa", "ds", "kelurahan", "kel", "kampung", "kmp", "village", "dsn"].map((word) => [word, "village"] as const),
  ...["kecamatan", "kec", "kcmtn", "district", "distrik"].map((word) => [word, "district"] as const),
  ...["kabupaten", "kab", "kota", "kotamadya", "kodya", "regency", "city"].map((word) => [word, "regency"] as const),
  ...["provinsi", "propinsi", "prov", "prop", "province"].map((word) => [word, "province"] as const),
]);
const shortened: Readonly<Record<string, string>> = {
  tj: "tanjung",
  tg: "tanjung",
  tjg: "tanjung",
  gn: "gunung",
  gng: "gunung",
  sei: "sungai",
};
const longest = 8;

/** Names without spaces, hyphens and apostrophes: "Bau-Bau" and "bau bau" are one. */
export function nameKey(name: string): string {
  return words(name)
    .map((word) => shortened[word] ?? word)
    .join("");
}

/**
 * Searches `areas`; `lineage` gives an area's own ancestors, whose names narrow an answer. Every word must be spent:
 * on the name, a kind before it, or an ancestor; so "Ngringo Jaten" is a village and no district.
 */
export function createAreaSearch(areas: readonly Area[], lineage: (area: Area) => readonly Area[]): AreaSearch {
  const byKey = new Map<string, Area[]>();
  const add = (key: string, area: Area): void => {
    const same = byKey.get(key);
    if (same) same.push(area);
    else byKey.set(key, [area]);
  };
  const order = { province: 0, regency: 1, district: 2, village: 3 } as const;
  for (const area of [...areas].sort((a, b) => order[a.level] - order[b.level])) {
    add(nameKey(area.name), area);
    for (const alias of aliases[area.code] ?? []) if (nameKey(alias) !== nameKey(area.name)) add(nameKey(alias), area);
  }
  const spelling = createSpelling(byKey.keys());

  const search = (
    said: readonly string[],
    within: Scope,
    lookUp: (key: string) => readonly Area[],
  ): readonly Area[] => {
    for (let length = said.length; length > 0; length -= 1) {
      const found = new Set<Area>();
      for (let from = 0; from + length <= said.length; from += 1) {
        const level = kinds.get(said[from - 1] ?? "");
        for (const area of lookUp(said.slice(from, from + length).join("")))
          if (
            (level === undefined || level === area.level) &&
            (within.level === undefined || within.level === area.level) &&
            (within.district === undefined || area.code.startsWith(`${within.district}.`)) &&
            spent([...said.slice(0, from), "", ...said.slice(from + length)], lineage(area))
          )
            found.add(area);
      }
      if (found.size > 0) return [...found];
    }
    return [];
  };

  return {
    isName: (text) => byKey.has(nameKey(text)),
    find(text, within = {}) {
      const said = words(text).map((word) => shortened[word] ?? word);
      if (said.length === 0 || said.length > longest) return [];
      const exact = search(said, within, (key) => byKey.get(key) ?? []);
      if (exact.length > 0) return exact;
      return search(said, within, (key) => spelling.nearest(key).flatMap((near) => byKey.get(near) ?? []));
    },
  };
}

/** Whether every word left over is a kind or part of an ancestor's name; "" stands where the name itself was. */
function spent(rest: readonly string[], ancestors: readonly Area[]): boolean {
  const from = rest.findIndex((word) => word !== "" && !kinds.has(word));
  if (from < 0) return true;
  const level = kinds.get(rest[from - 1] ?? "");
  for (let length = Math.min(4, rest.length - from); length > 0; length -= 1) {
    const part = rest.slice(from, from + length);
    if (part.includes("")) continue;
    const key = part.join("");
    const ancestor = ancestors.find(
      (area) =>
        (level === undefined || level === area.level) &&
        (alike(key, nameKey(area.name)) || (aliases[area.code] ?? []).some((alias) => key === nameKey(alias))),
    );
    if (
      ancestor &&
      spent(
        ["", ...rest.slice(from + length)],
        ancestors.filter((area) => area !== ancestor),
      )
    )
      return true;
  }
  return false;
}
