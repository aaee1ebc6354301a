import type { Content, Incoming } from "../../channel.ts";
import type { Identity } from "../address.ts";
import { writeReference } from "../reference.ts";
import type { Said } from "./protocol.ts";
import { phoneInCard } from "./vcard.ts";

/** A message in the port's words. */
export function readSaid(said: Said, identity: Identity): Incoming {
  const { id, at, editedAt, text } = said;
  const edited = editedAt !== undefined && text !== undefined;
  return {
    ...identity,
    // What was changed is said anew, each time once.
    messageId: edited ? `${id}.${editedAt}` : id,
    at: edited ? new Date(editedAt) : new Date(at * 1000),
    content: readContent(said, identity.profile?.phone),
  };
}

/** The platform's words where others are used elsewhere. */
const otherWords: Readonly<Record<string, string>> = { ptt: "voice", vcard: "contact", multi_vcard: "contacts" };

function readContent(said: Said, phone: string | undefined): Content {
  const { id, type, text, caption, lat, lng, vcard, mimetype, editedAt } = said;
  if (text !== undefined) return { kind: "text", text, ...(editedAt === undefined ? {} : { edited: true }) };
  if (type === "location" && lat !== undefined && lng !== undefined) return { kind: "location", lat, lng };
  const isPicture = type === "image" || (type === "document" && /^image\/(?:jpeg|png|webp)$/i.test(mimetype ?? ""));
  if (isPicture) return { kind: "photo", reference: writeReference(id), ...(caption === undefined ? {} : { caption }) };
  const shared = vcard === undefined ? undefined : phoneInCard(vcard);
  if (shared !== undefined) return { kind: "contact", phone: shared, own: shared === phone };
  return { kind: "other", what: otherWords[type] ?? type };
}
