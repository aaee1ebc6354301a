import type { DetailValue } from "../../../flows/details/fields.ts";
import type { Audit } from "../audit/audit.ts";
import { officerIn } from "./read-record.ts";
import { fieldOfHistory, isIdentifier, type RecordField } from "./record-fields.ts";
import { stillSays } from "./value-now.ts";
import { type Written, writeByOfficer } from "./write-changes.ts";

export type Undone =
  | { readonly ok: true }
  /** elsewhere: it would lie outside the officer's territory again. */
  | { readonly ok: false; readonly reason: "missing" | "identifier" | "elsewhere" }
  /** It is otherwise by now: null for the owner, "" for an officer who is gone, or who made two owners one. */
  | { readonly ok: false; readonly reason: "newer"; readonly by: string | null };

/** Columns that hold numbers; the history keeps all as text. */
const numbers: ReadonlySet<string> = new Set([
  ...["lat", "lng", "accuracy", "kbliEdition"],
  ...["capital", "assets", "workersWomen", "workersMen"],
]);
/** Columns that follow from a field, and go back with it. */
const followers: Readonly<Record<string, RecordField>> = { kbli: "product", kbliEdition: "product" };

/** Columns that a registration always has. */
const always: ReadonlySet<string> = new Set(["owner.name", "name", "product", "clusterId", "mode", "placeSource"]);

/** Whether a line tells what a registration began with, as an officer filled it in: there is nothing to go back to. */
export const isBeginning = ({ field, before }: { readonly field: string; readonly before: string | null }): boolean =>
  before === null && always.has(field);

/** Takes back what an officer changed in one go, where nobody changed it since: a change of its own, on record. */
export const undoChange = (
  audit: Audit,
  businessId: number,
  changeId: number,
  officerId: string,
  now: Date,
  /** Whether the officer may have a business that lies there. */
  mayLie: (place: { readonly village: string | null; readonly district: string | null }) => boolean = () => true,
): Promise<Undone> =>
  audit.during(async (tx, record): Promise<Undone> => {
    const business = await tx.business.findUnique({ where: { id: businessId }, include: { owner: true } });
    const change = await tx.change.findUnique({ where: { id: changeId } });
    const missing = { ok: false, reason: "missing" } as const;
    if (business === null || business.status === "merged" || change === null) return missing;
    const { ownerId } = business;
    const inPlace = { ownerId, OR: [{ businessId }, { businessId: null }] };
    if (change.ownerId !== ownerId || change.channel !== "console" || officerIn(change.by).length === 0) return missing;
    const lines = await tx.change.findMany({ where: { ...inPlace, at: change.at, by: change.by } });
    if (!lines.some(({ id }) => id === changeId)) return missing;
    if (lines.some(isBeginning)) return missing;
    if (lines.some(({ field }) => isIdentifier(field))) return { ok: false, reason: "identifier" };

    const written: Written[] = [];
    for (const { id, field, before, after, businessId: of } of lines) {
      const name = fieldOfHistory(field) ?? followers[field];
      if (name === undefined) return missing;
      const newer = await tx.change.findFirst({
        where: { ownerId, businessId: of, field, id: { gt: id } },
        orderBy: { id: "desc" },
      });
      if (newer !== null) {
        const [officer] = officerIn(newer.by);
        const found = officer === undefined ? null : await tx.officer.findUnique({ where: { id: officer } });
        return { ok: false, reason: "newer", by: officer === undefined ? null : (found?.name ?? "") };
      }
      if (!stillSays({ field, after }, { business, owner: business.owner }))
        return { ok: false, reason: "newer", by: "" };
      written.push(backTo(name, field, before));
    }
    const before = joined(written);
    // Nobody moves a business out of their own sight: it would be gone without a way back.
    const { village, district } = Object.assign(
      {},
      business,
      ...before.map(({ columns }) => columns),
    ) as typeof business;
    if (!mayLie({ village, district })) return { ok: false, reason: "elsewhere" };
    const changed = await writeByOfficer(tx, { business, owner: business.owner }, before, {
      officerId,
      at: now,
      undoes: Math.max(...lines.map(({ id }) => id)),
    });
    record({
      ...{ actor: `officer:${officerId}`, action: "change", ownerId, businessId },
      detail: { fields: changed, undid: change.id },
    });
    return { ok: true };
  });

/** The columns as they were. */
const backTo = (name: RecordField, field: string, before: string | null): Written => {
  const column = field.replace(/^owner\./, "");
  if (field === "turnover") {
    const money = before === null ? null : (JSON.parse(before) as Extract<DetailValue, { readonly per: string }>);
    return { field: name, value: money, columns: { turnover: money?.amount ?? null, turnoverPer: money?.per ?? null } };
  }
  const value = before !== null && numbers.has(column) ? Number(before) : before;
  return { field: name, value, columns: { [column]: value } };
};

/** Each field once, with all its columns. */
const joined = (written: readonly Written[]): readonly Written[] => {
  const byField = new Map<RecordField, Written>();
  for (const one of written)
    byField.set(one.field, { ...one, columns: { ...byField.get(one.field)?.columns, ...one.columns } });
  return [...byField.values()];
};
