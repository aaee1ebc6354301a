import { distance, slips } from "../../../../flows/understand/words.ts";
import { selectRows } from "../../../store/bulk.ts";
import type { Database } from "../../../store/database.ts";
import { beginningEnds } from "./candidates.ts";

/** So many words may be meant by one that is misspelt. */
const mostMeant = 5;

/**
 * Words of the dictionary that a misspelt one may mean: the nearest, and of those the most frequent. Only words with
 * the same first letter, or with the first two swapped or the first one missing, are looked at: fingers slip further on.
 */
export const correct = async (database: Database, typed: string): Promise<readonly string[]> => {
  const limit = slips(typed.length + 1);
  if (limit === 0 || /\d/.test(typed)) return [];
  const [first = "", second = ""] = typed;
  const near: { readonly term: string; readonly n: number; readonly apart: number }[] = [];
  for (const letters of new Set([first, `${second}${first}`, second]))
    for (const { term, n } of await readAlike(database, letters, typed.length, limit)) {
      const apart = distance(typed, term, limit);
      if (apart <= limit) near.push({ term, n, apart });
    }
  const least = Math.min(...near.map(({ apart }) => apart));
  const nearest = near.filter(({ apart }) => apart === least).sort((a, b) => b.n - a.n);
  return [...new Set(nearest.map(({ term }) => term))].slice(0, mostMeant);
};

const readAlike = (database: Database, letters: string, length: number, limit: number) =>
  selectRows(
    database,
    { term: "string", n: "number" },
    `SELECT "term", "n" FROM "Term" WHERE "term" BETWEEN ? AND ? AND LENGTH("term") BETWEEN ? AND ?`,
    [...beginningEnds(letters), length - limit, length + limit],
  );
