import { isNotKnown } from "./not-known.ts";
import { numberAt } from "./numbers.ts";
import type { RtRw, Understood } from "./understood.ts";
import { normal, words } from "./words.ts";

const roman: ReadonlyMap<string, number> = new Map(
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
    .split(" ")
    .map((numeral, at) => [numeral, at + 1]),
);
const none =
  /^(?:(?:tidak|tdk|gak|ga|nggak|ndak|tak|belum|ora|mboten|kada) (?:ada|punya|wonten|ono|ana)(?: (?:rt|rw|rt rw|rtnya))?|tanpa rt(?: rw)?|none|no rt(?: rw)?)$/u;

/** Neighbourhood numbers. Faults: "rt_missing", "zero", "too_long"; a number alone is `unclear` with the detail "one_number". */
export function understandRtRw(text: string): Understood<RtRw> {
  const plain = normal(text);
  // "rt02rw05", "RT.2/RW.5", "r.t. 2"
  const parts = words(
    plain
      .replace(/\br\.\s?([tw])\b\.?/g, "r$1 ")
      .replace(/(?<=\d)(?=r[tw])/g, " ")
      .replace(/\br([tw])\W*(?=\d)/g, " r$1 "),
  ).filter((word) => word !== "nya" && word !== "dan" && word !== "and");
  if (isNotKnown(plain) || none.test(parts.join(" "))) return { ok: false, reason: "unknown" };
  const marked: { rt?: number | undefined; rw?: number | undefined } = {};
  const bare: number[] = [];
  let owner: "rt" | "rw" | undefined;
  for (let at = 0; at < parts.length; ) {
    const word = parts[at] ?? "";
    if (/^(?:rt|erte|ert)(?:nya)?$/.test(word)) owner = "rt";
    else if (/^(?:rw|erwe|rwnya)$/.test(word)) owner = "rw";
    const digits = /^\d{4}(?:\d{2})?$/.exec(word)?.[0];
    const number = owner && roman.has(word) ? { value: roman.get(word) ?? 0, length: 1 } : numberAt(parts, at);
    if (digits !== undefined && owner === undefined && parts.length === 1) {
      bare.push(Number(digits.slice(0, digits.length / 2)), Number(digits.slice(digits.length / 2)));
    } else if (number && owner !== undefined && marked[owner] === undefined) {
      marked[owner] = number.value;
      // "RT/RW 02/05": the two numbers follow both names.
      if (owner === "rw" && marked.rt === undefined && parts[at - 2] === "rt")
        [marked.rt, marked.rw] = [number.value, undefined];
    } else if (number) bare.push(number.value);
    at += number?.length ?? 1;
  }
  // "RT 04/11": the mark stands for the second name.
  if (marked.rt !== undefined && marked.rw === undefined && bare.length === 1 && /\d\s*[/-]\s*\d/.test(plain))
    [marked.rw] = bare;
  const [rt, rw] = marked.rt === undefined && marked.rw === undefined ? bare : [marked.rt, marked.rw];
  if (rt === undefined)
    return rw === undefined ? { ok: false, reason: "unclear" } : { ok: false, reason: "invalid", detail: "rt_missing" };
  if (marked.rt === undefined && rw === undefined) return { ok: false, reason: "unclear", detail: "one_number" };
  if (marked.rt === undefined && bare.length > 2) return { ok: false, reason: "unclear" };
  if (rt > 999 || (rw ?? 0) > 999) return { ok: false, reason: "invalid", detail: "too_long" };
  // "000/000" is how an identity card says that there is none.
  if (rt === 0 && (rw ?? 0) === 0) return { ok: false, reason: "unknown" };
  if (rt === 0 || rw === 0) return { ok: false, reason: "invalid", detail: "zero" };
  return { ok: true, value: rw === undefined ? { rt: padded(rt) } : { rt: padded(rt), rw: padded(rw) } };
}

function padded(number: number): string {
  return String(number).padStart(3, "0");
}
