import { afterEach, beforeEach } from "vitest";
import type { Channel, Incoming, Outgoing, Receipt, Receive } from "../../../src/channels/channel.ts";
import type { TelegramSettings } from "../../../src/channels/telegram/settings.ts";
import { createTelegramChannel } from "../../../src/channels/telegram/telegram-channel.ts";
import { settableClock } from "../../../src/lib/clock.ts";
import { createLog } from "../../../src/lib/log.ts";
import { startTelegramDouble, type TelegramDouble } from "./telegram-double.ts";

/** For each test of a file a fresh double, and channels on it that are stopped at the end. */
export function channelsOnDouble() {
  const clock = settableClock(new Date("2026-03-01T08:00:00Z"));
  const opened: Channel[] = [];
  let telegram: TelegramDouble;
  let logged: string[];
  let waits: number[];

  beforeEach(async () => {
    telegram = await startTelegramDouble();
    logged = [];
    waits = [];
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((channel) => channel.stop()));
    await telegram.close();
  });

  /** Waiting takes no time here, but the clock moves on by what was asked for. */
  const wait: NonNullable<TelegramSettings["wait"]> = async (milliseconds) => {
    waits.push(milliseconds);
    clock.pass(milliseconds);
    await new Promise((resolve) => setImmediate(resolve));
  };

  return {
    clock,
    /** The double of the test that runs. */
    get telegram() {
      return telegram;
    },
    /** Lines of all channels' logs. */
    get logged() {
      return logged;
    },
    /** Milliseconds that all channels asked to wait. */
    get waits() {
      return waits;
    },
    events: () => logged.map((line) => (JSON.parse(line) as { event: string }).event),
    open(settings: Partial<TelegramSettings> = {}): Channel {
      const log = createLog("trace", { write: (line) => logged.push(line) });
      const { token, apiRoot } = telegram;
      const channel = createTelegramChannel({
        token,
        apiRoot,
        mode: "polling",
        log,
        clock,
        wait,
        random: () => 1,
        ...settings,
      });
      opened.push(channel);
      return channel;
    },
  };
}

/** A program that keeps what it is handed; `answer` decides, given how often this message has come. */
export function keep(
  answer: (message: Incoming, times: number) => Receipt | Promise<Receipt> = () => ({ is: "taken" }),
) {
  const handed: Incoming[] = [];
  const kept: Incoming[] = [];
  const receive: Receive = async (message) => {
    handed.push(message);
    const times = handed.filter(({ messageId }) => messageId === message.messageId).length;
    const receipt = await answer(message, times);
    if (receipt.is === "taken") kept.push(message);
    return receipt;
  };
  return { receive, handed, kept, texts: () => kept.map(textOf) };
}

/** A text, or the kind of what was sent instead. */
export const textOf = ({ content }: Incoming): string => (content.kind === "text" ? content.text : content.kind);

export const say = (text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  text,
  choices: [],
  asks: null,
  wants: null,
  step: null,
  ...more,
});
