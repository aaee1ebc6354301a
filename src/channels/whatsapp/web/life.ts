import type { Event, Said } from "./protocol.ts";
import { type Session, SessionFault, startSession } from "./session-process.ts";
import type { Limits, WhatsAppWebSettings } from "./settings.ts";

/** Why a life of the browser ended, in one word. */
export type Ending =
  | "browser_lost"
  | "page_crashed"
  | "page_closed"
  | "session_fault"
  | "session_lost"
  | "not_opened"
  | "silent"
  | "never_ready"
  | "offline"
  | "account_refused"
  | "unpaired"
  | "stopped";

export interface LifeTools {
  readonly settings: WhatsAppWebSettings;
  readonly chromiumPath: string;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  readonly hears: {
    qr(qr: string): void;
    code(code: string): void;
    /** A phone was paired, or is known from before. */
    joined(): void;
    /** From now on messages go both ways; and again after each time without a connection. */
    ready(number?: string): void;
    troubled(why: string): void;
    said(said: Said): void;
    ack(id: string, ack: number): void;
    /** Once in a while, as long as all is well. */
    look(): void;
  };
}

/** One browser from its start to its end. */
export interface Life {
  readonly session: Session;
  end(why: Ending): void;
  /** Kept once nothing of it is left. */
  readonly over: Promise<Ending>;
}

/** States of the socket in which the account waits for a phone, and those in which the platform refuses it. */
const unpaired = new Set(["UNPAIRED", "UNPAIRED_IDLE"]);
const refused = new Set(["TOS_BLOCK", "SMB_TOS_BLOCK", "PROXYBLOCK", "DEPRECATED_VERSION"]);

export function startLife({ settings, chromiumPath, limits, signal, hears }: LifeTools): Life {
  const { log } = settings;
  let ending: Ending | undefined;
  let isReady = false;
  let offlineSince: number | undefined;
  let joinedAt: number | undefined;
  let wasSynced = false;
  let lookedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;

  const session = startSession(hear);
  const opening = setTimeout(() => end("not_opened"), limits.open);

  function end(why: Ending): void {
    if (ending !== undefined) return;
    ending = why;
    // From now on nothing is sent, though the browser may live on for a moment.
    if (why !== "stopped") hears.troubled(why);
    void session.close(why === "stopped" ? limits.close : 0);
  }

  function hear(event: Event): void {
    if (ending !== undefined) return;
    switch (event.is) {
      case "browser":
        break;
      case "qr":
        clearTimeout(opening);
        joinedAt = undefined;
        hears.qr(event.qr);
        break;
      case "code":
        hears.code(event.code);
        break;
      case "ready":
        clearTimeout(opening);
        joined();
        isReady = true;
        hears.ready(event.number);
        break;
      case "said":
        hears.said(event.said);
        break;
      case "ack":
        hears.ack(event.id, event.ack);
        break;
      case "socket":
        if (isReady) follow(event.state);
        break;
      case "disconnected":
        end(endingOf(event.reason));
        break;
      case "lost":
        log.error("whatsapp.session_lost", faultOf(event), { why: event.why });
        end(event.why);
    }
  }

  function joined(): void {
    if (joinedAt !== undefined) return;
    joinedAt = performance.now();
    hears.joined();
  }

  /** The socket of an account that was ready. */
  function follow(state: string): void {
    if (state === "CONNECTED") connected();
    else if (unpaired.has(state)) end("unpaired");
    else if (refused.has(state)) end("account_refused");
    else {
      offlineSince ??= performance.now();
      hears.troubled(state === "CONFLICT" ? "another_window" : "offline");
      if (performance.now() - offlineSince > limits.offline) end("offline");
    }
  }

  function connected(): void {
    if (offlineSince === undefined) return;
    offlineSince = undefined;
    hears.ready();
  }

  /** The page loaded itself anew, as it does for an update: nothing is heard until the library has joined it again. */
  function reloaded(): void {
    isReady = false;
    joinedAt = performance.now();
    hears.troubled("page_reloaded");
  }

  async function beat(): Promise<void> {
    const { socket, synced, hooked } = await session.call("state", null, limits.call);
    if (ending !== undefined) return;
    if (isReady && !hooked) reloaded();
    if (isReady) {
      follow(socket);
      if (offlineSince === undefined && performance.now() - lookedAt > limits.look) {
        lookedAt = performance.now();
        hears.look();
      }
      return;
    }
    // The library's own listener for this fails.
    if (socket === "UNPAIRED_IDLE") await session.call("refreshQr", null, limits.call);
    if (socket === "PAIRING" || socket === "CONNECTED") {
      clearTimeout(opening);
      joined();
    }
    // Once may be chance: the library may just be at it.
    if (synced && wasSynced) await session.call("nudge", null, limits.call);
    wasSynced = synced;
    if (!isReady && joinedAt !== undefined && performance.now() - joinedAt > limits.ready) end("never_ready");
  }

  function beatLater(): void {
    timer = setTimeout(() => {
      beat()
        .catch((error: unknown) => {
          // A call that fails says that the page is not there yet, or no longer; one that hangs, that it never will be.
          if (error instanceof SessionFault && error.code === "silent") end("silent");
        })
        .finally(() => {
          if (ending === undefined) beatLater();
        });
    }, limits.heartbeat);
  }

  const stop = () => end("stopped");
  signal.addEventListener("abort", stop);
  const options = {
    sessionDir: settings.sessionDir,
    chromiumPath,
    browserArgs: settings.browserArgs ?? [],
    browserEnv: settings.browserEnv ?? {},
    longestCall: Math.max(limits.open, limits.ready, limits.download),
    firstTakeOver: limits.firstTakeOver,
    longestTakeOver: limits.longestTakeOver,
  };
  // The limit of `opening` is the one that counts: until a phone is paired this may take days.
  session.call("open", options, limits.open * 2).catch(() => undefined);
  beatLater();

  const over = session.over.then((): Ending => {
    clearTimeout(opening);
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    ending ??= "session_lost";
    return ending;
  });
  return { session, end, over };
}

/** The folder is cleared for who is surely unpaired alone. */
function endingOf(reason: string): Ending {
  if (reason === "LOGOUT" || unpaired.has(reason)) return "unpaired";
  return refused.has(reason) ? "account_refused" : "session_lost";
}

/** For the log, which takes an error's class and its places, and never what it says. */
function faultOf({ type, stack }: { readonly type?: string; readonly stack?: string }): Error {
  const fault = new Error("");
  fault.name = type ?? "Error";
  if (stack !== undefined) fault.stack = `Error\n${stack}`;
  return fault;
}
