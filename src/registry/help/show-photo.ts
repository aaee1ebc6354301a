import { createTurns } from "../../store/turns.ts";
import { encodePhoto } from "../photos/encode-photo.ts";
import type { Found } from "../photos/fetch-photos.ts";
import type { PhotoStore } from "../photos/photo-store.ts";

export interface PhotoSources {
  readonly photos: PhotoStore;
  /** By channel; must not throw. Absent where no channel keeps photos. */
  readonly fetchPhoto?: Readonly<Record<string, (reference: string) => Promise<Found>>>;
}

// Pictures unfold in memory: one after another.
const turns = createTurns();

/**
 * A photo that was sent to an officer: fetched from where it lies each time it is looked at, encoded anew without where
 * it was taken, and kept nowhere. Undefined where it is gone, or cannot be had just now.
 */
export const showPhoto = async (
  { photos, fetchPhoto = {} }: PhotoSources,
  { channel, reference }: { readonly channel: string; readonly reference: string },
): Promise<Buffer | undefined> => {
  const found = await fetchPhoto[channel]?.(reference);
  if (found?.is === "here") return photos.read(found.file);
  if (found?.is !== "fetched") return undefined;
  const encoding = await turns.run(() => encodePhoto(found.bytes));
  return encoding.ok ? encoding.bytes : undefined;
};
