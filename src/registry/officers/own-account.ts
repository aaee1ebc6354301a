import type { Database } from "../../store/database.ts";
import type { Audit } from "../audit/audit.ts";

/** What officers change of their own account without the authentication library. */
export const renameOfficer = (audit: Audit, id: string, name: string, now: Date): Promise<void> =>
  audit.during(async (tx, record) => {
    await tx.officer.update({ where: { id }, data: { name, updatedAt: now } });
    record({ actor: `officer:${id}`, action: "officer", detail: { officer: id, own: "name" } });
  });

/** Nobody else is concerned: it is on no record. */
export const setOfficerLanguage = async ({ client }: Database, id: string, language: "id" | "en"): Promise<void> => {
  await client.officer.updateMany({ where: { id }, data: { language } });
};
