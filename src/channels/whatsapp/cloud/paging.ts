import type { Choice } from "../../channel.ts";

/** What a list may hold in all. */
const mostRows = 10;
const perPage = mostRows - 1;

export interface Page {
  readonly choices: readonly Choice[];
  /** How many choices go before. */
  readonly before: number;
  /** The page that a row at the end leads to, if there are several: the next one, or the first. */
  readonly leadsTo?: number;
}

/** The choices of a page, from 1; all that fit where they fit. A page that is not there is the last one. */
export function pageOf(choices: readonly Choice[], page = 1): Page {
  if (choices.length <= mostRows) return { choices, before: 0 };
  const last = Math.ceil(choices.length / perPage);
  const at = Math.min(Math.max(1, Math.trunc(page)), last);
  const before = (at - 1) * perPage;
  return { choices: choices.slice(before, before + perPage), before, leadsTo: at === last ? 1 : at + 1 };
}

export const writePage = (page: number): string => `page:#${page}`;

/** The page that a row leads to; undefined for a row that is a choice. No question is called so. */
export function readPage(id: string): number | undefined {
  const page = /^page:#(\d{1,3})$/.exec(id)?.[1];
  return page === undefined ? undefined : Number(page);
}
