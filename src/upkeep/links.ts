import { handInLinks, type LinksParts } from "../registry/links/hand-in-links.ts";
import { asStoreError } from "../store/store-error.ts";
import type { Job } from "./upkeep.ts";

/** What was asked for and came to nothing is kept so long, for the limits on asking: milliseconds. */
const keptFor = 24 * 60 * 60 * 1000;

/** Takes up what a kill left between two chats, and forgets who asked in vain. */
export const linksJob = (parts: LinksParts): Job => ({
  name: "links",
  every: 10_000,
  run: async (now) => {
    await handInLinks(parts);
    const before = new Date(now.getTime() - keptFor);
    await parts.database.client.link
      .deleteMany({ where: { state: { not: "linked" }, due: null, askedAt: { lt: before } } })
      .catch(asStoreError);
    return undefined;
  },
});
