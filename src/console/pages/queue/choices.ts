import { isDetail } from "../../../../flows/details/fields.ts";
import {
  type RefusalReason,
  type RepairField,
  type RepairReason,
  refusalReasons,
  repairReasons,
} from "../../../../flows/repair/checked.ts";
import { isRepairable, reasonsFor, repairable } from "../../../../flows/repair/fields.ts";
import type { Speak } from "../../../../flows/speech/speak.ts";
import type { TextId } from "../../../../flows/speech/text-ids.ts";
import { mostWords } from "../../../registry/verification/decide.ts";
import type { CaseFile } from "../../../registry/verification/read-case.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import type { QueueWords } from "./words.ts";

type Fault = keyof QueueWords["faults"];
export type Entered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Extract<Fault, "what" | "why" | "words" | "long"> };

const tidy = (words: string | undefined): string => (words ?? "").trim().replace(/\s+/g, " ");

/** "phone:unreachable", or "phone:" with own words. */
export const readRepair = (
  form: Readonly<Record<string, string>>,
): Entered<{ readonly field: RepairField; readonly reason: RepairReason | null; readonly words: string | null }> => {
  const [field = "", given = ""] = (form["what"] ?? "").split(":");
  const words = tidy(form["words"]);
  const reason = repairReasons.find((one) => one === given) ?? null;
  if (!isRepairable(field) || (given !== "" && (reason === null || !reasonsFor(field).includes(reason))))
    return { ok: false, fault: "what" };
  if (words.length > mostWords) return { ok: false, fault: "long" };
  if (reason === null && words === "") return { ok: false, fault: "words" };
  return { ok: true, value: { field, reason, words: words === "" ? null : words } };
};

export const readRefusal = (
  form: Readonly<Record<string, string>>,
): Entered<{ readonly reason: RefusalReason | null; readonly words: string | null }> => {
  const reason = refusalReasons.find((one) => one === form["why"]) ?? null;
  const words = tidy(form["words"]);
  if (words.length > mostWords) return { ok: false, fault: "long" };
  if (reason === null && words === "") return { ok: false, fault: form["why"] === "own" ? "words" : "why" };
  return { ok: true, value: { reason, words: words === "" ? null : words } };
};

const option = (value: string, label: string, chosen: string): Html =>
  html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${label}</option>`;

const faultOf = (name: string, fault: string | undefined): Html =>
  fault === undefined ? nothing : html`<p class="fault" id="${name}-fault">${fault}</p>`;

/** What of a record there is to find fault with. */
export interface Faultable {
  readonly filled: ReadonlySet<RepairField>;
  /** Whether the place is a pin. */
  readonly pin: boolean;
}

export const faultableOf = ({ rt, rw, owner, pin, photos, details }: CaseFile): Faultable => {
  const has: Partial<Record<RepairField, boolean>> = {
    ...{ rtRw: rt !== null || rw !== null, phone: owner.phone !== null, photos: photos.length > 0 },
  };
  // Having none of something is an answer, and kept as null.
  const filled = repairable.filter((field) => has[field] ?? (!isDetail(field) || details[field] !== undefined));
  return { filled: new Set(filled), pin: pin !== null };
};

/** What may be wrong with this record, as its owner will read it: a field that is empty is missing, and no more. */
export const repairChoices = (
  speak: Speak,
  text: QueueWords,
  { filled, pin }: Faultable,
  chosen: string,
  fault: string | undefined,
): Html => {
  const label = (value: string) => {
    const [field = "", reason = ""] = value.split(":");
    return `${speak(`field-${field}` as TextId)}: ${reason === "" ? text.ownWords : speak(`why-${reason}` as TextId)}`;
  };
  const there = repairable
    .filter((field) => filled.has(field))
    .map((field): readonly [RepairField, readonly string[]] => [
      field,
      reasonsFor(field).filter((reason) => reason !== "missing" && (reason !== "pin_far" || pin)),
    ]);
  const missing = repairable.filter((field) => !filled.has(field) && reasonsFor(field).includes("missing"));
  const values = [
    ...there.flatMap(([field, reasons]) => ["", ...reasons].map((reason) => `${field}:${reason}`)),
    ...missing.map((field) => `${field}:missing`),
  ];
  // What was chosen before the record changed stays chosen.
  const kept =
    chosen === "" || values.includes(chosen) || fault !== undefined ? nothing : option(chosen, label(chosen), chosen);
  return html`<div class="field"><label for="what">${text.what}</label>
<select id="what" name="what" required${fault === undefined ? nothing : html` aria-invalid="true" aria-describedby="what-fault"`}>${option("", text.choose, chosen)}${kept}${there.map(
    ([field, reasons]) =>
      html`<optgroup label="${speak(`field-${field}`)}">${[...reasons, ""].map((reason) => option(`${field}:${reason}`, label(`${field}:${reason}`), chosen))}</optgroup>`,
  )}${
    missing.length === 0
      ? nothing
      : html`<optgroup label="${text.notFilled}">${missing.map((field) => option(`${field}:missing`, label(`${field}:missing`), chosen))}</optgroup>`
  }</select>${faultOf("what", fault)}</div>`;
};

export const refusalChoices = (speak: Speak, text: QueueWords, chosen: string, fault: string | undefined): Html =>
  html`<div class="field"><label for="why">${text.refuseWhy}</label>
<select id="why" name="why" required aria-describedby="why-hint${fault === undefined ? "" : " why-fault"}"${fault === undefined ? nothing : html` aria-invalid="true"`}>${option("", text.choose, chosen)}${refusalReasons.map(
    (reason) => option(reason, speak(`refusal-${reason}`), chosen),
  )}${option("own", text.ownWords, chosen)}</select><p class="hint" id="why-hint">${text.refuseHint}</p>${faultOf("why", fault)}</div>`;

/** A reason as its owner reads it; "" for one that this release does not know. */
export const reasonInWords = (reason: string, speak: Speak): string => {
  const repair = repairReasons.find((one) => one === reason);
  if (repair !== undefined) return speak(`why-${repair}`);
  const refusal = refusalReasons.find((one) => one === reason);
  return refusal === undefined ? "" : speak(`refusal-${refusal}`);
};
