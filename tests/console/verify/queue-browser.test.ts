import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { sqlite } from "../../support/databases.ts";
import { type Screen, screens, serveConsole } from "../rig/browser.ts";
import { openQueue, receivedBy, tellOwners } from "./house.ts";
import { seriousFaults } from "./serious-faults.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = async () => {
  const house = await openQueue(
    sqlite,
    [
      { id: 1, name: "Keripik Bu Sri", phone: "+6281234567890" },
      { id: 2, name: "Warung Pak Joko" },
      { id: 3, name: "Jahit Tini" },
    ],
    [1, 2],
  );
  return { house, served: await serveConsole(house, browser) };
};

const nameOf = (page: Page) => page.locator("h1").textContent();

describe.each(Object.keys(screens) as readonly Screen[])("an officer at the queue, on a %s", (screen) => {
  it("works through it: asks for a repair, approves, takes it back", async () => {
    const { house, served } = await open();
    const page = await served.page("verifier", screen);
    await page.goto(`${served.url}/console/queue`);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Mulai periksa" }).click();
    expect(await nameOf(page)).toBe("Keripik Bu Sri");

    await page.getByText("Minta perbaikan").click();
    await page
      .getByLabel("Apa yang perlu diperbaiki?")
      .selectOption({ label: "Nomor HP: Nomor itu tidak dapat dihubungi." });
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Kirim permintaan" }).click();
    await page.getByText("Pemilik diminta memperbaiki: 3313-000001-0.").waitFor();
    expect(await nameOf(page)).toBe("Warung Pak Joko");

    await page.getByRole("button", { name: "Setujui" }).click();
    await page.getByText("Disetujui: 3313-000002-0.").waitFor();
    expect(await nameOf(page)).toBe("Jahit Tini");
    await page.getByRole("button", { name: "Urungkan" }).click();
    await page.getByText("Dibuka lagi: 3313-000002-0.").waitFor();

    await tellOwners(house);
    expect(receivedBy(house, 1)[0]).toContain("Nomor itu tidak dapat dihubungi.");
    expect(receivedBy(house, 2)).toEqual([]);
    await page.goto(`${served.url}/console/queue?show=owner`);
    await page.getByText("Keripik Bu Sri").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe("an officer with a keyboard alone", () => {
  it("decides by single keys, and no key acts while they write", async () => {
    const { house, served } = await open();
    const page = await served.page("verifier", "desk");
    await page.goto(`${served.url}/console/queue/1`);
    await page.keyboard.press("n");
    await page.waitForURL(/\/queue\/2/);
    // With the caps lock on, too.
    await page.keyboard.press("A");
    await page.waitForURL(/\/queue\/\d+\?done=approved/);
    await page.goto(`${served.url}/console/queue/3`);
    await page.keyboard.press("x");
    await page.waitForFunction("document.activeElement.id === 'why'");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Rumah kosong, warga sana anak");
    expect(await page.getByLabel("Kata Anda kepada pemilik").last().inputValue()).toBe("Rumah kosong, warga sana anak");
    await page.getByLabel("Mengapa ditolak?").selectOption({ label: "dengan kata sendiri" });
    await page.getByRole("button", { name: "Tolak usaha ini" }).click();
    await page.getByText("Ditolak: 3313-000003-0.").waitFor();
    const rows = await house.database.client.business.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ verification }) => verification)).toEqual(["new", "verified", "refused"]);
  });
});

describe("an officer without any script", () => {
  it("decides all the same, and what is wrong is said at the field", async () => {
    const { served } = await open();
    const page = await served.page("verifier", "phone", { script: false });
    await page.goto(`${served.url}/console/queue/1`);
    await page.getByText("Minta perbaikan").click();
    await page.getByLabel("Apa yang perlu diperbaiki?").selectOption({ label: "Nama usaha: dengan kata sendiri" });
    await page.getByRole("button", { name: "Kirim permintaan" }).click();
    await page.getByText("perlu kata Anda").waitFor();
    await page.getByLabel("Kata Anda kepada pemilik").first().fill("Tulis nama di papan, ya Bu");
    await page.getByRole("button", { name: "Kirim permintaan" }).click();
    await page.getByText("Pemilik diminta memperbaiki").waitFor();
  });
});

describe("two officers with the queue open", () => {
  it("see at once what the other takes and gives up", async () => {
    const { served } = await open();
    const list = await served.page("verifier", "desk");
    const following = list.waitForResponse(/console\/live/);
    await list.goto(`${served.url}/console/queue`);
    await following;
    const other = await served.page("administrator", "phone");
    await other.goto(`${served.url}/console/queue`);
    await other.getByRole("button", { name: "Mulai periksa" }).click();
    await list.getByText("Sedang diperiksa oleh Petugas administrator").waitFor();
    await other.getByRole("button", { name: "Setujui" }).click();
    await list.getByText("Keripik Bu Sri").waitFor({ state: "detached" });
  });

  it("keep what they have open as a look of the page's own, that is nobody at work", async () => {
    const { served } = await open();
    const page = await served.page("verifier", "desk");
    await page.clock.install();
    const kept = page.waitForRequest(/queue\/1\/keep$/);
    await page.goto(`${served.url}/console/queue/1`);
    await page.clock.runFor(3000);
    expect((await kept).headers()["klaster-glance"]).toBe("1");
    expect((await (await kept).response())?.status()).toBe(204);
  });

  it("see what the other does also after something could not be taken, and load the page again as ever", async () => {
    const { house, served } = await open();
    const page = await served.page("verifier", "desk");
    await page.goto(`${served.url}/console/queue/3`);
    await page.getByText("Tolak", { exact: false }).first().click();
    await page.getByLabel("Mengapa ditolak?").selectOption({ label: "dengan kata sendiri" });
    const following = page.waitForResponse(/console\/live/);
    await page.getByRole("button", { name: "Tolak usaha ini" }).click();
    await page.getByText("perlu kata Anda").waitFor();
    expect(new URL(page.url()).pathname).toBe("/console/queue/3");
    await following;
    await house.database.client.business.update({ where: { id: 3 }, data: { verification: "verified" } });
    house.desk.live.tell("business:3");
    await page.locator("#standing").getByText("Disetujui").waitFor();
    await page.reload();
    expect(await nameOf(page)).toBe("Jahit Tini");
  });
});
