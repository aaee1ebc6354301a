import type { DetailField, Details, DetailValue } from "../../../flows/details/fields.ts";
import { isDetail } from "../../../flows/details/fields.ts";
import type { Asking } from "../../../flows/kit/flow.ts";
import { changedInWords } from "../../../flows/my-data/changed-in-words.ts";
import { detailInWords } from "../../../flows/my-data/detail-lines.ts";
import type { TextId } from "../../../flows/speech/text-ids.ts";
import { readDetails } from "../../registry/details.ts";
import type { Identifiers } from "../../registry/identifiers/identifiers.ts";
import type { BusinessRecord, RecordRow } from "../../registry/record/read-record.ts";
import {
  type IdentifierField,
  isIdentifier,
  type RecordField,
  type RecordGroup,
  recordGroupNames,
  recordGroups,
} from "../../registry/record/record-fields.ts";
import { terms } from "../terms.ts";
import type { InBoth } from "../words.ts";

/** A field of a record as officers read it; of a number of the person only its ends. */
export interface PresentedField {
  readonly field: RecordField;
  readonly label: string;
  readonly value: string | null;
  /** A number that is shown whole only on demand. */
  readonly masked: IdentifierField | null;
  /** Null where there is no value. `officer`: the name of the one who told it, "" for one who is gone. */
  readonly source: { readonly officer: string | null; readonly channel: string; readonly at: Date } | null;
}

export type PresentedGroup = { readonly group: RecordGroup; readonly fields: readonly PresentedField[] };

/** All fields of a record in words, with where each came from. */
export const presentRecord = (
  record: BusinessRecord,
  identifiers: Identifiers,
  asking: Asking,
): readonly PresentedGroup[] => {
  const details = readDetails(record.row.owner, record.row, identifiers);
  return recordGroupNames.map((group) => ({
    group,
    fields: recordGroups[group].map((field) => {
      const value = isDetail(field) ? detailWords(field, details, asking) : quickWords(field, record.row, asking);
      return {
        field,
        label: fieldLabel(field, asking),
        value,
        masked: value !== null && isIdentifier(field) ? field : null,
        source: value === null ? null : sourceOf(field, record),
      };
    }),
  }));
};

/** A field's name, as the chat calls it, but for what officers have words of their own for; a place is three fields here. */
export const fieldLabel = (field: RecordField, { speak, language }: Pick<Asking, "speak" | "language">): string =>
  ownLabels[language === "en" ? "en" : "id"][field] ?? speak(`field-${field}` as TextId);

const ownLabels: InBoth<Readonly<Partial<Record<RecordField, string>>>> = {
  id: {
    ...{ ownerName: "Nama pemilik", cluster: terms.id.cluster, mode: terms.id.mode },
    ...{ village: "Desa / kelurahan", pin: "Titik di peta", landmark: "Patokan" },
  },
  en: {
    ...{ ownerName: "Owner's name", cluster: terms.en.cluster, mode: terms.en.mode },
    ...{ village: "Village", pin: "Pin on the map", landmark: "Landmark" },
  },
};

const sourceOf = (field: RecordField, { sources, officers, row, draftedBy }: BusinessRecord) => {
  const source = sources.get(field);
  const by = source?.by ?? (draftedBy === null ? "owner" : `officer:${draftedBy}`);
  const officer = by.startsWith("officer:") ? (officers.get(by.slice("officer:".length)) ?? "") : null;
  return { officer, channel: source?.channel ?? row.channel, at: source?.at ?? row.createdAt };
};

const detailWords = (field: DetailField, details: Details, asking: Asking): string | null => {
  const value: DetailValue | undefined = details[field];
  return value === undefined || value === null ? null : detailInWords(field, value, asking);
};

type Quick = Exclude<RecordField, DetailField>;

const quickWords = (field: Quick, row: RecordRow, asking: Asking): string | null => {
  switch (field) {
    case "ownerName":
      return row.owner.name;
    case "phone":
      return row.owner.phone;
    case "businessName":
      return row.name;
    case "product":
      return row.product;
    case "cluster":
      return clusterInWords(row.clusterId, asking);
    case "mode":
      return modeInWords(row.mode, asking);
    case "village": {
      const area = row.village ?? row.district;
      return area === null ? null : areaInWords(area, asking);
    }
    case "rtRw":
      return row.rt === null ? null : `RT ${row.rt}${row.rw === null ? "" : ` / RW ${row.rw}`}`;
    case "landmark":
      return row.landmark;
    case "pin":
      return row.lat === null || row.lng === null ? null : pinInWords(row.lat, row.lng);
  }
};

const clusterInWords = (id: string, { world, language }: Asking): string => {
  const name = world.trades.cluster(id)?.name;
  return name?.[language] ?? name?.["id"] ?? id;
};
const modes: ReadonlySet<string> = new Set(["fixed", "roving", "online"]);
const modeInWords = (mode: string, { speak }: Asking): string =>
  modes.has(mode) ? speak(`mode-${mode}` as TextId) : mode;
const areaInWords = (code: string, { world }: Asking): string => world.places.describe(code) || code;

/** Five decimals are about a metre. */
export const pinInWords = (lat: number, lng: number): string => `${lat.toFixed(5)}, ${lng.toFixed(5)}`;

/** A value of the history, which keeps all as text, as people read it. */
export const historyValue = (field: string, text: string | null, asking: Asking): string | null => {
  if (text === null) return null;
  switch (field) {
    case "clusterId":
      return clusterInWords(text, asking);
    case "mode":
      return modeInWords(text, asking);
    case "village":
    case "district":
      return areaInWords(text, asking);
    case "status":
      return text === "registered" || text === "closed" ? asking.speak(`status-word-${text}`) : text;
    case "lat":
    case "lng":
      return Number(text).toFixed(5);
  }
  if (!isDetail(field) || isIdentifier(field)) return text;
  if (field === "turnover") {
    const money = turnoverIn(text);
    return money === null ? text : detailInWords(field, money, asking);
  }
  return detailInWords(field, text, asking);
};

const turnoverIn = (text: string): Extract<DetailValue, { readonly per: string }> | null => {
  const [, amount, per] = /^\{"amount":(\d+(?:\.\d+)?),"per":"(day|week|month|year)"\}$/.exec(text) ?? [];
  return amount === undefined ? null : { amount: Number(amount), per: per as "day" };
};

/** The name of what the history says was changed. */
export const historyLabel = (field: string, asking: Asking): string => {
  if (field === "lat" || field === "lng") return fieldLabel("pin", asking);
  if (field === "landmark" || field === "village" || field === "district")
    return fieldLabel(field === "landmark" ? field : "village", asking);
  if (field === "owner.name") return fieldLabel("ownerName", asking);
  if (field === "mode") return fieldLabel(field, asking);
  if (field === "clusterId" || field.startsWith("kbli")) return fieldLabel("cluster", asking);
  return changedInWords(field, asking);
};
