import type { PhotoFetcher } from "../registry/photos/fetch-photos.ts";
import type { Job } from "./upkeep.ts";

/** Fetches what owners sent. One that waits for its platform must not hold up those that come meanwhile. */
export const photosJob = (fetcher: PhotoFetcher, every: number): Job => ({
  name: "photos",
  every,
  run: async (now) => {
    const next = await fetcher.run();
    return next !== undefined && next.getTime() < now.getTime() + every ? next : undefined;
  },
});
