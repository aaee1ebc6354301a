import { notSentYet } from "../../delivery/states.ts";
import type { Transaction } from "../../store/transact.ts";
import type { Standing } from "./standing.ts";

/** Under which id a check is handed to its owner's talk; told again later, the time is part of it. */
export const tellingId = (check: number, again?: Date): string =>
  again === undefined ? `office:check:${check}` : `office:check:${check}:${again.getTime()}`;

type Reading = Pick<Transaction, "chat" | "inboxMessage" | "outboxMessage">;

/** Where a check was told to its owner; undefined where it was not. */
const telling = async ({ chat, inboxMessage }: Reading, check: number, ownerId: number) => {
  const chats = await chat.findMany({ where: { ownerId }, select: { channel: true } });
  const channels = [...new Set(chats.map(({ channel }) => channel))];
  const heard = await inboxMessage.findFirst({
    where: { channel: { in: channels }, messageId: tellingId(check) },
    select: { chatId: true, revision: true },
  });
  return heard ?? undefined;
};

/** What is not sent yet never is. */
export const withdrawWord = async (
  tx: Reading,
  { check, ownerId }: Pick<Standing, "check" | "ownerId">,
  now: Date,
): Promise<void> => {
  const told = await telling(tx, check, ownerId);
  if (told === undefined) return;
  await tx.outboxMessage.updateMany({
    where: { ...told, state: notSentYet },
    data: { state: "withdrawn", body: null, settledAt: now },
  });
};

/** Whether an owner heard of a check, or will. */
export const wasTold = async (tx: Reading, check: number, ownerId: number): Promise<boolean> => {
  const told = await telling(tx, check, ownerId);
  if (told === undefined) return false;
  return (await tx.outboxMessage.count({ where: { ...told, state: { not: "withdrawn" } } })) > 0;
};
