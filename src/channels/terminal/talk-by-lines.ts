import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { readJsonLine } from "./json-line.ts";
import type { Talk } from "./talk.ts";
import { createTerminalChannel } from "./terminal-channel.ts";

/** One JSON object a line in, one a message out, then `{"done", "state"}`; a bad line is answered and passed over. */
export const talkByLines = async ({ input, output, clock, office, passTime, stateOf }: Talk): Promise<void> => {
  const print = (value: unknown): void => {
    output.write(`${JSON.stringify(value)}\n`);
  };
  office.join(
    createTerminalChannel((to, { text, choices, asks, wants, step, files }) => {
      print({ to, text, choices, asks, wants, step, ...(files === undefined ? {} : { files }) });
    }, "buttons"),
  );
  await office.idle();
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text.trim() === "") continue;
    const reading = readJsonLine(text);
    if (!reading.ok) {
      print({ error: reading.error, line: number });
      continue;
    }
    const { from, at, content, language } = reading.line;
    if (at !== undefined) clock.set(at);
    await passTime();
    const id = String(reading.line.id ?? randomUUID());
    await office.receive({
      channel: "terminal",
      address: from,
      messageId: JSON.stringify([from, id]),
      at: clock.now(),
      content,
      ...(language === undefined ? {} : { profile: { language } }),
    });
    await office.idle();
    print({ done: reading.line.id ?? null, state: await stateOf(from) });
  }
};
