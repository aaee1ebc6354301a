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

/** What was told of messages while both were being written, in two processes, is applied; what is nobody's goes. */
export const newsJob = (database: Database, channels: readonly Platform[]): Job => ({
  name: "news",
  every: 60_000,
  run: async (now) => {
    const { client } = database;
    await client.news.deleteMany({ where: { at: { lt: new Date(now.getTime() - keptFor) } } }).catch(asStoreError);
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
});
