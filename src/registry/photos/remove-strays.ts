import type { Database } from "../../store/database.ts";
import type { PhotoStore } from "./photo-store.ts";

/**
 * Removes files last written before `time` that nobody speaks of: what a crash left between a file and its row,
 * pictures that were sent where none was asked for, and those of a person who was erased. Gives their number.
 */
export async function removeStrays({ client }: Database, store: PhotoStore, time: Date): Promise<number> {
  let removed = 0;
  for (const file of await store.olderThan(time)) {
    const row = await client.photo.findFirst({ where: { OR: [{ file }, { reference: file }] }, select: { id: true } });
    // An open talk may still be asking which business the picture shows.
    const talk = row ?? (await client.chat.findFirst({ where: { talk: { contains: file } }, select: { id: true } }));
    if (talk !== null) continue;
    await store.remove(file);
    removed += 1;
  }
  return removed;
}
