import type { Message } from "whatsapp-web.js";
import { z } from "zod";
import type { Own, Said } from "../protocol.ts";

/** What is read of the library's message, and no more. */
const fields = z.object({
  id: z.object({ _serialized: z.string(), fromMe: z.boolean() }),
  from: z.string(),
  type: z.string(),
  timestamp: z.number(),
  ack: z.number().optional(),
  body: z.string().optional(),
  location: z.object({ latitude: z.unknown(), longitude: z.unknown() }).optional(),
  latestEditSenderTimestampMs: z.number().optional(),
  _data: z.object({
    /** Not the library's body: of a file that is not there yet that is its thumbnail. */
    caption: z.string().optional(),
    mimetype: z.string().optional(),
    filename: z.string().optional(),
    size: z.number().optional(),
  }),
});

/** Nobody said anything: notices, groups, the status, newsletters, and what was taken back. */
export const notices: ReadonlySet<string> = new Set([
  "album",
  "broadcast_notification",
  "call_log",
  "ciphertext",
  "debug",
  "e2e_notification",
  "gp2",
  "group_notification",
  "notification",
  "notification_template",
  "protocol",
  "reaction",
  "revoked",
]);

/** Undefined for what is no message of a person's to the office. */
export function hear(message: Message): Said | undefined {
  const parsed = fields.safeParse(message);
  if (!parsed.success) return undefined;
  const { id, from, type, timestamp, body = "", location, latestEditSenderTimestampMs: editedAt, _data } = parsed.data;
  if (id.fromMe || !/^\d+@(?:c\.us|lid)$/.test(from) || notices.has(type)) return undefined;
  return {
    id: id._serialized,
    chat: from,
    type,
    at: timestamp,
    ...(type === "chat" ? { text: body } : {}),
    ...(_data.caption === undefined || _data.caption === "" ? {} : { caption: _data.caption }),
    ...(type === "vcard" ? { vcard: body } : {}),
    ...placeIn(location),
    ...(_data.mimetype === undefined ? {} : { mimetype: _data.mimetype }),
    ...(editedAt === undefined ? {} : { editedAt }),
  };
}

function placeIn(location: { readonly latitude?: unknown; readonly longitude?: unknown } | undefined) {
  const { latitude: lat, longitude: lng } = location ?? {};
  return typeof lat === "number" && typeof lng === "number" ? { lat, lng } : {};
}

/** Undefined for what is not the office's. */
export function hearOwn(message: Message): Own | undefined {
  const parsed = fields.safeParse(message);
  if (!parsed.success || !parsed.data.id.fromMe) return undefined;
  const { id, ack = 0, body = "", _data } = parsed.data;
  return { id: id._serialized, ack, words: _data.filename ?? body };
}

/** Bytes of a message's file, where the platform tells them. */
export const sizeOf = (message: Message): number => fields.safeParse(message).data?._data.size ?? 0;
