import { EventEmitter } from "node:events";

/** What pages that several officers share look at again, e.g. "queue", "tickets", "ticket:3". Topics name nobody. */
export interface Live {
  tell(...topics: readonly string[]): void;
  /** Returns what ends it. */
  listen(topic: string, listener: () => void): () => void;
  /** Ends every open stream. */
  close(): void;
  readonly closing: AbortSignal;
}

/** Within this process; what another process changed is seen at the page's next look (every 20 seconds). */
export const createLive = (): Live => {
  const bells = new EventEmitter().setMaxListeners(0);
  const end = new AbortController();
  return {
    tell: (...topics) => {
      for (const topic of topics) bells.emit(topic);
    },
    listen: (topic, listener) => {
      bells.on(topic, listener);
      return () => void bells.off(topic, listener);
    },
    close: () => end.abort(),
    closing: end.signal,
  };
};
