import type { FlowEvent, Registration } from "../../../flows/kit/vocabulary.ts";
import { registrationColumns } from "../../registry/registration-rows.ts";
import type { Row, Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";
import { changeRow, ownBusiness } from "./own.ts";
import { kbliOf } from "./register.ts";

/** Writes what differs from the register, each field with its history. */
export const amend = async (
  { business: id, registration }: { readonly business: number; readonly registration: Registration },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent> => {
  const stored = await ownBusiness(cause, tools, id);
  const { owner, ownerId, number } = stored;
  const businessChanges = differing(stored, registrationColumns(registration, kbliOf(registration, tools.world)));
  const ownerChanges = differing(owner, { name: registration.ownerName, phone: registration.phone });
  const updatedAt = cause.now;
  if (businessChanges.length > 0)
    writes.updates.push({ table: "Business", id, row: { ...afterOf(businessChanges), updatedAt } });
  if (ownerChanges.length > 0)
    writes.updates.push({ table: "Owner", id: ownerId, row: { ...afterOf(ownerChanges), updatedAt } });
  for (const { field, before, after } of ownerChanges)
    writes.others.push({
      table: "Change",
      row: changeRow(cause, ownerId, null, `owner.${field}`, text(before), text(after)),
    });
  for (const { field, before, after } of businessChanges)
    writes.others.push({ table: "Change", row: changeRow(cause, ownerId, id, field, text(before), text(after)) });
  return { type: "amended", number };
};

interface Changed {
  readonly field: string;
  readonly before: Row[string];
  readonly after: Row[string];
}

const differing = (stored: object, told: Row): readonly Changed[] =>
  Object.entries(told).flatMap(([field, after]) => {
    const before = (stored as Row)[field] ?? null;
    return before === after ? [] : [{ field, before, after }];
  });

const afterOf = (changes: readonly Changed[]): Row =>
  Object.fromEntries(changes.map(({ field, after }) => [field, after]));
const text = (value: Row[string]): string | null => (value === null ? null : String(value));
