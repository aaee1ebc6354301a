import { maskIdentifiers } from "../../../flows/understand/identifiers.ts";
import type { Audit } from "../audit/audit.ts";
import { tidyLines } from "../help/tidy-lines.ts";

export const longestNote = 2000;

export type Noted = { readonly ok: true } | { readonly ok: false; readonly reason: "empty" | "long" | "missing" };

/** Keeps what officers tell each other about a business; identifiers are masked. */
export const addNote = async (
  audit: Audit,
  businessId: number,
  officerId: string,
  said: string,
  now: Date,
): Promise<Noted> => {
  const text = maskIdentifiers(tidyLines(said));
  if (text === "") return { ok: false, reason: "empty" };
  if (text.length > longestNote) return { ok: false, reason: "long" };
  return audit.during(async (tx, record) => {
    const business = await tx.business.findFirst({
      where: { id: businessId, status: { not: "merged" } },
      select: { ownerId: true },
    });
    if (business === null) return { ok: false, reason: "missing" };
    const { ownerId } = business;
    const note = await tx.note.create({ data: { ownerId, businessId, text, officerId, at: now } });
    record({
      ...{ actor: `officer:${officerId}`, action: "note", ownerId, businessId },
      detail: { did: "added", note: note.id, letters: text.length },
    });
    return { ok: true };
  });
};

/** Removes an officer's own note and gives its text, so that it can be put back; undefined where it is not theirs, or gone. */
export const removeNote = (
  audit: Audit,
  businessId: number,
  id: number,
  officerId: string,
): Promise<{ readonly text: string } | undefined> =>
  audit.during(async (tx, record) => {
    const note = await tx.note.findFirst({ where: { id, officerId } });
    if (note === null || (note.businessId !== null && note.businessId !== businessId)) return undefined;
    await tx.note.delete({ where: { id } });
    record({
      ...{ actor: `officer:${officerId}`, action: "note", ownerId: note.ownerId, businessId },
      detail: { did: "removed", note: id },
    });
    return { text: note.text };
  });
