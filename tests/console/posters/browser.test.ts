import { readFileSync } from "node:fs";
import jsqr from "jsqr";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFaults } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { type Screen, screens, serveConsole } from "../rig/browser.ts";
import { openTestConsole } from "../rig/open.ts";
import { readPdf } from "./read-pdf.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

/** What a camera reads from the preview: the code with white around it, a little larger. */
const scan = async (page: Page): Promise<string | undefined> => {
  const picture = sharp(await page.locator("svg.poster path").screenshot()).flatten();
  const { width } = await picture.metadata();
  const { data, info } = await picture
    .extend({ ...{ top: 16, bottom: 16, left: 16, right: 16 }, background: "#fff" })
    .resize({ width: (width + 32) * 3, kernel: "nearest" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
};

it.each(Object.keys(screens) as readonly Screen[])(
  "an officer on a %s prints posters for the RT of a village",
  async (screen) => {
    const console = await openTestConsole(undefined, { telegramName: undefined });
    const { url, page: open } = await serveConsole(console, browser);
    const page = await open("verifier-small", screen);
    await page.goto(`${url}/console/posters`);
    await page.getByLabel("Kecamatan").selectOption({ label: "Jaten" });
    await page.getByRole("button", { name: "Pilih" }).click();
    await page.getByLabel("Desa atau kelurahan").selectOption({ label: "Jati" });
    await page.getByLabel("RT", { exact: true }).fill("satu");
    await page.getByRole("button", { name: "Lihat contoh" }).click();
    await page.getByText("Ini bukan daftar RT").waitFor();
    expect(await page.getByLabel("RT", { exact: true }).inputValue()).toBe("satu");
    await page.getByLabel("RT", { exact: true }).fill("1-6");
    await page.getByLabel("RW", { exact: true }).fill("2");
    await page.getByLabel("Bahasa kedua").selectOption("jv");
    await page.getByRole("button", { name: "Lihat contoh" }).click();
    await page.locator("svg.poster").waitFor();
    expect(await scan(page)).toBe("http://klaster.test/chat/3313112002-001-002");
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Unduh PDF, 6 lembar" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("poster-33.13.11.2002-rt001-006.pdf");
    expect(readPdf(readFileSync(await file.path()))).toHaveLength(6);
  },
);
