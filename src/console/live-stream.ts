import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Log } from "../lib/log.ts";
import type { Live } from "./live.ts";

/** Between two signs of life of a stream that has nothing to tell, in milliseconds. */
const heartbeat = 20_000;

export interface Listening {
  readonly topic: string;
  /** Whether the listener may still hear it: asked before anything is told. */
  readonly stands: () => Promise<boolean>;
  readonly ended: () => void;
}

/**
 * A stream that says "changed" whenever a topic is told of, and "look" now and then for what other processes did. It
 * says nothing else, so that nothing of anybody is in it. A browser whose stream ended comes again, and is judged anew.
 */
export const liveStream = (
  c: Context,
  { live, log }: { readonly live: Live; readonly log: Log },
  { topic, stands, ended }: Listening,
): Response =>
  streamSSE(c, async (stream) => {
    const bell = createBell();
    const deaf = live.listen(topic, bell.ring);
    const end = new AbortController();
    stream.onAbort(() => end.abort());
    const stop = AbortSignal.any([end.signal, live.closing]);
    stop.addEventListener("abort", bell.wake);
    try {
      await stream.writeSSE({ event: "hello", data: "" });
      while (!stop.aborted) {
        const event = (await bell.rung(heartbeat)) ? "changed" : "look";
        if (stop.aborted || !(await stands())) return;
        await stream.writeSSE({ event, data: "" });
      }
    } catch (error) {
      // Told to nobody but the log: the library would send its words to the browser.
      log.error("console.live_failed", error);
    } finally {
      deaf();
      ended();
    }
  });

/** Keeps that it was rung while nobody waited; rung many times is rung once. */
const createBell = () => {
  let rang = false;
  let wake = (): void => undefined;
  return {
    ring: () => {
      rang = true;
      wake();
    },
    wake: () => wake(),
    /** Whether it rang within these milliseconds. */
    rung: async (patience: number): Promise<boolean> => {
      if (!rang) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, patience);
        });
        clearTimeout(timer);
      }
      const before = rang;
      rang = false;
      return before;
    },
  };
};
