import { plain } from "../../../flows/kit/plain.ts";
import { isLanguage } from "../../../flows/kit/vocabulary.ts";
import { maskIdentifiers } from "../../../flows/understand/identifiers.ts";
import { part } from "./deeds.ts";
import type { Help, Helper } from "./help.ts";
import { outboxRow } from "./outbox-row.ts";
import { heldOf, readHeld } from "./take-ticket.ts";

export type Ended =
  | { readonly ok: true }
  /** Another officer has it, nobody does, or it is closed already. */
  | { readonly ok: false; readonly reason: "others" | "open" | "closed" | "gone"; readonly by: string };

/** `done`: closes it. `later`: gives it back to the queue. The bot takes over again. */
export const endTicket = async (
  help: Help,
  id: number,
  officer: Helper,
  how: { readonly is: "done" | "later"; readonly note: string },
): Promise<Ended> => {
  const now = help.clock.now();
  const note = how.note.trim() === "" ? null : maskIdentifiers(how.note.trim());
  const ended = await help.audit.during(async (tx, record) => {
    const ticket = await readHeld(tx, id);
    if (ticket === null) return { ok: false as const, reason: "gone" as const, by: "" };
    if (ticket.status !== "held" || ticket.heldAt === null)
      return { ok: false as const, reason: ticket.status === "open" ? ("open" as const) : ("closed" as const), by: "" };
    if (ticket.officerId !== officer.id) {
      const holder = await tx.officer.findUnique({ where: { id: ticket.officerId ?? "" }, select: { name: true } });
      return { ok: false as const, reason: "others" as const, by: holder?.name ?? "" };
    }
    const data =
      how.is === "done"
        ? { status: "closed", closedAt: now, note }
        : { status: "open", officerId: null, ...(note === null ? {} : { note }) };
    await tx.ticket.update({ where: { id }, data });
    record({
      actor: `officer:${officer.id}`,
      action: "ticket",
      ownerId: ticket.chat.ownerId,
      detail: { ticket: id, did: how.is === "done" ? "closed" : "givenBack", noted: note !== null },
    });
    return { ok: true as const, held: { ...ticket, heldAt: ticket.heldAt } };
  });
  if (!ended.ok) return ended;
  await help.receive(part(heldOf(ended.held), how.is === "done" ? "officer-done" : "officer-later", now));
  return { ok: true };
};

/** Closes a ticket that nobody talked about, and tells its owner, who waits for an answer. */
export const closeUntaken = async (help: Help, id: number, officer: Helper, said: string): Promise<Ended> => {
  const now = help.clock.now();
  const note = said.trim() === "" ? null : maskIdentifiers(said.trim());
  const closed = await help.audit.during(async (tx, record) => {
    const ticket = await readHeld(tx, id);
    if (ticket === null) return { ok: false as const, reason: "gone" as const, by: "" };
    if (ticket.status === "held") {
      const holder = await tx.officer.findUnique({ where: { id: ticket.officerId ?? "" }, select: { name: true } });
      return { ok: false as const, reason: "others" as const, by: holder?.name ?? "" };
    }
    if (ticket.status === "closed") return { ok: false as const, reason: "closed" as const, by: "" };
    const data = { status: "closed", closedAt: now, officerId: officer.id, note };
    await tx.ticket.update({ where: { id }, data });
    const { chat } = ticket;
    if (chat.blockedAt === null && chat.erasedIn === null) {
      const speak = help.setting.speech[isLanguage(chat.language) ? chat.language : "id"];
      const message = plain(speak("ticket-closed", { number: String(id) }));
      await tx.outboxMessage.create({ data: outboxRow(chat, message, now, { unasked: false, officerId: null }) });
    }
    record({
      actor: `officer:${officer.id}`,
      action: "ticket",
      ownerId: chat.ownerId,
      detail: { ticket: id, did: "closedUntaken", noted: note !== null },
    });
    return { ok: true as const, channel: chat.channel };
  });
  if (!closed.ok) return closed;
  help.wake(closed.channel);
  return { ok: true };
};
