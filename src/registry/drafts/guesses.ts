/** Wrong codes within an hour: of one chat, and of all together. */
const ofDrafts = { ofChat: 5, ofAll: 1000 };
const hour = 60 * 60 * 1000;

/** Counts wrong codes, so that nobody finds one by trying. Kept in memory: a restart forgets an hour at most. */
export interface Guesses {
  mayTry(chatId: number, now: Date): boolean;
  wrong(chatId: number, now: Date): void;
}

export const createGuesses = ({ ofChat, ofAll } = ofDrafts): Guesses => {
  let since = Number.NEGATIVE_INFINITY;
  let all = 0;
  const chats = new Map<number, number>();
  const turnHour = (now: Date): void => {
    // A clock that went back begins a new hour as well.
    if (Math.abs(now.getTime() - since) < hour) return;
    since = now.getTime();
    all = 0;
    chats.clear();
  };
  return {
    mayTry: (chatId, now) => {
      turnHour(now);
      return all < ofAll && (chats.get(chatId) ?? 0) < ofChat;
    },
    wrong: (chatId, now) => {
      turnHour(now);
      all += 1;
      chats.set(chatId, (chats.get(chatId) ?? 0) + 1);
    },
  };
};
