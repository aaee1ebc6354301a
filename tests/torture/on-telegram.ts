import { readChoice } from "../../src/channels/choice-data.ts";
import { writeMessage } from "../../src/channels/telegram/outgoing.ts";
import { buttonsOf, type Sent } from "../doubles/telegram/chat.ts";
import { startTelegramDouble, type TelegramDouble } from "../doubles/telegram/telegram-double.ts";
import type { SaidMessage } from "./evidence.ts";
import type { Platform, Shown } from "./platform.ts";

export interface TelegramPlatform extends Platform {
  readonly double: TelegramDouble;
}

export async function onTelegram(): Promise<TelegramPlatform> {
  const double = await startTelegramDouble();
  return {
    double,
    environment: {
      TELEGRAM_BOT_TOKEN: double.token,
      TELEGRAM_API_ROOT: double.apiRoot,
      TELEGRAM_MODE: "polling",
      TELEGRAM_MESSAGES_PER_SECOND: "1000",
    },
    greeting: "/start",
    tellsLanguage: true,
    person(number, language) {
      const person = double.user(1_000_000 + 7 * number, { language });
      const sent = new WeakMap<Shown, Sent>();
      const said = (update: number, content: SaidMessage["content"]) => ({ id: `u${update}.`, content });
      return {
        address: String(person.id),
        say: (text) => said(person.send(text), { kind: "text", text }),
        press({ text, data }, under) {
          if (data === undefined) return said(person.send(text), { kind: "text", text });
          person.pressData(data, under && sent.get(under));
          return { content: { kind: "pick", ...readChoice(data) } };
        },
        location: ({ lat, lng, accuracy }) =>
          said(person.location({ lat, lng, accuracy }), { kind: "location", lat, lng, accuracy }),
        contact: (phone) => said(person.contact(phone), { kind: "contact", phone, own: true }),
        async reply() {
          const reply = await person.reply();
          const shown = { text: reply.text, buttons: buttonsOf(reply.markup) };
          sent.set(shown, reply);
          return shown;
        },
        heard: () => person.received().map(({ messageId, at, text }) => ({ messageId: String(messageId), at, text })),
      };
    },
    sent: () => double.sent.length,
    repeat(count) {
      double.repeat(count);
      return count;
    },
    hold: () => double.hold("sendMessage"),
    joined: () => Promise.resolve(),
    partsOf: (message) => writeMessage(message).map(({ text }) => text),
    close: double.close,
  };
}
