import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { type Screen, screens, serveConsole } from "../rig/browser.ts";
import { openTestConsole } from "../rig/open.ts";
import { fillDuplicates, pairOf } from "./scene.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = async (screen: Screen, script?: false) => {
  const console = await openTestConsole();
  await fillDuplicates(console);
  const { url, page } = await serveConsole(console, browser);
  return { console, url, page: await page("verifier", screen, script === undefined ? {} : { script }) };
};

describe.each(Object.keys(screens) as readonly Screen[])("duplicates on a %s", (screen) => {
  it("are compared, merged with a chosen value, and taken apart again", { timeout: 60_000 }, async () => {
    const { console, url, page } = await open(screen);
    const pair = await pairOf(console, 1, 2);
    await page.goto(`${url}/console/duplicates`);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("link", { name: /Bandingkan 3313-000001-0/ }).click();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(
      0,
    );
    await page.getByLabel(/^Nama usaha, dari 3313-000002-0/).check();
    await page.getByRole("button", { name: "Pratinjau gabungan" }).click();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByText("diambil dari 3313-000002-0").first().waitFor();
    await page.getByRole("button", { name: "Ubah pilihan" }).click();
    expect(await page.getByLabel(/^Nama usaha, dari 3313-000002-0/).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Pratinjau gabungan" }).click();
    await page.getByRole("button", { name: "Gabungkan" }).click();
    await page.waitForURL(`${url}/console/duplicates/${pair}?done=merged`);
    await page.getByRole("status").getByText("Sudah digabung.").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await console.database.client.business.findUnique({ where: { id: 1 } })).toMatchObject({
      name: "Kripik Bu Rini Jaten",
    });
    await page.getByRole("button", { name: "Urungkan penggabungan" }).click();
    await page.getByText("kedua pendaftaran berdiri sendiri lagi").waitFor();
    expect(await console.database.client.business.count({ where: { status: "merged" } })).toBe(0);
  });
});

describe("duplicates with the keyboard alone", () => {
  it("are said to be none with one key, and that is taken back with another", async () => {
    const { console, url, page } = await open("desk");
    const pair = await pairOf(console, 3, 4);
    await page.goto(`${url}/console/duplicates/${pair}`);
    await page.keyboard.press("b");
    await page.getByText("Ditandai bukan duplikat.").waitFor();
    expect(await console.database.client.pair.findUnique({ where: { id: pair } })).toMatchObject({
      state: "different",
    });
    await page.keyboard.press("u");
    await page.waitForURL(/done=reopened/);
    expect(await console.database.client.pair.findUnique({ where: { id: pair } })).toMatchObject({ state: "open" });
  });
});

describe("duplicates before any script loads", () => {
  it("are merged all the same, and the household is shown", async () => {
    const { console, url, page } = await open("phone", false);
    const pair = await pairOf(console, 3, 4);
    await page.goto(`${url}/console/duplicates/${pair}`);
    await page.getByLabel(/Bukan\. Hanya usahanya/).check();
    await page.getByRole("button", { name: "Pratinjau gabungan" }).click();
    await page.getByRole("button", { name: "Gabungkan" }).click();
    await page.waitForURL(/done=merged/);
    expect(await console.database.client.business.count({ where: { status: "merged" } })).toBe(1);
    await page.goto(`${url}/console/households/3`);
    await page.getByText("Tutik Wulandari").waitFor();
  });
});
