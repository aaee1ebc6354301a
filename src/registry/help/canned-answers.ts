import { maskIdentifiers } from "../../../flows/understand/identifiers.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { longestAnswer } from "./answer-owner.ts";
import type { Help, Helper } from "./help.ts";
import { tidyLines } from "./tidy-lines.ts";

export interface CannedAnswer {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly officerId: string;
  readonly createdAt: Date;
  readonly removedAt: Date | null;
}

export const longestTitle = 80;

/** Those in use by their titles; with `removed`, those that were taken out of use, the latest first. */
export const readCannedAnswers = async (
  { client }: Pick<Database, "client">,
  removed = false,
): Promise<readonly CannedAnswer[]> =>
  client.cannedAnswer
    .findMany({
      where: { removedAt: removed ? { not: null } : null },
      orderBy: removed ? { removedAt: "desc" } : [{ title: "asc" }, { id: "asc" }],
      take: 200,
    })
    .catch(asStoreError);

export type Adding =
  | { readonly ok: true; readonly id: number }
  | {
      readonly ok: false;
      readonly fault: { readonly title?: "empty" | "long" | "same"; readonly text?: "empty" | "long" };
    };

/** Adds a ready answer; it stays in the history when it is removed. */
export const addCannedAnswer = (
  { audit, clock }: Help,
  officer: Helper,
  said: { readonly title: string; readonly text: string },
): Promise<Adding> => {
  const title = maskIdentifiers(tidyLines(said.title).replace(/\n+/g, " "));
  const text = maskIdentifiers(tidyLines(said.text));
  const length = (words: string, most: number): "empty" | "long" | undefined =>
    words === "" ? "empty" : words.length > most ? "long" : undefined;
  const [titleFault, textFault] = [length(title, longestTitle), length(text, longestAnswer)];
  if (titleFault !== undefined || textFault !== undefined)
    return Promise.resolve<Adding>({
      ok: false,
      fault: { ...(titleFault && { title: titleFault }), ...(textFault && { text: textFault }) },
    });
  return audit.during(async (tx, record) => {
    const same = await tx.cannedAnswer.findFirst({ where: { title, removedAt: null }, select: { id: true } });
    if (same !== null) return { ok: false, fault: { title: "same" } };
    const { id } = await tx.cannedAnswer.create({
      data: { title, text, officerId: officer.id, createdAt: clock.now() },
      select: { id: true },
    });
    record({ actor: `officer:${officer.id}`, action: "ticket", detail: { answer: id, did: "answerAdded" } });
    return { ok: true, id };
  });
};

/** Takes it out of use. False where somebody did so before. */
export const removeCannedAnswer = ({ audit, clock }: Help, officer: Helper, id: number): Promise<boolean> =>
  audit.during(async (tx, record) => {
    const { count } = await tx.cannedAnswer.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: clock.now() },
    });
    if (count > 0)
      record({ actor: `officer:${officer.id}`, action: "ticket", detail: { answer: id, did: "answerRemoved" } });
    return count > 0;
  });

/** A ready answer for one owner: {nama} and {nomor} are their name and registration number, as far as there are. */
export const fillAnswer = (text: string, owner: { readonly name: string; readonly number: string }): string =>
  text
    .replace(/\{\s*(?:nama|name)\s*\}/giu, owner.name)
    .replace(/\{\s*(?:nomor|number)\s*\}/giu, owner.number)
    // Where nobody is registered yet: "Halo , ..." reads "Halo, ..."
    .replace(/ +([,.!?])/g, "$1")
    .trim();
