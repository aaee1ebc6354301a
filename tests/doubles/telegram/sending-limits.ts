import { flooded } from "./api-fault.ts";

/** At most so many messages in so many seconds. */
interface Limit {
  readonly messages: number;
  readonly seconds: number;
}

export interface SendingLimits {
  readonly overall?: Limit;
  readonly perChat?: Limit;
}

/** Throws Telegram's 429 for a message too many. `now` in milliseconds. */
export function createLimits({ overall, perChat }: SendingLimits, now: () => number): (chat: number) => void {
  const all: number[] = [];
  const chats = new Map<number, number[]>();
  return (chat) => {
    const own = chats.get(chat) ?? [];
    chats.set(chat, own);
    const wait = Math.max(secondsToWait(all, overall, now()), secondsToWait(own, perChat, now()));
    if (wait > 0) throw flooded(Math.ceil(wait));
    if (overall !== undefined) all.push(now());
    if (perChat !== undefined) own.push(now());
  };
}

function secondsToWait(times: number[], limit: Limit | undefined, now: number): number {
  if (limit === undefined) return 0;
  while (times[0] !== undefined && times[0] <= now - limit.seconds * 1000) times.shift();
  const oldest = times.at(-limit.messages);
  return oldest === undefined ? 0 : (oldest + limit.seconds * 1000 - now) / 1000;
}
