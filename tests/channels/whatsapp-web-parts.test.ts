import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readlinkSync, symlinkSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import jsqr from "jsqr";
import { afterAll, describe, expect, test } from "vitest";
import type { ChannelState, News } from "../../src/channels/channel.ts";
import { digitsIn, identityOf, lidIn } from "../../src/channels/whatsapp/address.ts";
import { findChromium } from "../../src/channels/whatsapp/web/find-chromium.ts";
import { createHandOver } from "../../src/channels/whatsapp/web/hand-over.ts";
import { printQr } from "../../src/channels/whatsapp/web/print-qr.ts";
import type { Said } from "../../src/channels/whatsapp/web/protocol.ts";
import { prepareFolder } from "../../src/channels/whatsapp/web/session-folder.ts";
import { type Happening, nextState } from "../../src/channels/whatsapp/web/status.ts";
import { createNewsDesk } from "../../src/channels/whatsapp/web/tell-news.ts";
import { phoneInCard } from "../../src/channels/whatsapp/web/vcard.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { newFolder, removeFolders } from "../doubles/whatsapp-web/channel-on-double.ts";

afterAll(removeFolders);

const log = createLog("silent");

test.each([
  [
    { digits: "628123", lid: "77" },
    { address: "628123", aliases: ["lid:77"], profile: { phone: "+628123" } },
  ],
  [{ digits: "628123" }, { address: "628123", aliases: [], profile: { phone: "+628123" } }],
  [{ lid: "77" }, { address: "lid:77", aliases: ["lid:77"] }],
  [{ user: "ID.7" }, { address: "user:ID.7", aliases: ["user:ID.7"] }],
])("an account %j is addressed by its number, else by its other id", (known, identity) => {
  expect(identityOf(known)).toEqual({ channel: "whatsapp", ...identity });
});

test("an account of which nothing is known is nobody", () => {
  expect(identityOf({})).toBeUndefined();
});

test.each([
  ["628123456789", "628123456789", undefined],
  ["+628123456789", "628123456789", undefined],
  ["lid:77", undefined, "77"],
  ["lid:77x", undefined, undefined],
  ["sri", undefined, undefined],
])("an address %s is the number %s or the id %s", (address, digits, lid) => {
  expect([digitsIn(address), lidIn(address)]).toEqual([digits, lid]);
});

test.each([
  ["TEL;type=CELL;type=VOICE;waid=628123:+62 812-3", "+628123"],
  ["item1.TEL;waid=628123:+62 812-3\nitem1.X-ABLabel:Ponsel", "+628123"],
  ["TEL:0812-3", "0812-3"],
  ["TEL;TYPE=WORK:\nTEL:0812-3", "0812-3"],
  ["TEL;type=CELL;wa\n id=628123:+62 812-3", "+628123"],
  ["TELEX:123456", undefined],
  ["NOTE:TEL:0812", undefined],
])("the number in the card %j is %s", (line, phone) => {
  expect(phoneInCard(`BEGIN:VCARD\nVERSION:3.0\nN:;Sri;;;\n${line}\nEND:VCARD`)).toBe(phone);
});

describe("the browser is found", () => {
  const machine = (platform: NodeJS.Platform, env: Record<string, string>, programs: readonly string[]) => ({
    platform,
    env,
    isProgram: (path: string) => programs.includes(path),
  });
  test.each([
    ["linux", {}, "/usr/bin/chromium"],
    ["linux", { PATH: "/a:/home/kantor/bin" }, "/home/kantor/bin/google-chrome"],
    ["darwin", {}, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    ["darwin", { HOME: "/Users/sri" }, "/Users/sri/Applications/Chromium.app/Contents/MacOS/Chromium"],
    ["win32", { PROGRAMFILES: "C:\\Program Files" }, "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
    ["win32", { LOCALAPPDATA: "D:\\Sri" }, "D:\\Sri\\Chromium\\Application\\chrome.exe"],
  ] as const)("on %s with %j", (platform, env, path) => {
    expect(findChromium(undefined, machine(platform, env, [path]))).toBe(path);
    expect(findChromium(undefined, machine(platform, env, []))).toBeUndefined();
  });

  test("where the settings say, and nowhere else", () => {
    const there = machine("linux", {}, ["/usr/bin/chromium"]);
    expect(findChromium("/opt/mine", there)).toBeUndefined();
    expect(findChromium("/usr/bin/chromium", there)).toBe("/usr/bin/chromium");
  });
});

test.each([
  ["a process that is no more", `${hostname()}-999999999`],
  ["a process that is another program by now", `${hostname()}-${process.pid}`],
  ["a container that was made anew", "elsewhere-1"],
])("a lock of %s is taken away", (_, holder) => {
  const folder = newFolder();
  const lock = join(folder, "session", "SingletonLock");
  mkdirSync(join(folder, "session"));
  symlinkSync(holder, lock);
  symlinkSync("12345", join(folder, "session", "SingletonCookie"));
  prepareFolder(folder);
  // A link that leads nowhere does not exist, unless it is made again.
  for (const name of ["SingletonLock", "SingletonCookie"])
    expect(() => symlinkSync("x", join(folder, "session", name))).not.toThrow();
  expect(existsSync(join(folder, "session"))).toBe(true);
});

test("a lock of a browser that lives stays", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "session"));
  const browser = spawn(process.execPath, [
    "-e",
    "console.log(1); setTimeout(() => {}, 60_000)",
    join(folder, "session"),
  ]);
  await once(browser.stdout, "data");
  symlinkSync(`${hostname()}-${browser.pid}`, join(folder, "session", "SingletonLock"));
  prepareFolder(folder);
  expect(readlinkSync(join(folder, "session", "SingletonLock"))).toBe(`${hostname()}-${browser.pid}`);
  browser.kill("SIGKILL");
  await once(browser, "exit");
});

describe("the channel's state", () => {
  const at = new Date("2026-03-01T08:00:00Z");
  const later = new Date("2026-03-01T09:00:00Z");
  const from = (state: Omit<ChannelState, "since">, happening: Happening) =>
    nextState({ ...state, since: at }, happening, later);

  test.each<[Omit<ChannelState, "since">, Happening, Omit<ChannelState, "since">]>([
    [{ is: "starting" }, { is: "shown" }, { is: "unpaired" }],
    [{ is: "unpaired" }, { is: "started" }, { is: "starting" }],
    [{ is: "starting" }, { is: "ready" }, { is: "ready" }],
    [{ is: "ready" }, { is: "lost", why: "offline" }, { is: "troubled", why: "offline" }],
    [{ is: "troubled", why: "offline" }, { is: "ready" }, { is: "ready" }],
    [{ is: "ready" }, { is: "refused", why: "account_refused" }, { is: "refused", why: "account_refused" }],
  ])("%j becomes by %j %j", (before, happening, after) => {
    expect(from(before, happening)).toEqual({ ...after, since: later });
  });

  test("stays in trouble while the browser starts again, and remembers since when", () => {
    expect(from({ is: "troubled", why: "silent" }, { is: "started" })).toEqual({
      is: "troubled",
      why: "silent",
      since: at,
    });
    expect(from({ is: "ready" }, { is: "ready" })).toEqual({ is: "ready", since: at });
  });
});

describe("handing over", () => {
  const said = (id: string): Said => ({ id, chat: "1@lid", type: "chat", at: 1, text: id });
  const tools = { log, seen: async () => undefined, wait: async () => undefined, signal: new AbortController().signal };

  test("gives up a message that can never be kept, and goes on with its chat", async () => {
    const tried: string[] = [];
    const handOver = createHandOver({
      ...tools,
      take: async ({ id }) => {
        tried.push(id);
        if (id === "poison") throw new Error("a fault of ours");
        return { is: "taken" };
      },
    });
    handOver.add([said("poison"), said("after")]);
    await handOver.idle();
    expect(tried).toEqual([...Array.from({ length: 10 }, () => "poison"), "after"]);
  });

  test("never gives up while it is the store that is down", async () => {
    let tries = 0;
    const handOver = createHandOver({
      ...tools,
      take: async () => {
        tries += 1;
        if (tries < 50) throw Object.assign(new Error("away"), { retryable: true });
        return { is: "taken" };
      },
    });
    handOver.add([said("one")]);
    await handOver.idle();
    expect(tries).toBe(50);
  });

  test("takes once what comes twice, at once or later", async () => {
    const taken: string[] = [];
    const marked: string[] = [];
    const handOver = createHandOver({
      ...tools,
      take: async ({ id }) => {
        taken.push(id);
        return { is: "taken" };
      },
      seen: async (_, last) => {
        marked.push(last);
      },
    });
    handOver.add([said("one"), said("one"), said("two")]);
    await handOver.idle();
    handOver.add([said("one"), said("two")]);
    await handOver.idle();
    expect(taken).toEqual(["one", "two"]);
    // It was unread still, or nobody would have found it.
    expect(marked).toEqual(["two", "two"]);
  });

  test("passes over the oldest of a flood", async () => {
    const taken: string[] = [];
    const handOver = createHandOver({
      ...tools,
      take: async ({ id }) => {
        taken.push(id);
        return { is: "taken" };
      },
    });
    handOver.add([said("first")]);
    handOver.add(Array.from({ length: 300 }, (_, at) => said(`m${at}`)));
    await handOver.idle();
    expect(taken).toHaveLength(200);
    expect([taken[0], taken[1], taken.at(-1)]).toEqual(["first", "m101", "m299"]);
  });
});

test("news are told until they are kept, in order", async () => {
  const kept: News[] = [];
  let tries = 0;
  const tell = async (news: readonly News[]) => {
    tries += 1;
    if (tries === 1) throw new Error("the disk is full");
    kept.push(...news);
  };
  const { signal } = new AbortController();
  const desk = createNewsDesk(tell, { log, clock: systemClock, wait: async () => undefined, pause: 1, signal });
  for (const [id, ack] of [
    ["a", 1],
    ["a", 2],
    ["b", 0],
    ["b", -1],
    ["a", 3],
  ] as const)
    desk.ack(id, ack);
  await desk.idle();
  expect(kept.map(({ providerId, is }) => `${providerId} ${is}`)).toEqual(["a sent", "a delivered", "a read"]);
  expect(tries).toBe(2);
});

test("the picture for a terminal can be read", async () => {
  const drawn = (await printQr("2@ref,abc,def")).split("\n").filter((line) => line !== "");
  const width = drawn[0]?.length ?? 0;
  // A character is two squares, one above the other; a drawn one is light.
  const rows = drawn.flatMap((line) => [
    Array.from(line, (square) => square === "█" || square === "▀"),
    Array.from(line, (square) => square === "█" || square === "▄"),
  ]);
  const scale = 4;
  const pixels = new Uint8ClampedArray(width * rows.length * scale * scale * 4);
  for (let y = 0; y < rows.length * scale; y += 1)
    for (let x = 0; x < width * scale; x += 1) {
      const isLight = rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      pixels.set(
        Array.from({ length: 4 }, (_, part) => (isLight || part === 3 ? 255 : 0)),
        (y * width * scale + x) * 4,
      );
    }
  expect(jsqr.default(pixels, width * scale, rows.length * scale)?.data).toBe("2@ref,abc,def");
});
