import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import { graphCalls } from "../doubles/whatsapp-cloud/graph-calls.ts";
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

const { text, template } = graphCalls(() => whatsapp);
const remind = (to: string, parameters: readonly string[] = ["Sri", "besok"]) => template(to, parameters, "reminder");

describe("outside a person's 24 hours", () => {
  test("a message fails later, or at once where a test says so", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    clock.pass(24 * hour - 1);
    await text(sri.phone, "masih");
    clock.pass(1);
    expect((await text(sri.phone, "lewat")).status).toBe(200);
    expect(sri.received().map((sent) => sent.text)).toEqual(["masih"]);
    whatsapp.refuse(131047, "answer");
    expect(await text(sri.phone)).toMatchObject({ status: 400, error: { code: 131047 } });
    sri.send("saya kembali");
    expect((await text(sri.phone, "lagi")).status).toBe(200);
    expect((await Promise.all([sri.reply(), sri.reply()])).map((sent) => sent.text)).toEqual(["masih", "lagi"]);
  });

  test("an approved template arrives, with its parameters and a button to press", async () => {
    const sri = whatsapp.person(1);
    const { messages } = await remind(sri.phone);
    expect(messages).toMatchObject([{ message_status: "accepted" }]);
    expect(sri.transcript()).toEqual(["bot: Halo Sri, lanjut besok? [Ya]"]);
    sri.press("Ya");
    expect((await text(sri.phone, "Terima kasih")).status).toBe(200);
    expect(sri.transcript().at(-1)).toBe("bot: Terima kasih");
  });

  test.each([
    ["too few parameters", ["Sri"], "reminder", "id", 400, 132000],
    ["a parameter of two lines", ["Sri", "satu\ndua"], "reminder", "id", 400, 132018],
    ["a parameter with five spaces", ["Sri", "satu     dua"], "reminder", "id", 400, 132018],
    ["another language", ["Sri", "besok"], "reminder", "jv", 404, 132001],
    ["a name nobody registered", [], "unknown", "id", 404, 132001],
  ] as const)("a template with %s is refused", async (_, parameters, name, language, status, code) => {
    const answer = await template(whatsapp.person(1).phone, parameters, name, language);
    expect(answer).toMatchObject({ status, error: { code } });
  });

  test("a paused template is refused", async () => {
    whatsapp.template({ ...reminder, status: "PAUSED" });
    expect(await remind(whatsapp.person(1).phone)).toMatchObject({ status: 400, error: { code: 132015 } });
  });

  test("so many people a day can be reached, and the same ones again", async () => {
    whatsapp.setPeoplePerDay(2);
    const [first, second, third] = [1, 2, 3].map((id) => whatsapp.person(id).phone);
    for (const phone of [first, second, first]) expect((await remind(phone ?? "")).status).toBe(200);
    expect(await remind(third ?? "")).toMatchObject({ error: { code: 131048 } });
    clock.pass(24 * hour);
    expect((await remind(third ?? "")).status).toBe(200);
  });

  test("marketing reaches a person twice a day, and nobody who stopped it", async () => {
    const [sri, adi] = [whatsapp.person(1), whatsapp.person(2)];
    whatsapp.refuse(131049, "answer");
    whatsapp.refuse(131050, "answer");
    const market = (to: string) => template(to, [], "fair");
    for (const code of [undefined, undefined, 131049]) expect((await market(sri.phone)).error?.code).toBe(code);
    adi.stopMarketing();
    expect((await market(adi.phone)).error?.code).toBe(131050);
    adi.resumeMarketing();
    expect((await market(adi.phone)).status).toBe(200);
  });
});

describe("too fast", () => {
  test("to one person: 45 at once, then one each six seconds", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    for (let sent = 0; sent < 45; sent += 1) expect((await text(sri.phone)).status).toBe(200);
    expect(await text(sri.phone)).toMatchObject({ status: 400, error: { code: 131056 } });
    clock.pass(5999);
    expect((await text(sri.phone)).error?.code).toBe(131056);
    clock.pass(1);
    expect((await text(sri.phone)).status).toBe(200);
    expect((await text(sri.phone)).error?.code).toBe(131056);
  });

  test("over all people: 80 within a second", async () => {
    const phones = Array.from({ length: 81 }, (_, id) => whatsapp.person(id)).map((person) => {
      person.send("halo");
      return person.phone;
    });
    const codes: (number | undefined)[] = [];
    for (const phone of phones) codes.push((await text(phone)).error?.code);
    expect(codes.filter((code) => code !== undefined)).toEqual([130429]);
    clock.pass(1000);
    expect((await text(phones.at(-1) ?? "")).status).toBe(200);
  });
});

describe("a person who cannot be reached", () => {
  test("is one without WhatsApp, who blocks, or whom nobody knows", async () => {
    whatsapp.refuse(131026, "answer");
    const [gone, blocks] = [whatsapp.person(1), whatsapp.person(2)];
    for (const person of [gone, blocks]) person.send("halo");
    gone.leave();
    blocks.block();
    for (const to of [gone.phone, blocks.phone, "6281299999999"])
      expect(await text(to)).toMatchObject({ status: 400, error: { code: 131026 } });
  });
});
