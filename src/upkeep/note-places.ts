import type { Talk } from "../../flows/kit/heard.ts";
import { questionReached } from "../../flows/registration/reached.ts";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";
import { positionOf } from "./position.ts";
import type { Job } from "./upkeep.ts";

/** Chats of one look. */
const batchSize = 500;
/** Ids of chats are never so high: the walk is done. */
const done = 2_147_483_647;

/**
 * Notes, once in the life of a database, where the registrations rest that began before turns noted it. Who never
 * writes again is who stopped, and would be missing in the figures for good.
 */
export const placesJob = (database: Database): Job => {
  const position = positionOf(database, "chats.places");
  let after: number | undefined;
  return {
    name: "places",
    every: 24 * 60 * 60_000,
    run: async (_, stopping) => {
      after ??= await position.read();
      while (after < done && !stopping.aborted) {
        after = await notePlaces(database, after);
        await position.write(after);
      }
      return undefined;
    },
  };
};

/** Gives the last id it is done with. Who writes meanwhile has a newer revision, and a place already. */
const notePlaces = async ({ client }: Database, after: number): Promise<number> => {
  const chats = await client.chat
    .findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: batchSize,
      select: { id: true, revision: true, place: true, talk: true },
    })
    .catch(asStoreError);
  for (const { id, revision, place, talk } of chats) {
    const reached = questionReached((JSON.parse(talk) as Talk).stack);
    if (reached !== place)
      await client.chat.updateMany({ where: { id, revision }, data: { place: reached } }).catch(asStoreError);
  }
  return chats.length < batchSize ? done : (chats.at(-1)?.id ?? done);
};
