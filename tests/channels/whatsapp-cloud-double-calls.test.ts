import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import type { TemplateSpec } from "../doubles/whatsapp-cloud/templates.ts";
import { startWhatsAppCloudDouble, type WhatsAppCloudDouble } from "../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";

const hour = 3_600_000;
const reminder: TemplateSpec = { name: "reminder", language: "id", body: "Halo {{1}}, lanjut {{2}}?", buttons: ["Ya"] };
const fair: TemplateSpec = { name: "fair", language: "id", body: "Bazar", category: "marketing" };

let clock: ReturnType<typeof settableClock>;
let whatsapp: WhatsAppCloudDouble;

beforeEach(async () => {
  clock = settableClock(new Date("2026-03-01T08:00:00Z"));
  whatsapp = await startWhatsAppCloudDouble({ now: clock.now, templates: [reminder, fair] });
});
afterEach(() => whatsapp.close());

interface Answer {
  readonly contacts?: readonly object[];
  readonly messages?: readonly { readonly id: string; readonly message_status?: string }[];
  readonly error?: {
    readonly code: number;
    readonly message: string;
    readonly error_data?: { readonly details: string };
  };
}

async function call(path: string, init: RequestInit = {}): Promise<Answer & { readonly status: number }> {
  const response = await fetch(`${whatsapp.apiRoot}/v23.0/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${whatsapp.token}`, ...init.headers },
  });
  return { ...((await response.json()) as Answer), status: response.status };
}

const post = (body: object) =>
  call(`${whatsapp.phoneNumberId}/messages`, {
    method: "POST",
    body: JSON.stringify({ messaging_product: "whatsapp", ...body }),
  });

const text = (to: string, body = "halo") => post({ to, type: "text", text: { body } });

const interactive = (to: string, content: object) => post({ to, type: "interactive", interactive: content });

const template = (to: string, parameters: readonly string[] = ["Sri", "besok"], name = "reminder", code = "id") =>
  post({
    to,
    type: "template",
    template: {
      name,
      language: { code },
      components: [{ type: "body", parameters: parameters.map((words) => ({ type: "text", text: words })) }],
    },
  });

const faults = () => whatsapp.objections.splice(0);

describe("a message", () => {
  test("is accepted under a wamid, and read by its person", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    const { status, contacts, messages } = await text(`+${sri.phone}`, "Selamat datang");
    expect([status, contacts]).toEqual([200, [{ input: `+${sri.phone}`, wa_id: sri.phone }]]);
    expect(messages).toEqual([{ id: expect.stringMatching(/^wamid\./) as string }]);
    expect((await sri.reply()).text).toBe("Selamat datang");
    expect(sri.transcript()).toEqual(["owner: halo", "bot: Selamat datang"]);
  });

  test("may be addressed to a user id; a number beside it takes precedence", async () => {
    const [sri, adi] = [whatsapp.person(1, { username: "sri" }), whatsapp.person(2)];
    sri.send("halo");
    adi.send("halo");
    const hidden = await post({ recipient: sri.userId, type: "text", text: { body: "satu" } });
    expect(hidden.contacts).toEqual([{ input: sri.userId, user_id: sri.userId }]);
    await post({ recipient: sri.userId, to: adi.phone, type: "text", text: { body: "dua" } });
    expect([sri, adi].map((one) => one.received().map((sent) => sent.text))).toEqual([["satu"], ["dua"]]);
  });

  test("without a type is what it carries", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    await post({ to: sri.phone, text: { body: "satu" } });
    expect(whatsapp.sent.map(({ kind }) => kind)).toEqual(["text"]);
  });

  test("shows its buttons, its rows with what they say, and what it asks for", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    const ask = (type: string, action: object) => interactive(sri.phone, { type, body: { text: "Di mana?" }, action });
    await ask("button", { buttons: [{ type: "reply", reply: { id: "a", title: "Rumah" } }] });
    const rows = [
      { id: "b", title: "Makanan", description: "warung, katering" },
      { id: "more", title: "Lainnya" },
    ];
    await ask("list", { button: "Pilih", sections: [{ rows }] });
    await ask("location_request_message", { name: "send_location" });
    await ask("request_contact_info", { name: "request_contact_info" });
    expect(sri.transcript().slice(1)).toEqual([
      "bot: Di mana? [Rumah]",
      "bot: Di mana? (Pilih) [Makanan: warung, katering] [Lainnya]",
      "bot: Di mana? [send location]",
      "bot: Di mana? [share contact info]",
    ]);
  });
});
