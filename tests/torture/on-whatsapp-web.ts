import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Outgoing } from "../../src/channels/channel.ts";
import { partsOf } from "../../src/channels/whatsapp/web/parts.ts";
import { adapt } from "../../src/delivery/adapt.ts";
import type { Database } from "../../src/store/database.ts";
import { startWhatsAppWebDouble } from "../doubles/whatsapp-web/double.ts";
import { processesOf } from "../doubles/whatsapp-web/processes.ts";
import { unpackBrowser } from "../support/browser.ts";
import type { HeardMessage, SaidMessage } from "./evidence.ts";
import type { Button, Platform, PlatformPerson, Shown } from "./platform.ts";

const abilities = { choices: "numbers", attachesLocation: true, pace: { perSecond: 1, secondsPerChat: 1 } } as const;
/** In milliseconds: for a program to have a browser that is ready, and for a browser to be gone. */
const readyLimit = 90_000;
const goneLimit = 5000;

const health = z.looseObject({ parts: z.looseObject({ whatsapp: z.unknown() }) });

/** The phone is joined by the first browser; whoever comes later has to find that one's session. */
export async function onWhatsAppWeb(): Promise<Platform> {
  const double = await startWhatsAppWebDouble(undefined, { pairsFirst: true });
  const sessionDir = mkdtempSync(join(tmpdir(), "klaster-torture-session-"));
  const { path, args, env } = await unpackBrowser();
  const people: PlatformPerson[] = [];
  let database: (() => Promise<Database>) | undefined;

  /** What a numbered list stands for is not to be seen in it: the program's own rows tell it. */
  async function read(address: string, text: string): Promise<Shown> {
    const { client } = (await database?.()) ?? {};
    const rows = await client?.outboxMessage.findMany({ where: { chat: { address } }, orderBy: { id: "desc" } });
    for (const { body } of rows ?? []) {
      const message = body === null ? undefined : (JSON.parse(body) as Outgoing);
      if (message !== undefined && adapt(message, abilities).text === text)
        return { text, buttons: buttonsOf(message) };
    }
    throw new Error(`Nobody wrote to ${address}: ${text}`);
  }

  return {
    environment: {
      ...env,
      ...(process.env["TMPDIR"] === undefined ? {} : { TMPDIR: process.env["TMPDIR"] }),
      WHATSAPP_WEB: "on",
      WHATSAPP_WEB_SESSION_DIR: sessionDir,
      WHATSAPP_WEB_MESSAGES_PER_MINUTE: "6000",
      WHATSAPP_WEB_BROWSER_ARGS: JSON.stringify([...args, ...double.browserArgs]),
      CHROMIUM_PATH: path,
    },
    greeting: "halo",
    tellsLanguage: false,
    person() {
      const person = double.person();
      const heard: HeardMessage[] = [];
      const untaken: string[] = [];
      let wake: () => void = () => undefined;
      const listen = async (): Promise<never> => {
        for (;;) {
          const { id, body = "" } = await person.reply();
          heard.push({ messageId: `true_${person.chat}_${id}`, at: Date.now(), text: body });
          untaken.push(body);
          wake();
        }
      };
      void listen();
      const said = (id: string, content: SaidMessage["content"]) => ({ id, content });
      const say = (text: string) => said(person.send(text), { kind: "text", text });
      const mine: PlatformPerson = {
        address: person.address,
        phone: `+${person.phone}`,
        say,
        press: ({ text }) => say(text),
        location: ({ lat, lng }) => said(person.location({ lat, lng }), { kind: "location", lat, lng }),
        contact() {
          const card = `BEGIN:VCARD\nVERSION:3.0\nTEL;type=CELL;waid=${person.phone}:+${person.phone}\nEND:VCARD`;
          return said(person.contact(card), { kind: "contact", phone: `+${person.phone}`, own: true });
        },
        async reply() {
          for (;;) {
            const text = untaken.shift();
            if (text !== undefined) return read(person.address, text);
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        },
        heard: () => heard,
      };
      people.push(mine);
      return mine;
    },
    sent: () => people.reduce((sum, person) => sum + person.heard().length, 0),
    repeat() {
      double.repeat();
      return [...double.account.chats.values()].flatMap(({ messages }) => messages.filter(({ fromMe }) => !fromMe))
        .length;
    },
    hold: double.hold,
    async joined(url) {
      const deadline = Date.now() + readyLimit;
      for (;;) {
        const response = await fetch(`${url}/readyz`).then((answer) => answer.json());
        if (health.safeParse(response).data?.parts.whatsapp === true) return;
        if (Date.now() > deadline) throw new Error(`WhatsApp is not ready: ${JSON.stringify(response)}`);
        await sleep(50);
      }
    },
    partsOf: (message) => partsOf(adapt(message, abilities)).map(({ words }) => words),
    useDatabase: (open) => {
      database = open;
    },
    async remains() {
      const deadline = Date.now() + goneLimit;
      while (processesOf(sessionDir) !== undefined && Date.now() < deadline) await sleep(50);
      return processesOf(sessionDir) === undefined ? [] : ["A browser is left"];
    },
    async close() {
      await double.close();
      rmSync(sessionDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A choice is told by its number, or by its words where a number would be an answer of its own. */
const buttonsOf = ({ asks, choices, numeric, wants }: Outgoing): readonly Button[] => [
  ...choices.map(({ id, label }, at) => ({ text: numeric ? label : String(at + 1), data: `${asks}:${id}` })),
  ...(wants === null ? [] : [{ text: "", requests: wants }]),
];
