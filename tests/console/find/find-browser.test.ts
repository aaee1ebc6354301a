import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { type Screen, screens, serveConsole } from "../rig/browser.ts";
import { openTestConsole } from "../rig/open.ts";
import { fillBelievably, loadSquares } from "./believable.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const inspect = async (page: Page): Promise<void> => {
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`);
  expect(found).toEqual([]);
};

const open = async (many: number) => {
  const console = await openTestConsole();
  await fillBelievably(console, many);
  await loadSquares(console);
  return { console, ...(await serveConsole(console, browser)) };
};

describe.each(Object.keys(screens) as readonly Screen[])("an officer on a %s", (screen) => {
  it("finds businesses, takes a condition away, and has some of them as a file", { timeout: 60_000 }, async () => {
    const { console, page: enter, url } = await open(60);
    const page = await enter("verifier", screen);
    await page.goto(`${url}/console/businesses`);
    await page.getByLabel("Cari usaha").fill("jamu");
    await page.getByText("Saringan", { exact: true }).click();
    await page.getByLabel("Keadaan").selectOption("new");
    await page.getByRole("button", { name: "Terapkan" }).click();
    await page.getByText("10 usaha", { exact: true }).waitFor();
    expect(decodeURIComponent(page.url())).not.toContain("jamu");
    await inspect(page);
    await page.getByRole("link", { name: "Hapus saringan keadaan: Menunggu pemeriksaan" }).click();
    await page.getByText("“jamu”").waitFor();
    for (const at of [0, 1])
      await page
        .getByRole("checkbox", { name: /^Pilih Jamu/ })
        .nth(at)
        .check();
    // Nothing has to be looked for: what can be done with them is in sight, and nothing to choose beside it.
    await page.getByText("2 dicentang:").waitFor();
    await inspect(page);
    const inSight = "document.getElementById('bulk').getBoundingClientRect().bottom <= innerHeight + 1";
    expect(await page.evaluate<boolean>(`scrollTo(0, 0), ${inSight}`)).toBe(true);
    await page.getByRole("button", { name: "Ekspor" }).click();
    await page.getByText("2 usaha yang dicentang").first().waitFor();
    await inspect(page);
    await page.getByLabel("CSV").check();
    await page.getByRole("button", { name: "Buat berkas" }).click();
    await console.desk.exports.idle();
    // The page hears of it by itself.
    const fetched = page.waitForEvent("download");
    await page.getByRole("link", { name: "Unduh berkas" }).click();
    const rows = parse<Record<string, string>>(readFileSync(await (await fetched).path()), {
      columns: true,
      bom: true,
    });
    expect(rows.map((row) => row["Nama usaha"]?.split(" ")[0])).toEqual(["Jamu", "Jamu"]);
    await inspect(page);
  });

  it("moves the map with the keyboard, down to a single business", { timeout: 60_000 }, async () => {
    const { page: enter, url } = await open(60);
    const page = await enter("viewer", screen);
    await page.goto(`${url}/console/businesses/map?area=33.13.11`);
    const pins = page.locator(".pin-one a");
    await pins.first().waitFor();
    await inspect(page);
    await page.locator(".moving-map").focus();
    const asked = page.waitForResponse(/points/);
    await page.keyboard.press("+");
    expect((await asked).status()).toBe(200);
    await page.waitForFunction("document.querySelector('.pin-one a')");
    await pins.first().focus();
    const opened = page.waitForRequest((request) => /\/console\/businesses\/\d+$/.test(request.url()));
    await page.keyboard.press("Enter");
    await opened;
  });

  it("does without script what can be done with it", { timeout: 60_000 }, async () => {
    const { console, page: enter, url } = await open(20);
    const page = await enter("verifier", screen, { script: false });
    await page.goto(`${url}/console/businesses`);
    await page.getByLabel("Cari usaha").fill("batik");
    await page.getByRole("button", { name: "Cari" }).click();
    await page.getByText("“batik”").waitFor();
    await page.getByRole("link", { name: "Peta", exact: true }).click();
    await page.locator("summary", { hasText: "Angka yang sama" }).click();
    await page
      .getByRole("link", { name: /^Desa / })
      .first()
      .click();
    await page.getByRole("button", { name: "Ekspor" }).waitFor();
    await page.getByRole("radio", { name: /^Semua yang cocok/ }).check();
    await page.getByRole("button", { name: "Ekspor" }).click();
    await page.getByRole("button", { name: "Buat berkas" }).click();
    await page.waitForURL(/\/console\/exports\/[^/]+$/);
    await console.desk.exports.idle();
    await page.reload();
    expect(await page.getByRole("link", { name: "Unduh berkas" }).count()).toBe(1);
  });
});
