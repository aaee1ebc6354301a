import type { Context } from "hono";
import { noticePage } from "./notice-page.ts";
import type { Texts } from "./texts.ts";

/** Too much at once: how long to wait, in words for a reader and in seconds for the script. */
export function askToWait(
  c: Context,
  office: string,
  texts: Texts,
  seconds: number,
  words: (minutes: number) => string,
) {
  c.header("Retry-After", String(seconds));
  return c.req.header("Accept") === "application/json"
    ? c.json({ is: "later", seconds }, 429)
    : c.html(noticePage(office, texts, [words(Math.ceil(seconds / 60))]), 429);
}
