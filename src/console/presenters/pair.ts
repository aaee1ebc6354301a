import type { Asking } from "../../../flows/kit/flow.ts";
import type { ListedPair, PairedBusiness } from "../../registry/duplicates/list-pairs.ts";
import type { PairDetails } from "../../registry/duplicates/read-pair.ts";
import type { Reason } from "../../registry/duplicates/score.ts";
import type { Identifiers } from "../../registry/identifiers/identifiers.ts";
import {
  businessChoiceNames,
  type Choice,
  choiceByDefault,
  isOwners,
  isSame,
  ownerChoiceNames,
} from "../../registry/merging/merge-fields.ts";
import type { BusinessRecord } from "../../registry/record/read-record.ts";
import type { RecordField } from "../../registry/record/record-fields.ts";
import { fieldLabel, type PresentedField, presentRecord } from "./record.ts";

/** How likely the two are one, as the measurements say; docs/duplicates.md. */
export type Band = "sure" | "likely" | "maybe";
export const bandOf = (score: number): Band => (score >= 10 ? "sure" : score >= 7 ? "likely" : "maybe");

/** A pair in a list: names are known to officers of both territories; identifiers are in no list. */
export interface PresentedPair {
  readonly id: number;
  readonly band: Band;
  readonly score: number;
  /** Codes of what speaks for one business, the weightiest first. */
  readonly reasons: readonly string[];
  readonly first: PresentedSide;
  readonly second: PresentedSide;
}
interface PresentedSide extends Omit<PairedBusiness, "area"> {
  /** Null where an officer has still to find it. */
  readonly place: string | null;
}

export const presentPair = (pair: ListedPair, { places }: Asking["world"]): PresentedPair => {
  const side = ({ area, ...business }: PairedBusiness): PresentedSide => ({
    ...business,
    place: area === "" ? null : places.describe(area) || area,
  });
  return {
    ...{ id: pair.id, band: bandOf(pair.score), score: pair.score },
    reasons: speaking(pair.reasons).map(reasonCode),
    ...{ first: side(pair.first), second: side(pair.second) },
  };
};

/** "person.nik", "phone.same" */
export const reasonCode = ({ field, level }: Reason): string => `${field}.${level}`;

const speaking = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter(({ bits }) => bits > 0).sort((a, b) => b.bits - a.bits);

/** A choice of the merge, with what each of the two says. Of numbers of the person only their ends. */
export interface ComparedField {
  readonly choice: Choice;
  readonly label: string;
  /** Null where nothing is known. */
  readonly first: ComparedValue;
  readonly second: ComparedValue;
  readonly same: boolean;
  /** Whose value stays unless the officer says otherwise. */
  readonly stays: "first" | "second";
  /** Of the owner: counts only where the owner is one person. */
  readonly ofOwner: boolean;
}
export interface ComparedValue {
  readonly text: string | null;
  readonly source: PresentedField["source"];
}

/** Under which names a record shows what is chosen at once; states are named by the pages. */
const fieldsOf: Readonly<Record<Exclude<Choice, "status">, readonly RecordField[]>> = {
  ...(Object.fromEntries(
    [...businessChoiceNames, ...ownerChoiceNames].map((name) => [name, [name]]),
  ) as unknown as Record<Exclude<Choice, "status">, readonly RecordField[]>),
  name: ["businessName"],
  product: ["product", "cluster"],
};

/** Field by field, what the two say; what neither says is left out. Undefined where one is part of another. */
export const presentCompared = (
  pair: PairDetails,
  identifiers: Identifiers,
  asking: Asking,
  states: (value: string) => string,
  labels: Readonly<Record<"ownerName" | "status", string>>,
): readonly ComparedField[] => {
  const { sides } = pair;
  if (sides === undefined) return [];
  const [first, second] = sides;
  const shown = [pair.first, pair.second].map(
    (record) =>
      new Map(
        presentRecord(record, identifiers, asking)
          .flatMap(({ fields }) => fields)
          .map((one) => [one.field, one]),
      ),
  );
  const sameOwner = first.ownerId === second.ownerId;
  const names: readonly Choice[] = [...(sameOwner ? [] : ownerChoiceNames), ...businessChoiceNames];
  return names.flatMap((choice): ComparedField[] => {
    const value = (at: 0 | 1): ComparedValue =>
      choice === "status"
        ? { text: states(String(sides[at].business[choice])), source: null }
        : valueIn(fieldsOf[choice], shown[at]);
    const [a, b] = [value(0), value(1)];
    if (a.text === null && b.text === null) return [];
    const label =
      choice === "status" || choice === "ownerName"
        ? labels[choice]
        : fieldsOf[choice].map((field) => fieldLabel(field, asking)).join(" · ");
    return [
      {
        ...{ choice, label, first: a, second: b, ofOwner: isOwners(choice) },
        ...{ same: isSame(first, second, choice), stays: choiceByDefault(first, second, choice) },
      },
    ];
  });
};

const valueIn = (
  fields: readonly RecordField[],
  shown: ReadonlyMap<RecordField, PresentedField> | undefined,
): ComparedValue => {
  const values = fields.flatMap((field) => shown?.get(field) ?? []);
  const texts = values.flatMap(({ value }) => value ?? []);
  return { text: texts.length === 0 ? null : texts.join(" · "), source: values[0]?.source ?? null };
};

/** What stands above the fields of each of the two. */
export const presentHead = ({ row }: BusinessRecord, { world }: Asking) => ({
  ...{ id: row.id, number: row.number, name: row.name, owner: row.owner.name, createdAt: row.createdAt },
  verification: row.verification,
  place: world.places.describe(row.village ?? row.district ?? "") || null,
  photos: row.photos.filter(({ state }) => state === "kept").map(({ id }) => id),
  pin: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
});
