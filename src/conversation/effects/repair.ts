import type { FlowEvent, WorldEffect } from "../../../flows/kit/vocabulary.ts";
import type { RefusalReason } from "../../../flows/repair/checked.ts";
import { refusalReasons } from "../../../flows/repair/checked.ts";
import { isRepairable } from "../../../flows/repair/fields.ts";
import { readPerson } from "../../registry/person.ts";
import { ownerColumns, registrationColumns } from "../../registry/registration-rows.ts";
import { kbliAfter } from "../../registry/trades/kbli-of.ts";
import { columnsOf } from "../../registry/verification/field-columns.ts";
import { readReason } from "../../registry/verification/read-checked.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import { waitingFor } from "./answers-repair.ts";
import type { Cause, EffectTools } from "./cause.ts";
import { keepDetail, keepPhoto } from "./details.ts";
import { ownBusiness } from "./own.ts";
import { writeChanges } from "./write-changes.ts";

/** Who has no time now is asked again after so long, in milliseconds. */
const againAfter = 3 * 24 * 60 * 60 * 1000;

export const lookUpRepairs = async (
  without: readonly number[],
  cause: Cause,
  { database, identifiers }: EffectTools,
): Promise<FlowEvent> => {
  const checks = await database.client.check
    .findMany({ where: { ...waitingFor(cause), id: { notIn: [...without] } }, orderBy: { id: "asc" } })
    .catch(asStoreError);
  if (checks.length === 0) return { type: "repairsFound", repairs: [] };
  const person = await readPerson(database, cause.chat.ownerId ?? 0, identifiers);
  const repairs = checks.flatMap(({ id: check, businessId, field, reason, words }) => {
    const business = person?.businesses.find(({ id }) => id === businessId);
    if (business === undefined || field === null || !isRepairable(field)) return [];
    return [{ check, field, business, reason: readReason(reason), words }];
  });
  return { type: "repairsFound", repairs };
};

type Repair = Extract<WorldEffect, { readonly type: "repair" }>;

/** Writes the answer, and nothing else of what the talk remembers: the record may have changed since it was asked. */
export const repair = async (
  { check, field, told }: Repair,
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent | undefined> => {
  const open = await tools.database.client.check
    .findFirst({ where: { ...waitingFor(cause), id: check, field } })
    .catch(asStoreError);
  if (open === null) return { type: "repairGone" };
  const { businessId: business } = open;
  if ("photo" in told) return keepPhoto({ business, reference: told.photo }, cause, writes, tools);
  if ("details" in told) for (const kept of told.details) await keepDetail({ business, ...kept }, cause, writes, tools);
  if ("registration" in told) {
    const { registration } = told;
    const stored = await ownBusiness(cause, tools, business);
    const { owner, ownerId } = stored;
    const { table, columns } = columnsOf(field);
    const all: Readonly<Record<string, string | number | null>> =
      table === "Owner"
        ? ownerColumns(registration)
        : registrationColumns(registration, kbliAfter(stored, registration, tools.world.trades));
    const answered = Object.fromEntries(columns.map((column) => [column, all[column] ?? null]));
    if (table === "Owner") writeChanges({ table, id: ownerId, row: owner }, answered, cause, writes);
    else writeChanges({ table, id: business, ownerId, row: stored }, answered, cause, writes);
  }
  writes.repaired.push({ check, business, at: cause.now });
  return { type: "repaired" };
};

/** All that the owner is asked for: the talk would have gone on with the others. */
export const repairLater = async (cause: Cause, writes: Writes, { database }: EffectTools): Promise<undefined> => {
  const checks = await database.client.check
    .findMany({ where: waitingFor(cause), select: { id: true } })
    .catch(asStoreError);
  const tellAt = new Date(cause.now.getTime() + againAfter);
  writes.later.push(...checks.map(({ id }) => ({ check: id, tellAt })));
  return undefined;
};

/** A decision that is still the last word on a business that runs. */
export const lookUpVerdict = async (
  id: number,
  { chat }: Cause,
  { database: { client } }: EffectTools,
): Promise<FlowEvent> => {
  const check = await client.check
    .findFirst({
      where: { id, business: { ownerId: chat.ownerId ?? 0, status: "registered" } },
      include: { business: { select: { name: true, number: true } } },
    })
    .catch(asStoreError);
  const later =
    check === null
      ? 0
      : await client.check.count({ where: { businessId: check.businessId, id: { gt: id } } }).catch(asStoreError);
  const outcome = outcomes.find((one) => one === check?.outcome);
  if (check === null || outcome === undefined || later > 0) return { type: "verdictFound", verdict: null };
  const { businessId: business, reason, words } = check;
  const known: RefusalReason | null = refusalReasons.find((one) => one === reason) ?? null;
  return { type: "verdictFound", verdict: { outcome, business, ...check.business, reason: known, words } };
};
const outcomes = ["approved", "refused", "reopened"] as const;
