/** Figures and replies in a real browser, on a phone and at a desk, with and without scripts. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { squares } from "../../support/office.ts";
import { putMap } from "../../support/put-map.ts";
import { type Screen, screens, serveConsole } from "../rig/browser.ts";
import { openTestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

const open = async () => {
  const console = await openTestConsole();
  const { database, clock, digest } = console;
  const now = clock.now();
  await putMap(database, "peta.geojson", squares, now);
  for (const id of [1, 2, 3]) await addBusiness(database, { id, verification: id === 1 ? "verified" : "new" }, now);
  await addBusiness(database, { id: 4, village: "33.13.11.2005", clusterId: "batik", rt: "002" }, now);
  const unclear = { flow: "registration", language: "id", firstAt: now, lastAt: now };
  await database.client.unclear.createMany({
    data: [
      { ...unclear, question: "mode", text: "titip tangga teparo", n: 9 },
      { ...unclear, question: "product", text: "srimping legi", n: 4 },
    ],
  });
  await digest();
  return { ...(await serveConsole(console, browser)), database };
};

const overflows = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

describe.each(Object.keys(screens) as Screen[])("on a %s", (screen) => {
  it("an officer goes from the whole down to a village, by links and by the map", async () => {
    const { url, page: pageOf } = await open();
    const page = await pageOf("verifier", screen);
    const policy: string[] = [];
    page.on("console", (said) => {
      if (/Content Security Policy/.test(said.text())) policy.push(said.text());
    });
    await page.goto(`${url}/console/figures`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole("link", { name: "12 minggu" }).click();
    await page.getByText("Angkanya sebagai tabel").first().click();
    expect(await page.getByRole("table", { name: "Pendaftaran dari waktu ke waktu" }).isVisible()).toBe(true);
    await page.locator("svg.map a").filter({ hasText: "Ngringo" }).click();
    await page.getByRole("heading", { name: "Angka: Desa Ngringo" }).waitFor();
    expect(new URL(page.url()).searchParams.get("by")).toBe("weeks");
    expect(await page.getByRole("row", { name: "RT 002" }).isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("navigation", { name: "Wilayah" }).getByRole("link", { name: "Jaten" }).click();
    await page.getByRole("heading", { name: "Angka: Kec. Jaten" }).waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFaults(page)).toEqual([]);
    expect(policy).toEqual([]);
  });

  it("an officer teaches a reply by one tap and takes it back, without any script", async () => {
    const { url, page: pageOf, database } = await open();
    const page = await pageOf("verifier", screen, { script: false });
    await page.goto(`${url}/console/replies`);
    await page.getByRole("button", { name: "“titip tangga teparo” berarti Keliling" }).click();
    await page.getByText("Diajarkan: “titip tangga teparo” berarti Keliling").waitFor();
    expect(await database.client.synonym.count({ where: { removedAt: null } })).toBe(1);
    await page.getByRole("button", { name: "Cabut" }).click();
    await page.getByText("Dicabut. Kata itu tidak dipahami lagi").waitFor();
    expect(await database.client.synonym.count({ where: { removedAt: null } })).toBe(0);
    await page.getByRole("link", { name: "Produk → klaster (4)" }).click();
    await page.getByLabel("Arti “srimping legi”").selectOption("keripik");
    await page.getByRole("button", { name: "“srimping legi” berarti …" }).click();
    await page.getByText("Diajarkan: “srimping legi” berarti Keripik, kerupuk, dan peyek").waitFor();
    await page.getByRole("link", { name: "Kata yang diajarkan" }).click();
    await page.getByRole("cell", { name: "Petugas verifier" }).first().waitFor();
  });

  it("nothing of the replies' pages is in anybody's way", async () => {
    const { url, page: pageOf } = await open();
    const page = await pageOf("verifier", screen);
    for (const path of ["/console/replies", "/console/replies/new?question=village", "/console/replies/taught"])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(`${url}${path}`);
        expect(await axeFaults(page), path).toEqual([]);
        expect(await overflows(page), path).toBe(false);
      }
    await page.goto(`${url}/console/replies`);
    await page.keyboard.press("n");
    await page.getByLabel("Kata atau kalimat pemilik").fill("keliling kampung");
    await page.getByLabel("Arti", { exact: true }).selectOption("fixed");
    await page.getByRole("button", { name: "Lihat akibatnya" }).click();
    await page.getByText("kini sudah dipahami sebagai Keliling").waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});
