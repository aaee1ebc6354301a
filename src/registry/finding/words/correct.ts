import { distance, slips } from "../../../../flows/understand/words.ts";
import { selectRows } from "../../../store/bulk.ts";
import type { Database } from "../../../store/database.ts";
import type { AreaRange } from "../shelf/areas.ts";
import { beginningEnds, readEach } from "./candidates.ts";
import { standWithin } from "./stand-within.ts";

/** So many words may be meant by one that is misspelt. */
const mostMeant = 5;
/** Where only some of the register counts, so many near words are looked at. */
const mostLookedAt = 40;
const letters = Array.from("abcdefghijklmnopqrstuvwxyz");

/**
 * Words of the dictionary that a misspelt one may mean: the nearest, and of those the most frequent. A dictionary of a
 * hundred thousand words is not read whole: only words that begin alike, but for a slip in the first two letters.
 * `areas`: words that nobody has there are not meant, nor told.
 */
export const correct = async (
  database: Database,
  typed: string,
  areas: readonly AreaRange[] | undefined,
): Promise<readonly string[]> => {
  const limit = slips(typed.length + 1);
  if (limit === 0 || /\d/.test(typed)) return [];
  const near: { readonly term: string; readonly n: number; readonly apart: number }[] = [];
  const spellings = [...new Set([typed, modern(typed)])];
  for (const { term, n } of await readAlike(database, spellings, limit)) {
    const apart = Math.min(...spellings.map((spelling) => distance(spelling, term, limit)));
    if (apart <= limit) near.push({ term, n, apart });
  }
  near.sort((a, b) => a.apart - b.apart || b.n - a.n);
  const known = areas === undefined ? near : await knownWithin(database, areas, near.slice(0, mostLookedAt));
  const nearest = known.filter(({ apart }) => apart === known[0]?.apart);
  return nearest.map(({ term }) => term).slice(0, mostMeant);
};

const knownWithin = async <T extends { readonly term: string }>(
  database: Database,
  areas: readonly AreaRange[],
  near: readonly T[],
): Promise<readonly T[]> => {
  const candidates = await readEach(
    database,
    near.map(({ term }) => term),
  );
  const isKnown = await standWithin(database, areas, candidates);
  return near.filter((_, at) => isKnown[at]);
};

/** Names are still written as before 1972 (Soekarno, Djoko): as they would be written since. */
const modern = (word: string): string =>
  word.replace(/oe/g, "u").replace(/tj/g, "c").replace(/dj/g, "j").replace(/nj/g, "ny").replace(/sj/g, "sy");

/** What a word may begin with, of which somebody typed this: the same, or with one slip in the first two letters. */
const beginningsNear = (typed: string): readonly string[] => {
  const [one = "", two = "", three = ""] = typed;
  const same = `${one}${two}`;
  const slipped = [
    // Swapped, or one letter too many.
    ...[`${two}${one}${three}`, `${two}${three}`, `${one}${three}`],
    // Another letter, or one that is missing.
    ...letters.flatMap((letter) => [
      ...[`${letter}${two}${three}`, `${one}${letter}${three}`],
      ...[`${letter}${one}${two}`, `${one}${letter}${two}`],
    ]),
  ];
  return [same, ...new Set(slipped.filter((beginning) => !beginning.startsWith(same)))];
};

const readAlike = (database: Database, spellings: readonly string[], limit: number) => {
  const ends = [...new Set(spellings.flatMap(beginningsNear))].map((beginning) => {
    const [first, last] = beginningEnds(beginning);
    return { first, last };
  });
  const lengths = spellings.map(({ length }) => length);
  const each =
    database.kind === "sqlite"
      ? `(SELECT "value" ->> 'first' AS "first", "value" ->> 'last' AS "last" FROM json_each(?))`
      : `json_to_recordset(CAST(? AS json))`;
  const named = database.kind === "sqlite" ? `b` : `b("first" text, "last" text)`;
  return selectRows(
    database,
    { term: "string", n: "number" },
    `SELECT DISTINCT t."term", t."n" FROM ${each} AS ${named} CROSS JOIN "Term" t
     WHERE t."term" BETWEEN b."first" AND b."last" AND LENGTH(t."term") BETWEEN ? AND ?`,
    [JSON.stringify(ends), Math.min(...lengths) - limit, Math.max(...lengths) + limit],
  );
};
