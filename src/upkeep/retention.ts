import type { Log } from "../lib/log.ts";
import type { Database } from "../store/database.ts";
import { forgetDrafts } from "./forget-drafts.ts";
import { forgetUnclear } from "./forget-unclear.ts";
import { forgetWords } from "./forget-words.ts";
import type { Job } from "./upkeep.ts";

export interface RetentionParts {
  readonly database: Database;
  readonly log: Log;
  /** How long words and drafts are kept. */
  readonly days: number;
  /** Only this channel's chats, where told. */
  readonly channel?: string;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Removes what nobody needs any more: the words of old messages, and drafts that were left long ago. */
export const retentionJob = ({ database, log, days, channel }: RetentionParts): Job => ({
  name: "retention",
  every: 60 * minute,
  run: async (now, stopping) => {
    const before = new Date(now.getTime() - days * day);
    const past = { before, now, stopping, ...(channel === undefined ? {} : { channel }) };
    const drafts = await forgetDrafts(database, past);
    const words = await forgetWords(database, past);
    // They belong to no channel: only who looks after all of them removes them.
    const unclear = channel === undefined ? await forgetUnclear(database, before) : 0;
    if (drafts.removed + words.removed + unclear > 0)
      log.info("retention", { drafts: drafts.removed, words: words.removed, unclear });
    // After a long time without retention there is much to do, a part at a time.
    return words.done ? undefined : new Date(now.getTime() + minute);
  },
});
