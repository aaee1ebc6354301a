/** A record as an officer uses it, on a phone and at a desk, with and without script. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { type Screen, serveConsole } from "../rig/browser.ts";
import { openTestConsole } from "../rig/open.ts";
import { addRecord } from "./a-record.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

describe("an officer with a record", { timeout: 90_000 }, () => {
  it.each([
    ["phone", "with script"],
    ["desk", "without script"],
  ] as const)(
    "on a %s, %s, reads it, shows a number, edits it, takes that back, and writes a note",
    async (screen: Screen, how) => {
      const console = await openTestConsole();
      await addRecord(console);
      const { url, page: visit } = await serveConsole(console, browser);
      const page = await visit("administrator", screen, how === "without script" ? { script: false } : {});
      await page.emulateMedia({ reducedMotion: "reduce" });
      const scripted = how === "with script";
      const clean = async () => {
        if (scripted) expect(await axeFaults(page)).toEqual([]);
      };
      const record = `${url}/console/businesses/12`;
      await page.goto(record);
      await clean();
      await page.getByText("Tampilkan nomor lengkap").first().click();
      await page.locator("#nik-why").selectOption("card");
      await page.locator("#nik-shown ~ button").click();
      await page.getByText("3313 1157 0885 0001").waitFor();
      await clean();

      await page.goto(record);
      expect(await page.getByText("3313 1157 0885 0001").count()).toBe(0);
      await page.getByRole("link", { name: "Ubah: Ekonomi" }).click();
      await clean();
      await page.getByLabel("Modal").fill("banyak");
      await page.getByRole("button", { name: "Simpan" }).click();
      await page.getByText("“banyak”").first().waitFor();
      await clean();
      await page.getByLabel("Modal").fill("2,5 juta");
      if (scripted) {
        // Whoever would leave with something unsaved is asked first, and stays.
        const asked = page.waitForEvent("dialog");
        const leaving = page.getByRole("link", { name: "Batal" }).click({ noWaitAfter: true });
        const dialog = await asked;
        expect(dialog.type()).toBe("beforeunload");
        await dialog.dismiss();
        await leaving;
        expect(await page.getByLabel("Modal").inputValue()).toBe("2,5 juta");
      }
      await page.getByRole("button", { name: "Simpan" }).click();
      await page.getByText("Perubahan disimpan.").waitFor();
      await page.getByText("Rp 2.500.000").first().waitFor();
      await page.locator("#history").getByRole("button", { name: "Urungkan" }).first().click();
      await page.getByText("Perubahan dikembalikan.").waitFor();

      await page.getByLabel("Tambah catatan").fill("Sudah dikunjungi.");
      await page.getByRole("button", { name: "Tambah catatan" }).click();
      await page.locator("#notes").getByText("Sudah dikunjungi.").waitFor();
      await page
        .locator("#notes")
        .getByRole("button", { name: /^Hapus/ })
        .click();
      await page.getByText("Catatan dihapus.").waitFor();
      await page.getByRole("status").getByRole("button", { name: "Urungkan" }).click();
      await page.locator("#notes").getByText("Sudah dikunjungi.").waitFor();

      await page.getByRole("link", { name: /Baca obrolan/ }).click();
      await page.getByText("memilih: Keliling").waitFor();
      await clean();
      await page.goto(`${url}/console/audit`);
      await page.getByText("melihat nomor lengkap").last().waitFor();
      await clean();
      await page.getByRole("button", { name: "Periksa keutuhan" }).click();
      await page.getByText(/Catatan utuh: \d+ baris diperiksa/).waitFor();
      await clean();
    },
  );

  it("looks at photos one after the other, and closes them, with the keyboard", async () => {
    const console = await openTestConsole();
    await addRecord(console);
    const { url, page: visit } = await serveConsole(console, browser);
    const page = await visit("verifier", "desk");
    await page.goto(`${url}/console/businesses/12`);
    await page.locator(".photos a").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Foto 1 dari 1" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await page.evaluate("document.activeElement.matches('.photos a')")).toBe(true);
    await page.keyboard.press("o");
    await page.waitForURL(/\/talk/);
  });
});
