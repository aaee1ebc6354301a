import type { DetailField } from "../details/fields.ts";
import type { correctable } from "../registration/correctable.ts";
import type { TextId } from "../speech/text-ids.ts";

/** What an owner may be asked to repair: an answer of the quick path, or a field beyond it. */
export type RepairField = (typeof correctable)[number] | DetailField;

/** Why a field does not hold as it is. */
export const repairReasons = [
  "missing",
  "unclear",
  "mismatch",
  "not_full",
  "pin_far",
  "not_found",
  "imprecise",
  "unreachable",
  "shared",
  "digits",
  "blurred",
  "not_business",
] as const;
export type RepairReason = (typeof repairReasons)[number];

/** Why a business is not accepted. */
export const refusalReasons = ["no_business", "outside", "duplicate", "ended", "untrue", "silent"] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** A reason of a list, or the officer's own words. */
export interface Why {
  readonly reason: RepairReason | RefusalReason | null;
  readonly words: string | null;
}

/** What officers know of a business, as its owner may hear it. */
export type Checked =
  | { readonly state: "new" | "verified" }
  | ({ readonly state: "repair"; readonly field: RepairField } & Why)
  | ({ readonly state: "refused" } & Why);

type TextArgs = Readonly<Record<string, string>>;

/** The reason as a part of a sentence's values: `why`. */
export const whyIn = ({ reason, words }: Why): { readonly args: TextArgs; readonly texts: Record<string, TextId> } => {
  if (words !== null || reason === null) return { args: { why: words ?? "" }, texts: {} };
  return { args: {}, texts: { why: isRefusal(reason) ? `refusal-${reason}` : `why-${reason}` } };
};

const isRefusal = (reason: RepairReason | RefusalReason): reason is RefusalReason =>
  refusalReasons.some((one) => one === reason);

/** What is said of a check, e.g. beside the status: a text of its own for each state. */
export const checkedInWords = (
  checked: Checked,
): { readonly text: TextId; readonly args: TextArgs; readonly texts: Record<string, TextId> } => {
  const text = `checked-${checked.state}` as const;
  if (!("words" in checked)) return { text, args: {}, texts: {} };
  const { reason, words } = checked;
  const { args, texts } = whyIn({ reason, words });
  return { text, args, texts: checked.state === "repair" ? { ...texts, field: `field-${checked.field}` } : texts };
};
