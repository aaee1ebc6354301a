/** Photos and files in a real browser, on a phone's screen. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { picture, taggedJpeg, traces } from "../registry/photos/pictures.ts";
import { launchBrowser } from "../support/browser.ts";
import { message, type Script, webOffice } from "../support/web-office.ts";

const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const copy = { name: "data-saya.txt", type: "text/plain", text: "Nama: Sri\n" };

const script: Script = (content, turn) => {
  if (content.kind === "photo") return [message(`Foto ${turn} diterima`)];
  if (content.kind === "text" && content.text === "salinan") return [message("Ini salinannya", { files: [copy] })];
  return [message(content.kind === "text" && content.text === "/start" ? "Selamat datang" : "Baik")];
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

async function begun(options: BrowserContextOptions = phone) {
  const office = await webOffice(script);
  const listening = await office.listen();
  const context = await browser.newContext({ locale: "id-ID", reducedMotion: "reduce", ...options });
  const folder = mkdtempSync(join(tmpdir(), "klaster-pictures-"));
  onTestFinished(async () => {
    await context.close();
    await office.channel.stop();
    await listening.close();
    rmSync(folder, { recursive: true });
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (said) => {
    if (/Content Security Policy/.test(said.text())) faults.push(said.text());
  });
  await page.goto(`${listening.url}/chat`);
  await page.getByRole("button", { name: "Mulai" }).click();
  await hear(page, "Selamat datang");
  const save = (name: string, bytes: Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  return { office, context, page, faults, save, folder, url: listening.url };
}

const hear = (page: Page, words: string) => page.getByRole("log").getByText(words, { exact: true }).waitFor();
const openPicker = (page: Page) => page.locator(".attach summary").click();
/** Widths of the pictures in the talk, once all are there; 0 for one that could not be shown. */
const pictures = (page: Page) =>
  page.evaluate<number[]>(
    "Promise.all([...document.querySelectorAll('#log img')].map((one) => one.decode().then(() => one.naturalWidth, () => 0)))",
  );
const audit = async (page: Page) => {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html)))",
  );
};

describe("photos in a browser", { timeout: 60_000 }, () => {
  test("three chosen at once go out as an album, are shown in the talk, and stay after a reload", async () => {
    const { page, office, save, faults } = await begun();
    const paths = [
      save("a.jpg", await taggedJpeg(1800, 1200, 6)),
      save("b.png", await picture(400, 300).png().toBuffer()),
      save("c.jpg", await taggedJpeg(640, 480)),
    ];
    await openPicker(page);
    await page.getByText("Paling banyak 10 foto sekali kirim").waitFor();
    await page.getByLabel("Pilih foto").setInputFiles(paths);
    await hear(page, "Foto 4 diterima");
    const albums = office.taken.slice(1).map(({ content }) => (content.kind === "photo" ? content.album : ""));
    expect([albums.length, new Set(albums).size]).toEqual([3, 1]);
    expect(albums[0]).toMatch(/^[\da-f-]{36}$/);
    expect(await pictures(page)).toEqual([213, 320, 320]);
    await page.reload();
    expect(await pictures(page)).toEqual([213, 320, 320]);
    expect(await page.getByLabel("Pilih foto").isVisible()).toBe(false);
    expect(faults).toEqual([]);
    for (const file of readdirSync(office.photosFolder)) {
      const kept = readFileSync(join(office.photosFolder, file));
      expect(traces.filter((trace) => kept.includes(trace))).toEqual([]);
    }
  });

  test("a large picture is made smaller before it is sent, upright and without its place", async () => {
    const { page, office, save } = await begun();
    const bytes = await picture(3000, 2000, true)
      .withExif({ IFD0: { Artist: "Sri Rahayu" } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 80 })
      .toBuffer();
    const sent = page.waitForRequest(/chat\/photos$/);
    await openPicker(page);
    await page.getByLabel("Pilih foto").setInputFiles(save("besar.jpg", bytes));
    const length = Number((await (await sent).allHeaders())["content-length"]);
    await hear(page, "Foto 2 diterima");
    expect(length).toBeLessThan(bytes.length / 2);
    const [file = ""] = readdirSync(office.photosFolder);
    const kept = await office.photos.find(file);
    expect((kept?.height ?? 0) / (kept?.width ?? 1)).toBeCloseTo(1.5, 1);
  });

  test("without script a plain form sends them", async () => {
    const { page, office, save } = await begun({ ...phone, javaScriptEnabled: false });
    await openPicker(page);
    await page
      .getByLabel("Pilih foto")
      .setInputFiles([save("a.jpg", await taggedJpeg()), save("b.jpg", await taggedJpeg())]);
    await page.getByRole("button", { name: "Kirim foto" }).click();
    await hear(page, "Foto 3 diterima");
    expect(office.taken.slice(1).map(({ content }) => content.kind)).toEqual(["photo", "photo"]);
    expect(await page.locator("#log img").count()).toBe(2);
  });

  test("without script a file that is no photo is told, and the way leads back", async () => {
    const { page, save } = await begun({ ...phone, javaScriptEnabled: false });
    await openPicker(page);
    await page.getByLabel("Pilih foto").setInputFiles(save("daftar.jpg", Buffer.from("%PDF-1.7")));
    await page.getByRole("button", { name: "Kirim foto" }).click();
    await page.getByText("Berkas ini bukan foto").waitFor();
    await page.getByRole("link", { name: "Kembali ke percakapan" }).click();
    await hear(page, "Selamat datang");
  });

  test("with script a file that is no photo is told at its place, and the talk goes on below it", async () => {
    const { page, save, office } = await begun();
    await openPicker(page);
    await page
      .getByLabel("Pilih foto")
      .setInputFiles([save("daftar.jpg", Buffer.from("%PDF-1.7")), save("besar.jpg", Buffer.alloc(10_000_001, 0xff))]);
    await page.getByText("Berkas ini bukan foto (JPEG, PNG, atau WebP).").waitFor();
    await page.getByText("Foto lebih besar dari 10 MB.").waitFor();
    await page.getByLabel("Tulis pesan").fill("tidak apa-apa");
    await page.getByLabel("Tulis pesan").press("Enter");
    await hear(page, "Baik");
    const said = (await page.locator("#log li p").allInnerTexts()).map((text) => text.trim());
    expect(said.slice(-4)).toEqual(["Foto", "Foto", "tidak apa-apa", "Baik"]);
    expect(office.taken).toHaveLength(2);
  });

  test("what could not be sent for want of a line goes out when there is one", async () => {
    const { page, context, office, save } = await begun();
    await context.setOffline(true);
    await openPicker(page);
    await page.getByLabel("Pilih foto").setInputFiles(save("a.jpg", await taggedJpeg()));
    await page.getByText("Belum terkirim").waitFor();
    await context.setOffline(false);
    // The first try may meet a network that is not all there yet; then the page's patience is needed again.
    await page.clock.resume();
    await hear(page, "Foto 2 diterima");
    expect(office.taken).toHaveLength(2);
  });

  test("what was on its way when the connection went is said to be unsent, and sent again", async () => {
    const { page, context, office, save } = await begun();
    // The page's own patience stands still: only the connection's end tells.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const post = page.waitForRequest(/chat\/photos$/);
    await page.route("**/chat/photos", () => undefined, { times: 1 });
    await openPicker(page);
    await page.getByLabel("Pilih foto").setInputFiles(save("a.jpg", await taggedJpeg()));
    await post;
    await context.setOffline(true);
    await page.getByText("Belum terkirim").waitFor({ timeout: 10_000 });
    await page.unroute("**/chat/photos");
    await context.setOffline(false);
    await hear(page, "Foto 2 diterima");
    expect(office.taken).toHaveLength(2);
  });

  test.each(["light", "dark"] as const)("an audit of accessibility finds nothing, %s", async (colorScheme) => {
    const { page, save } = await begun({ ...phone, colorScheme });
    await openPicker(page);
    expect(await audit(page)).toEqual([]);
    await page.getByLabel("Pilih foto").setInputFiles(save("a.jpg", await taggedJpeg()));
    await hear(page, "Foto 2 diterima");
    await page.getByLabel("Tulis pesan").fill("salinan");
    await page.getByLabel("Tulis pesan").press("Enter");
    await hear(page, "Ini salinannya");
    expect(await audit(page)).toEqual([]);
  });

  test("on a narrow phone the form for photos fits the screen, and the field for words stays wide enough", async () => {
    const { page } = await begun({ viewport: { width: 320, height: 568 } });
    await openPicker(page);
    expect(await page.evaluate<boolean>("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    const [form, field] = [await page.locator("#attach").boundingBox(), await page.locator("#text").boundingBox()];
    expect(form?.y).toBeGreaterThanOrEqual(0);
    expect(field?.width).toBeGreaterThan(100);
  });
});

describe("a file of the office in a browser", { timeout: 60_000 }, () => {
  test("is a link that downloads it by its name, in the talk of its owner alone", async () => {
    const { page, url } = await begun();
    await page.getByLabel("Tulis pesan").fill("salinan");
    await page.getByLabel("Tulis pesan").press("Enter");
    await hear(page, "Ini salinannya");
    const link = page.getByRole("link", { name: "data-saya.txt" });
    const address = (await link.getAttribute("href")) ?? "";
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("data-saya.txt");
    expect(readFileSync(await download.path(), "utf8")).toBe(copy.text);
    const stranger = await browser.newContext();
    onTestFinished(() => stranger.close());
    expect((await stranger.request.get(`${url}${address}`)).status()).toBe(404);
  });
});
