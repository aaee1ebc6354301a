import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { runCommand, startProgram, temporaryFolder } from "../support/program.ts";

const folder = temporaryFolder();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  folder.remove();
});

const phone = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  locale: "id-ID",
  permissions: ["geolocation"],
  geolocation: { latitude: -7.5601, longitude: 110.9482, accuracy: 14 },
};

const say = async (page: Page, text: string) => {
  await page.getByLabel("Tulis pesan").fill(text);
  await page.keyboard.press("Enter");
};
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).last().click();
const hear = (page: Page, words: string | RegExp) => page.getByRole("log").getByText(words).last().waitFor();

it("an owner registers in a real browser, leaves in the middle, comes back after a restart and is on record", async () => {
  const settings = { DATABASE_URL: `file:${join(folder.path, "klaster.db")}`, LOG_LEVEL: "info" };
  const first = await startProgram(settings);
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(`${first.url}/chat`);
  await press(page, "Mulai");
  await hear(page, /Apakah Anda setuju/);
  await press(page, "Ya, saya setuju");
  await hear(page, /Siapa nama Anda/);
  await say(page, "Sri Wahyuni");
  await hear(page, /nama usahanya/);
  await say(page, "Keripik Bu Sri");
  await hear(page, /buat atau jual/);
  await page.close();
  expect(await first.stop()).toBe(0);

  const port = new URL(first.url).port;
  const second = await startProgram({ ...settings, PORT: port });
  const again = await context.newPage();
  await again.goto(`${second.url}/chat`);
  await hear(again, "Keripik Bu Sri");
  await say(again, "keripik singkong");
  await hear(again, /kelompok usaha/);
  await press(again, /Keripik, kerupuk/);
  await press(again, "Tempat tetap");
  await hear(again, /Di mana tempat usahanya/);
  await press(again, /lokasi/i);
  await hear(again, /Lokasi sudah diterima/);
  await say(again, "Jati, Jaten");
  await hear(again, /RT dan RW/);
  await say(again, "2/5");
  await hear(again, /Nomor HP/);
  await again.getByLabel("Nomor HP").fill("081234567890");
  await press(again, "Kirim nomor");
  await hear(again, /Periksa dulu/);
  await press(again, "Ya, kirim");
  await hear(again, /Nomor pendaftaran: 3313-/);

  const { out } = await runCommand("src/export.ts", ["--format", "json", "--db", settings.DATABASE_URL]);
  const [entry, ...more] = JSON.parse(out) as Record<string, unknown>[];
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    owner: { name: "Sri Wahyuni", phone: "+6281234567890" },
    business: "Keripik Bu Sri",
    product: "keripik singkong",
    cluster: "keripik",
    mode: "fixed",
    village: "33.13.11.2002",
    rt: "002",
    rw: "005",
    lat: -7.5601,
    lng: 110.9482,
    place_source: "pin",
    channel: "web",
    consents: { register: true },
  });
  const geojson = await runCommand("src/export.ts", ["--format", "geojson", "--db", settings.DATABASE_URL]);
  expect(JSON.parse(geojson.out)).toMatchObject({
    type: "FeatureCollection",
    features: [{ geometry: { type: "Point", coordinates: [110.9482, -7.5601] } }],
  });

  expect(await second.stop()).toBe(0);
  await context.close();
  const log = [...first.output, ...second.output].join("\n");
  for (const trace of ["Sri", "Keripik", "81234567890", "7.5601", "Jati"]) expect(log).not.toContain(trace);
}, 120_000);
