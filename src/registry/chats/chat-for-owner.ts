import type { Transaction } from "../../store/transact.ts";

/** What the choice between several chats rests on. */
interface Candidate {
  readonly id: number;
  readonly heardAt: Date;
  readonly blockedAt: Date | null;
  readonly erasedIn: number | null;
}

/** The one that the owner chose, while it reaches them; else the one heard last of those that do. */
export const chosenOf = <Chat extends Candidate>(
  chats: readonly Chat[],
  preferred: number | null,
): Chat | undefined => {
  const reaching = chats.filter(({ blockedAt, erasedIn }) => blockedAt === null && erasedIn === null);
  return (
    reaching.find(({ id }) => id === preferred) ??
    reaching.toSorted((a, b) => b.heardAt.getTime() - a.heardAt.getTime() || b.id - a.id)[0]
  );
};

/** The one chat in which the office writes to an owner unasked; undefined where nothing reaches them. */
export const chatForOwner = async ({ owner }: Pick<Transaction, "owner">, ownerId: number) => {
  const found = await owner.findUnique({
    where: { id: ownerId },
    select: {
      preferredChatId: true,
      chats: {
        select: {
          ...{ id: true, channel: true, address: true, revision: true, language: true },
          ...{ heardAt: true, blockedAt: true, erasedIn: true },
        },
      },
    },
  });
  return found === null ? undefined : chosenOf(found.chats, found.preferredChatId);
};
