import { systemClock } from "../../../lib/clock.ts";
import { waitFor } from "../../../lib/wait.ts";
import type { Channel, Pairing, Receipt, Receive, Tell } from "../../channel.ts";
import { createAcks } from "./acks.ts";
import { fetchPhoto } from "./fetch-photo.ts";
import { createHandOver } from "./hand-over.ts";
import { createIdentities } from "./identities.ts";
import { readSaid } from "./incoming.ts";
import { createPairingBoard } from "./pairing-board.ts";
import type { Said } from "./protocol.ts";
import { createSend } from "./send.ts";
import { SessionFault } from "./session-process.ts";
import { defaultLimits, defaultPace, defaultTyping, type WhatsAppWebSettings } from "./settings.ts";
import { createStatus } from "./status.ts";
import { createSupervisor } from "./supervise.ts";
import { createNewsDesk } from "./tell-news.ts";

/** Before the last moment of readiness, in seconds: what was said then may not have been heard. */
const overlap = 120;

/** The one main part of this folder. `start` never rejects: what is the matter is told by `state`. */
export function createWhatsAppWebChannel(settings: WhatsAppWebSettings): Channel {
  const { log, clock = systemClock, random = Math.random } = settings;
  const wait = settings.wait ?? waitFor;
  const limits = { ...defaultLimits, ...settings.limits };
  const stopping = new AbortController();
  const { signal } = stopping;
  const board = createPairingBoard();
  const status = createStatus(clock, board.ring);
  const acks = createAcks();
  let receive: Receive = () => Promise.reject(new SessionFault("over", "receive"));
  let tell: Tell = () => Promise.resolve();
  let running: Promise<void> | undefined;
  let number: string | undefined;
  /** Unix seconds until which everything was heard. */
  let heardUntil: number | null = null;
  /** While unread messages are fetched, younger ones wait behind them. */
  let younger: Said[] | undefined;

  const session = () => supervisor.life()?.session;
  const identify = createIdentities(session, limits.call);
  const news = createNewsDesk((batch) => tell(batch), { log, clock, wait, pause: limits.news, signal });

  async function take(said: Said): Promise<Receipt> {
    return receive(readSaid(said, await identify(said.chat)));
  }

  async function seen(chat: string, last: string, known: readonly string[] | null): Promise<void> {
    // What is not marked now is found again, and marked, at the next look.
    await session()
      ?.call("seen", { chat, last, known }, limits.call)
      .catch(() => undefined);
  }

  const handOver = createHandOver({ take, seen, log, wait, signal });

  /** Whatever was said while nobody listened, oldest first, before what is said now. Read elsewhere, it is not unread. */
  async function catchUp({ alsoRead }: { readonly alsoRead: boolean }): Promise<void> {
    if (younger !== undefined) return;
    const life = supervisor.life();
    let fetched: readonly Said[] = [];
    younger = [];
    try {
      const now = Math.floor(clock.now().getTime() / 1000);
      const found = await life?.session.call("unread", { since: alsoRead ? heardUntil : null }, limits.call * 3);
      heardUntil = now - overlap;
      fetched = found ?? [];
    } catch (error) {
      if (error instanceof SessionFault && error.code === "silent") life?.end("silent");
      if (!signal.aborted) log.warn("whatsapp.unread_not_fetched");
    }
    const waiting = younger;
    younger = undefined;
    // What came while it was fetched may be among it, but not whole: there the order of the events counts.
    const ids = new Set(waiting.map(({ id }) => id));
    handOver.add([...fetched.filter(({ id }) => !ids.has(id)), ...waiting]);
  }

  const supervisor = createSupervisor({
    settings,
    limits,
    status,
    wait,
    random,
    signal,
    hears: {
      qr: (qr) => {
        board.show({ qr });
        status.happened({ is: "shown" });
      },
      code: (code) => {
        board.show({ code });
        status.happened({ is: "shown" });
      },
      joined: () => {
        board.show({});
        if (status.state().is === "unpaired") status.happened({ is: "started" });
      },
      ready: (told) => {
        number = told ?? number;
        status.happened({ is: "ready" });
        void catchUp({ alsoRead: true });
      },
      troubled: (why) => status.happened({ is: "lost", why }),
      said: (said) => {
        if (younger === undefined) handOver.add([said]);
        else younger.push(said);
      },
      ack: (id, ack) => {
        const awaited = acks.hear(id, ack);
        // That it was sent is the answer to whoever waits.
        if (!awaited || ack > 1) news.ack(id, ack);
      },
      look: () => void catchUp({ alsoRead: false }),
    },
  });

  const send = createSend({
    session: () => (status.state().is === "ready" ? session() : undefined),
    hung: (open) => {
      const life = supervisor.life();
      if (life?.session === open) life.end("silent");
    },
    acks,
    limits,
    typing: { ...defaultTyping, ...settings.typing },
    random,
    wait,
    now: () => clock.now(),
    signal,
  });

  const pairing: Pairing = {
    shown: board.shown,
    watch: board.watch,
    async askCode(phone) {
      const digits = /^\+(\d{7,15})$/.exec(phone)?.[1];
      if (digits === undefined) return "refused";
      const open = session();
      if (status.state().is !== "unpaired" || open === undefined) return "not_now";
      return open.call("pairingCode", { digits }, limits.call).then(
        () => "asked" as const,
        () => "refused" as const,
      );
    },
    async logOut() {
      const life = supervisor.life();
      // Where the page does not answer the folder is cleared all the same; the phone then lists a device too many.
      await life?.session.call("logOut", null, limits.call).catch(() => undefined);
      life?.end("unpaired");
      await life?.over;
    },
  };

  return {
    name: "whatsapp",
    abilities: {
      choices: "numbers",
      attachesLocation: true,
      pace: settings.pace ?? defaultPace,
      windowHours: 24,
      tells: true,
    },
    pairing,

    async start(receiver, teller) {
      receive = receiver;
      if (teller !== undefined) tell = teller;
      running = supervisor.run();
    },

    async stop() {
      stopping.abort();
      await running;
      await Promise.all([handOver.idle(), news.idle()]);
    },

    state: status.state,
    publicName: () => number,
    send,
    fetchPhoto: (reference) =>
      fetchPhoto(status.state().is === "ready" ? session() : undefined, reference, limits.download),
  };
}
