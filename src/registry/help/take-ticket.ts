import { maskIdentifiers } from "../../../flows/understand/identifiers.ts";
import type { Transaction } from "../../store/transact.ts";
import { type Held, meet } from "./deeds.ts";
import type { Help, Helper } from "./help.ts";
import { tidyLines } from "./tidy-lines.ts";

/** Of why a ticket is taken over: characters. */
const longestReason = 300;

export type Taking =
  | { readonly ok: true }
  /** Another officer has it, since then. */
  | { readonly ok: false; readonly reason: "held"; readonly by: string; readonly since: Date }
  | { readonly ok: false; readonly reason: "closed" | "gone" };

/** What the officer knew of who holds it, and why they take it from them. */
export interface TakeOver {
  /** ISO 8601: since when, as the page showed it. */
  readonly seen: string;
  readonly reason: string;
}

/**
 * Takes a ticket for an officer and brings them into the chat. Of two who ask at once one has it, and the other is
 * told who. `over`: takes it from the officer that the page showed; not from one who came in between.
 */
export const takeTicket = async (help: Help, id: number, officer: Helper, over?: TakeOver): Promise<Taking> => {
  const now = help.clock.now();
  const taken = await help.audit.during(async (tx, record) => {
    const ticket = await readHeld(tx, id);
    if (ticket === null) return { ok: false as const, reason: "gone" as const };
    if (ticket.status === "closed") return { ok: false as const, reason: "closed" as const };
    if (ticket.status === "held" && ticket.officerId !== officer.id) {
      const since = ticket.heldAt ?? now;
      if (over?.seen !== since.toISOString()) {
        const holder = await tx.officer.findUnique({ where: { id: ticket.officerId ?? "" }, select: { name: true } });
        return { ok: false as const, reason: "held" as const, by: holder?.name ?? "", since };
      }
    }
    if (ticket.status === "held" && ticket.officerId === officer.id && ticket.heldAt !== null)
      return { ok: true as const, held: { ...ticket, heldAt: ticket.heldAt } };
    await tx.ticket.update({ where: { id }, data: { status: "held", officerId: officer.id, heldAt: now } });
    const from = ticket.status === "held" ? { from: ticket.officerId } : {};
    record({
      actor: `officer:${officer.id}`,
      action: "ticket",
      ownerId: ticket.chat.ownerId,
      detail: { ticket: id, did: over === undefined ? "taken" : "takenOver", ...from },
      ...(over === undefined ? {} : { reason: maskIdentifiers(tidyLines(over.reason)).slice(0, longestReason) }),
    });
    return { ok: true as const, held: { ...ticket, heldAt: now } };
  });
  if (!taken.ok) return taken;
  await help.receive(meet(heldOf(taken.held), now));
  return { ok: true };
};

export const readHeld = (tx: Transaction, id: number) =>
  tx.ticket.findUnique({
    where: { id },
    include: {
      chat: {
        select: {
          ...{ id: true, channel: true, address: true, ownerId: true, language: true },
          ...{ revision: true, blockedAt: true, erasedIn: true },
        },
      },
    },
  });

export const heldOf = (row: {
  readonly id: number;
  readonly flow: string;
  readonly heldAt: Date;
  readonly chat: Held["chat"];
}): Held => {
  const { id, flow, heldAt, chat } = row;
  return { id, flow, heldAt, chat: { channel: chat.channel, address: chat.address } };
};
