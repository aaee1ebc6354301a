import jsqr from "jsqr";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { axeFaults } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { fromBase32, totp } from "../../support/totp.ts";
import { type Screen, screens } from "../rig/browser.ts";
import { goodPassword, join, openWithAccounts } from "./visitor.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

const serve = async () => {
  const office = await openWithAccounts();
  const { url, close } = await office.server.listen(0, "127.0.0.1");
  onTestFinished(async () => {
    office.desk.live.close();
    await close();
  });
  const open = async (screen: Screen, script = true): Promise<Page> => {
    const context = await browser.newContext({
      ...{ viewport: screens[screen], javaScriptEnabled: script, locale: "id-ID" },
      colorScheme: screen === "phone" ? "light" : "dark",
      // axe must not look at a notice that is still appearing.
      reducedMotion: "reduce",
    });
    onTestFinished(() => context.close());
    return context.newPage();
  };
  return { office, url, open };
};

/** Nothing serious for axe, one heading, nothing beside the screen. */
const look = async (page: Page): Promise<void> => {
  const found = await axeFaults(page);
  const wide = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  expect([new URL(page.url()).pathname, found, wide > 0]).toEqual([new URL(page.url()).pathname, [], false]);
};

/** What a phone's camera reads from the page. */
const scan = async (page: Page): Promise<string> => {
  const picture = await page.locator("svg.qr").screenshot();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data ?? "";
};

const fill = async (page: Page, fields: Readonly<Record<string, string>>, button: string): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`#${name}`).fill(value);
  await page.getByRole("button", { name: button, exact: true }).click();
};

describe.each(Object.keys(screens) as readonly Screen[])("on a %s", (screen) => {
  it("an administrator comes in by the first link, and back by a recovery code, and ends every session", async () => {
    const { office, url, open } = await serve();
    const email = "siti@dinas.example";
    const page = await open(screen);
    await page.goto(url + (await office.firstLink()));
    await look(page);
    await fill(page, { name: "Siti Rahayu", email, password: "rahasia123", repeat: "rahasia123" }, "Buat akun");
    expect(await page.locator(".fault").first().textContent()).toContain("mudah ditebak");
    expect(await page.locator("#name").inputValue()).toBe("Siti Rahayu");
    await look(page);
    await fill(page, { password: goodPassword, repeat: goodPassword }, "Buat akun");

    await page.getByRole("heading", { name: "Pasang langkah kedua" }).waitFor();
    await look(page);
    const key = new URL(await scan(page));
    expect(key.protocol).toBe("otpauth:");
    expect(await page.locator(".key").textContent()).toContain(key.searchParams.get("secret")?.slice(0, 4));
    const secret = fromBase32(key.searchParams.get("secret") ?? "");
    await fill(page, { code: totp(secret, Date.now() - 30_000) }, "Pasang");
    await page.getByRole("heading", { name: "Simpan kode pemulihan" }).waitFor();
    await look(page);
    const codes = await page.locator(".codes code").allTextContents();
    await page.getByRole("button", { name: "Cetak" }).waitFor();
    await page.getByRole("link", { name: "Sudah saya simpan" }).click();
    await page.waitForURL(`${url}/console`);

    // Another browser, without a script: the app's code first, then a recovery code.
    const other = await open(screen, false);
    await other.goto(`${url}/console/account`);
    await fill(other, { email, password: "bukan kata sandinya" }, "Masuk");
    expect(await other.getByRole("alert").textContent()).toContain("tidak cocok");
    expect(await other.locator("#email").inputValue()).toBe(email);
    await fill(other, { password: goodPassword }, "Masuk");
    await fill(other, { code: totp(secret, Date.now()) }, "Lanjut");
    await other.waitForURL(`${url}/console/account`);
    const third = await open(screen);
    await third.goto(`${url}/console/sign-in`);
    await look(third);
    await fill(third, { email, password: goodPassword }, "Masuk");
    await third.getByRole("heading", { name: "Kode dari ponsel" }).waitFor();
    await look(third);
    await third.getByRole("link", { name: "Ponsel tidak ada? Pakai kode pemulihan" }).click();
    await look(third);
    await fill(third, { code: codes[3] ?? "" }, "Lanjut");
    expect(await third.getByRole("alert").textContent()).toContain("Masih ada 9 kode");
    await look(third);

    await third.getByRole("button", { name: "Keluar dari semua peramban" }).click();
    await third.getByText("Anda sudah keluar dari semua peramban.").waitFor();
    for (const one of [page, other, third]) {
      await one.goto(`${url}/console/officers`);
      expect(new URL(one.url()).pathname).toBe("/console/sign-in");
    }
  }, 60_000);

  it("an administrator invites a verifier for a district and a village, and changes and disables them", async () => {
    const { office, url, open } = await serve();
    const page = await open(screen);
    const siti = office.visitor();
    await join(siti, await office.firstLink(), "siti@dinas.example");
    await page
      .context()
      .addCookies([...siti.jar].map(([name, value]) => ({ name, value, domain: "127.0.0.1", path: "/console" })));

    await page.goto(`${url}/console/officers`);
    await look(page);
    await page.getByRole("link", { name: "Undang petugas" }).click();
    await look(page);
    await page.getByRole("radio", { name: /^Pemeriksa/ }).check();
    await page.getByRole("checkbox", { name: "Jaten" }).check();
    await fill(page, { more: "Bejen", own: goodPassword }, "Buat tautan");
    const link = (await page.locator(".link").textContent()) ?? "";
    expect(link).toMatch(/^http:\/\/klaster\.test\/console\/invitation\/[\w-]{32}$/);
    await look(page);
    const budi = office.visitor();
    await join(budi, new URL(link).pathname, "budi@dinas.example", "Budi Santoso");

    await page.goto(`${url}/console/officers`);
    await page.getByRole("link", { name: "Budi Santoso" }).click();
    await look(page);
    expect(await page.locator("main").textContent()).toContain("Kel. Bejen");
    await page.getByRole("radio", { name: /^Petugas program/ }).check();
    await page.locator("#own").fill(goodPassword);
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.getByText("Peran dan wilayah tersimpan").waitFor();
    await page.getByRole("button", { name: "Nonaktifkan" }).click();
    await page.getByText("dinonaktifkan", { exact: false }).first().waitFor();
    expect((await budi.get("/console")).status).toBe(303);
    await page.goto(`${url}/console/account`);
    await look(page);
  }, 60_000);
});
