import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { PhotoStore } from "../photos/photo-store.ts";

/** A photo of this business, or a small version of it; undefined where it is another's, or not there. */
export const readRecordPhoto = async (
  { client }: Database,
  photos: PhotoStore,
  { businessId, id, small }: { readonly businessId: number; readonly id: number; readonly small: boolean },
): Promise<{ readonly bytes: Buffer; readonly ownerId: number } | undefined> => {
  const photo = await client.photo
    .findFirst({
      where: { id, businessId, state: "kept" },
      select: { file: true, business: { select: { ownerId: true } } },
    })
    .catch(asStoreError);
  if (photo?.file == null) return undefined;
  const bytes = await (small ? photos.preview(photo.file) : photos.read(photo.file));
  return bytes === undefined ? undefined : { bytes, ownerId: photo.business.ownerId };
};
