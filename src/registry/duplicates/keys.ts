import { createHash } from "node:crypto";
import { bones, type Traits } from "./traits.ts";

/**
 * What kinds of likeness make a pair worth a look. `strong` ones point at a person or a permit: however many share
 * one, the newest are compared. A weak one that more than `most` share tells nothing and is passed over.
 */
const kinds = {
  n: "strong", // NIK
  k: "strong", // KK
  p: "strong", // phone
  o: "strong", // owner
  i: "strong", // NIB
  v: "weak", // village and owner's name
  d: "weak", // district, cluster and owner's name
  t: "weak", // village, cluster and a word of the owner's name
  b: "weak", // village and business's name
  w: "weak", // village, cluster and a word of the business's name
  r: "weak", // village, RT and cluster
  g: "weak", // cell of about 160 m and cluster
} as const;
type Kind = keyof typeof kinds;

/** So many who share a key are looked at; one more is read to know that there are more. */
export const most = 24;

export const isStrong = (key: string): boolean => kinds[key[0] as Kind] === "strong";

/** Cells to a degree: 159 m to the north, about as much to the east near the equator. */
const cells = 700;

export interface Keys {
  /** What is written of the business. */
  readonly own: readonly string[];
  /** What others may have written who are like it: the same, and the cells around. */
  readonly sought: readonly string[];
}

/** The keys of a business. Nothing unknown or empty makes one. */
export const keysOf = (traits: Traits): Keys => {
  const { village, district, clusterId, rt, lat, lng } = traits;
  const owner = bones(traits.owner);
  const business = bones(traits.business);
  const own = [
    ...known("n", traits.nikHash),
    ...known("k", traits.kkHash),
    ...known("p", traits.phone),
    ...known("o", String(traits.ownerId)),
    ...known("i", traits.nib),
    ...known("v", village, owner.join(" ")),
    ...known("d", district, clusterId, owner.join(" ")),
    ...longest(owner).flatMap((bone) => known("t", village, clusterId, bone)),
    ...known("b", village, business.join(" ")),
    ...longest(business).flatMap((bone) => known("w", village, clusterId, bone)),
    ...known("r", village, rt, clusterId),
  ];
  if (lat === null || lng === null) return { own, sought: own };
  const at = (down: number, right: number) =>
    key("g", `${Math.floor(lat * cells + down)}:${Math.floor(lng * cells + right)}`, clusterId);
  // The own cell and the three that the pin is nearest to: whatever is within 80 m is found.
  const steps = [-0.5, 0.5];
  const around = steps.flatMap((down) => steps.map((right) => at(down, right)));
  return { own: [...own, at(0, 0)], sought: [...own, ...around] };
};

/** The longest words tell most; so many that two typing errors still leave one. */
const longest = (all: readonly string[]): readonly string[] =>
  [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 2);

const known = (kind: Kind, ...parts: readonly (string | null)[]): string[] =>
  parts.some((part) => part === null || part === "") ? [] : [key(kind, ...(parts as string[]))];

/** The kind's letter and 66 bits of a hash: short, and no name or number stands in the table. */
const key = (kind: Kind, ...parts: readonly string[]): string =>
  kind +
  createHash("sha256")
    .update(`${kind}\n${parts.join("\n")}`)
    .digest("base64url")
    .slice(0, 11);
