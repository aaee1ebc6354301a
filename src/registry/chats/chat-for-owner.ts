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
export const chatForOwner = async (client: Reading, ownerId: number) => {
  const { chats, preferred } = await readChats(client, ownerId);
  return chosenOf(chats, preferred);
};

/** A chat that was linked so lately may not speak for the owner against their other chats: milliseconds. */
const youngFor = 24 * 60 * 60 * 1000;

export const isYoung = ({ linkedAt }: { readonly linkedAt: Date | null }, now: Date): boolean =>
  linkedAt !== null && now.getTime() - linkedAt.getTime() < youngFor;

/** The same, where somebody has to confirm that it is the owner: whoever got in by a trick lets nobody else in. */
export const chatThatConfirms = async (client: Reading, ownerId: number, now: Date) => {
  const { chats, preferred } = await readChats(client, ownerId);
  const old = chats.filter((chat) => !isYoung(chat, now));
  return chosenOf(old.length === 0 ? chats : old, preferred);
};

type Reading = Pick<Transaction, "owner">;

const readChats = async ({ owner }: Reading, ownerId: number) => {
  const found = await owner.findUnique({
    where: { id: ownerId },
    select: {
      preferredChatId: true,
      chats: {
        select: {
          ...{ id: true, channel: true, address: true, revision: true, language: true },
          ...{ heardAt: true, blockedAt: true, erasedIn: true, linkedAt: true },
        },
      },
    },
  });
  return { chats: found?.chats ?? [], preferred: found?.preferredChatId ?? null };
};
