import type { Database } from "../../store/database.ts";
import type { Transaction } from "../../store/transact.ts";

/** An account, as those who look after accounts see it. */
export interface OfficerAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  /** Region code prefixes; empty: everywhere. */
  readonly territory: readonly string[];
  readonly disabledAt: Date | null;
  /** Whether a second factor is set up. */
  readonly secured: boolean;
  /** When a session of theirs was last used, to five minutes; null where none is left. */
  readonly seenAt: Date | null;
  /** Sessions that are open now. */
  readonly sessions: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Region code prefixes as they are stored. */
export const readTerritory = (stored: string): readonly string[] => stored.split(",").filter((code) => code !== "");
/** A place inside another one adds nothing. */
export const writeTerritory = (codes: readonly string[]): string =>
  [...new Set(codes)]
    .filter((code) => !codes.some((other) => code.startsWith(`${other}.`)))
    .sort()
    .join(",");

/** All officers by name; an office has some dozens. */
export const listOfficers = async ({ client }: Database, now: Date): Promise<readonly OfficerAccount[]> => {
  const rows = await client.officer.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], select: shown });
  return rows.map((row) => toAccount(row, now));
};

export const findOfficerAccount = async (
  client: Pick<Transaction, "officer">,
  id: string,
  now: Date,
): Promise<OfficerAccount | null> => {
  const row = await client.officer.findUnique({ where: { id }, select: shown });
  return row && toAccount(row, now);
};

const shown = {
  ...{ id: true, name: true, email: true, role: true, territory: true, disabledAt: true },
  ...{ twoFactorEnabled: true, createdAt: true, updatedAt: true },
  sessions: { select: { updatedAt: true, expiresAt: true } },
} as const;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly territory: string;
  readonly disabledAt: Date | null;
  readonly twoFactorEnabled: boolean | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly sessions: readonly { readonly updatedAt: Date; readonly expiresAt: Date }[];
}

const toAccount = ({ twoFactorEnabled, sessions, territory, ...row }: Row, now: Date): OfficerAccount => ({
  ...row,
  territory: readTerritory(territory),
  secured: twoFactorEnabled === true,
  seenAt: sessions.reduce<Date | null>((last, { updatedAt }) => (last && last > updatedAt ? last : updatedAt), null),
  sessions: sessions.filter(({ expiresAt }) => expiresAt > now).length,
});
