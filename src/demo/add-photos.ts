import { drawPicture } from "../registry/photos/draw-picture.ts";
import type { PhotoStore } from "../registry/photos/photo-store.ts";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";

/** Drawn pictures, plainly no photographs, for the newest businesses. */
export const addPhotos = async ({ client }: Database, photos: PhotoStore, count: number, at: Date): Promise<void> => {
  const businesses = await client.business
    .findMany({
      where: { owner: { chats: { some: {} } } },
      orderBy: { id: "desc" },
      take: count,
      include: { owner: { include: { chats: true } } },
    })
    .catch(asStoreError);
  for (const { id, product, owner } of businesses) {
    const chat = owner.chats[0];
    const kept = chat === undefined ? undefined : await photos.keep(await drawPicture(product, id));
    if (chat === undefined || kept?.ok !== true) continue;
    const { file, width, height, bytes } = kept;
    const row = { businessId: id, chatId: chat.id, channel: chat.channel, reference: file, state: "kept", attempts: 1 };
    await client.photo
      .create({ data: { ...row, dueAt: at, file, width, height, bytes, createdAt: at } })
      .catch(asStoreError);
  }
};
