import type { Client } from "whatsapp-web.js";
import type { CallName, Event, FromSession, Lost, OpenOptions, Question } from "../protocol.ts";
import { answers } from "./calls.ts";
import { createClient } from "./create-client.ts";

/**
 * The process that has the browser. It does what the channel asks, tells what happens, and ends at whatever goes wrong:
 * the channel then starts another. Nothing that it says holds an error's message.
 */
let client: Client | undefined;
let ending = false;

const say = (message: FromSession): void => {
  if (process.connected) process.send?.(message, () => undefined);
};
const tell = (event: Event): void => say({ event });

/** Milliseconds for the last word to get out. */
const lastWordLimit = 200;

function end(why: Lost, error?: unknown): void {
  if (ending) return;
  ending = true;
  const { stack } = error instanceof Error ? error : {};
  tell({ is: "lost", why, type: typeOf(error), ...(stack === undefined ? {} : { stack: placesIn(stack) }) });
  setTimeout(() => leave(1), lastWordLimit);
}

/** The library kills the browser's whole group when this process exits. */
function leave(code: number): void {
  const browser = client?.pupBrowser?.process();
  if (browser === undefined || browser === null || browser.exitCode !== null || browser.signalCode !== null)
    process.exit(code);
  browser.once("exit", () => process.exit(code));
  if (process.platform === "win32" || browser.pid === undefined) process.exit(code);
  process.kill(-browser.pid, "SIGKILL");
  setTimeout(() => process.exit(code), lastWordLimit);
}

const typeOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : typeof error);

const placesIn = (stack: string): string =>
  stack
    .split("\n")
    .filter((line) => /^ {4}at /.test(line))
    .join("\n");

async function open(options: OpenOptions): Promise<null> {
  client = createClient(options, { tell, end });
  await client.initialize().catch((error: unknown) => end("not_opened", error));
  return null;
}

async function close(): Promise<null> {
  ending = true;
  await client?.destroy();
  return null;
}

async function answer(name: CallName, asks: unknown): Promise<unknown> {
  if (name === "open") return open(asks as OpenOptions);
  if (name === "close") return close();
  if (client === undefined) throw new Error("not opened yet");
  // The question came from our own program, which knows the types of its calls.
  return (answers[name] as (client: Client, asks: unknown) => Promise<unknown>)(client, asks);
}

process.on("message", ({ call, name, asks }: Question) => {
  answer(name, asks)
    .then(
      (result) => say({ answer: call, result }),
      (error: unknown) => say({ answer: call, failed: typeOf(error) }),
    )
    .finally(() => {
      if (name === "close") leave(0);
    });
});
// The channel's process is gone, however it ended: nobody is there to be told, and nothing may stay behind.
process.on("disconnect", () => leave(0));
process.on("unhandledRejection", (error) => end("session_fault", error));
process.on("uncaughtException", (error) => end("session_fault", error));
