// `npm run pictures`: takes the pictures of the docs from the program itself, in a real browser, with made-up words.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../tests/support/browser.ts";
import { startProgram, temporaryFolder } from "../tests/support/program.ts";

const folder = temporaryFolder();
const browser = await launchBrowser();
const program = await startProgram({ DATABASE_URL: `file:${join(folder.path, "pictures.db")}` });
mkdirSync("docs/pictures", { recursive: true });

const sizes = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1280, height: 800 } },
} as const;

try {
  for (const [size, options] of Object.entries(sizes)) {
    const context = await browser.newContext({
      ...options,
      locale: "id-ID",
      reducedMotion: "reduce",
      permissions: ["geolocation"],
      geolocation: { latitude: -7.5601, longitude: 110.9482, accuracy: 14 },
    });
    const page = await context.newPage();
    await page.goto(`${program.url}/chat`);
    await shoot(page, `begin-${size}`);
    await press(page, "Mulai");
    await hear(page, /Apakah Anda setuju/);
    await shoot(page, `chat-${size}`);
    await press(page, "Ya, saya setuju");
    for (const [asked, answer] of [
      [/Siapa nama/, "Sri Wahyuni"],
      [/nama usahanya/, "Keripik Bu Sri"],
      [/buat atau jual/, "keripik singkong"],
    ] as const) {
      await hear(page, asked);
      await say(page, answer);
    }
    await hear(page, /kelompok usaha/);
    await press(page, /Keripik, kerupuk/);
    await hear(page, /Bagaimana Anda berjualan/);
    await press(page, "Tempat tetap");
    await hear(page, /Di mana tempat usahanya/);
    await shoot(page, `place-${size}`);
    await press(page, /lokasi/i);
    await hear(page, /Lokasi sudah diterima/);
    await say(page, "Jati, Jaten");
    await hear(page, /RT dan RW/);
    await say(page, "rt 2 rw 5");
    await hear(page, /Nomor HP yang/);
    await say(page, "0812 3456 7890");
    await hear(page, /Periksa dulu/);
    await shoot(page, `review-${size}`);
    await context.close();
  }
} finally {
  await program.stop();
  await browser.close();
  folder.remove();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `docs/pictures/${name}.png` });
}
async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel("Tulis pesan").fill(text);
  await page.keyboard.press("Enter");
}
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).last().click();
}
async function hear(page: Page, words: RegExp): Promise<void> {
  await page.getByRole("log").getByText(words).last().waitFor();
}
