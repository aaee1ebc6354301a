import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { filled } from "../drafts/filled.ts";
import { openWithWebChat, write } from "./with-web-chat.ts";

/** Pictures for whoever looks at them: PICTURES names a folder. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

describe("an officer and an owner, each on their own device", { timeout: 90_000 }, () => {
  it("talk through the owner's chat: taken at the desk, finished on a phone", async () => {
    const { owner, page, url, house } = await openWithWebChat(browser);
    const chat = await owner();
    await write(chat, "ya", "Siapa nama Anda");
    await write(chat, "Sri Wahyuni", "Apa nama usahanya");
    const desk = await page("verifier", "desk");
    await desk.goto(`${url}/console/tickets`);
    // The queue shows by itself who asks.
    await write(chat, "petugas", "tiket 1");
    await desk.getByRole("link", { name: "Tiket 1" }).click();
    await desk.getByRole("button", { name: /^Ambil/ }).waitFor();
    await desk.keyboard.press("a");
    await desk.getByText("Anda sekarang di obrolan ini").waitFor();
    await chat.getByRole("log").getByText("ada di sini sekarang").waitFor();

    await write(chat, "Pak, nama usaha boleh apa saja?");
    await desk.getByRole("log").getByText("Pak, nama usaha boleh apa saja?").waitFor();
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#b5651d" } })
      .jpeg()
      .toBuffer();
    await chat.setInputFiles("#photos", { name: "warung.jpg", mimeType: "image/jpeg", buffer: photo });
    const shown = desk.getByRole("img", { name: "Foto dari pemilik" });
    await shown.waitFor();
    const width = `document.querySelector(".sent-photo").naturalWidth`;
    await expect.poll(() => desk.evaluate<number>(width)).toBe(60);

    await desk.getByLabel("Pesan untuk pemilik").fill("Boleh Bu. Yang dikenal tetangga saja.");
    await desk.keyboard.press("Control+Enter");
    await chat.getByRole("log").getByText("Boleh Bu. Yang dikenal tetangga saja.").waitFor();
    await desk.getByText("terkirim").first().waitFor();
    expect(await axeFaults(desk)).toEqual([]);
    await picture(desk, "ticket-desk");
    await desk.emulateMedia({ colorScheme: "dark" });
    await picture(desk, "ticket-desk-dark");

    // The same officer on the way, without a script.
    const phone = await page("verifier", "phone", { script: false });
    await phone.goto(`${url}/console/tickets?show=mine`);
    await phone.getByRole("link", { name: "Tiket 1" }).click();
    await picture(phone, "ticket-phone");
    await phone.getByLabel("Catatan penutup").fill("Sudah jelas");
    await phone.getByRole("button", { name: "Selesai, kembali ke bot" }).click();
    await phone.getByText("Tiket ditutup").waitFor();
    await chat.getByRole("log").getByText("Petugas sudah selesai").waitFor();
    await write(chat, "Keripik Bu Sri", "Apa yang Anda buat atau jual");
    expect(await house.database.client.ticket.findFirst()).toMatchObject({ status: "closed", note: "Sudah jelas" });
  });

  it("put ready answers into the text, with a script and without", async () => {
    const { owner, page, url } = await openWithWebChat(browser);
    const chat = await owner();
    await write(chat, "petugas", "tiket 1");
    const desk = await page("verifier", "desk");
    await desk.goto(`${url}/console/tickets/answers`);
    await desk.getByLabel("Judul").fill("Salam");
    await desk.getByLabel("Isi").fill("Selamat pagi {nama}, ada yang bisa kami bantu?");
    await desk.getByRole("button", { name: "Tambah" }).click();
    await desk.getByText("Jawaban disimpan").waitFor();
    expect(await axeFaults(desk)).toEqual([]);
    await desk.goto(`${url}/console/tickets/1`);
    await desk.getByRole("button", { name: /^Ambil/ }).click();
    await desk.getByLabel("Jawaban siap pakai").selectOption({ label: "Salam" });
    const words = "Selamat pagi, ada yang bisa kami bantu?";
    await expect.poll(() => desk.getByLabel("Pesan untuk pemilik").inputValue()).toBe(words);
    const phone = await page("verifier", "phone", { script: false });
    await phone.goto(`${url}/console/tickets/1`);
    await phone.getByLabel("Jawaban siap pakai").selectOption({ label: "Salam" });
    await phone.getByRole("button", { name: "Sisipkan" }).click();
    expect(await phone.getByLabel("Pesan untuk pemilik").inputValue()).toBe(words);
    await phone.getByRole("button", { name: "Kirim", exact: true }).click();
    await chat.getByRole("log").getByText(words).waitFor();
    await picture(phone, "answers-phone");
    await phone.goto(`${url}/console/tickets?show=mine`);
    await picture(phone, "tickets-phone");
  });

  it("register together: filled in on a phone at the door, confirmed on the owner's own", async () => {
    const { owner, page, url, house } = await openWithWebChat(browser);
    const phone = await page("verifier", "phone");
    await phone.goto(`${url}/console/drafts`);
    await phone.keyboard.press("n");
    await phone.getByLabel("Nama usaha").fill("Keripik Bu Sri");
    await phone.getByRole("button", { name: "Simpan dan buat kode" }).click();
    await phone.getByText("Ada isian yang perlu dibetulkan").waitFor();
    expect(await phone.getByLabel("Nama usaha").inputValue()).toBe("Keripik Bu Sri");
    expect(await axeFaults(phone)).toEqual([]);
    await picture(phone, "draft-faults-phone");
    for (const [name, value] of Object.entries(filled))
      if (["cluster", "mode", "area"].includes(name)) await phone.locator(`#${name}`).selectOption(value);
      else await phone.locator(`#${name}`).fill(value);
    await phone.context().grantPermissions(["geolocation"]);
    await phone.context().setGeolocation({ latitude: -7.5601, longitude: 110.9482, accuracy: 8 });
    await phone.getByRole("button", { name: "Pakai lokasi HP ini" }).click();
    await expect.poll(() => phone.locator("#place").inputValue()).toBe("-7.560100, 110.948200");
    await phone.getByRole("button", { name: "Simpan dan buat kode" }).click();
    await phone.getByText("Rancangan disimpan").waitFor();
    expect(await axeFaults(phone)).toEqual([]);
    await picture(phone, "draft-phone");
    const link = (await phone.getByRole("link", { name: /\/chat\/kode-/ }).getAttribute("href")) ?? "";

    const desk = await page("programme", "desk");
    await desk.goto(`${url}/console/drafts`);
    const chat = await owner(new URL(link).pathname);
    await chat.getByRole("log").getByText("sudah mengisikan pendaftaran").waitFor();
    await desk.getByText("sudah dibuka pemilik").waitFor();
    await picture(desk, "drafts-desk");
    await chat.getByRole("button", { name: "Ya, saya setuju" }).click();
    await chat.getByRole("log").getByText("Usaha: Keripik Bu Sri").waitFor();
    await chat.getByRole("button", { name: "Ya, kirim" }).click();
    await chat.getByRole("log").getByText("Usaha Anda terdaftar").waitFor();
    // The officer's phone shows it by itself.
    await phone.getByText("disetujui pemilik").waitFor();
    await desk.getByText("1 disetujui").waitFor();
    expect(await axeFaults(desk)).toEqual([]);
    expect(await house.database.client.business.findFirst()).toMatchObject({ channel: "web", lat: -7.5601 });
  });

  it("print a slip at the desk that tells how to confirm, and nothing of the owner", async () => {
    const { page, url, house } = await openWithWebChat(browser);
    await house.post("verifier", "/console/drafts/new", filled);
    const desk = await page("verifier", "desk");
    await desk.goto(`${url}/console/drafts/1`);
    await picture(desk, "draft-desk");
    await desk.keyboard.press("p");
    await desk.getByRole("heading", { name: "Pendaftaran usaha Anda" }).waitFor();
    expect(await axeFaults(desk)).toEqual([]);
    await desk.emulateMedia({ media: "print" });
    await picture(desk, "slip");
    expect(await desk.getByRole("button", { name: "Cetak" }).isVisible()).toBe(false);
  });
});
