import { on } from "node:events";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Live } from "./live.ts";

/** Between two signs of life of a stream that has nothing to tell, in milliseconds. */
const heartbeat = 20_000;

/** A stream that says "changed" whenever a topic is told of, and "look" now and then for what other processes did. */
export const liveStream = (c: Context, live: Live, topic: string): Response =>
  streamSSE(c, async (stream) => {
    const bell = new EventTarget();
    const deaf = live.listen(topic, () => bell.dispatchEvent(new Event("changed")));
    const end = new AbortController();
    stream.onAbort(() => end.abort());
    const stop = AbortSignal.any([end.signal, live.closing]);
    try {
      await stream.writeSSE({ event: "hello", data: topic });
      while (!stop.aborted) {
        const event = await next(bell, stop);
        if (!stop.aborted) await stream.writeSSE({ event, data: "" });
      }
    } finally {
      deaf();
    }
  });

/** Waits for the bell, at most a heartbeat. */
const next = async (bell: EventTarget, stop: AbortSignal): Promise<"changed" | "look"> => {
  try {
    for await (const _ of on(bell as never, "changed", {
      signal: AbortSignal.any([stop, AbortSignal.timeout(heartbeat)]),
    }))
      return "changed";
  } catch (error) {
    if (!(error instanceof Error && error.name === "AbortError")) throw error;
  }
  return "look";
};
