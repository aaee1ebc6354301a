import { z } from "zod";

/**
 * What an erasure's proof tells, as JSON: rows by table. While it is under way, also the chat that waits for its
 * farewell and the photos that are still to be removed, by names that mean nothing; later only how many they were.
 */
const removed = z.object({
  rows: z.record(z.string(), z.number()),
  chat: z.number().optional(),
  files: z.union([z.array(z.string()), z.number()]),
});

export const readRemoved = (json: string): z.output<typeof removed> => removed.parse(JSON.parse(json));
