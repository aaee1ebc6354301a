import type { Transaction } from "../../store/transact.ts";
import { chatForOwner } from "../chats/chat-for-owner.ts";
import { meet } from "./deeds.ts";
import type { Help, Helper } from "./help.ts";
import { heldOf } from "./take-ticket.ts";
import { officersOwn } from "./ticket.ts";

export type OpenedFor =
  | { readonly ok: true; readonly ticket: number }
  /** Nobody can be written to; or another officer talks with them. */
  | { readonly ok: false; readonly reason: "noChat" }
  | { readonly ok: false; readonly reason: "held"; readonly ticket: number; readonly by: string };

/**
 * An officer begins to talk with an owner: in the chat where the office writes to them, if any reaches them. Where the owner has asked already, that ticket is taken. What is said first keeps to the quiet hours.
 */
export const openTicketFor = async (help: Help, ownerId: number, officer: Helper): Promise<OpenedFor> => {
  const now = help.clock.now();
  const opened = await help.audit.during(async (tx, record) => {
    const chat = await chatForOwner(tx, ownerId);
    if (chat === undefined) return { ok: false as const, reason: "noChat" as const };
    const there = await tx.ticket.findFirst({
      where: { chat: { ownerId }, status: { in: ["open", "held"] } },
      orderBy: { id: "asc" },
      include: { chat: { select: { channel: true, address: true } } },
    });
    if (there?.status === "held") {
      if (there.officerId === officer.id) return { ok: true as const, ticket: there.id, held: undefined };
      const holder = await tx.officer.findUnique({ where: { id: there.officerId ?? "" }, select: { name: true } });
      return { ok: false as const, reason: "held" as const, ticket: there.id, by: holder?.name ?? "" };
    }
    const id = there?.id ?? (await nextTicket(tx));
    const held = { status: "held", officerId: officer.id, heldAt: now };
    if (there === null)
      await tx.ticket.create({
        data: { id, chatId: chat.id, flow: officersOwn, question: null, ...held, createdAt: now },
      });
    else await tx.ticket.update({ where: { id }, data: held });
    record({
      actor: `officer:${officer.id}`,
      action: "ticket",
      ownerId,
      detail: { ticket: id, did: there === null ? "begun" : "taken" },
    });
    const place = there ?? { id, flow: officersOwn, chat };
    return { ok: true as const, ticket: id, held: heldOf({ ...place, id, heldAt: now }) };
  });
  if (opened.ok && opened.held !== undefined) await help.receive(meet(opened.held, now));
  return opened.ok ? { ok: true, ticket: opened.ticket } : opened;
};

/** The next number, from the sequence that the talks take theirs from in blocks. */
const nextTicket = async (tx: Transaction): Promise<number> => {
  const [row] = await tx.$queryRaw<{ next: number | bigint }[]>`
    INSERT INTO "Sequence" ("name", "next") VALUES ('ticket', 2)
    ON CONFLICT ("name") DO UPDATE SET "next" = "Sequence"."next" + 1
    RETURNING "next"`;
  if (row === undefined) throw new Error("The sequence gave no number");
  return Number(row.next) - 1;
};
