import { afterAll, beforeAll, expect, test } from "vitest";
import { say } from "../doubles/telegram/channels-on-double.ts";
import { type OpenChannel, openChannel, removeFolders } from "../doubles/whatsapp-web/channel-on-double.ts";
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from "../doubles/whatsapp-web/double.ts";

let whatsapp: WhatsAppWebDouble;
let open: OpenChannel;

beforeAll(async () => {
  whatsapp = await startWhatsAppWebDouble();
  open = await openChannel(whatsapp);
  whatsapp.scan(await open.qr());
  await open.becomes("ready");
});

afterAll(async () => {
  await open.stop();
  await whatsapp.close();
  removeFolders();
});

test("a text goes both ways", async () => {
  const sri = whatsapp.person();
  sri.send("Halo");
  const [heard] = await open.kept(sri.address, 1);
  expect(heard?.content).toEqual({ kind: "text", text: "Halo" });
  const outcome = await open.channel.send(sri.address, say("Selamat pagi"));
  expect(outcome).toMatchObject({ is: "sent" });
  expect(sri.transcript()).toEqual(["owner: Halo", "office: Selamat pagi"]);
});
