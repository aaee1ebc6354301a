import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, vi } from "vitest";
import type { Channel, ChannelState, Incoming, News } from "../../../src/channels/channel.ts";
import type { Limits, WhatsAppWebSettings } from "../../../src/channels/whatsapp/web/settings.ts";
import { createWhatsAppWebChannel } from "../../../src/channels/whatsapp/web/whatsapp-web-channel.ts";
import { createLog } from "../../../src/lib/log.ts";
import { unpackBrowser } from "../../support/browser.ts";
import { keep } from "../telegram/channels-on-double.ts";
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from "./double.ts";
import { type Processes, processesOf } from "./processes.ts";

/** Short enough for a test, long enough for a busy machine. */
const quickLimits: Partial<Limits> = {
  heartbeat: 100,
  call: 4000,
  ack: 1000,
  news: 1,
  firstPause: 20,
  longestPause: 100,
  firstTakeOver: 30,
};

export interface OpenChannel {
  readonly channel: Channel;
  readonly program: ReturnType<typeof keep>;
  readonly news: readonly News[];
  readonly logged: readonly string[];
  readonly sessionDir: string;
  /** Kept once the channel is like this. */
  becomes(is: ChannelState["is"], why?: string): Promise<void>;
  /** The picture's text, once one is shown. */
  qr(): Promise<string>;
  /** Kept once so many messages of this chat are kept; gives them. */
  kept(address: string, count: number): Promise<readonly Incoming[]>;
  /** The browser's process, and those of its pages. */
  browser(): Processes;
  stop(): Promise<void>;
}

type Answer = Parameters<typeof keep>[0];

/** Settings with which a channel is quick, in a browser that finds nothing but this double. */
export async function quickSettings({ browserArgs }: WhatsAppWebDouble) {
  const { path, args, env } = await unpackBrowser();
  return {
    chromiumPath: path,
    browserArgs: [...args, ...browserArgs],
    browserEnv: env,
    typing: { leastMilliseconds: 0, millisecondsPerCharacter: 0 },
    random: () => 0.5,
    limits: quickLimits,
  };
}

type ChannelOptions = Partial<WhatsAppWebSettings> & { readonly answer?: Answer };

/** A double and a channel that is paired with it, for all tests of a file; they end with the file. */
export async function pairedChannel(options: ChannelOptions = {}) {
  const whatsapp = await startWhatsAppWebDouble();
  const open = await openChannel(whatsapp, options);
  afterAll(async () => {
    await open.stop();
    await whatsapp.close();
    removeFolders();
  });
  whatsapp.scan(await open.qr());
  await open.becomes("ready");
  return { whatsapp, open };
}

/** A channel in a browser of its own. The same `sessionDir` again is the same browser started anew. */
export async function openChannel(
  double: WhatsAppWebDouble,
  { answer, sessionDir = newFolder(), ...settings }: ChannelOptions = {},
): Promise<OpenChannel> {
  const logged: string[] = [];
  const news: News[] = [];
  const program = keep(answer);
  const channel = createWhatsAppWebChannel({
    sessionDir,
    ...(await quickSettings(double)),
    log: createLog("trace", { write: (line) => logged.push(line) }),
    ...settings,
    limits: { ...quickLimits, ...settings.limits },
  });
  await channel.start(program.receive, async (told) => {
    news.push(...told);
  });
  const from = (address: string) => program.kept.filter((message) => message.address === address);
  return {
    channel,
    program,
    news,
    logged,
    sessionDir,
    becomes: (is, why) =>
      eventually(`${is} ${why ?? ""}`, () => {
        const state = channel.state?.();
        return state?.is === is && (why === undefined || state.why === why);
      }),
    async qr() {
      await eventually("a picture", () => channel.pairing?.shown().qr !== undefined);
      return channel.pairing?.shown().qr ?? "";
    },
    async kept(address, count) {
      await eventually(`${count} messages kept`, () => from(address).length >= count);
      return from(address);
    },
    browser() {
      const found = processesOf(sessionDir);
      if (found === undefined) throw new Error("no browser is open");
      return found;
    },
    stop: () => channel.stop(),
  };
}

/** Looks again and again, and says what was waited for where it never comes. */
export const eventually = async (what: string, holds: () => boolean): Promise<void> => {
  await vi.waitFor(
    () => {
      if (!holds()) throw new Error(`still waiting for: ${what}`);
    },
    { interval: 5, timeout: 20_000 },
  );
};

const folders: string[] = [];
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "klaster-whatsapp-"));
  folders.push(folder);
  return folder;
}
export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};
