import { applyNews, type Platform } from "../delivery/news.ts";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";
import type { Job } from "./upkeep.ts";

/**
 * What was told before its message was written waits for seconds. Later it is nobody's: somebody who was erased, say,
 * whose number is in the message's id. Milliseconds.
 */
const keptFor = 60 * 60 * 1000;
const most = 500;
/** A receipt may come long after the person it tells of was erased: the phone was off for days. Milliseconds. */
const receiptsFor = 30 * 24 * 60 * 60 * 1000;

/** What was told of messages while both were being written, in two processes, is applied; what is nobody's goes. */
export const newsJob = (database: Database, channels: readonly Platform[]): Job => {
  let unclean = false;
  return {
    name: "news",
    every: 60_000,
    run: async (now) => {
      const { client } = database;
      const { count } = await client.news
        .deleteMany({ where: { at: { lt: new Date(now.getTime() - keptFor) } } })
        .catch(asStoreError);
      unclean ||= count > 0 && (await wereErased(database, new Date(now.getTime() - receiptsFor)));
      if (unclean) unclean = !(await database.direct.wipe(["News"]).catch(asStoreError));
      const left = await client.news
        .findMany({ select: { channel: true, providerId: true }, orderBy: { id: "desc" }, take: most })
        .catch(asStoreError);
      for (const [channel, some] of Map.groupBy(left, (one) => one.channel))
        await applyNews(
          database,
          // One that is switched off asks nobody to write.
          channels.find(({ name }) => name === channel) ?? { name: channel, abilities: {} },
          some.map(({ providerId }) => providerId),
        );
      return undefined;
    },
  };
};

/** Whether what is nobody's may be of somebody who was erased: then the database's own files must not keep it either. */
const wereErased = async ({ client }: Database, since: Date): Promise<boolean> =>
  (await client.erasure.count({ where: { askedAt: { gte: since } } }).catch(asStoreError)) > 0;
