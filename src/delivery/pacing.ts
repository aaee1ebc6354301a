import type { Abilities } from "../channels/channel.ts";

/** Keeps a channel within its platform's limits. All times in milliseconds since the epoch. */
export interface Pacing {
  /** When this chat may be sent to, at the earliest; a clock that went back begins anew. */
  freeAt(chatId: number, now: number): number;
  /** Counts a message that is sent now. */
  sent(chatId: number, now: number): void;
  /** The platform asked for silence. */
  pause(until: number): void;
}

export const createPacing = ({ perSecond, secondsPerChat }: Abilities["pace"]): Pacing => {
  const gap = 1000 / perSecond;
  const chats = new Map<number, number>();
  let channelFreeAt = 0;
  let latest = 0;
  return {
    freeAt: (chatId, now) => {
      if (now < latest) {
        channelFreeAt = 0;
        chats.clear();
      }
      latest = now;
      return Math.max(channelFreeAt, chats.get(chatId) ?? 0);
    },
    sent: (chatId, now) => {
      // One message may go ahead of its time, so that a timer that fires late does not cost a place.
      if (gap > 0) channelFreeAt = Math.max(channelFreeAt, now - gap) + gap;
      for (const [chat, freeAt] of chats) {
        // Oldest first: the rest is still held.
        if (freeAt > now) break;
        chats.delete(chat);
      }
      if (secondsPerChat > 0) chats.set(chatId, now + secondsPerChat * 1000);
    },
    pause: (until) => {
      channelFreeAt = Math.max(channelFreeAt, until);
    },
  };
};
