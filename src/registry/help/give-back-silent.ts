import type { Talk } from "../../../flows/kit/heard.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { part } from "./deeds.ts";
import type { Help } from "./help.ts";
import { heldOf } from "./take-ticket.ts";

/** So long may an officer who has a ticket be silent before the bot takes over again, in milliseconds. */
const longestOfficerSilence = 4 * 60 * 60 * 1000;
/** What a crash may have swallowed is looked for so long, in milliseconds. */
const recent = 2 * 24 * 60 * 60 * 1000;

/** Gives back to the queue what its officer forgot: the owner is told, and the bot answers again. Gives their ids. */
export const giveBackSilent = async (help: Omit<Help, "setting" | "wake">): Promise<readonly number[]> => {
  const now = help.clock.now();
  const before = new Date(now.getTime() - longestOfficerSilence);
  const held = await help.database.client.ticket
    .findMany({ where: { status: "held", heldAt: { lt: before } }, include: { chat: true }, take: 500 })
    .catch(asStoreError);
  const given: number[] = [];
  for (const ticket of held) {
    const { id, chatId, officerId, heldAt } = ticket;
    if (heldAt === null || (await hasWritten(help.database, chatId, officerId, before))) continue;
    const unchanged = { id, status: "held", officerId, heldAt };
    const done = await help.audit.during(async (tx, record) => {
      const { count } = await tx.ticket.updateMany({ where: unchanged, data: { status: "open", officerId: null } });
      if (count > 0)
        record({
          actor: "program",
          action: "ticket",
          ownerId: ticket.chat.ownerId,
          detail: { ticket: id, did: "givenBackAfterSilence", from: officerId },
        });
      return count > 0;
    });
    if (!done) continue;
    given.push(id);
    await help.receive(part(heldOf({ ...ticket, heldAt }), "officer-away", now));
  }
  return given;
};

const hasWritten = async ({ client }: Database, chatId: number, officerId: string | null, since: Date) =>
  (await client.outboxMessage
    .findFirst({ where: { chatId, officerId, createdAt: { gte: since } }, select: { id: true } })
    .catch(asStoreError)) !== null;

/**
 * Ends the talks of tickets that are not held any more where a crash came between the two: else the bot would be
 * silent for ever. What was ended is handed in again and changes nothing.
 */
export const endLeftOpen = async (help: Omit<Help, "setting" | "wake">): Promise<void> => {
  const now = help.clock.now();
  const ended = await help.database.client.ticket
    .findMany({
      where: { status: { not: "held" }, heldAt: { gt: new Date(now.getTime() - recent) } },
      include: { chat: true },
      take: 500,
    })
    .catch(asStoreError);
  for (const ticket of ended) {
    const { heldAt, id } = ticket;
    const { stack } = JSON.parse(ticket.chat.talk) as Talk;
    // Of another ticket of this owner an officer may be there.
    const isLeft = stack.some(({ flow, context }) => flow === "officerTalk" && context["ticket"] === id);
    if (heldAt === null || !isLeft) continue;
    await help.receive(part(heldOf({ ...ticket, heldAt }), "officer-done", now));
  }
};
