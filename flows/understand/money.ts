import { amountsIn, type Sum } from "./amounts.ts";
import { withPlainDigits } from "./legible.ts";
import { isNotKnown } from "./not-known.ts";
import { isNone } from "./not-owned.ts";
import { type Period, periodsIn } from "./period.ts";
import type { Option, Understood } from "./understood.ts";
import { normal } from "./words.ts";

export interface Money {
  /** Whole rupiah. */
  readonly amount: number;
  readonly per?: Period;
  /** The person told it roughly, or between two amounts, whose middle this is. */
  readonly approx?: true;
}

/** Nobody here earns more than ten trillion. */
const most = 1e13;
const varies =
  /\b(?:tidak|tdk|gak|ga|gk|nggak|ngga|ndak|nda|mboten|boten|ora|ra|kada|tak|blm|belum|dereng|durung|not|henteu) (?:tentu|nentu|menentu|mesti|mesthi|pasti|tamtu|temtu|tantu|tetap|tetep|ajeg|ajek|sami|podo|sama|fixed|sure)|\b(?:tergantung|gumantung|gumantungan|depends?|varies|naik turun|kadang kadang|kadang2|macam macam|sakoleh e|saolehe|sakangsale)\b/u;
const roughly =
  /[±~≈]|(?:ribu|rb|rebu|juta|jt|yut|ewun)an\b|\b(?:kira|kira2|kirang|sekitar|sekitaran|sektr|sekira|kisaran|kurleb|kurang|lebih|luwih|langkung|rata|rata2|rerata|ratarata|hampir|meh|mèh|paling|palingan|udakara|udakawis|watawis|udhakara|about|around|roughly|approx|approximately|almost|nearly|maybe|mungkin|mbok|menawi|bisa|antara|between|minimal|maksimal|maks|minim|sampai|nyaris|over|under|more|less|kurangnya|an|punjul|average|averagely|up|atusan)\b/u;
const foreign = /[$€£¥]|\b(?:dollar|dolar|dollars|usd|us|ringgit|rm|myr|euro|eur|yen|riyal|real|sgd|sar|won)\b/u;
const asking = /[<>{}=;]|\?\s*$|^(?:berapa|brp|piro|pinten|how much)\b/u;

/**
 * An amount in whole rupiah, with the time it is counted by where that is told. A number without a unit ("500", "2,4")
 * is `ambiguous`, with what it may mean as options; so is half an amount ("2 jt 250"). "Tidak tentu" is `unknown`.
 * Where the amount is a milyar written "M", which some read as million, the answer bears the detail "billion": confirm.
 * Faults: "negative", "too_much", "foreign_currency".
 */
export function understandMoney(text: string): Understood<Money> {
  const plain = normal(withPlainDigits(text.slice(0, 500)).plain);
  if (asking.test(plain)) return unclear;
  const { found, rest } = periodsIn(
    plain.replace(/\br(?:p|ph?)\b\.?|\bidr\b/gu, " rp ").replace(/\brp(?=\d)/gu, " rp "),
  );
  const sums = /\d|\p{L}/u.test(rest) ? amountsIn(rest) : [];
  if (sums === undefined) return unclear;
  const [first, second] = sums;
  if (first === undefined) return withoutAmount(plain);
  if (foreign.test(plain)) return { ok: false, reason: "invalid", detail: "foreign_currency" };
  if (/(?:^|\s)(?:-|−|minus |negatif )\s?(?:rp\s)?\d/u.test(rest) && second === undefined)
    return { ok: false, reason: "invalid", detail: "negative" };
  const [period] = found;
  const rough = roughly.test(plain) || sums.length > 1;
  const money = (amount: number): Money => ({
    amount: Math.round(amount),
    ...(period === undefined || found.length > 1 ? {} : { per: period }),
    ...(rough ? { approx: true as const } : {}),
  });
  if (sums.length > 2 || found.length > 1)
    return sums.length < 2 ? unclear : ambiguous(sums.flatMap(readings).map(money));
  const ends = second === undefined ? [first] : range(first, second);
  if (ends === undefined) return ambiguous(sums.flatMap(readings).map(money));
  const low = ends.map(readings);
  if (low.some((all) => all.length !== 1)) {
    const count = Math.max(...low.map(({ length }) => length));
    return ambiguous(Array.from({ length: count }, (_, at) => money(middle(low.map((all) => all[at] ?? all[0] ?? 0)))));
  }
  const value = money(middle(low.map(([only = 0]) => only)));
  if (!(value.amount <= most)) return { ok: false, reason: "invalid", detail: "too_much" };
  return sums.some(({ scale }) => scale === "m") ? { ok: true, value, detail: "billion" } : { ok: true, value };
}

const unclear = { ok: false, reason: "unclear" } as const;

function withoutAmount(plain: string): Understood<Money> {
  if (varies.test(plain) || isNotKnown(plain)) return { ok: false, reason: "unknown" };
  return isNone(plain) ? { ok: false, reason: "unknown", detail: "none" } : unclear;
}

/** All that a sum may mean: one where a unit or thousands were told. */
function readings({ value, bare, rest, halved }: Sum): readonly number[] {
  if (rest !== undefined) return [value + rest.value * (rest.scale / 1000), value + rest.value];
  if (halved !== undefined) return [halved, value];
  if (!bare || value === 0 || value >= 1000) return [value];
  return Number.isInteger(value) ? [value * 1e3, value * 1e6] : [value * 1e6, value * 1e9];
}

/** "2-3 juta": the first takes the second's unit. Undefined where they are no range. */
function range(first: Sum, second: Sum): readonly Sum[] | undefined {
  if (!second.ranged) return undefined;
  const unit = first.bare && first.value < 1000 && !second.bare ? second.unit : 1;
  const from = { ...first, value: first.value * unit, bare: unit === 1 && first.bare };
  return from.value < second.value ? [from, second] : undefined;
}

function middle(ends: readonly number[]): number {
  return ends.reduce((sum, end) => sum + end, 0) / ends.length;
}

function ambiguous(amounts: readonly Money[]): Understood<Money> {
  const options: readonly Option<Money>[] = amounts.map((value) => ({ label: rupiah(value.amount), value }));
  return { ok: false, reason: "ambiguous", options };
}

/** "Rp 2.500.000", as people write it. */
export function rupiah(amount: number): string {
  return `Rp ${String(amount).replace(/\B(?=(?:\d{3})+$)/gu, ".")}`;
}
