import type { Gazetteer } from "../../../flows/kit/world.ts";

/** One sheet: a village, or an RT of it. */
export interface Poster {
  readonly village: string;
  /** Three digits each, as the register keeps them. */
  readonly rt?: string;
  readonly rw?: string;
}

/** Sheets that are printed at once; an officer who needs more prints district by district. */
export const mostPosters = 500;

export type PosterFault =
  /** What was typed names no numbers of RT. */
  | "rt"
  | "rw"
  /** An RW without an RT: the chat's hint begins with the RT. */
  | "rwAlone"
  /** RT of all villages of a district at once. */
  | "rtOfMany"
  | "tooMany";

/**
 * The sheets for a village or for all villages of a district. `rts`: "1-6, 8" as it was typed, empty for the village as
 * a whole; `rw`: a number or empty.
 */
export const listPosters = (
  places: Gazetteer,
  area: string,
  rts: string,
  rw: string,
):
  | { readonly ok: true; readonly posters: readonly Poster[] }
  | { readonly ok: false; readonly reason: PosterFault; readonly count: number } => {
  const no = (reason: PosterFault, count = 0) => ({ ok: false, reason, count }) as const;
  const villages = places.area(area)?.level === "village" ? [area] : places.villages(area).map(({ code }) => code);
  const numbers = readNumbers(rts);
  if (numbers === undefined) return no("rt");
  if (rw.trim() !== "" && !/^\s*0*[1-9]\d{0,2}\s*$/.test(rw)) return no("rw");
  if (numbers.length === 0 && rw.trim() !== "") return no("rwAlone");
  if (numbers.length > 0 && villages.length > 1) return no("rtOfMany", villages.length);
  const posters = villages.flatMap((village): readonly Poster[] =>
    numbers.length === 0
      ? [{ village }]
      : numbers.map((number) => ({
          ...{ village, rt: threeDigits(number) },
          ...(rw.trim() === "" ? {} : { rw: threeDigits(Number(rw)) }),
        })),
  );
  return posters.length > mostPosters ? no("tooMany", posters.length) : { ok: true, posters };
};

const threeDigits = (number: number): string => String(number).padStart(3, "0");

/** "1-6, 8" as 1 2 3 4 5 6 8; undefined where that is no list of numbers from 1 to 999. */
const readNumbers = (typed: string): readonly number[] | undefined => {
  const numbers = new Set<number>();
  for (const part of typed
    .split(/[,;\n]|\bdan\b|\band\b/)
    .map((one) => one.trim())
    .filter((one) => one !== "")) {
    const range = /^0*(\d{1,3})(?:\s*(?:-|–|sampai|s\/d|to)\s*0*(\d{1,3}))?$/.exec(part);
    if (range === null) return undefined;
    const from = Number(range[1]);
    const to = Number(range[2] ?? range[1]);
    if (from < 1 || to < from) return undefined;
    for (let number = from; number <= to; number += 1) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
};

/** What begins the chat with the place already known; flows/understand/arguments.ts reads it. */
const tokenOf = ({ village, rt, rw }: Poster): string =>
  [
    village.replaceAll(".", ""),
    ...(rt === undefined ? [] : [rt]),
    ...(rt === undefined || rw === undefined ? [] : [rw]),
  ].join("-");

export interface PosterLink {
  readonly by: "web" | "telegram" | "whatsapp";
  readonly url: string;
}

/** Under which names the office is found; `publicUrl` without a slash at the end, the bot without @, the number's digits. */
interface Found {
  readonly publicUrl: string;
  readonly telegramName?: string | undefined;
  readonly whatsappNumber?: string | undefined;
}

/** Where a sheet leads: to the browser, which needs nothing, and to the app that most people have of those served. */
export const linksOf = (poster: Poster, { publicUrl, telegramName, whatsappNumber }: Found): readonly PosterLink[] => {
  const token = tokenOf(poster);
  const web: PosterLink = { by: "web", url: `${publicUrl}/chat/${token}` };
  if (whatsappNumber !== undefined)
    return [
      web,
      { by: "whatsapp", url: `https://wa.me/${whatsappNumber}?text=${encodeURIComponent(`MULAI ${token}`)}` },
    ];
  return telegramName === undefined
    ? [web]
    : [web, { by: "telegram", url: `https://t.me/${telegramName}?start=${token}` }];
};

/** "RT 002 / RW 005, Desa Jati, Kec. Jaten" */
export const placeOf = ({ village, rt, rw }: Poster, places: Gazetteer): string =>
  [...(rt === undefined ? [] : [rw === undefined ? `RT ${rt}` : `RT ${rt} / RW ${rw}`]), places.describe(village)].join(
    ", ",
  );
