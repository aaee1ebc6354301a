// The pictures of the console, taken from the made-up regency in a real browser. Part of `npm run pictures`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../tests/support/browser.ts";
import { temporaryFolder } from "../tests/support/program.ts";

const folder = temporaryFolder();
const demo = spawn(process.execPath, [fileURLToPath(new URL("../src/demo.ts", import.meta.url))], {
  cwd: folder.path,
  env: { ...process.env, PORT: "0", LOG_LEVEL: "silent" },
  stdio: ["ignore", "pipe", "inherit"],
});
const browser = await launchBrowser();
mkdirSync("docs/pictures", { recursive: true });

const screens = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1280, height: 800 } },
} as const;

try {
  const url = await addressOf();
  for (const [size, screen] of Object.entries(screens)) {
    const context = await browser.newContext({ ...screen, locale: "id-ID", reducedMotion: "reduce" });
    const page = await context.newPage();
    const shoot = async (name: string, path: string): Promise<void> => {
      await page.goto(`${url}${path}`);
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `docs/pictures/console-${name}-${size}.png` });
    };
    await page.goto(`${url}/sign-in`);
    await page.getByRole("button", { name: "Ratna Dewi" }).click();
    await page.waitForURL(url);
    await page.screenshot({ path: `docs/pictures/console-home-${size}.png` });
    await shoot("businesses", "/businesses");
    await shoot("map", "/businesses/map");
    await shoot("record", "/businesses/3990");
    await shoot("queue", "/queue");
    await shoot("duplicates", "/duplicates");
    await page.locator("main table a").first().click();
    await page.waitForLoadState();
    await page.screenshot({ path: `docs/pictures/console-pair-${size}.png` });
    await shoot("tickets", "/tickets");
    await shoot("figures", "/figures");
    await shoot("replies", "/replies");
    await shoot("posters", "/posters");
    await shoot("audit", "/audit");
    await shoot("setup", "/setup/office");
    await context.close();
  }
} finally {
  demo.kill("SIGTERM");
  await once(demo, "exit");
  await browser.close();
  folder.remove();
}

async function addressOf(): Promise<string> {
  for await (const line of createInterface({ input: demo.stdout })) {
    const [, url] = /example data: (\S+)/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error("The example did not start");
}
