import type { QuestionId } from "../../../flows/kit/vocabulary.ts";
import type { Actor } from "../audit/actor.ts";
import type { Audit } from "../audit/audit.ts";

/** Who teaches, and when. */
export interface Teacher {
  readonly id: string;
  readonly actor: Actor;
  readonly at: Date;
}

export interface Lesson {
  readonly question: QuestionId;
  /** Folded as `foldReply` does. */
  readonly phrases: readonly string[];
  /** The choice's id. */
  readonly meaning: string;
  /** The words' ids that the officer saw to mean something else, and wants to replace. */
  readonly replaces: readonly number[];
}

export type Taught =
  /** `ids`: of what is in force now; `replies`: how many of those on record it makes understood. */
  | { readonly ok: true; readonly ids: readonly number[]; readonly replies: number }
  /** Somebody taught these words something else since the officer looked. Nothing is changed. */
  | { readonly ok: false; readonly phrase: string; readonly meaning: string; readonly by: string; readonly at: Date };

/** Teaches words, all of them or none; what they meant before is taken back and stays as history. */
export const teach = (audit: Audit, lesson: Lesson, { id, actor, at }: Teacher): Promise<Taught> =>
  audit.during(async (tx, record) => {
    const { question, meaning, replaces } = lesson;
    const phrases = [...new Set(lesson.phrases)];
    const known = await tx.synonym.findMany({ where: { question, phrase: { in: phrases }, removedAt: null } });
    const other = known.find((word) => word.meaning !== meaning && !replaces.includes(word.id));
    if (other !== undefined) {
      const officer = await tx.officer.findUnique({ where: { id: other.officerId } });
      return {
        ...{ ok: false, phrase: other.phrase, meaning: other.meaning },
        ...{ by: officer?.name ?? other.officerId, at: other.createdAt },
      };
    }
    const replaced = known.filter((word) => word.meaning !== meaning).map((word) => word.id);
    await tx.synonym.updateMany({ where: { id: { in: replaced } }, data: { removedAt: at, removedBy: id } });
    const ids = known.filter((word) => word.meaning === meaning).map((word) => word.id);
    const isKnown = new Set(known.filter((word) => word.meaning === meaning).map(({ phrase }) => phrase));
    const fresh: number[] = [];
    for (const phrase of phrases.filter((one) => !isKnown.has(one))) {
      const word = await tx.synonym.create({ data: { question, phrase, meaning, officerId: id, createdAt: at } });
      fresh.push(word.id);
    }
    const said = await tx.unclear.aggregate({ where: { question, text: { in: phrases } }, _sum: { n: true } });
    const replies = said._sum.n ?? 0;
    if (fresh.length > 0)
      record({ actor, action: "teach", detail: { question, meaning, words: fresh.map(String), replies } });
    if (replaced.length > 0)
      record({ actor, action: "unteach", detail: { question, words: replaced.map(String), replaced: true } });
    return { ok: true, ids: [...ids, ...fresh], replies };
  });

export type TakenBack =
  | { readonly ok: true; readonly question: string }
  /** There is no such word. */
  | { readonly ok: false; readonly reason: "missing" }
  /** Somebody took it back already. */
  | { readonly ok: false; readonly reason: "gone"; readonly by: string; readonly at: Date };

/** Takes words back: from the next message on they mean nothing again. They stay as history. */
export const takeBack = (audit: Audit, ids: readonly number[], { id, actor, at }: Teacher): Promise<TakenBack> =>
  audit.during(async (tx, record) => {
    const words = await tx.synonym.findMany({ where: { id: { in: [...ids] } } });
    const [first] = words;
    if (first === undefined) return { ok: false, reason: "missing" };
    const taught = words.filter(({ removedAt }) => removedAt === null);
    if (taught.length === 0) {
      const officer = await tx.officer.findUnique({ where: { id: first.removedBy ?? "" } });
      return {
        ...{ ok: false, reason: "gone" },
        ...{ by: officer?.name ?? first.removedBy ?? "", at: first.removedAt ?? first.createdAt },
      };
    }
    await tx.synonym.updateMany({
      where: { id: { in: taught.map((word) => word.id) } },
      data: { removedAt: at, removedBy: id },
    });
    record({
      actor,
      action: "unteach",
      detail: { question: first.question, words: taught.map((word) => String(word.id)) },
    });
    return { ok: true, question: first.question };
  });
