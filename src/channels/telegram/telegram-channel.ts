import { Api } from "grammy";
import type { LanguageCode } from "grammy/types";
import { systemClock } from "../../lib/clock.ts";
import { createUnderway } from "../../lib/underway.ts";
import { waitFor } from "../../lib/wait.ts";
import type { Channel, Receipt, Receive, Route } from "../channel.ts";
import { fetchPhoto } from "./fetch-photo.ts";
import { createHandOver } from "./hand-over.ts";
import { type Reading, readUpdate } from "./incoming.ts";
import { insist, report } from "./insist.ts";
import { poll } from "./poll.ts";
import { send } from "./send.ts";
import { allowedUpdates, type TelegramSettings, webhookPath } from "./settings.ts";
import { readTrouble, type Trouble } from "./trouble.ts";
import { answerWebhook } from "./webhook.ts";

/** Seconds: for a call, and for a long poll, whose call may last a little longer. */
const callLimit = 20;
const pollLimit = 30;
const pollCallLimit = pollLimit + 10;

type VendorSignal = NonNullable<Parameters<Api["getMe"]>[0]>;
/** grammY's types name the signal of an old stand-in package; the platform's own has all that it uses. */
const forVendor = (signal: AbortSignal): VendorSignal => signal as unknown as VendorSignal;

/** The one main part of this folder. `start` rejects when Telegram refuses the settings, and not for a broken line. */
export function createTelegramChannel(settings: TelegramSettings): Channel {
  const { token, mode, webhookUrl = "", webhookSecret = "", log } = settings;
  const { clock = systemClock, wait = waitFor, random = Math.random } = settings;
  const apiRoot = (settings.apiRoot ?? "https://api.telegram.org").replace(/\/+$/, "");
  const api = new Api(token, { apiRoot, timeoutSeconds: callLimit });
  const poller = new Api(token, { apiRoot, timeoutSeconds: pollCallLimit });
  const stopping = new AbortController();
  const { signal } = stopping;
  const { track, idle } = createUnderway();
  let receive: Receive | undefined;
  let name: string | undefined;

  const troubleOf = (error: unknown): Trouble | undefined => readTrouble(error, token);
  const patience = { troubleOf, wait, random, log };

  const photos = {
    getFile: (reference: string, limit: AbortSignal) => api.getFile(reference, forVendor(limit)),
    root: `${apiRoot}/file/bot${token}`,
    troubleOf,
    stopping: signal,
  };

  /** For calls whose failure costs nobody an answer. */
  function inPassing(event: string, call: Promise<unknown>): void {
    const told = (error: unknown) => {
      // Whoever stops breaks it off.
      if (!signal.aborted) log.warn(event, { why: troubleOf(error)?.is });
    };
    void track(call.catch(told));
  }

  function read(raw: unknown): Reading | undefined {
    const reading = readUpdate(raw, clock.now());
    if (reading === undefined) log.error("telegram.update_unreadable");
    return reading;
  }

  async function take({ incoming, press }: Reading): Promise<Receipt> {
    if (press !== undefined) {
      // Not after the turn: until then the button turns. Its label shows for a moment, for the chat keeps no trace of a press.
      const answer = api.answerCallbackQuery(
        press.id,
        press.label === undefined ? {} : { text: press.label.slice(0, 200) },
      );
      inPassing("telegram.press_unanswered", answer);
    }
    if (incoming === undefined || receive === undefined) return { is: "taken" };
    return receive(incoming);
  }

  async function prepare(): Promise<void> {
    if (mode === "polling") await api.deleteWebhook({}, forVendor(signal));
    else {
      const rules = { secret_token: webhookSecret, allowed_updates: allowedUpdates, max_connections: 100 };
      await api.setWebhook(publicAddress(webhookUrl), rules, forVendor(signal));
    }
  }

  function setMenus(): void {
    for (const [at, [language, commands]] of Object.entries(settings.commands ?? {}).entries()) {
      const whom = at === 0 ? {} : { language_code: language as LanguageCode };
      inPassing("telegram.menu_not_set", api.setMyCommands(commands, whom, forVendor(signal)));
    }
  }

  function learnName(): void {
    const told = api.getMe(forVendor(signal)).then(({ username }) => {
      name = username;
    });
    inPassing("telegram.name_unknown", told);
  }

  async function handle(request: Request): Promise<Response> {
    if (signal.aborted || receive === undefined) return new Response(null, { status: 503 });
    const onFailure = (error: unknown, update: number) => log.error("telegram.update_failed", error, { update });
    return track(answerWebhook(request, { secret: webhookSecret, read, take, onFailure }));
  }

  async function run(prepared: boolean): Promise<void> {
    if (!prepared) await insist(prepare, patience, signal, 1);
    setMenus();
    learnName();
    if (mode === "webhook") return;
    const updates = (offset: number) =>
      poller.getUpdates({ offset, timeout: pollLimit, allowed_updates: allowedUpdates }, forVendor(signal));
    await poll(
      { ...patience, reclaim: prepare, updates, read, handOver: createHandOver({ take, log, clock }) },
      signal,
    );
  }

  return {
    name: "telegram",
    abilities: { choices: "buttons", pace: { perSecond: settings.perSecond ?? 30, secondsPerChat: 1 } },
    ...(mode === "webhook" ? { routes: routesFor(webhookUrl, handle) } : {}),

    async start(receiver) {
      receive = receiver;
      let prepared = true;
      try {
        await prepare();
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble === undefined) throw error;
        if (trouble.is === "unauthorized" || trouble.is === "refused") throw refusal(trouble);
        report(error, patience);
        prepared = false;
      }
      void track(run(prepared));
    },

    async stop() {
      stopping.abort();
      await idle();
    },

    send: (address, message) => send(api, address, message, troubleOf),

    fetchPhoto: (reference) => track(fetchPhoto(photos, reference)),

    publicName: () => name,
  };
}

/** A bare host gets our path; an address with a path is the office's own arrangement. */
function publicAddress(url: string): string {
  const { pathname, href } = new URL(url);
  return pathname === "/" ? new URL(webhookPath, url).href : href;
}

/** Our own path, which a proxy may lead to, and the path of the public address itself. */
function routesFor(url: string, handle: Route["handle"]): readonly Route[] {
  const paths = new Set([webhookPath, new URL(publicAddress(url)).pathname]);
  return [...paths].map((path) => ({ path, handle }));
}

/** Without the vendor's error as its cause: that holds the secret it was called with. */
function refusal({ is, detail }: Trouble): Error {
  const message =
    is === "unauthorized" ? "Telegram does not know this bot token" : `Telegram refuses the settings: ${detail ?? is}`;
  return Object.assign(new Error(message), { code: `telegram_${is}`, retryable: false });
}
