import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { squares } from "../../support/office.ts";
import { type Screen, screens, serveConsole } from "../rig/browser.ts";
import { openTestConsole } from "../rig/open.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

const open = async (screen: Screen) => {
  const house = await openTestConsole();
  const { url, page: visit } = await serveConsole(house, browser);
  const page = await visit("administrator", screen);
  return { ...house, url, page };
};

/** Nothing that axe finds, and nothing beside the screen. */
const isSound = async (page: Page): Promise<void> => {
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
};

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const geojson = JSON.stringify({
  type: "FeatureCollection",
  features: squares.map(({ code, name, polygons }) => ({
    type: "Feature",
    properties: { kode: code, nama: name },
    geometry: { type: "MultiPolygon", coordinates: polygons },
  })),
});
const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

describe.each(Object.keys(screens) as readonly Screen[])(
  "an administrator on a %s sets up",
  { timeout: 60_000 },
  (screen) => {
    it("the greeting: looks at it, saves it, and brings back what was there", async () => {
      const { page, url, desk } = await open(screen);
      await page.goto(`${url}/console/setup`);
      await page.getByRole("link", { name: "Kantor, salam, bahasa, jam tenang" }).click();
      await page.getByLabel("Bahasa Indonesia").first().fill("Sugeng rawuh!");
      await press(page, "Pratinjau");
      await page.getByText("Ini baru pratinjau.").waitFor();
      expect(await page.locator("blockquote[lang=id]").textContent()).toMatch(/^Sugeng rawuh!/);
      expect(desk.setting.own().greeting).toBeUndefined();
      await isSound(page);
      await press(page, "Simpan");
      await page.getByText("Tersimpan dan sudah berlaku.").waitFor();
      expect(desk.setting.own().greeting?.id).toBe("Sugeng rawuh!");
      await page.getByText("Riwayat: Salam pembuka").click();
      await page
        .getByRole("listitem")
        .filter({ hasText: "bawaan" })
        .getByRole("button", { name: "Kembalikan ini" })
        .click();
      await page.getByText("Tersimpan dan sudah berlaku.").waitFor();
      expect(desk.setting.own().greeting).toBeUndefined();
    });

    it("the territory: is told what is no code, and what will lie outside", async () => {
      const { page, url, desk } = await open(screen);
      await page.goto(`${url}/console/setup/territory`);
      const codes = page.getByLabel("Wilayah yang dilayani");
      await codes.fill("Karanganyar");
      await press(page, "Simpan");
      await page.getByText('"Karanganyar" bukan kode wilayah').waitFor();
      await codes.fill("33.13, 33.14");
      await press(page, "Pratinjau");
      await page.getByText("Kabupaten Sragen").first().waitFor();
      await isSound(page);
      await press(page, "Simpan");
      await page.getByText("Tersimpan dan sudah berlaku.").waitFor();
      expect(desk.setting.world.places.territory.map(({ code }) => code)).toEqual(["33.13", "33.14"]);
    });

    it("the boundary map: a broken file is told, a good one is looked at, used and removed", async () => {
      const { page, url, desk } = await open(screen);
      const isInside = () => desk.setting.world.places.locate?.(-7.565, 110.945)?.is === "inside";
      await page.goto(`${url}/console/setup/map`);
      await page.setInputFiles("#map", file("peta.geojson", "bukan peta"));
      await press(page, "Periksa berkas");
      await page.getByText("Peta belum dapat dipakai: 1 kesalahan.").waitFor();
      await isSound(page);
      await page.setInputFiles("#map", file("peta.geojson", geojson));
      await press(page, "Periksa berkas");
      await page.getByText("Peta ini dapat dipakai").waitFor();
      await isSound(page);
      expect(isInside()).toBe(false);
      await press(page, "Pakai peta ini");
      await page.getByText("Peta sudah dipakai.").waitFor();
      expect(isInside()).toBe(true);
      page.once("dialog", (dialog) => void dialog.accept());
      await press(page, "Hapus peta");
      await page.locator(".notice").getByText("Peta dihapus.").waitFor();
      expect(isInside()).toBe(false);
    });

    it("clusters and products: takes the files out and brings changed ones back", async () => {
      const { page, url, desk } = await open(screen);
      await page.goto(`${url}/console/setup/catalogue`);
      const download = async (name: string): Promise<string> => {
        const [got] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("link", { name: `Unduh ${name}` }).click(),
        ]);
        return readFileSync(await got.path(), "utf8");
      };
      const [clusters, products] = [await download("clusters.csv"), await download("products.csv")];
      await page.setInputFiles(
        "#clusters",
        file("clusters.csv", `${clusters.trimEnd()}\nsulap,Sulap dan hiburan,Magic\n`),
      );
      await page.setInputFiles(
        "#products",
        file("products.csv", `${products.trimEnd()}\nsulap,Sulap panggung,sulap,,\n`),
      );
      await press(page, "Pratinjau");
      await page.getByText("Sulap dan hiburan").first().waitFor();
      await isSound(page);
      await press(page, "Pakai daftar ini");
      await page.getByText("Tersimpan dan sudah berlaku.").waitFor();
      expect(desk.setting.world.trades.cluster("sulap")?.name["id"]).toBe("Sulap dan hiburan");
    });
  },
);
