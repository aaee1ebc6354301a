import { maskIdentifiers } from "../../../flows/understand/identifiers.ts";
import type { Audit } from "../audit/audit.ts";
import { tidyLines } from "../help/tidy-lines.ts";
import { IdentifierError, type Identifiers } from "../identifiers/identifiers.ts";
import type { IdentifierField } from "./record-fields.ts";
import { unmaskReasons } from "./unmask-reasons.ts";

export const longestReason = 300;

export type Unmasked =
  | { readonly ok: true; readonly plain: string }
  | { readonly ok: false; readonly reason: "why" | "long" | "empty" | "unreadable" | "missing" };

/** The plain number, on record before it is given. What does not open is on record as well: somebody tried. */
export const unmask = async (
  audit: Audit,
  identifiers: Identifiers,
  businessId: number,
  field: IdentifierField,
  told: { readonly why: string; readonly words: string; readonly officerId: string },
): Promise<Unmasked> => {
  const why = unmaskReasons.find((one) => one === told.why);
  const reason = maskIdentifiers(tidyLines(told.words));
  if (why === undefined || (why === "other" && reason === "")) return { ok: false, reason: "why" };
  if (reason.length > longestReason) return { ok: false, reason: "long" };
  const sealed = await audit.during(async (tx, record) => {
    const business = await tx.business.findFirst({
      where: { id: businessId, status: { not: "merged" } },
      select: { npwp: true, ownerId: true, owner: { select: { nik: true, kk: true } } },
    });
    if (business === null) return undefined;
    const { ownerId, npwp, owner } = business;
    const found = field === "npwp" ? npwp : owner[field];
    if (found !== null)
      record({
        ...{ actor: `officer:${told.officerId}`, action: "unmask", ownerId, businessId },
        detail: { field, why },
        ...(reason === "" ? {} : { reason }),
      });
    return found;
  });
  if (sealed === undefined) return { ok: false, reason: "missing" };
  if (sealed === null) return { ok: false, reason: "empty" };
  try {
    return { ok: true, plain: identifiers.open(sealed, field) };
  } catch (error) {
    if (error instanceof IdentifierError) return { ok: false, reason: "unreadable" };
    throw error;
  }
};
