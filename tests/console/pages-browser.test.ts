import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Screen, screens, serveConsole } from "./rig/browser.ts";
import { exampleDesk, examplePath, fillExamples } from "./rig/examples.ts";
import { openTestConsole } from "./rig/open.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** All pages with a register in them; files and fragments are no pages. */
const open = async (screen: Screen) => {
  const console = await openTestConsole(undefined, exampleDesk);
  await fillExamples(console);
  const paths = console.console.list.flatMap(({ method, path, may }) =>
    method === "GET" && may !== "anyone" && may !== "signedIn" ? [examplePath(path, "inside") ?? ""] : [],
  );
  const { url, page } = await serveConsole(console, browser);
  return { url, paths, page: await page("administrator", screen) };
};

describe.each(Object.keys(screens) as readonly Screen[])("every page on a %s", (screen) => {
  it("has nothing that axe finds serious, one heading, and nothing beside the screen", {
    timeout: 120_000,
  }, async () => {
    const { url, paths, page } = await open(screen);
    await page.emulateMedia({ colorScheme: screen === "phone" ? "light" : "dark" });
    const wrong: string[] = [];
    let pages = 0;
    for (const path of paths) {
      const answer = await page.request.get(`${url}${path}`, { maxRedirects: 0 });
      if (!answer.headers()["content-type"]?.startsWith("text/html") || answer.status() !== 200) continue;
      pages += 1;
      await page.goto(`${url}${path}`);
      await page.evaluate(axe);
      const found = await page.evaluate<string[]>(`axe.run().then(({ violations }) => violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`);
      wrong.push(...found.map((one) => `${path} ${one}`));
      const headings = await page.locator("h1").count();
      if (headings !== 1) wrong.push(`${path}: ${headings} headings of the first rank`);
      const wide = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
      if (wide > 0) wrong.push(`${path}: ${wide} pixels beside the screen`);
    }
    expect(wrong).toEqual([]);
    expect(pages).toBeGreaterThan(5);
  });
});

describe("with a keyboard alone", () => {
  it("the content is one step away on every page, and whatever has the focus shows it", {
    timeout: 120_000,
  }, async () => {
    const { url, paths, page } = await open("desk");
    const wrong: string[] = [];
    for (const path of paths) {
      const answer = await page.request.get(`${url}${path}`, { maxRedirects: 0 });
      if (!answer.headers()["content-type"]?.startsWith("text/html") || answer.status() !== 200) continue;
      await page.goto(`${url}${path}`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      const at = await page.evaluate<string>("document.activeElement.id");
      if (at !== "content") wrong.push(`${path}: the skip link leads to "${at}"`);
      await page.keyboard.press("Tab");
      const seen = await page.evaluate<boolean>(
        `document.activeElement === document.body || document.activeElement.matches(":focus-visible") && getComputedStyle(document.activeElement).outlineStyle !== "none"`,
      );
      if (!seen) wrong.push(`${path}: the focus does not show`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("the frame of every page", () => {
  it("has its menu below the header on a phone, with who is signed in", async () => {
    const { url, page } = await serveConsole(await openTestConsole(), browser);
    const phone = await page("viewer", "phone");
    await phone.goto(`${url}/console/account`);
    await phone.getByText("Menu", { exact: true }).click();
    expect(await phone.locator("header nav").textContent()).toContain("Petugas viewer");
    const under = `document.querySelector("header nav").getBoundingClientRect().top >=
      document.querySelector("header").getBoundingClientRect().bottom`;
    expect(await phone.evaluate<boolean>(under)).toBe(true);
  });

  it("reaches down to the end of a short page at a desk", async () => {
    const { url, page } = await serveConsole(await openTestConsole(), browser);
    const desk = await page("viewer", "desk");
    await desk.goto(`${url}/console/nowhere`);
    const end = "document.querySelector('nav.side').getBoundingClientRect().bottom >= innerHeight";
    expect(await desk.evaluate<boolean>(end)).toBe(true);
  });
});
