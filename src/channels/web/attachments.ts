import type { Outgoing } from "../channel.ts";
import type { Entry, History } from "./history.ts";
import { theEnd } from "./history.ts";
import type { Photos } from "./photos.ts";

type OfficeFile = NonNullable<Outgoing["files"]>[number];

export const photoAddress = (id: number): string => `/chat/photos/i${id}`;
export const fileAddress = (id: number, place: number): string => `/chat/files/o${id}/${place}`;

/** The picture of one message of this talk, small; undefined for anybody else's, and where it is gone. */
export async function readPreview(
  history: History,
  photos: Photos,
  address: string,
  id: number,
): Promise<Buffer | undefined> {
  const entry = await find(history, address, { ...theEnd, owner: id - 1 }, id, "owner");
  const content = entry?.from === "owner" ? entry.content : null;
  return content?.kind === "photo" ? photos.preview(content.reference) : undefined;
}

/** One file of one message to this talk. */
export async function readOfficeFile(
  history: History,
  address: string,
  id: number,
  place: number,
): Promise<OfficeFile | undefined> {
  const entry = await find(history, address, { ...theEnd, office: id - 1 }, id, "office");
  return entry?.from === "office" ? entry.message?.files?.[place] : undefined;
}

async function find(
  history: History,
  address: string,
  after: Parameters<History["read"]>[1],
  id: number,
  from: Entry["from"],
): Promise<Entry | undefined> {
  const talk = await history.read(address, after);
  return talk?.entries.find((entry) => entry.from === from && entry.id === id);
}

/** Always a file to keep, never a page: whatever it holds, no browser may run it here. */
export function asDownload({ name, type, text }: OfficeFile): Response {
  const plain = name.replace(/[^\w.-]/g, "_");
  const exact = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return new Response(text, {
    headers: {
      "Content-Type": /^(?:text\/(?:plain|csv)|application\/json)$/.test(type)
        ? `${type}; charset=utf-8`
        : "application/octet-stream",
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
