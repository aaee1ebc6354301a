import { distance } from "fastest-levenshtein";
import type { QuestionId } from "../../../flows/kit/vocabulary.ts";
import { isTaughtAt } from "../../../flows/understand/taught.ts";
import { slips } from "../../../flows/understand/words.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** How many replies nobody understood at a question. */
export interface UnclearQuestion {
  readonly question: QuestionId;
  readonly n: number;
  readonly lastAt: Date;
}

/** The questions with such replies, the most first; what was taught since is understood. */
export const readUnclearQuestions = async ({ client }: Database): Promise<readonly UnclearQuestion[]> => {
  const words = await client.synonym
    .findMany({ where: { removedAt: null }, select: { question: true, phrase: true } })
    .catch(asStoreError);
  const taught = [...Map.groupBy(words, ({ question }) => question)].map(([question, of]) => ({
    question,
    text: { in: of.map(({ phrase }) => phrase) },
  }));
  const rows = await client.unclear
    .groupBy({ by: ["question"], where: { NOT: { OR: taught } }, _sum: { n: true }, _max: { lastAt: true } })
    .catch(asStoreError);
  return rows
    .flatMap(({ question, _sum, _max }) =>
      isTaughtAt(question) && _max.lastAt !== null ? [{ question, n: _sum.n ?? 0, lastAt: _max.lastAt }] : [],
    )
    .sort((a, b) => b.n - a.n);
};

/** A reply, however often and in whichever language it was given. */
export interface UnclearReply {
  /** Folded, without numbers: "•" stands for them. */
  readonly text: string;
  readonly n: number;
  readonly lastAt: Date;
}

/** Replies that differ by slips of the finger; the most frequent spelling is the first. */
export interface UnclearGroup {
  readonly replies: readonly UnclearReply[];
  readonly n: number;
  readonly lastAt: Date;
}

/** So many spellings are grouped at a time. */
const mostSpellings = 150;

export interface UnclearPage {
  readonly groups: readonly UnclearGroup[];
  /** There are rarer ones beyond these. */
  readonly more: boolean;
}

/** The replies to one question that are not understood, grouped, the most frequent first; what was taught is left out. */
export const readUnclear = async ({ client }: Database, question: QuestionId, page: number): Promise<UnclearPage> => {
  const taught = await client.synonym
    .findMany({ where: { question, removedAt: null }, select: { phrase: true } })
    .catch(asStoreError);
  const rows = await client.unclear
    .groupBy({
      by: ["text"],
      where: { question, text: { notIn: taught.map(({ phrase }) => phrase) } },
      _sum: { n: true },
      _max: { lastAt: true },
      orderBy: [{ _sum: { n: "desc" } }, { text: "asc" }],
      skip: page * mostSpellings,
      take: mostSpellings + 1,
    })
    .catch(asStoreError);
  const replies = rows
    .slice(0, mostSpellings)
    .map(({ text, _sum, _max }) => ({ text, n: _sum.n ?? 0, lastAt: _max.lastAt ?? new Date(0) }));
  return { groups: groupsOf(replies), more: rows.length > mostSpellings };
};

/** How often these words were said at a question. */
export const countUnclear = async (
  { client }: Database,
  question: QuestionId,
  phrases: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await client.unclear
    .groupBy({ by: ["text"], where: { question, text: { in: [...phrases] } }, _sum: { n: true } })
    .catch(asStoreError);
  return new Map(rows.map(({ text, _sum }) => [text, _sum.n ?? 0]));
};

/** Each reply joins the first group whose name it misspells; the frequent ones come first and give the names. */
export const groupsOf = (replies: readonly UnclearReply[]): readonly UnclearGroup[] => {
  const groups: UnclearReply[][] = [];
  for (const reply of replies) {
    const group = groups.find(([name]) => name !== undefined && isNear(name.text, reply.text));
    if (group === undefined) groups.push([reply]);
    else group.push(reply);
  }
  return groups
    .map((group) => ({
      replies: group,
      n: group.reduce((all, { n }) => all + n, 0),
      lastAt: new Date(Math.max(...group.map(({ lastAt }) => lastAt.getTime()))),
    }))
    .sort((a, b) => b.n - a.n);
};

const isNear = (name: string, text: string): boolean => {
  const limit = slips(Math.min(name.length, text.length));
  return Math.abs(name.length - text.length) <= limit && distance(name, text) <= limit;
};
