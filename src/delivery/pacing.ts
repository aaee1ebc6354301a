import type { Pace } from "../channels/channel.ts";

/** Keeps a channel within its platform's limits. All times in milliseconds since the epoch. */
export interface Pacing {
  /** When this chat may be sent to, at the earliest; a clock that went back begins anew. */
  freeAt(chatId: number, now: number): number;
  /** Counts a message that is sent now. */
  sent(chatId: number, now: number): void;
  /** The platform asked for silence: after it the channel goes on at half its pace, and quickens again slowly. */
  pause(until: number, now: number): void;
}

/** However often it is told to slow down, a channel sends at least so many messages a second. */
const slowest = 1;
/** After so many milliseconds without a word of the platform the pace is a tenth quicker. */
const quickensAfter = 10_000;

export const createPacing = ({ perSecond, secondsPerChat, burst = 1 }: Pace): Pacing => {
  const apart = secondsPerChat * 1000;
  /** When all that was sent to a chat would be paid for at the platform's pace. */
  const paid = new Map<number, number>();
  let rate = perSecond;
  let quickensAt = 0;
  let channelFreeAt = 0;
  let latest = 0;

  const quicken = (now: number): void => {
    if (rate >= perSecond || now < quickensAt) return;
    rate = Math.min(perSecond, rate * 1.1 ** Math.ceil((now - quickensAt + 1) / quickensAfter));
    quickensAt = now + quickensAfter;
  };

  return {
    freeAt: (chatId, now) => {
      if (now < latest) {
        channelFreeAt = 0;
        paid.clear();
      }
      latest = now;
      return Math.max(channelFreeAt, (paid.get(chatId) ?? 0) - (burst - 1) * apart);
    },
    sent: (chatId, now) => {
      quicken(now);
      const gap = 1000 / rate;
      // One message may go ahead of its time, so that a timer that fires late does not cost a place.
      if (gap > 0) channelFreeAt = Math.max(channelFreeAt, now - gap) + gap;
      for (const [chat, until] of paid) {
        // About the oldest first: the rest is still held.
        if (until > now) break;
        paid.delete(chat);
      }
      if (apart === 0) return;
      const until = Math.max(now, paid.get(chatId) ?? 0) + apart;
      paid.delete(chatId);
      paid.set(chatId, until);
    },
    pause: (until, now) => {
      // Those in flight together are refused together: that is one word of the platform.
      if (until > channelFreeAt + 1000 && Number.isFinite(perSecond))
        rate = Math.max(Math.min(slowest, perSecond), rate / 2);
      quickensAt = Math.max(until, now) + quickensAfter;
      channelFreeAt = Math.max(channelFreeAt, until);
    },
  };
};
