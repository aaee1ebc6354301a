import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Log } from "../../lib/log.ts";
import { linesOf, panelOf, stepOf } from "./chat-page.ts";
import { beginning, type Cursor, type History, parseCursor, printCursor, type Talk } from "./history.ts";
import type { Listeners } from "./listeners.ts";
import { type Line, nothing, type Shown, showOn } from "./shown.ts";
import { textsFor } from "./texts.ts";

interface NewsParts {
  readonly history: History;
  readonly newId: () => string;
  readonly timeZone: string;
}

interface StreamParts extends NewsParts {
  readonly listeners: Listeners;
  readonly log: Log;
  readonly heartbeat: number;
  readonly closing: AbortSignal;
}

/** What a page has not shown yet, as the pieces of HTML that it puts in their places. */
export interface News {
  readonly cursor: string;
  readonly lang: string;
  readonly lines: string;
  readonly panel: string;
  readonly step: string;
}

/** News after a printed cursor; null when nothing is known of the address. */
export async function readNews(parts: NewsParts, address: string, after: string | undefined): Promise<News | null> {
  const cursor = parseCursor(after);
  const fresh = await parts.history.read(address, cursor);
  if (fresh === null) return null;
  // Most looks find nothing: then the whole talk need not be read for what it offers.
  if (fresh.entries.length === 0 && after === printCursor(cursor))
    return { cursor: after, lang: textsFor(fresh.language).lang, lines: "", panel: "", step: "" };
  const talk = await parts.history.read(address, beginning);
  if (talk === null) return null;
  const shown = showOn(nothing, talk.entries, textsFor(talk.language));
  return newsOf(shown, linesAfter(shown.lines, cursor), talk, parts);
}

/**
 * News as an event stream, until the page goes or the channel closes. The event's id is the cursor, so that
 * a browser that comes back asks for what it missed. Looking again at every heartbeat finds what another
 * process committed.
 */
export function streamNews(c: Context, parts: StreamParts, address: string, after: string | undefined): Response {
  // Proxies that collect answers would keep the news for themselves.
  c.header("X-Accel-Buffering", "no");
  return streamSSE(
    c,
    async (stream) => {
      const bell = createBell(parts.heartbeat);
      const deaf = parts.listeners.listen(address, bell.ring);
      stream.onAbort(bell.ring);
      try {
        await stream.writeSSE({ event: "hello", data: "" });
        let shown = nothing;
        let from: Cursor | null = parseCursor(after);
        while (!stream.aborted && !parts.closing.aborted) {
          const talk = await parts.history.read(address, shown.cursor);
          if (talk !== null) {
            shown = showOn(shown, talk.entries, textsFor(talk.language));
            const lines = from === null ? shown.lines : linesAfter(shown.lines, from);
            from = null;
            const news = await newsOf(shown, lines, talk, parts);
            if (lines.length > 0) await stream.writeSSE({ event: "news", id: news.cursor, data: JSON.stringify(news) });
          }
          if (await bell.rung()) continue;
          await stream.write(": still here\n\n");
        }
      } finally {
        deaf();
        bell.stop();
      }
    },
    (error) => {
      parts.log.error("web.stream_failed", error);
      return Promise.resolve();
    },
  );
}

async function newsOf(shown: Shown, lines: readonly Line[], { language }: Talk, parts: NewsParts): Promise<News> {
  const setting = { ...parts, texts: textsFor(language) };
  return {
    cursor: printCursor(shown.cursor),
    lang: setting.texts.lang,
    lines: String(await linesOf(lines, setting)),
    panel: String(await panelOf(shown.panel, setting)),
    step: String(await stepOf(shown.step, setting.texts)),
  };
}

function linesAfter(lines: readonly Line[], cursor: Cursor): readonly Line[] {
  return lines.filter(({ key, own }) => Number(key.slice(1)) > (own ? cursor.owner : cursor.office));
}

interface Bell {
  readonly ring: () => void;
  /** True once it was rung since the last time, false when so much time passed without. */
  readonly rung: () => Promise<boolean>;
  readonly stop: () => void;
}

function createBell(milliseconds: number): Bell {
  let ringing = false;
  let wake: ((rung: boolean) => void) | null = null;
  let timer: NodeJS.Timeout | undefined;
  const settle = (rung: boolean) => {
    clearTimeout(timer);
    wake?.(rung);
    wake = null;
  };
  return {
    ring() {
      if (wake === null) ringing = true;
      else settle(true);
    },
    rung() {
      if (ringing) {
        ringing = false;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        wake = resolve;
        timer = setTimeout(() => settle(false), milliseconds);
      });
    },
    stop: () => settle(false),
  };
}
