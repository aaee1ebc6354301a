import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** A claim lasts so long after its page was last seen open, in milliseconds. */
export const claimLasts = 3 * 60_000;

/** Who works on it, and until when unless the page stays open. */
export interface Claimed {
  readonly officerId: string;
  readonly by: string;
  readonly until: Date;
}

/** What may be worked on by one officer at a time, e.g. "business:12", "pair:7", "ticket:3". */
export type Subject = `${"business" | "pair" | "ticket"}:${number}`;

type Claiming = { readonly ok: true; readonly until: Date } | ({ readonly ok: false } & Claimed);

/**
 * Takes a subject for an officer, or keeps it for them: one statement, so that of two who ask at once one has it.
 * What another officer holds stays theirs, and who it is is told.
 */
export const claim = async (
  { client }: Database,
  subject: Subject,
  { id, name }: { readonly id: string; readonly name: string },
  now: Date,
): Promise<Claiming> => {
  const until = new Date(now.getTime() + claimLasts);
  // Between the refusal and the look at who holds it, it may be released: then it is asked for again.
  for (;;) {
    const taken = await client.$executeRaw`
      INSERT INTO "Claim" ("subject", "officerId", "name", "until") VALUES (${subject}, ${id}, ${name}, ${until})
      ON CONFLICT ("subject") DO UPDATE
        SET "officerId" = excluded."officerId", "name" = excluded."name", "until" = excluded."until"
        WHERE "Claim"."officerId" = excluded."officerId" OR "Claim"."until" <= ${now}`.catch(asStoreError);
    if (taken > 0) return { ok: true, until };
    const held = await client.claim.findUnique({ where: { subject } }).catch(asStoreError);
    if (held !== null) return { ok: false, officerId: held.officerId, by: held.name, until: held.until };
  }
};

/** Gives a subject up; what another officer holds stays theirs. */
export const release = async ({ client }: Database, subject: Subject, officerId: string): Promise<void> => {
  await client.claim.deleteMany({ where: { subject, officerId } }).catch(asStoreError);
};

/** Gives up everything of a kind that an officer holds but one: nobody works on two records at once. */
export const releaseOthers = async (
  { client }: Database,
  kind: "business" | "pair" | "ticket",
  officerId: string,
  except?: Subject,
): Promise<void> => {
  const where = { officerId, subject: { startsWith: `${kind}:`, ...(except === undefined ? {} : { not: except }) } };
  await client.claim.deleteMany({ where }).catch(asStoreError);
};

/** Who works on which of these now; what nobody works on is absent. */
export const claimsOf = async (
  { client }: Database,
  subjects: readonly Subject[],
  now: Date,
): Promise<ReadonlyMap<string, Claimed>> => {
  if (subjects.length === 0) return new Map();
  const rows = await client.claim
    .findMany({ where: { subject: { in: [...subjects] }, until: { gt: now } } })
    .catch(asStoreError);
  return new Map(rows.map(({ subject, officerId, name, until }) => [subject, { officerId, by: name, until }]));
};
