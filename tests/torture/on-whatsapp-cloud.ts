import { readChoice } from "../../src/channels/choice-data.ts";
import { writeMessage } from "../../src/channels/whatsapp/cloud/outgoing.ts";
import { readPage } from "../../src/channels/whatsapp/cloud/paging.ts";
import { webhookPath } from "../../src/channels/whatsapp/cloud/settings.ts";
import type { Sent } from "../doubles/whatsapp-cloud/chat.ts";
import { startWhatsAppCloudDouble } from "../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";
import type { SaidMessage } from "./evidence.ts";
import type { Button, Platform, Shown } from "./platform.ts";

/** Events come one by one in their order, as the judge of the run wants them; the platform promises no order. */
export async function onWhatsAppCloud(): Promise<Platform> {
  const double = await startWhatsAppCloudDouble({ connections: 1, keepsOrder: true, webhookRetryAfter: 50 });
  let isJoined = false;
  return {
    environment: {
      WHATSAPP_CLOUD_TOKEN: double.token,
      WHATSAPP_CLOUD_PHONE_NUMBER_ID: double.phoneNumberId,
      WHATSAPP_CLOUD_APP_SECRET: double.appSecret,
      WHATSAPP_CLOUD_VERIFY_TOKEN: double.verifyToken,
      WHATSAPP_CLOUD_API_ROOT: `${double.apiRoot}/v24.0`,
      WHATSAPP_CLOUD_MESSAGES_PER_SECOND: "1000",
    },
    greeting: "halo",
    tellsLanguage: false,
    person(number) {
      const person = double.person(number);
      const sent = new WeakMap<Shown, Sent>();
      const said = (id: string, content: SaidMessage["content"]) => ({ id, content });
      return {
        address: person.phone,
        phone: `+${person.phone}`,
        say: (text) => said(person.send(text), { kind: "text", text }),
        press({ data = "" }, under) {
          const page = readPage(data);
          return said(
            person.pressId(data, under && sent.get(under)),
            page === undefined ? { kind: "pick", ...readChoice(data) } : { kind: "page", page },
          );
        },
        location: ({ lat, lng }) => said(person.location({ lat, lng }), { kind: "location", lat, lng }),
        contact: () => said(person.contact(person.phone), { kind: "contact", phone: `+${person.phone}`, own: true }),
        async reply() {
          let reply = await person.reply();
          // The request stands below the buttons in a message of its own, which asks nothing new.
          while (reply.kind.endsWith("_request") && reply.text.split(" ").length < 5) reply = await person.reply();
          const shown = { text: reply.text, buttons: buttonsOf(reply) };
          sent.set(shown, reply);
          return shown;
        },
        heard: () => person.received().map(({ id, at, text }) => ({ messageId: id, at, text })),
      };
    },
    sent: () => double.sent.length,
    repeat(count) {
      double.repeat(count);
      return count;
    },
    hold: () => double.slow("messages"),
    async joined(url) {
      if (isJoined) return;
      await double.webhook(`${url}${webhookPath}`);
      isJoined = true;
    },
    partsOf: (message) => writeMessage(message, words).map(textOf),
    close: double.close,
  };
}

/** What stands on the platform's own buttons is not among what is compared. */
const words = { choose: "1", more: "2", first: "3" };

function textOf(part: ReturnType<typeof writeMessage>[number]): string {
  const { text, interactive } = part as { text?: { body: string }; interactive?: { body: { text: string } } };
  return text?.body ?? interactive?.body.text ?? "";
}

const buttonsOf = ({ kind, options }: Sent): readonly Button[] => [
  ...options.map(({ id, title }) => ({ text: title, data: id })),
  ...(kind === "location_request" ? [{ text: "", requests: "location" as const }] : []),
];
