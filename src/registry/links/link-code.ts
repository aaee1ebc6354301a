import { randomInt } from "node:crypto";
import type { Identifiers } from "../identifiers/identifiers.ts";

/** Six digits; see `ask-link.ts` and `try-link.ts` for how many may be asked for and tried. */
export const newLinkCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** Bound to its link, and keyed: whoever reads the database cannot try all the codes there are. */
const told = (link: number, code: string): string => `klaster link ${link} ${code}`;

export const hashOfLinkCode = (link: number, code: string, identifiers: Identifiers): string =>
  identifiers.seal(told(link, code), "answers").hash;

export const isLinkCode = (hash: string | null, link: number, code: string, identifiers: Identifiers): boolean =>
  hash !== null && identifiers.hashesOf(told(link, code)).includes(hash);
