/** Where the page stands when it opens, and what it says where it can do less. In a real browser. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Outgoing } from "../../src/channels/channel.ts";
import { launchBrowser } from "../support/browser.ts";
import { message, type Script, webOffice } from "../support/web-office.ts";

const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const choices = ["Ya, setuju", "Tidak"].map((label, at) => ({ id: `c${at + 1}`, label }));
const long = `Awal. ${"Kami mencatat usaha Anda. ".repeat(60)}`;
const place = message("Di mana?", { asks: "place", wants: "location" });

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

async function begun(options: BrowserContextOptions, script: Script, first: string) {
  const office = await webOffice(script);
  const listening = await office.listen();
  const context = await browser.newContext({ locale: "id-ID", reducedMotion: "reduce", ...options });
  onTestFinished(async () => {
    await context.close();
    await office.channel.stop();
    await listening.close();
  });
  const page = await context.newPage();
  await page.goto(`${listening.url}/chat`);
  await page.getByRole("button", { name: "Mulai" }).click();
  await hear(page, first);
  return page;
}

const hear = (page: Page, words: string) => page.getByRole("log").getByText(words).last().waitFor();

async function write(page: Page, words: string) {
  await page.locator("#text").fill(words);
  await page.locator("#text").press("Enter");
}

/** Between the bar and the field for messages, in pixels from the top of the screen. */
async function edges(page: Page) {
  const bar = await page.locator(".bar").boundingBox();
  const composer = await page.locator(".composer").boundingBox();
  return { top: (bar?.y ?? 0) + (bar?.height ?? 0), bottom: composer?.y ?? 0 };
}

async function settled(page: Page) {
  await page.waitForLoadState("load");
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
}

async function expectWholeInSight(page: Page, selector: string) {
  await settled(page);
  const { top, bottom } = await edges(page);
  const box = await page.locator(selector).last().boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(top);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bottom);
}

async function expectBeginningInSight(page: Page, selector: string) {
  await settled(page);
  const { top, bottom } = await edges(page);
  const box = await page.locator(selector).last().boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(top);
  expect(box?.y).toBeLessThan((top + bottom) / 2);
}

const talker: Script = (content) => {
  if (content.kind !== "text") return [message("Diterima")];
  if (content.text === "english")
    return {
      language: "en",
      says: [message("English it is"), message("Do you agree?", { asks: "consent", choices })],
    };
  return [message(`Jawaban atas ${content.text}`, { asks: "consent", choices })];
};

describe("the chat when its page opens", { timeout: 60_000 }, () => {
  test.each([
    ["a desk", desk],
    ["a phone", phone],
  ])("on %s the open question and its choices are in sight after a change of language", async (_, options) => {
    const page = await begun(options, talker, "Jawaban atas /start");
    for (let turn = 1; turn <= 8; turn += 1) {
      await write(page, `pesan ${turn}`);
      await hear(page, `Jawaban atas pesan ${turn}`);
    }
    await page.evaluate("scrollTo(0, 0)");
    await write(page, "english");
    await page.getByLabel("Write a message").waitFor();
    await expectWholeInSight(page, "#log .office");
    await expectWholeInSight(page, ".choices button");
  });

  test("a message longer than the screen is shown from its beginning, whenever the page is loaded", async () => {
    const consent: Outgoing = message(long, { asks: "consent", choices });
    const page = await begun(phone, () => [message("Selamat datang"), consent], "Awal.");
    await expectBeginningInSight(page, "#log .office");
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    await page.reload();
    await expectBeginningInSight(page, "#log .office");
  });

  test.each([
    ["id", "Silakan tulis nama desa, atau tempel tautan peta."],
    ["en", "Please write the village name, or paste a map link."],
  ])(
    "without script a question for a place says in the talk's language (%s) how to answer",
    async (language, words) => {
      const script: Script = () => ({ language, says: [place] });
      const page = await begun({ ...phone, javaScriptEnabled: false }, script, "Di mana?");
      const hint = page.locator("#panel .hint");
      expect([await hint.isVisible(), await hint.textContent()]).toEqual([true, expect.stringContaining(words)]);
      expect(await page.locator("#locate").isVisible()).toBe(false);
    },
  );

  test("with script the button stands there instead of those words", async () => {
    const page = await begun(phone, () => [place], "Di mana?");
    await page.getByRole("button", { name: "Kirim lokasi saya" }).waitFor();
    expect(await page.locator("#panel noscript").isVisible()).toBe(false);
  });
});
