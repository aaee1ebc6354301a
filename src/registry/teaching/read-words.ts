import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** A word that the office taught, with who did it; taken back where `removedAt` is told. */
export interface Word {
  readonly id: number;
  readonly question: string;
  readonly phrase: string;
  readonly meaning: string;
  readonly by: string;
  readonly createdAt: Date;
  readonly removedBy: string | undefined;
  readonly removedAt: Date | null;
}

/** The newest so many of those in force, or of those taken back. */
export const readWords = (database: Database, inForce: boolean, limit = 200): Promise<readonly Word[]> =>
  wordsWhere(database, { removedAt: inForce ? null : { not: null } }, limit);

/** What these words are taught to mean at a question now. */
export const readWordsFor = (
  database: Database,
  question: string,
  phrases: readonly string[],
): Promise<readonly Word[]> =>
  wordsWhere(database, { question, phrase: { in: [...phrases] }, removedAt: null }, phrases.length + 1);

/** Words by their ids. */
export const readWordsById = (database: Database, ids: readonly number[]): Promise<readonly Word[]> =>
  wordsWhere(database, { id: { in: [...ids] } }, ids.length + 1);

type Where = NonNullable<Parameters<Database["client"]["synonym"]["findMany"]>[0]>["where"];

const wordsWhere = async ({ client }: Database, where: NonNullable<Where>, take: number): Promise<readonly Word[]> => {
  const rows = await client.synonym.findMany({ where, orderBy: { id: "desc" }, take }).catch(asStoreError);
  const ids = rows.flatMap(({ officerId, removedBy }) => [officerId, ...(removedBy === null ? [] : [removedBy])]);
  const officers = await client.officer
    .findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    .catch(asStoreError);
  const nameOf = new Map(officers.map(({ id, name }) => [id, name]));
  return rows.map(({ officerId, removedBy, ...row }) => ({
    ...row,
    by: nameOf.get(officerId) ?? officerId,
    removedBy: removedBy === null ? undefined : (nameOf.get(removedBy) ?? removedBy),
  }));
};
