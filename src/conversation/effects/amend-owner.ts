import type { Row, Writes } from "../rows.ts";
import type { Cause } from "./cause.ts";
import { changeRow } from "./own.ts";

/** Writes what a card tells of its owner that the register has otherwise, each field with its history. */
export const amendOwner = (
  owner: { readonly id: number; readonly name: string; readonly phone: string | null },
  told: { readonly name: string; readonly phone: string | null },
  cause: Cause,
  writes: Writes,
): void => {
  const { name, phone } = told;
  const changes = differing(owner, { name, phone });
  if (changes.length === 0) return;
  writes.updates.push({ table: "Owner", id: owner.id, row: { ...afterOf(changes), updatedAt: cause.now } });
  for (const { field, before, after } of changes) {
    const row = changeRow(cause, owner.id, null, `owner.${field}`, text(before), text(after));
    writes.others.push({ table: "Change", row });
  }
};

interface Changed {
  readonly field: string;
  readonly before: Row[string];
  readonly after: Row[string];
}

/** The columns of a row that are told otherwise. */
export const differing = (stored: object, told: Row): readonly Changed[] =>
  Object.entries(told).flatMap(([field, after]) => {
    const before = (stored as Row)[field] ?? null;
    return before === after ? [] : [{ field, before, after }];
  });

export const afterOf = (changes: readonly Changed[]): Row =>
  Object.fromEntries(changes.map(({ field, after }) => [field, after]));
export const text = (value: Row[string]): string | null => (value === null ? null : String(value));
