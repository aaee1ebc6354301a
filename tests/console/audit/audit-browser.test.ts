import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { type Screen, screens, serveConsole } from "../rig/browser.ts";
import { openTestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

it.each(Object.keys(screens) as readonly Screen[])(
  "an administrator on a %s finds who looked at whom, and has the log verified, whole and broken",
  { timeout: 60_000 },
  async (screen) => {
    const house = await openTestConsole();
    const { client } = house.database;
    await addBusiness(house.database, { id: 12 }, house.clock.now());
    const { url, page: visit } = await serveConsole(house, browser);
    const officer = await visit("verifier", screen);
    await officer.goto(`${url}/console/businesses/12`);

    const page = await visit("administrator", screen);
    await page.goto(`${url}/console/audit`);
    await page.getByText("Cari di catatan").click();
    await page.getByLabel("Siapa").selectOption({ label: "Petugas verifier" });
    await page.getByRole("button", { name: "Tampilkan" }).click();
    const rows = page.locator("tbody tr");
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain("membuka data usaha");

    await page.getByRole("button", { name: "Periksa keutuhan" }).click();
    await page.locator("#verified .notice.good").waitFor();
    const first = await client.audit.findFirstOrThrow({ orderBy: { seq: "asc" } });
    await client.audit.update({ where: { seq: first.seq }, data: { action: "edit" } });
    await page.goto(`${url}/console/audit`);
    await page.getByRole("button", { name: "Periksa keutuhan" }).click();
    await page.locator("#verified .notice.bad").waitFor();
    expect(await page.locator("#verified").textContent()).toContain(String(first.seq));
  },
);
