import { asStoreError } from "../../store/store-error.ts";
import type { Cause, EffectTools } from "./cause.ts";

/**
 * A business of the owner behind this chat, or what it became part of meanwhile where that is theirs, too. Throws for
 * anybody else's: no talk can name one.
 */
export const ownBusiness = async ({ chat }: Cause, { database }: EffectTools, id: number) => {
  if (chat.ownerId === null) throw new Error("This chat has no owner");
  const { ownerId } = chat;
  const find = (wanted: number) =>
    database.client.business
      .findFirst({ where: { id: wanted, ownerId }, include: { owner: true } })
      .catch(asStoreError);
  const named = await find(id);
  const found = named?.mergedInto == null ? named : ((await find(named.mergedInto)) ?? named);
  if (found === null) throw new Error(`Business ${id} is not this owner's`);
  return found;
};

/** A line of a field's history. */
export const changeRow = (
  { chat, message, now }: Cause,
  ownerId: number,
  businessId: number | null,
  field: string,
  before: string | null,
  after: string | null,
) => ({
  ownerId,
  businessId,
  field,
  before,
  after,
  by: "owner",
  channel: chat.channel,
  messageId: message.messageId,
  at: now,
});
