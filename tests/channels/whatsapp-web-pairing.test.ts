import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Receipt } from "../../src/channels/channel.ts";
import { waitFor } from "../../src/lib/wait.ts";
import { say, textOf } from "../doubles/telegram/channels-on-double.ts";
import { eventually, type OpenChannel, openChannel, removeFolders } from "../doubles/whatsapp-web/channel-on-double.ts";
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from "../doubles/whatsapp-web/double.ts";
import type { Person } from "../doubles/whatsapp-web/person.ts";
import { processesOf } from "../doubles/whatsapp-web/processes.ts";

type Options = NonNullable<Parameters<typeof openChannel>[1]>;

let whatsapp: WhatsAppWebDouble;
/** One for all tests, since each pairing costs a browser; a test may end it, and the next one opens another. */
let current: OpenChannel | undefined;
let answer: NonNullable<Options["answer"]>;
/** Milliseconds that a platform or an office asked for and that nobody waits for here. */
const asked: number[] = [];

beforeAll(async () => {
  process.env["KLASTER_TEST_SECRET"] = "rahasia";
  whatsapp = await startWhatsAppWebDouble();
});

beforeEach(() => {
  answer = () => ({ is: "taken" });
});

afterAll(async () => {
  delete process.env["KLASTER_TEST_SECRET"];
  await current?.stop();
  await whatsapp.close();
  removeFolders();
});

async function open(options: Options = {}): Promise<OpenChannel> {
  await current?.stop();
  current = await openChannel(whatsapp, {
    answer: (message, times) => answer(message, times),
    wait: (milliseconds, signal) => {
      if (milliseconds !== 7000) return waitFor(milliseconds, signal);
      asked.push(milliseconds);
      return Promise.resolve();
    },
    ...options,
  });
  return current;
}

const isNow = ({ channel }: OpenChannel, is: string) => channel.state?.().is === is;

async function paired(): Promise<OpenChannel> {
  const channel = current ?? (await open());
  await eventually("ready or a picture", () => isNow(channel, "ready") || shown(channel).qr !== undefined);
  if (!isNow(channel, "ready")) whatsapp.scan(await channel.qr());
  await channel.becomes("ready");
  return channel;
}

async function unpaired(): Promise<OpenChannel> {
  const channel = current ?? (await open());
  await eventually("ready or a picture", () => isNow(channel, "ready") || shown(channel).qr !== undefined);
  if (isNow(channel, "ready")) await channel.channel.pairing?.logOut();
  await channel.qr();
  return channel;
}

/** What of somebody's was handed over, however often. */
const handedBy = ({ program }: OpenChannel, { address }: Person) =>
  program.handed.filter((message) => message.address === address).map(textOf);

const shown = ({ channel }: OpenChannel) => channel.pairing?.shown() ?? {};

describe("a channel that is not paired", () => {
  test("keeps its folder for its owner alone, and passes no setting of the office to the browser", async () => {
    const channel = await unpaired();
    expect(statSync(channel.sessionDir).mode & 0o777).toBe(0o700);
    const environment = execFileSync("ps", ["eww", "-o", "command=", "-p", String(channel.browser().pid)], {
      encoding: "utf8",
    });
    expect(environment).toContain("PATH=");
    expect(environment).not.toContain("rahasia");
  });

  test("shows a picture, a new one when it runs out or was left alone, and none once it is read", async () => {
    const channel = await unpaired();
    const first = await channel.qr();
    const { refreshes } = whatsapp.counts;
    expect(channel.channel.state?.()).toMatchObject({ is: "unpaired" });
    expect(await channel.channel.send("628123456", say("Halo"))).toMatchObject({ is: "retry", reason: "not_ready" });
    let changes = 0;
    const end = channel.channel.pairing?.watch(() => {
      changes += 1;
    });
    whatsapp.refreshQr();
    await eventually("another picture", () => shown(channel).qr !== first);
    const second = await channel.qr();
    whatsapp.idleQr();
    await eventually("a third picture", () => shown(channel).qr !== second);
    expect([changes, whatsapp.counts.refreshes - refreshes]).toEqual([2, 1]);
    end?.();
    expect(() => whatsapp.scan(first)).toThrow("run out");
    whatsapp.scan(await channel.qr());
    await channel.becomes("ready");
    expect(channel.channel.publicName?.()).toBe("628110000000");
    expect(shown(channel)).toEqual({});
    expect(changes).toBe(2);
  });

  test("shows a code for who cannot read a picture", async () => {
    const channel = await unpaired();
    const ask = channel.channel.pairing?.askCode;
    expect(await ask?.("0812-345")).toBe("refused");
    expect(await ask?.("+628123456789")).toBe("asked");
    await eventually("a code", () => shown(channel).code !== undefined);
    expect(shown(channel).qr).toBeUndefined();
    expect(() => whatsapp.typeCode("WRONG")).toThrow("wrong");
    whatsapp.typeCode(shown(channel).code ?? "");
    await channel.becomes("ready");
    expect(shown(channel)).toEqual({});
    expect(await ask?.("+628123456789")).toBe("not_now");
  });
});

describe("a pairing", () => {
  test("outlives the program, and what was said meanwhile is heard, oldest first", async () => {
    const before = await paired();
    const [sri, budi] = [whatsapp.person(), whatsapp.person({ by: "lid", hidden: true })];
    sri.send("sebelum");
    await before.kept(sri.address, 1);
    await eventually("it is marked as seen", () => whatsapp.account.chat(sri.chat).unread === 0);
    await before.stop();
    current = undefined;
    sri.send("satu");
    budi.send("dua");
    sri.send("tiga");
    const after = await open({ sessionDir: before.sessionDir });
    await after.becomes("ready");
    await after.kept(sri.address, 2);
    await after.kept(budi.address, 1);
    expect(after.program.kept.filter(({ address }) => address === sri.address).map(textOf)).toEqual(["satu", "tiga"]);
    expect(shown(after)).toEqual({});
  });

  test("that ended on the phone is forgotten, and another begins without a restart", async () => {
    const channel = await paired();
    const before = [...whatsapp.account.paired];
    whatsapp.logOut();
    whatsapp.scan(await channel.qr());
    await channel.becomes("ready");
    expect([...whatsapp.account.paired].filter((device) => before.includes(device))).toEqual([]);
    const sri = whatsapp.person();
    expect(await channel.channel.send(sri.address, say("Halo"))).toMatchObject({ is: "sent" });
  });

  test("that ended for no reason told begins anew as well", async () => {
    const channel = await paired();
    whatsapp.unpair();
    await channel.becomes("unpaired");
    whatsapp.scan(await channel.qr());
    await channel.becomes("ready");
    expect(whatsapp.account.paired.size).toBe(1);
  });

  test("is ended by the office", async () => {
    const channel = await paired();
    const { logOuts } = whatsapp.counts;
    const others = whatsapp.account.paired.size - 1;
    await channel.channel.pairing?.logOut();
    expect(whatsapp.counts.logOuts - logOuts).toBe(1);
    expect(whatsapp.account.paired.size).toBe(others);
    expect(await channel.qr()).not.toBe("");
    expect(channel.channel.state?.()).toMatchObject({ is: "unpaired" });
  });

  test("with an account that the platform blocked is not forgotten, and tried again", async () => {
    const channel = await paired();
    const before = [...whatsapp.account.paired];
    whatsapp.refuseAccount();
    await channel.becomes("refused", "account_refused");
    await channel.becomes("ready");
    expect([...whatsapp.account.paired]).toEqual(before);
  });
});

describe("a message is marked as seen", () => {
  test("only once it is kept, and not before those that came after it", async () => {
    let keepIt: (receipt: Receipt) => void = () => undefined;
    const second = new Promise<Receipt>((resolve) => {
      keepIt = resolve;
    });
    const channel = await paired();
    onTestFinished(() => keepIt({ is: "taken" }));
    answer = (message) => (textOf(message) === "dua" ? second : { is: "taken" });
    const sri = whatsapp.person();
    whatsapp.offline();
    sri.send("satu");
    sri.send("dua");
    whatsapp.online();
    await eventually("the second is handed over", () => handedBy(channel, sri).length === 2);
    expect(whatsapp.account.chat(sri.chat).unread).toBe(2);
    keepIt({ is: "taken" });
    await eventually("both are seen", () => whatsapp.account.chat(sri.chat).unread === 0);
  });

  test("so that what could not be kept before the end is heard by the next program", async () => {
    const broken = await paired();
    answer = () => {
      throw new Error("the disk is full");
    };
    const sri = whatsapp.person();
    sri.send("satu");
    sri.send("dua");
    await eventually("it is tried", () => handedBy(broken, sri).length > 0);
    await broken.stop();
    current = undefined;
    expect(whatsapp.account.chat(sri.chat).unread).toBe(2);
    answer = () => ({ is: "taken" });
    const mended = await open({ sessionDir: broken.sessionDir });
    expect((await mended.kept(sri.address, 2)).map(textOf)).toEqual(["satu", "dua"]);
  });

  test("after a pause where the sender is too fast, in order", async () => {
    const channel = await paired();
    answer = (message, times) =>
      textOf(message) === "satu" && times === 1 ? { is: "later", seconds: 7 } : { is: "taken" };
    const sri = whatsapp.person();
    sri.send("satu");
    sri.send("dua");
    await channel.kept(sri.address, 2);
    expect(handedBy(channel, sri)).toEqual(["satu", "satu", "dua"]);
    expect(asked).toEqual([7000]);
  });
});

test("a channel that is stopped leaves no process behind", async () => {
  const channel = await paired();
  expect(channel.browser().pages).toHaveLength(1);
  await channel.stop();
  current = undefined;
  expect(processesOf(channel.sessionDir)).toBeUndefined();
});

describe("a channel whose browser", () => {
  afterEach(async () => {
    await current?.stop();
    current = undefined;
  });

  test("is not there says so, and needs no restart to be stopped", async () => {
    const channel = await open({ chromiumPath: "/nowhere/chromium" });
    await channel.becomes("refused", "no_chromium");
    expect(channel.logged.join("\n")).toContain("whatsapp.no_chromium");
    expect(await channel.channel.send("628123456", say("Halo"))).toMatchObject({ is: "retry", reason: "not_ready" });
  });

  test("does not start is in trouble, and tries again", async () => {
    const channel = await open({ chromiumPath: process.execPath });
    const endings = () => channel.logged.filter((line) => line.includes("whatsapp.browser_ended")).length;
    await eventually("two tries", () => endings() >= 2);
    expect(channel.channel.state?.()).toMatchObject({ is: "troubled", why: "not_opened" });
  });

  test("never becomes ready is started anew", async () => {
    const { sessionDir } = await paired();
    whatsapp.stayUnsynced(1);
    const channel = await open({ sessionDir, limits: { ready: 300 } });
    await channel.becomes("ready");
    expect(channel.logged.join("\n")).toContain('"why":"never_ready"');
  });
});
