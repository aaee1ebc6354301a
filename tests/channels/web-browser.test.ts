/** The chat in a real browser, against the true server and an office that answers by a script. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { message, type Script, webOffice } from "../support/web-office.ts";

const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Echoes words; "tempat" asks for a place, "nomor" for a phone number, "pilih" to choose, "english" changes the language. */
const echo: Script = (content, turn) => {
  const step = { at: Math.min(turn, 9), of: 9 };
  if (content.kind !== "text") {
    const heard = content.kind === "pick" ? String(content.choice) : content.kind;
    return [message(`Diterima: ${heard}`, { step })];
  }
  const choices = ["Keripik", "Batik", "Jamu"].map((label, at) => ({ id: `c${at + 1}`, label }));
  switch (content.text) {
    case "/start":
      return [message("Selamat datang", { asks: "consent", choices, step })];
    case "pilih":
      return [message("Pilih satu", { asks: "cluster", choices, step })];
    case "tempat":
      return [message("Di mana?", { asks: "place", wants: "location", step })];
    case "nomor":
      return [message("Nomor HP?", { asks: "phone", wants: "contact", step })];
    case "english":
      return { language: "en", says: [message("English it is", { step })] };
    default:
      return [message(`Jawaban atas ${content.text}`, { asks: "any", step })];
  }
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

async function visit(options: BrowserContextOptions = phone) {
  const office = await webOffice(echo);
  const listening = await office.listen();
  const context = await browser.newContext({ locale: "id-ID", reducedMotion: "reduce", ...options });
  onTestFinished(async () => {
    await context.close();
    await office.channel.stop();
    await listening.close();
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (said) => {
    if (/Content Security Policy/.test(said.text())) faults.push(said.text());
  });
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${listening.url}/chat`);
  return { office, context, page, faults, url: listening.url };
}

const log = (page: Page) => page.getByRole("log");
const field = (page: Page) => page.getByLabel("Tulis pesan");
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const hear = (page: Page, words: string) => log(page).getByText(words, { exact: true }).waitFor();
const said = async (page: Page) => (await log(page).locator("li p").allInnerTexts()).map((text) => text.trim());

async function begun(options?: BrowserContextOptions) {
  const visited = await visit(options);
  await press(visited.page, "Mulai");
  await hear(visited.page, "Selamat datang");
  return visited;
}

async function write(page: Page, words: string) {
  await field(page).fill(words);
  await field(page).press("Enter");
}

describe("the chat in a browser", { timeout: 60_000 }, () => {
  test.each([
    ["a phone", phone],
    ["a desk", desk],
    ["a phone without script", { ...phone, javaScriptEnabled: false }],
  ])("on %s an owner begins, presses choices, writes, and gives a number", async (_, options) => {
    const { page, office, faults } = await begun(options);
    await press(page, "Batik");
    await hear(page, "Diterima: c2");
    await write(page, "nomor");
    await hear(page, "Nomor HP?");
    await page.getByLabel("Nomor HP").fill("081234567890");
    await press(page, "Kirim nomor");
    await hear(page, "Jawaban atas 081234567890");
    await press(page, "Bantuan");
    await hear(page, "Jawaban atas Bantuan");
    expect(await said(page)).toEqual([
      "Mulai",
      "Selamat datang",
      "Batik",
      "Diterima: c2",
      "nomor",
      "Nomor HP?",
      "081234567890",
      "Jawaban atas 081234567890",
      "Bantuan",
      "Jawaban atas Bantuan",
    ]);
    expect(await field(page).inputValue()).toBe("");
    expect(office.taken[1]?.content).toEqual({ kind: "pick", choice: "c2", question: "consent" });
    expect(office.taken[3]?.content).toEqual({ kind: "text", text: "081234567890" });
    expect(faults).toEqual([]);
  });

  test("a device that may tell its place sends it", async () => {
    const { page, office } = await begun({
      ...phone,
      permissions: ["geolocation"],
      geolocation: { latitude: -7.59, longitude: 110.94, accuracy: 18 },
    });
    await write(page, "tempat");
    await press(page, "Kirim lokasi saya");
    await hear(page, "Diterima: location");
    expect(office.taken.at(-1)?.content).toEqual({ kind: "location", lat: -7.59, lng: 110.94, accuracy: 18 });
  });

  test("where the place is refused, the page says that other ways stay, and they do", async () => {
    const { page } = await begun({ ...phone, permissions: [] });
    await write(page, "tempat");
    await press(page, "Kirim lokasi saya");
    await page.getByText("Izin lokasi tidak diberikan").waitFor();
    await write(page, "Desa Jaten");
    await hear(page, "Jawaban atas Desa Jaten");
  });

  test("what is written without a connection is sent later in its order, and handled once", async () => {
    const { page, office, context } = await begun();
    await context.setOffline(true);
    await write(page, "satu");
    await page.getByText("Belum terkirim").waitFor();
    await page.getByText("Tidak ada sambungan").waitFor();
    await write(page, "dua");
    await office.announce(message("Sementara itu"));
    expect(office.taken).toHaveLength(1);

    await context.setOffline(false);
    await hear(page, "Jawaban atas dua");
    expect(await said(page)).toEqual([
      "Mulai",
      "Selamat datang",
      "Sementara itu",
      "satu",
      "Jawaban atas satu",
      "dua",
      "Jawaban atas dua",
    ]);
    expect(office.taken.map(({ content }) => content)).toMatchObject([
      { text: "/start" },
      { text: "satu" },
      { text: "dua" },
    ]);
  });

  test("what was on its way when the connection went is said to be unsent, and sent again", async () => {
    const { page, office, context } = await begun();
    // The page's own patience stands still: only the connection's end tells.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const post = page.waitForRequest((request) => request.method() === "POST");
    await page.route("**/chat", () => undefined, { times: 1 });
    await write(page, "di jalan");
    await post;
    await context.setOffline(true);
    await page.getByText("Belum terkirim").waitFor();
    await page.unroute("**/chat");
    await context.setOffline(false);
    // The first try may meet a network that is not all there yet; then the page's patience is needed again.
    await page.clock.resume();
    await hear(page, "Jawaban atas di jalan");
    expect(office.taken).toHaveLength(2);
  });

  test("messages kept on the device survive the page, and can be sent again by hand", async () => {
    const { page, office } = await begun();
    // The page's own patience stands still: only the hand sends again.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.route("**/chat", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await write(page, "tersimpan");
    await page.getByText("Belum terkirim").waitFor();
    await page.reload();
    await page.getByText("Belum terkirim").waitFor();
    expect(await said(page)).toEqual(["Mulai", "Selamat datang", "tersimpan"]);
    expect(office.taken).toHaveLength(1);
    await page.unroute("**/chat");
    await press(page, "Kirim ulang");
    await hear(page, "Jawaban atas tersimpan");
    expect(office.taken).toHaveLength(2);
  });

  test("where only the answer is lost, the message is sent again and handled once", async () => {
    const { page, office } = await begun();
    await page.route(
      "**/chat",
      async (route) => {
        if (route.request().method() === "POST") {
          await route.fetch();
          await route.abort();
        } else await route.continue();
      },
      { times: 1 },
    );
    await write(page, "sekali saja");
    await hear(page, "Jawaban atas sekali saja");
    await write(page, "lagi");
    await hear(page, "Jawaban atas lagi");
    expect(await said(page)).toEqual([
      "Mulai",
      "Selamat datang",
      "sekali saja",
      "Jawaban atas sekali saja",
      "lagi",
      "Jawaban atas lagi",
    ]);
    expect(office.taken).toHaveLength(3);
    expect(await page.getByText("Belum terkirim").count()).toBe(0);
  });

  test("too fast: the page waits as long as it is told, and loses nothing", async () => {
    const { page, office } = await begun();
    office.refuse({ is: "later", seconds: 1 });
    await write(page, "cepat");
    await hear(page, "Jawaban atas cepat");
    expect(office.calls()).toBe(3);
    expect(office.taken).toHaveLength(2);
  });

  test("without event streams the page asks for news", async () => {
    const { page, office, context } = await visit();
    await context.addInitScript("delete window.EventSource");
    await press(page, "Mulai");
    await write(page, "halo");
    await hear(page, "Jawaban atas halo");
    await office.announce(message("Pengumuman"));
    await hear(page, "Pengumuman");
  });

  test("an announcement appears by itself", async () => {
    const { page, office } = await begun();
    const streams = page.waitForRequest(/events/);
    await page.reload();
    await streams;
    await office.announce(message("Pengumuman"));
    await hear(page, "Pengumuman");
  });

  test("whoever comes back sees the whole talk and goes on", async () => {
    const { page, context, url } = await begun();
    await write(page, "halo");
    await hear(page, "Jawaban atas halo");
    await page.close();
    const later = await context.newPage();
    await later.goto(`${url}/chat`);
    await hear(later, "Jawaban atas halo");
    expect(await said(later)).toEqual(["Mulai", "Selamat datang", "halo", "Jawaban atas halo"]);
    await write(later, "pilih");
    await press(later, "Jamu");
    await hear(later, "Diterima: c3");
  });

  test("two tabs show one talk", async () => {
    const { page, context, url } = await begun();
    const other = await context.newPage();
    await other.goto(`${url}/chat`);
    await write(page, "dari tab pertama");
    await hear(other, "Jawaban atas dari tab pertama");
    expect(await said(other)).toEqual(await said(page));
  });

  test("when the talk changes its language, so does the page", async () => {
    const { page } = await begun();
    await write(page, "english");
    await page.getByLabel("Write a message").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByText("Step 2 of 9").waitFor();
  });

  test("the keyboard alone is enough, and the focus follows the talk", async () => {
    const { page, url } = await visit(desk);
    const focused = () =>
      page.evaluate<string>(
        "document.activeElement === document.body ? '' : document.activeElement.innerText || document.activeElement.id",
      );
    const tabTo = async (words: string) => {
      for (let presses = 0; presses < 15 && !(await focused()).includes(words); presses += 1)
        await page.keyboard.press("Tab");
      expect(await focused()).toContain(words);
    };
    await tabTo("Mulai");
    await page.keyboard.press("Enter");
    await hear(page, "Selamat datang");
    await page.keyboard.press("Tab");
    expect(await focused()).toContain("Keripik");
    await page.goto(`${url}/chat`);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Langsung ke kolom pesan");
    await page.keyboard.press("Enter");
    await page.keyboard.type("pilih");
    await page.keyboard.press("Enter");
    await hear(page, "Pilih satu");
    expect(await focused()).toBe("text");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toContain("Jamu");
    expect(await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
    await page.keyboard.press("Space");
    await hear(page, "Diterima: c3");
    await page.locator("#text:focus").waitFor();
  });

  test.each([
    ["light", { ...phone, colorScheme: "light" }],
    ["dark", { ...desk, colorScheme: "dark" }],
  ] as const)("an audit of accessibility finds nothing, %s", async (_, options) => {
    const { page, context } = await visit(options);
    const audit = async () => {
      await page.evaluate(axe);
      const found = await page.evaluate<string[]>(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html)))",
      );
      expect(found).toEqual([]);
    };
    await audit();
    await press(page, "Mulai");
    await hear(page, "Selamat datang");
    await audit();
    for (const [question, reply] of [
      ["tempat", "Di mana?"],
      ["nomor", "Nomor HP?"],
      ["pilih", "Pilih satu"],
    ] as const) {
      await write(page, question);
      await hear(page, reply);
    }
    await context.setOffline(true);
    await write(page, "nanti");
    await page.getByText("Belum terkirim").waitFor();
    await audit();
    await context.setOffline(false);
  });

  test.each([
    ["a narrow phone", { width: 320, height: 568 }],
    ["a screen at 200 %", { width: 640, height: 400 }],
    ["a low window", { width: 360, height: 300 }],
  ])("on %s nothing is cut off", async (_, viewport) => {
    const { page } = await begun({ viewport });
    await write(page, `https://contoh.go.id/${"panjang".repeat(30)}`);
    await log(page).locator("li.office").nth(1).waitFor();
    expect(await page.evaluate<boolean>("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await field(page).scrollIntoViewIfNeeded();
    const box = await field(page).boundingBox();
    expect((box?.y ?? 1e9) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  });

  test("a script in a text stays a text", async () => {
    const { page, faults } = await begun();
    const evil = `<img src=x onerror="alert(1)"><script>alert(2)</script>`;
    await write(page, evil);
    await hear(page, `Jawaban atas ${evil}`);
    await page.reload();
    await hear(page, evil);
    expect(await log(page).locator("img, script").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test("the talk goes on by itself when the office's program starts anew", async () => {
    const office = await webOffice(echo);
    const first = await office.listen();
    const context = await browser.newContext({ ...phone, locale: "id-ID" });
    const page = await context.newPage();
    await page.goto(`${first.url}/chat`);
    await press(page, "Mulai");
    await hear(page, "Selamat datang");
    await first.close();
    await write(page, "apakah ada orang");
    await page.getByText("Belum terkirim").waitFor();
    const second = await office.listen(Number(new URL(first.url).port));
    onTestFinished(async () => {
      await context.close();
      await office.channel.stop();
      await second.close();
    });
    await hear(page, "Jawaban atas apakah ada orang");
    expect(office.taken).toHaveLength(2);
  });
});
