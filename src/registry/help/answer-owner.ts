import { plain } from "../../../flows/kit/plain.ts";
import { maskIdentifiers } from "../../../flows/understand/identifiers.ts";
import { sentByOwner } from "../../conversation/unwritten.ts";
import type { Transaction } from "../../store/transact.ts";
import { meet } from "./deeds.ts";
import type { Help, Helper } from "./help.ts";
import { outboxRow } from "./outbox-row.ts";
import { heldOf, readHeld } from "./take-ticket.ts";
import { begunByOfficer } from "./ticket.ts";
import { tidyLines } from "./tidy-lines.ts";

/** Characters of one message; a channel cuts it where its platform takes less. */
export const longestAnswer = 3000;
/** The same words twice within this time, in milliseconds, are one press of a button on a slow line. */
const twice = 10_000;

export type Answered =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: "empty" | "long" | "others" | "open" | "closed" | "blocked" | "gone";
      /** Who has it. */
      readonly by: string;
    };

const no = (reason: (Answered & { ok: false })["reason"], by = ""): Answered => ({ ok: false, reason, by });

/** Writes to the owner, in order with everything else that is said in the chat. Identifiers are masked. */
export const answerOwner = async (help: Help, id: number, officer: Helper, said: string): Promise<Answered> => {
  const text = maskIdentifiers(tidyLines(said));
  if (text === "") return no("empty");
  if (text.length > longestAnswer) return no("long");
  const now = help.clock.now();
  const before = await help.database.client.ticket.findUnique({
    where: { id },
    include: { chat: { select: { channel: true, address: true } } },
  });
  // Where a crash came between taking the ticket and coming into the chat, the officer comes now.
  if (before?.status === "held" && before.officerId === officer.id && before.heldAt !== null)
    await help.receive(meet(heldOf({ ...before, heldAt: before.heldAt }), now));
  const answered = await help.audit.during(async (tx, record) => {
    const ticket = await readHeld(tx, id);
    if (ticket === null || ticket.chat.erasedIn !== null) return no("gone");
    if (ticket.status !== "held") return no(ticket.status === "open" ? "open" : "closed");
    if (ticket.officerId !== officer.id) {
      const holder = await tx.officer.findUnique({ where: { id: ticket.officerId ?? "" }, select: { name: true } });
      return no("others", holder?.name);
    }
    const { chat } = ticket;
    if (chat.blockedAt !== null) return no("blocked");
    const body = JSON.stringify(plain(text));
    const again = await tx.outboxMessage.findFirst({
      where: { chatId: chat.id, officerId: officer.id, body, createdAt: { gte: new Date(now.getTime() - twice) } },
      select: { id: true },
    });
    if (again === null) {
      const unasked = begunByOfficer(ticket) && !(await hasWritten(tx, chat.id, ticket.createdAt));
      await tx.outboxMessage.create({ data: outboxRow(chat, plain(text), now, { unasked, officerId: officer.id }) });
      record({
        actor: `officer:${officer.id}`,
        action: "ticket",
        ownerId: chat.ownerId,
        detail: { ticket: id, did: "answered", letters: text.length },
      });
    }
    return { ok: true as const, channel: chat.channel };
  });
  if (answered.ok && "channel" in answered) help.wake(answered.channel);
  return answered.ok ? { ok: true } : answered;
};

/** Whether the owner said something since: then they are awake, and wait for an answer. */
const hasWritten = async (tx: Transaction, chatId: number, since: Date): Promise<boolean> =>
  (await tx.inboxMessage.findFirst({
    where: { chatId, receivedAt: { gte: since }, ...sentByOwner },
    select: { id: true },
  })) !== null;
