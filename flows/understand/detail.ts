import { type DetailField, type DetailKind, fieldOf } from "../details/fields.ts";
import type { Choice, Talk } from "../kit/heard.ts";
import type { Answers } from "../kit/vocabulary.ts";
import type { World } from "../kit/world.ts";
import type { Speak } from "../speech/speak.ts";
import { understandChoice } from "./choice.ts";
import { understandCommand } from "./command.ts";
import { understandCount } from "./count.ts";
import { understandDetailChoice } from "./detail-choice.ts";
import { understandDetailDate } from "./detail-date.ts";
import { understandDetailText } from "./detail-text.ts";
import { hasIdentifier } from "./identifiers.ts";
import { understandKk } from "./kk.ts";
import { understandNib } from "./nib.ts";
import { understandNik } from "./nik.ts";
import { isNotKnown } from "./not-known.ts";
import { isNotOwned } from "./not-owned.ts";
import { understandNpwp } from "./npwp.ts";
import { understandCapital, understandTurnover } from "./turnover.ts";
import type { Command, Understood } from "./understood.ts";
import { words } from "./words.ts";

type Answer = Answers[DetailField];
export type DetailMeaning = Understood<Answer> | { readonly ok: true; readonly command: Command };

/** What an answer to a detail is understood with. */
export interface DetailAsked {
  readonly choices: readonly Choice[];
  readonly world: World;
  /** ISO 8601. */
  readonly today: string;
  readonly speak: Speak;
  readonly offered: Talk["offered"];
}

/** Whoever asks what it is for wants to hear more of it. */
const why =
  /^(?:(?:ini |itu )?(?:buat|untuk|kanggo|kangge|gae|gawe|nggo) (?:apa|opo|nopo|menapa|punapa)|(?:kenapa|kok|mengapa|knp|ngopo|kenging) |apa gunanya|gunanya apa|apa itu|apa maksudnya|maksudnya|maksudnya apa|(?:\p{L}+ )?(?:punika|menika|niku|niki|kuwi|iku) (?:punapa|menapa|nopo|napa|opo)$|(?:punapa|menapa|nopo|napa|opo) (?:punika|menika|niku|kuwi|iku|kedah)$|why\b|what for|what is (?:that|it|this)|for what)/u;
/** Whoever has told enough goes on another day. */
const enough =
  /^(?:(?:sudah|udah|sampun|wis|wes) )?(?:cukup|cekap|selesai|rampung)(?: (?:dulu|rumiyin|sik|segini|semanten|sudah|saja|mawon))?(?: (?:ya|pak|bu|mas|mbak))?$|^(?:enough|done|that is all)$/u;
const skip = { ok: true, command: "skip" } as const;

/** "Buat apa?", "what is this for?" */
export const asksWhy = (text: string): boolean => why.test(words(text).join(" "));

/** A pressed choice of a detail, by its id. */
export const chosenDetail = (id: string, field: DetailField): DetailMeaning => {
  if (id === "skip") return skip;
  return { ok: true, value: id === "none" && fieldOf(field).none === true ? null : id };
};

/**
 * Words for a detail. Digits are the answer itself where the detail is a number; a command comes before any free
 * answer; who does not know skips; having none is an answer.
 */
export const understandDetail = (text: string, field: DetailField, asked: DetailAsked): DetailMeaning => {
  const { kind, none } = fieldOf(field);
  const listed = kind === "choice" || kind === "text" || kind === "photo";
  if (text.trim() === "0" && kind !== "count" && kind !== "money" && kind !== "turnover")
    return { ok: true, command: "back" };
  const label = asked.choices.find((choice) => choice.label.toLowerCase() === text.trim().toLowerCase());
  const number = listed && /^\s*\d{1,2}\s*$/.test(text) ? understandChoice(text, asked.choices) : undefined;
  if (number?.ok === false && kind !== "text") return number;
  const id = label?.id ?? (number?.ok === true ? number.value : undefined);
  if (id !== undefined) return id === "officer" ? { ok: true, command: id } : chosenDetail(id, field);
  // "-" stands for nothing, "-5" for a number.
  const command = understandCommand(text);
  if (command !== undefined && !(command === "link" && claims.test(text))) return { ok: true, command };
  if (kind !== "photo" && enough.test(words(text).join(" "))) return { ok: true, command: "cancel" };
  if (asksWhy(text)) return { ok: true, command: "help" };
  if (!digitsWanted.has(kind) && hasIdentifier(text)) return { ok: false, reason: "invalid", detail: "identifier" };
  const understood = byKind(text, field, asked);
  if (understood.ok || understood.reason !== "unknown") return understood;
  const has = understood.detail === "none";
  return has && (none === true || listed || kind === "money" || kind === "turnover") ? { ok: true, value: null } : skip;
};

/** "Sudah terdaftar" tells of the business here, and asks for nothing. */
const claims = /^\s*(?:saya |aku |kula )?(?:sudah|wis|sampun|already)\b/iu;

/** Elsewhere a NIK is no answer, nor are its pieces: they would be offered as counts, and kept with the talk. */
const digitsWanted: ReadonlySet<DetailKind> = new Set(["nik", "kk", "nib", "npwp"]);

const byKind = (text: string, field: DetailField, asked: DetailAsked): Understood<Answer> => {
  const { world, today, speak, offered } = asked;
  const { kind } = fieldOf(field);
  switch (kind) {
    case "nik":
      return unlisted(understandNik(text, { places: world.places, today: dayOf(today) }));
    case "kk":
      return unlisted(understandKk(text));
    case "nib":
      return unlisted(understandNib(text));
    case "npwp":
      return unlisted(understandNpwp(text));
    case "birthDate":
    case "since":
      return understandDetailDate(text, dayOf(today), kind);
    case "money":
      return understandCapital(text);
    case "turnover":
      return understandTurnover(text, speak, offered);
    case "count":
      return understandCount(text);
    case "choice":
      return understandDetailChoice(text, field, asked.choices);
    case "text":
      return understandDetailText(text, field);
    case "photo":
      return photosEnded(text);
  }
};

/** A number of the person is never offered to choose from: an offer would be stored with the talk. */
const unlisted = (understood: Understood<Answer>): Understood<Answer> => {
  if (understood.ok || understood.reason === "unknown") return understood;
  const { options, reason, detail } = understood;
  // A NIK that reads oddly is somebody's all the same: it is kept, and the owner asked to look again.
  const [odd] = options ?? [];
  if (detail !== undefined && odd !== undefined && isWarning(detail, odd.value)) return { ok: true, value: odd.value };
  if (reason === "ambiguous") return { ok: false, reason: "invalid", detail: "several_numbers" };
  const faulty = detail === "too_short" || detail === "too_long" ? "wrong_length" : detail;
  return { ok: false, reason, ...(faulty === undefined ? {} : { detail: faulty }) };
};

const isWarning = (detail: string, value: Answer): boolean =>
  typeof value === "object" &&
  value !== null &&
  "warnings" in value &&
  value.warnings.some((warning) => warning === detail);

const ended =
  /^(?:sudah|udah|wis|wes|sampun|selesai|rampung|cukup|cekap|telas|itu saja|itu aja|segitu|done|finished|that is all|thats all)\b/u;

const photosEnded = (text: string): Understood<Answer> => {
  const said = words(text).join(" ");
  if (ended.test(said)) return { ok: true, value: "done" };
  if (isNotOwned(text) || isNotKnown(text)) return { ok: false, reason: "unknown" };
  return { ok: false, reason: "unclear", detail: "send_photo" };
};

const dayOf = (iso: string) => {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day };
};
