import {
  type RefusalReason,
  type RepairField,
  type RepairReason,
  refusalReasons,
  repairReasons,
} from "../../../../flows/repair/checked.ts";
import { isRepairable, reasonsFor, repairable } from "../../../../flows/repair/fields.ts";
import type { Speak } from "../../../../flows/speech/speak.ts";
import { mostWords } from "../../../registry/verification/decide.ts";
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

/** Every field with its reasons, as the owner will read them. */
export const repairChoices = (speak: Speak, text: QueueWords, chosen: string, fault: string | undefined): Html =>
  html`<div class="field"><label for="what">${text.what}</label>
<select id="what" name="what" required${fault === undefined ? nothing : html` aria-invalid="true" aria-describedby="what-fault"`}>${option("", text.choose, chosen)}${repairable.map(
    (field) =>
      html`<optgroup label="${speak(`field-${field}`)}">${reasonsFor(field).map((reason) =>
        option(`${field}:${reason}`, `${speak(`field-${field}`)}: ${speak(`why-${reason}`)}`, chosen),
      )}${option(`${field}:`, `${speak(`field-${field}`)}: ${text.ownWords}`, chosen)}</optgroup>`,
  )}</select>${faultOf("what", fault)}</div>`;

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
