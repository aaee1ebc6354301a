import type { FlowEvent, WorldEffect } from "../../flows/kit/vocabulary.ts";
import type { World } from "../../flows/kit/world.ts";
import type { Incoming } from "../channels/channel.ts";
import { registrationNumber } from "../registry/registration-number.ts";
import { businessRow, ownerRow } from "../registry/registration-rows.ts";
import type { Database } from "../store/database.ts";
import type { Sequences } from "../store/sequences.ts";
import { asStoreError } from "../store/store-error.ts";
import type { Chat, Writes } from "./rows.ts";

/** What an effect may see: the chat it happens in, the message that caused it, and the time. */
export interface Cause {
  readonly chat: Chat;
  readonly message: Incoming;
  /** Where the talk stands. */
  readonly flow: string;
  readonly question: string | null;
  readonly now: Date;
}

export interface EffectTools {
  readonly database: Database;
  readonly sequences: Sequences;
  readonly world: World;
}

/**
 * Adds what an effect changes to the turn's writes and gives the event that answers it, if any. Nothing is
 * written here: all writes of a turn are committed together.
 */
export const perform = async (
  effect: WorldEffect,
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent | undefined> => {
  const { chat, message, now } = cause;
  switch (effect.type) {
    case "recordConsent": {
      const { purpose, granted, textVersion } = effect;
      const { language, channel, id: chatId } = chat;
      writes.consents.push({
        chatId,
        purpose,
        granted,
        textVersion,
        language,
        channel,
        messageId: message.messageId,
        at: now,
      });
      return undefined;
    }
    case "register": {
      const [serial] = await tools.sequences.reserve("business", 1);
      const [newOwner] = chat.ownerId === null ? await tools.sequences.reserve("owner", 1) : [];
      const ownerId = chat.ownerId ?? newOwner;
      if (serial === undefined || ownerId === undefined) throw new Error("No id could be reserved");
      const { registration } = effect;
      const area = registration.village ?? registration.district ?? tools.world.places.territory[0]?.code ?? "";
      const number = registrationNumber(area, serial);
      if (chat.ownerId === null) writes.owners.push(ownerRow(ownerId, registration, chat.language, now));
      const kbli = tools.world.trades
        .suggest(registration.product)
        .find(({ cluster }) => cluster === registration.cluster)?.kbli;
      writes.businesses.push(
        businessRow({ id: serial, ownerId, number, registration, kbli, channel: chat.channel, now }),
      );
      return { type: "registered", number };
    }
    case "openTicket": {
      const { id: chatId } = chat;
      const open = await tools.database.client.ticket
        .findFirst({ where: { chatId, status: "open" } })
        .catch(asStoreError);
      if (open !== null) return { type: "ticketOpened", number: open.id };
      const [id] = await tools.sequences.reserve("ticket", 1);
      if (id === undefined) throw new Error("No id could be reserved");
      writes.tickets.push({
        id,
        chatId,
        flow: cause.flow,
        question: cause.question,
        status: "open",
        createdAt: now,
      });
      return { type: "ticketOpened", number: id };
    }
    case "lookUpStatus": {
      if (chat.ownerId === null) return { type: "statusFound", businesses: [] };
      const businesses = await tools.database.client.business
        .findMany({
          where: { ownerId: chat.ownerId },
          select: { number: true, name: true },
          orderBy: { id: "desc" },
        })
        .catch(asStoreError);
      return {
        type: "statusFound",
        businesses: businesses.map(({ number, name }) => ({ number, name, status: "registered" })),
      };
    }
    case "forget":
      writes.forget.push(chat.id);
      return undefined;
  }
};
