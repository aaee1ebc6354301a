import type { Transaction } from "../../store/transact.ts";
import type { Act } from "../audit/actions.ts";
import type { Audit } from "../audit/audit.ts";
import { withdrawAllBy } from "./invitations.ts";
import { readTerritory, writeTerritory } from "./officer.ts";
import { withdrawPasswordLinks } from "./password-links.ts";
import { endSessions } from "./sessions.ts";

/** What an administrator does with an account. */
export type OfficerDeed =
  | { readonly is: "place"; readonly role: string; readonly territory: readonly string[] }
  | { readonly is: "disable" }
  | { readonly is: "enable" }
  /** Signed out everywhere. */
  | { readonly is: "end" }
  /** The second factor is gone: it is set up anew after the next password. */
  | { readonly is: "reset" };

export type Changed =
  | { readonly ok: true }
  /** `last`: nobody would be left who looks after the whole office. `changed`: somebody was faster, `by` whom. */
  | { readonly ok: false; readonly reason: "gone" | "last" }
  | { readonly ok: false; readonly reason: "changed"; readonly by: string | null };

/** `seen`: the account's `updatedAt` on the page that the administrator acts from, ISO 8601. */
export const changeOfficer = (
  audit: Audit,
  who: { readonly by: string; readonly id: string; readonly seen: string },
  deed: OfficerDeed,
  now: Date,
): Promise<Changed> =>
  audit.during(async (tx, record) => {
    const row = await tx.officer.findUnique({ where: { id: who.id } });
    if (row === null) return { ok: false, reason: "gone" };
    if (row.updatedAt.toISOString() !== who.seen)
      return { ok: false, reason: "changed", by: await lastChangeBy(tx, who.id) };
    const leaves =
      deed.is === "disable" || (deed.is === "place" && !(isChief(deed.role) && deed.territory.length === 0));
    const counts = isChief(row.role) && row.territory === "" && row.disabledAt === null;
    if (leaves && counts && (await otherChiefs(tx, row.id)) === 0) return { ok: false, reason: "last" };

    await tx.officer.update({ where: { id: row.id }, data: { ...columns(deed, now), updatedAt: now } });
    if (deed.is === "reset") await tx.officerFactor.deleteMany({ where: { userId: row.id } });
    if (deed.is === "place" || deed.is === "disable") await withdrawAllBy(tx, row.id, now);
    if (deed.is !== "enable") await withdrawPasswordLinks(tx, row.id);
    const sessions = deed.is === "enable" || deed.is === "place" ? 0 : await endSessions(tx, row.id);
    record({
      ...{ actor: `officer:${who.by}`, action: "officer" },
      detail: { officer: row.id, change: deed.is, sessions, ...(deed.is === "place" ? placed(row, deed) : {}) },
    });
    return { ok: true };
  });

const columns = (deed: OfficerDeed, now: Date) => {
  switch (deed.is) {
    case "place":
      return { role: deed.role, territory: writeTerritory(deed.territory) };
    case "disable":
      return { disabledAt: now };
    case "enable":
      return { disabledAt: null };
    case "reset":
      return { twoFactorEnabled: false };
    case "end":
      return {};
  }
};

const isChief = (role: string): boolean => role === "administrator";

/** Others who may do everything everywhere. */
const otherChiefs = (tx: Transaction, id: string): Promise<number> =>
  tx.officer.count({ where: { role: "administrator", territory: "", disabledAt: null, id: { not: id } } });

const placed = (
  row: { readonly role: string; readonly territory: string },
  { role, territory }: { readonly role: string; readonly territory: readonly string[] },
): Act["detail"] => ({
  ...{ roleBefore: row.role, role },
  ...{ territoryBefore: readTerritory(row.territory), territory: readTerritory(writeTerritory(territory)) },
});

/** The name of who changed the account last; null where nobody is on record. */
const lastChangeBy = async (tx: Transaction, id: string): Promise<string | null> => {
  const act = await tx.audit.findFirst({
    where: { action: "officer", detail: { contains: `"officer":"${id}"` } },
    orderBy: { seq: "desc" },
    select: { actor: true },
  });
  const by = act?.actor.replace(/^officer:/, "");
  return by === undefined
    ? null
    : ((await tx.officer.findUnique({ where: { id: by }, select: { name: true } }))?.name ?? null);
};
