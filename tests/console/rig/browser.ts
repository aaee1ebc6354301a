import type { Browser, BrowserContext, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import type { OfficerName } from "./officers.ts";
import type { TestConsole } from "./open.ts";

/** A phone of modest size, and a desk. */
export const screens = {
  phone: { width: 360, height: 740 },
  desk: { width: 1280, height: 800 },
} as const;
export type Screen = keyof typeof screens;

/** Serves the console on a free port and opens pages of it, signed in as an officer. */
export const serveConsole = async (console: TestConsole, browser: Browser) => {
  const { url, close } = await console.server.listen(0, "127.0.0.1");
  const contexts: BrowserContext[] = [];
  onTestFinished(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    console.desk.live.close();
    await close();
  });
  return {
    url,
    page: async (officer: OfficerName, screen: Screen, options: { readonly script?: false } = {}): Promise<Page> => {
      const context = await browser.newContext({
        viewport: screens[screen],
        javaScriptEnabled: options.script ?? true,
        locale: "id-ID",
        // axe must not look at a notice that is still appearing.
        reducedMotion: "reduce",
      });
      contexts.push(context);
      await context.addCookies([{ name: "officer", value: officer, url }]);
      const page = await context.newPage();
      await page.goto(`${url}/console`);
      return page;
    },
  };
};
