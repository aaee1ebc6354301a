import { maskIdentifiers } from "../../../flows/understand/identifiers.ts";
import type { Misunderstood } from "../../../flows/understand/understood.ts";
import type { Transaction } from "../../store/transact.ts";
import type { Audit } from "../audit/audit.ts";
import { tidyLines } from "../help/tidy-lines.ts";
import { repairedByOfficer } from "../verification/repaired-by-officer.ts";
import { asTyped, type Rows, seenAs } from "./as-typed.ts";
import { officerIn } from "./read-record.ts";
import {
  historyNames,
  isIdentifier,
  type RecordField,
  type RecordGroup,
  recordGroups,
  storedAs,
} from "./record-fields.ts";
import { placeFaults, settled } from "./settle-place.ts";
import { tellOwner } from "./tell-owner.ts";
import { type Understanding, understandField } from "./understand-field.ts";
import { type Written, writeByOfficer } from "./write-changes.ts";

export interface EditRequest {
  readonly businessId: number;
  readonly group: RecordGroup;
  /** What the form's fields say, and what they said when it was opened (`seenAs`). */
  readonly told: ReadonlyMap<RecordField, string>;
  readonly was: ReadonlyMap<RecordField, string>;
  readonly officerId: string;
  readonly now: Date;
  /** Why, in the officer's words; "" for nothing. */
  readonly reason: string;
  readonly tellOwner: boolean;
  /** The officer was shown that the pin lies elsewhere, and means it. */
  readonly pinMeant: boolean;
  readonly covers: (area: string) => boolean;
}

/** Somebody else changed a field meanwhile. */
export interface Meanwhile {
  readonly field: RecordField;
  /** What it says now; "" for numbers of the person, which are not written out. */
  readonly now: string;
  /** Null for the owner; "" for an officer who is gone. */
  readonly officer: string | null;
  readonly at: Date | null;
}

export type EditOutcome =
  | {
      readonly ok: true;
      readonly changed: readonly RecordField[];
      /** `untold`: no chat reaches the owner. Absent: nobody wanted it. */
      readonly owner?: { readonly told: true; readonly channel: string } | { readonly told: false };
    }
  | { readonly ok: false; readonly reason: "faults"; readonly faults: ReadonlyMap<RecordField, Misunderstood<unknown>> }
  | { readonly ok: false; readonly reason: "changed"; readonly meanwhile: readonly Meanwhile[] }
  | { readonly ok: false; readonly reason: "missing" };

/**
 * Writes what an officer changed of a group. A field that the officer did not touch stays as it is, whoever changed it
 * meanwhile; one that both changed is told, and nothing is written.
 */
export const editRecord = (
  audit: Audit,
  request: EditRequest,
  understanding: Understanding & { readonly office: Parameters<typeof tellOwner>[2] },
): Promise<EditOutcome> =>
  audit.during(async (tx, record): Promise<EditOutcome> => {
    const { businessId, group, told, was, officerId, now } = request;
    const business = await tx.business.findUnique({ where: { id: businessId }, include: { owner: true } });
    if (business === null || business.status === "merged") return { ok: false, reason: "missing" };
    const { owner, ownerId } = business;
    const rows = { business, owner };
    const { speak, world } = understanding;
    const touched = recordGroups[group].filter((field: RecordField) => {
      const said = told.get(field);
      return said !== undefined && said.trim() !== (isIdentifier(field) ? "" : (was.get(field) ?? ""));
    });
    const meanwhile = touched.filter(
      (field) =>
        seenAs(rows, field, speak) !== (was.get(field) ?? "") &&
        told.get(field)?.trim() !== asTyped(rows, field, speak),
    );
    if (meanwhile.length > 0)
      return { ok: false, reason: "changed", meanwhile: await whoChanged(tx, rows, meanwhile, speak) };

    const faults = new Map<RecordField, Misunderstood<unknown>>();
    const written: Written[] = [];
    for (const field of touched) {
      const meaning = understandField(field, told.get(field) ?? "", understanding);
      if (!meaning.ok) faults.set(field, meaning);
      else {
        const { columns, value } = meaning;
        written.push({ field, columns: masked(columns), ...(value === undefined ? {} : { value }) });
        // What a NIK tells stands in for what nobody told.
        for (const [name, toldByNik] of Object.entries(meaning.told ?? {}))
          if (
            toldByNik !== null &&
            (owner as Record<string, unknown>)[name] === null &&
            !touched.includes(name as never)
          )
            written.push({ field: name as RecordField, columns: { [name]: toldByNik }, value: toldByNik });
      }
    }
    const whole = settled(business, written, world);
    for (const [field, found] of placeFaults(business, whole, request, world)) faults.set(field, found);
    if (faults.size > 0) return { ok: false, reason: "faults", faults };

    const changed = await writeByOfficer(tx, rows, whole, { officerId, at: now });
    if (changed.length === 0) return { ok: true, changed };
    await repairedByOfficer(tx, { business: businessId, owner: ownerId, changed }, { officerId, at: now });
    const notice = request.tellOwner
      ? await tellOwner(tx, { ownerId, business: business.name, fields: changed, now }, understanding.office)
      : undefined;
    const reason = maskIdentifiers(tidyLines(request.reason));
    record({
      ...{ actor: `officer:${officerId}`, action: "change", ownerId, businessId },
      detail: { fields: changed, ...(notice === undefined ? {} : { told: notice.told }) },
      ...(reason === "" ? {} : { reason }),
    });
    return { ok: true, changed, ...(notice === undefined ? {} : { owner: notice }) };
  });

/** Texts lose what may be a NIK; sealed numbers and codes are none. */
const masked = (columns: Written["columns"]): Written["columns"] =>
  Object.fromEntries(
    Object.entries(columns).map(([column, value]) => [
      column,
      typeof value === "string" && words.has(column) ? maskIdentifiers(value) : value,
    ]),
  );
const words: ReadonlySet<string> = new Set([
  ...["name", "product", "landmark", "ktpAddress", "materials", "address", "brand"],
  ...["onlineChannels", "cooperative", "kube"],
]);

const whoChanged = async (
  tx: Transaction,
  rows: Rows & { readonly business: { readonly id: number; readonly ownerId: number } },
  fields: readonly RecordField[],
  speak: Understanding["speak"],
): Promise<readonly Meanwhile[]> => {
  const { id, ownerId } = rows.business;
  return Promise.all(
    fields.map(async (field): Promise<Meanwhile> => {
      const last = await tx.change.findFirst({
        where: {
          ...{ ownerId, field: { in: [...historyNames(field)] } },
          businessId: storedAs(field).of === "owner" ? null : id,
        },
        orderBy: { id: "desc" },
      });
      const [officerId] = officerIn(last?.by ?? "");
      const officer =
        officerId === undefined
          ? null
          : ((await tx.officer.findUnique({ where: { id: officerId }, select: { name: true } }))?.name ?? "");
      return { field, now: asTyped(rows, field, speak), officer, at: last?.at ?? null };
    }),
  );
};
