import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { Registry } from "prom-client";
import { onTestFinished } from "vitest";
import { createWebChannel } from "../../../src/channels/web/web-channel.ts";
import { createHistory } from "../../../src/conversation/history.ts";
import { createServer } from "../../../src/server/create-server.ts";
import { screens, serveConsole } from "../rig/browser.ts";
import { openTestConsole } from "../rig/open.ts";

/** The console and the owners' own web chat on one server, as they are served; photos come from the chat. */
export const openWithWebChat = async (browser: Browser) => {
  const house = await openTestConsole(undefined, {
    fetchPhoto: { web: (file) => Promise.resolve({ is: "here", file }) },
  });
  const { desk, database, office, clock } = house;
  const { name } = desk.setting.world.office;
  // What is delivered keeps a pace: time has to pass.
  const ticking = setInterval(() => clock.pass(50), 50);
  onTestFinished(() => clearInterval(ticking));
  const web = createWebChannel({
    ...{ office: { name }, history: createHistory(database, "web"), photos: desk.photos, clock },
    ...{ newId: randomUUID, log: desk.log },
  });
  office.join(web);
  await web.start(office.receive);
  onTestFinished(() => web.stop());
  const server = createServer({
    office: { name },
    routes: [...(web.routes ?? []), ...house.console.routes],
    health: { live: () => true, ready: () => Promise.resolve({ ok: true, parts: {} }) },
    metrics: new Registry(),
    log: desk.log,
  });
  const served = await serveConsole({ ...house, server }, browser);
  return {
    house,
    ...served,
    /** An owner's own phone. */
    owner: async (path = "/chat"): Promise<Page> => {
      const context = await browser.newContext({ viewport: screens.phone, locale: "id-ID" });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      await page.goto(`${served.url}${path}`);
      await page.getByRole("button", { name: "Mulai" }).click();
      return page;
    },
  };
};

/** What the owner writes, and what they then read. */
export const write = async (page: Page, text: string, reads?: string): Promise<void> => {
  await page.getByLabel("Tulis pesan").fill(text);
  await page.getByLabel("Tulis pesan").press("Enter");
  if (reads !== undefined) await page.getByRole("log").getByText(reads).last().waitFor();
};
