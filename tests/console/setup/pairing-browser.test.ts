import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openChannel, removeFolders } from "../../doubles/whatsapp-web/channel-on-double.ts";
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from "../../doubles/whatsapp-web/double.ts";
import { axeFaults } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { readQr } from "../../support/read-qr.ts";
import { type Screen, screens, serveConsole } from "../rig/browser.ts";
import { openTestConsole } from "../rig/open.ts";

let browser: Browser;
let whatsapp: WhatsAppWebDouble;
beforeAll(async () => {
  browser = await launchBrowser();
  whatsapp = await startWhatsAppWebDouble();
}, 120_000);
afterEach(removeFolders);
afterAll(async () => {
  await whatsapp.close();
  await browser.close();
});

it.each(Object.keys(screens) as readonly Screen[])(
  "an administrator on a %s pairs a phone by the picture, lets it go, and pairs it by a code, without a restart",
  { timeout: 60_000 },
  async (screen) => {
    const { channel, stop } = await openChannel(whatsapp);
    const state = () => channel.state?.() ?? { is: "starting" as const, since: new Date() };
    const { pairing } = channel;
    if (pairing === undefined) throw new Error("The channel cannot be paired");
    const house = await openTestConsole(undefined, {
      channels: () => [{ name: "whatsapp", state: state(), pairing }],
    });
    const unwatch = pairing.watch(() => house.desk.live.tell("channels"));
    try {
      const { url, page: visit } = await serveConsole(house, browser);
      const page = await visit("administrator", screen);
      await page.goto(`${url}/console/setup`);
      await page.getByRole("link", { name: "Saluran: Telegram, WhatsApp" }).click();
      const picture = page.getByRole("img", { name: "Kode QR untuk menautkan ponsel" });
      await picture.waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      whatsapp.scan(await readQr(await picture.screenshot()));
      await page.getByText("Ponsel tertaut.").waitFor();

      await page.getByText("Putuskan ponsel ini").first().click();
      page.once("dialog", (dialog) => void dialog.accept());
      await page.getByRole("button", { name: "Putuskan ponsel ini" }).click();
      await page.getByText("Ponsel diputuskan.").waitFor();
      await picture.waitFor();

      await page.reload();
      await page.getByText("Tautkan dengan kode, tanpa kamera").click();
      await page.getByLabel("Nomor ponsel kantor").fill("0811 0000 000");
      await page.getByRole("button", { name: "Minta kode" }).click();
      const code = page.locator("#pairing .big-code");
      await code.waitFor();
      whatsapp.typeCode((await code.textContent()) ?? "");
      await page.getByText("Ponsel tertaut.").waitFor();
    } finally {
      unwatch();
      await stop();
    }
  },
);
