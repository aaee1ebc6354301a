import type { FlowEvent } from "../../../flows/kit/vocabulary.ts";
import { priority } from "../../delivery/priority.ts";
import { notSentYet } from "../../delivery/states.ts";
import { firstName } from "../../registry/help/first-name.ts";
import { begunByOfficer } from "../../registry/help/ticket.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";

/** Who has the ticket at this moment: between the officer's act and this turn it may have changed hands. */
export const meetOfficer = async (id: number, { chat }: Cause, { database }: EffectTools): Promise<FlowEvent> => {
  const { client } = database;
  const ticket = await client.ticket
    .findFirst({ where: { id, chatId: chat.id, status: "held" }, select: { officerId: true, flow: true } })
    .catch(asStoreError);
  if (ticket?.officerId == null) return { type: "officerGone" };
  const officer = await client.officer
    .findUnique({ where: { id: ticket.officerId }, select: { name: true } })
    .catch(asStoreError);
  return officer === null
    ? { type: "officerGone" }
    : { type: "officerMet", officer: firstName(officer.name), began: begunByOfficer(ticket) };
};

/** The owner wrote: they are awake, and may read what an officer wrote to them in the quiet hours. */
export const sendWaiting = async ({ chat }: Cause, writes: Writes, { database }: EffectTools): Promise<undefined> => {
  const waiting = await database.client.outboxMessage
    .findMany({ where: { chatId: chat.id, state: notSentYet, priority: priority.office }, select: { id: true } })
    .catch(asStoreError);
  for (const { id } of waiting) writes.updates.push({ table: "OutboxMessage", id, row: { priority: priority.reply } });
  return undefined;
};

/** The owner went back to the bot: what the officer has ended or given back already stays as it is. */
export const closeTicket = async (
  id: number,
  { chat, now }: Cause,
  writes: Writes,
  { database }: EffectTools,
): Promise<undefined> => {
  const held = await database.client.ticket
    .count({ where: { id, chatId: chat.id, status: "held" } })
    .catch(asStoreError);
  if (held > 0) writes.updates.push({ table: "Ticket", id, row: { status: "closed", closedAt: now } });
  return undefined;
};
