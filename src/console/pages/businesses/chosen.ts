import { idIn } from "../../../lib/id-in.ts";
import { type Listed, readListed } from "../../../registry/finding/read-listed.ts";
import type { Desk } from "../../desk.ts";
import { covers, type Officer } from "../../policies.ts";

/** So many businesses can be named one by one. */
export const mostChosen = 500;

/** Businesses that were named by their ids. */
export interface Chosen {
  readonly rows: readonly Listed[];
  /** Ids that name nothing, or nothing in the officer's territory: which of both is not told. */
  readonly refused: readonly number[];
}

/** Whatever ids a form or an address brings: only those in the officer's territory are taken, the others are told. */
export const readChosen = async (
  { database }: Pick<Desk, "database">,
  officer: Officer,
  ids: readonly number[],
): Promise<Chosen> => {
  const wanted = [...new Set(ids)].slice(0, mostChosen);
  const rows = (await readListed(database, wanted)).filter(({ area }) => covers(officer, area));
  const taken = new Set(rows.map(({ id }) => id));
  return { rows, refused: wanted.filter((id) => !taken.has(id)) };
};

/** Ids as a form or an address tells them: "1,2,3". */
export const idsIn = (...texts: readonly string[]): readonly number[] =>
  texts.flatMap((text) => text.split(",")).flatMap((text) => idIn(text) ?? []);
