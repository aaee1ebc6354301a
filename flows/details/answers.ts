import type { Answers, Effect } from "../kit/vocabulary.ts";
import { maskIdentifiers } from "../understand/identifiers.ts";
import { rupiah } from "../understand/money.ts";
import type { Nik } from "../understand/nik.ts";
import { type DetailField, type DetailValue, fieldOf } from "./fields.ts";
import { type Completing, type Kept, keptAt } from "./progress.ts";

type Answer = Answers[DetailField];

const isNik = (value: Answer): value is Nik => typeof value === "object" && value !== null && "nik" in value;
export const isPhoto = (value: Answer): value is { readonly photo: string } =>
  typeof value === "object" && value !== null && "photo" in value;

/**
 * What a NIK tells of its owner, where nobody told it before. A NIK that takes another's place takes back what that
 * one told: null.
 */
export const toldByNik = (value: Answer, { missing = [], derived }: Completing): readonly Kept[] => {
  if (!isNik(value)) return [];
  const { birthDate, sex } = value;
  const told: readonly Kept[] = [
    { field: "birthDate", value: birthDate },
    { field: "sex", value: birthDate === null ? null : sex },
  ];
  return told.filter((one) => derived === true || (one.value !== null && missing.includes(one.field)));
};

/** Everything that an answer has done: kept at once, and told back where that shows a slip. */
export const effectsOf = (field: DetailField, value: Answer, context: Completing): readonly Effect[] => {
  const { business, photos = 0 } = context;
  if (fieldOf(field).of === "business" && business === undefined) return [];
  if (isPhoto(value)) {
    return [
      { type: "keepPhoto", business: business ?? 0, reference: value.photo },
      { type: "say", text: "photo-received", args: { count: photos + 1 } },
    ];
  }
  const told = toldByNik(value, context);
  const all: readonly Kept[] = [{ field, value: isNik(value) ? value.nik : value }, ...told];
  return [
    ...all.map((one): Effect => ({ type: "keepDetail", business: keptAt(one.field, context), ...one })),
    ...(isNik(value) ? [notedNik(value, told.length > 0)] : noted(field, value)),
  ];
};

/** The plain number is never said: of all its digits the last four are shown. */
const notedNik = ({ nik, birthDate, sex, warnings }: Nik, told: boolean): Effect => {
  const masked = maskIdentifiers(nik);
  if (warnings.some((warning) => warning !== "unknown_region"))
    return { type: "say", text: "noted-doubtful", args: { masked } };
  return told && birthDate !== null
    ? { type: "say", text: "noted-derived", args: { masked, birthDate: writtenDay(birthDate), sex } }
    : { type: "say", text: "noted-nik", args: { masked } };
};

const noted = (field: DetailField, value: DetailValue): readonly Effect[] => {
  const { kind } = fieldOf(field);
  if (kind === "nib" && value === null) return [{ type: "say", text: "nib-free" }];
  if (kind === "kk" && typeof value === "string")
    return [{ type: "say", text: "noted-kk", args: { masked: maskIdentifiers(value) } }];
  if (kind === "money" && typeof value === "number")
    return [{ type: "say", text: "noted", args: { value: rupiah(value) } }];
  if (typeof value === "object" && value !== null)
    return [{ type: "say", text: `sold-${value.per}`, args: { amount: rupiah(value.amount) } }];
  if ((kind === "birthDate" || kind === "since") && typeof value === "string")
    return [{ type: "say", text: "noted", args: { value: writtenDay(value) } }];
  return [];
};

/** "1985-08-17" as people write it: 17-08-1985. */
const writtenDay = (iso: string): string => iso.split("-").reverse().join("-");
