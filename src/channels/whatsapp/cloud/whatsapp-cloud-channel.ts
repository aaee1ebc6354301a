import { z } from "zod";
import { systemClock } from "../../../lib/clock.ts";
import { createUnderway } from "../../../lib/underway.ts";
import { waitFor } from "../../../lib/wait.ts";
import type { Channel, ChannelState, Incoming, Outcome, Receipt, Receive, Tell } from "../../channel.ts";
import { fetchPhoto } from "./fetch-photo.ts";
import { createGraph } from "./graph.ts";
import { type Reading, readTier, readUpdate } from "./incoming.ts";
import { send } from "./send.ts";
import { defaultApiRoot, type WhatsAppCloudSettings, webhookPath } from "./settings.ts";
import { GraphError, officeMustMend, outcomeOf } from "./trouble.ts";
import { answerWebhook, largestEvent } from "./webhook.ts";

/** What a number may do on its first day: the platform tells more, once it answers. */
const firstDayLimit = 250;
/** Milliseconds. */
const longestBackOff = 60_000;
/** Milliseconds that a webhook's body may take. */
const webhookLimit = 30_000;

const profile = z.looseObject({ display_phone_number: z.string().optional() });
/** What the vendor calls the day's limit, the newer name first; a name that a version does not know is a fault. */
const limitFields = ["whatsapp_business_manager_messaging_limit", "messaging_limit_tier"];

/** The official interface. `start` rejects when WhatsApp refuses the settings, and not for a broken line. */
export function createWhatsAppCloudChannel(settings: WhatsAppCloudSettings): Channel {
  const { token, phoneNumberId, appSecret, verifyToken, words, knock, log } = settings;
  const { clock = systemClock, wait = waitFor, perSecond = 80 } = settings;
  const stopping = new AbortController();
  const { signal } = stopping;
  const root = (settings.apiRoot ?? defaultApiRoot).replace(/\/+$/, "");
  const graph = createGraph({ root, token, stopping: signal });
  /** A stop waits for what is being sent. */
  const sending = createGraph({ root, token });
  const { track, idle } = createUnderway();
  let receive: Receive | undefined;
  let tell: Tell | undefined;
  let number: string | undefined;
  let peoplePerDay = firstDayLimit;
  let state: ChannelState = { is: "starting", since: clock.now() };

  function turn(is: ChannelState["is"], why?: string): void {
    if (state.is === is && state.why === why) return;
    if (why !== undefined) log.warn("whatsapp.trouble", { why });
    state = { is, since: clock.now(), ...(why === undefined ? {} : { why }) };
  }

  function read(raw: unknown): Reading | undefined {
    const reading = readUpdate(raw, phoneNumberId);
    if (reading === undefined || reading.unreadable > 0) log.error("whatsapp.update_unreadable");
    return reading;
  }

  /** Chats side by side, each in order. */
  async function take({ incoming, news, faults, peoplePerDay: limit }: Reading): Promise<Receipt> {
    if (limit !== undefined) peoplePerDay = limit;
    for (const code of faults) heed(outcomeOf({ code }));
    const chats = Map.groupBy(incoming, ({ address }) => address);
    const [receipts] = await Promise.all([
      Promise.all([...chats.values()].map(takeChat)),
      news.length === 0 ? undefined : tell?.(news),
    ]);
    for (const { outcome } of news) if (outcome !== undefined) heed(outcome);
    const later = receipts.filter((receipt) => receipt.is === "later").map(({ seconds }) => seconds);
    return later.length === 0 ? { is: "taken" } : { is: "later", seconds: Math.max(...later) };
  }

  async function takeChat(messages: readonly Incoming[]): Promise<Receipt> {
    for (const message of messages) {
      const receipt = await receive?.(message);
      if (receipt?.is === "later") return receipt;
    }
    return { is: "taken" };
  }

  /** What the office has to mend is shown to it. */
  function heed(outcome: Outcome): void {
    const why = officeMustMend(outcome);
    if (why !== undefined) turn("refused", why);
    else if (outcome.is === "sent") turn("ready");
  }

  async function learn(): Promise<void> {
    number = (await ask("display_phone_number"))?.display_phone_number?.replace(/\D/g, "");
    turn("ready");
    for (const field of limitFields) {
      const limit = await ask(field).catch(unlessFault);
      const told = readTier(limit?.[field]);
      if (told === undefined) continue;
      peoplePerDay = told;
      return;
    }
  }

  const ask = async (field: string) => profile.safeParse(await graph.get(`${phoneNumberId}?fields=${field}`)).data;

  async function learnAtLast(): Promise<void> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      await wait(Math.min(longestBackOff, 1000 * 2 ** failures), signal);
      if (signal.aborted) return;
      try {
        return await learn();
      } catch (error) {
        if (!(error instanceof GraphError)) throw error;
        const outcome = outcomeOf(error.trouble);
        if (officeMustMend(outcome) === undefined) turn("troubled", "unreachable");
        else heed(outcome);
      }
    }
  }

  async function handle(request: Request): Promise<Response> {
    if (signal.aborted || receive === undefined) return new Response(null, { status: 503 });
    const onFailure = (error: unknown) => log.error("whatsapp.update_failed", error);
    return track(answerWebhook(request, { appSecret, verifyToken, read, take, onFailure }));
  }

  return {
    name: "whatsapp",
    abilities: {
      choices: "buttons",
      // About ten a minute to one person, of which 45 may follow each other at once.
      pace: { perSecond, secondsPerChat: 6, burst: 45 },
      windowHours: 24,
      outside: { peoplePerDay: () => peoplePerDay, knock: (language) => knock?.(language) },
      tells: true,
    },
    routes: [{ path: webhookPath, handle, upload: { bytes: largestEvent, milliseconds: webhookLimit } }],

    async start(receiver, teller) {
      receive = receiver;
      tell = teller;
      try {
        await learn();
      } catch (error) {
        if (!(error instanceof GraphError)) throw error;
        const outcome = outcomeOf(error.trouble);
        const why = officeMustMend(outcome) ?? (outcome.is === "refused" ? outcome.reason : undefined);
        if (why !== undefined) {
          turn("refused", why);
          // What is mended on the platform's pages needs no restart.
          void track(learnAtLast());
          throw Object.assign(new Error(`WhatsApp refuses the settings: ${why}`), { code: `whatsapp_${why}` });
        }
        turn("troubled", "unreachable");
        void track(learnAtLast());
      }
    },

    async stop() {
      stopping.abort();
      await idle();
    },

    async send(address, message, _earlier, handed, signal) {
      const outcome = await send({ graph: sending, phoneNumberId, words }, address, message, handed, signal);
      heed(outcome);
      return outcome;
    },

    fetchPhoto: (reference) => track(fetchPhoto(graph, reference)),

    state: () => state,

    publicName: () => number,
  };
}

/** For calls whose failure costs nobody an answer. */
const unlessFault = (error: unknown): undefined => {
  if (!(error instanceof GraphError)) throw error;
};
