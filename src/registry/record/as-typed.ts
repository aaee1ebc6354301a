import { createHash } from "node:crypto";
import { fieldOf } from "../../../flows/details/fields.ts";
import type { Speak } from "../../../flows/speech/speak.ts";
import type { TextId } from "../../../flows/speech/text-ids.ts";
import { rupiah } from "../../../flows/understand/money.ts";
import { isIdentifier, type RecordField, storedAs } from "./record-fields.ts";

type Value = string | number | null;
/** A business's row and its owner's. */
export interface Rows {
  readonly business: object;
  readonly owner: object;
}

/** What a column of a field holds. */
export const stored = ({ business, owner }: Rows, field: RecordField): readonly Value[] => {
  const { of, columns } = storedAs(field);
  const row = (of === "owner" ? owner : business) as Readonly<Record<string, Value>>;
  return columns.map((column) => row[column] ?? null);
};

/**
 * A field as an officer would type it: understood, it is the same value again. Choices by their ids, "" for nothing; a
 * number of the person is never written out.
 */
export const asTyped = (rows: Rows, field: RecordField, speak: Speak): string => {
  const [value = null, second = null] = stored(rows, field);
  if (value === null && field !== "village") return "";
  switch (field) {
    case "village":
      return String(value ?? second ?? "");
    case "rtRw":
      return `RT ${value}${second === null ? "" : ` / RW ${second}`}`;
    case "pin":
      return second === null ? "" : `${value}, ${second}`;
    case "ownerName":
    case "phone":
    case "businessName":
    case "product":
    case "cluster":
    case "mode":
    case "landmark":
      return String(value);
  }
  switch (fieldOf(field).kind) {
    case "nik":
    case "kk":
    case "npwp":
      return "";
    case "money":
      return rupiah(Number(value));
    case "turnover":
      return speak(`per-${second ?? "month"}` as TextId, { amount: rupiah(Number(value)) });
    case "birthDate":
    case "since":
      return String(value).split("-").reverse().join("-");
    default:
      return String(value);
  }
};

/** What tells whether a field is still as it was shown. Of a number of the person it tells nothing else. */
export const seenAs = (rows: Rows, field: RecordField, speak: Speak): string => {
  if (!isIdentifier(field)) return asTyped(rows, field, speak);
  const [value = null] = stored(rows, field);
  return value === null ? "" : createHash("sha256").update(String(value)).digest("base64url").slice(0, 16);
};
