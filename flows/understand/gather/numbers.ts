import { understandCoordinates } from "../coordinates.ts";
import { understandPhone } from "../phone.ts";
import { type Places, understandPlace } from "../place.ts";
import { understandRtRw } from "../rt-rw.ts";
import type { PlaceAnswer, RtRw } from "../understood.ts";
import { words } from "../words.ts";
import { negations, otherNumbers } from "./marks.ts";

/** Stand in a text for what was taken out of it. */
export const stand = { rtRw: "\ue001", phone: "\ue002", other: "\ue003" } as const;

/** A text whose numbers with a plain meaning were taken out, in order. */
export interface Numbered {
  readonly text: string;
  readonly rtRw: readonly RtRw[];
  readonly phones: readonly string[];
}

// With its leading 0 or 62 a mobile number is like no sum of money.
const mobile = /(?<![\p{L}\p{N}+-]|\d[.,])(?:\+?62[\s.-]?|0)8\d(?:[\s.-]?\d){6,10}(?![\p{L}\p{N}]|[.,]\d)/gu;
/** Identity numbers, also in fours, hold runs like a telephone's. */
const identity = /(?<!\d[\s.-]?)[1-9]\d{3}(?:[\s.-]?\d{4}){3}(?:[\s.,;/-]*[1-9]\d{3}(?:[\s.-]?\d{4}){3})*(?!\d)/gu;
const unit =
  "satu|siji|setunggal|one|dua|loro|kalih|two|tiga|telu|three|empat|papat|sekawan|four|lima|limo|gangsal|five|enam|enem|nem|six|tujuh|pitu|seven|delapan|wolu|eight|sembilan|sanga|songo|nine";
const number = `(?:\\d{1,3}(?!\\d)|(?:sepuluh|sedasa|sebelas|sewelas|ten|(?:${unit})(?:\\s(?:belas|welas|puluh(?:\\s(?:${unit}))?))?|[ivx]{1,5})(?![\\p{L}\\p{N}]))`;
const rt = "(?:rt|erte)(?:nya)?[\\s.:=]*";
const rw = "(?:rw|erwe)(?:nya)?[\\s.:=]*";
const neighbourhood = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${rt}[/-]?\\s*${rw}${number}\\s*[/.,-]?\\s*${number}|${rt}${number}(?:[\\s,./-]*(?:(?:dan|and)\\s+)?${rw}${number}|\\s*/\\s*${number})?|${rw}${number}[\\s,./-]*${rt}${number})`,
  "giu",
);
/** The head of a neighbourhood is a person. */
const persons = new Set("pak bu bapak ibu ketua kata".split(" "));

/** Takes RT/RW and mobile numbers out of a text. */
export function takeNumbers(text: string): Numbered {
  if (!/\d|r\.?\s?t|erte/iu.test(text)) return { text, rtRw: [], phones: [] };
  const phones: string[] = [];
  const found: RtRw[] = [];
  const before = (at: number): readonly string[] => words(text.slice(Math.max(0, at - 30), at)).slice(-3);
  let rest = text.replace(identity, ` ${stand.other} `).replace(mobile, (typed, at: number) => {
    const read = understandPhone(typed);
    if (!read.ok || before(at).some((word) => otherNumbers.has(word) || (negations.has(word) && word !== "no")))
      return typed;
    phones.push(read.value);
    return ` ${stand.phone} `;
  });
  rest = rest
    .replace(/\br\.\s?([tw])\b\.?/giu, "r$1 ")
    .replace(/(?<=\d)(?=r[tw])/giu, " ")
    .replace(/\b(r[tw])(?=\d)/giu, "$1 ");
  rest = rest.replace(neighbourhood, (typed, at: number) => {
    // "RT 2/5" is both.
    const read = understandRtRw(typed.replace(/^([^/]*\d)\s*\/\s*(?=\d)/u, "$1 rw "));
    const said = words(rest.slice(Math.max(0, at - 20), at)).at(-1) ?? "";
    if (!read.ok || persons.has(said) || negations.has(said)) return typed;
    found.push(read.value);
    return ` ${stand.rtRw} `;
  });
  return { text: rest, rtRw: found, phones };
}

const pinned = /https?:|geo:|\d[.,]\d{3,}|(?<![\p{L}\d])[\dcfghjmpqrvwx]{2,8}\+[\dcfghjmpqrvwx]{2}|°|goo\.gl|maps/iu;
const pinWords =
  /(?:geo:|https?:\/\/|\b(?:www\.|maps?\.|goo\.gl))\S*|-?\d{1,3}[.,]\d{3,}\s*[,; ]\s*-?\d{1,3}[.,]\d{3,}|(?<![\p{L}\d])[\dcfghjmpqrvwx]{2,8}\+[\dcfghjmpqrvwx]{2,7}/giu;

/** Takes a pin out of a text: a map link, coordinates or a plus code. */
export function takePin(text: string, places: Places): { readonly text: string; readonly pin?: PlaceAnswer } {
  if (!pinned.test(text)) return { text };
  const read = text.includes("+") ? understandPlace(text, places) : understandCoordinates(text);
  const rest = text.replace(pinWords, ` ${stand.other} `);
  return read.ok && read.value.kind === "pin" ? { text: rest, pin: read.value } : { text: rest };
}
