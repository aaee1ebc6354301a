import { detailNames, fieldOf, isDetail } from "../details/fields.ts";
import type { QuestionId } from "../kit/vocabulary.ts";
import { correctable } from "../registration/correctable.ts";
import type { RepairField, RepairReason } from "./checked.ts";

/** Everything that an owner may be asked to repair, in the order of the record. */
export const repairable: readonly RepairField[] = [...correctable, ...detailNames];
export const isRepairable = (name: string): name is RepairField => repairable.some((one) => one === name);

const quick: Readonly<Record<(typeof correctable)[number], readonly RepairReason[]>> = {
  ownerName: ["not_full", "mismatch"],
  businessName: ["unclear", "mismatch"],
  product: ["unclear", "mismatch"],
  cluster: ["mismatch"],
  mode: ["mismatch"],
  place: ["pin_far", "not_found", "imprecise"],
  rtRw: ["missing", "not_found", "mismatch"],
  phone: ["unreachable", "shared", "missing"],
};

/** The reasons that make sense for a field; own words are always possible beside them. */
export const reasonsFor = (field: RepairField): readonly RepairReason[] => {
  if (!isDetail(field)) return quick[field];
  if (field === "photos") return ["missing", "blurred", "not_business"];
  const { kind } = fieldOf(field);
  if (kind === "nik" || kind === "kk" || kind === "npwp") return ["missing", "digits"];
  return kind === "choice" || kind === "nib" ? ["missing", "mismatch"] : ["missing", "unclear", "mismatch"];
};

/** The questions that a new answer opens again: those are all that is asked. */
export const questionsOf = (field: RepairField): readonly QuestionId[] => {
  if (field === "place") return ["place", "district", "village", "landmark", "rtRw"];
  return field === "product" ? ["product", "cluster"] : [field];
};
