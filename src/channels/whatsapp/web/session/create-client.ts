import library, { type Client, type Message } from "whatsapp-web.js";
import type { Event, Lost, OpenOptions } from "../protocol.ts";
import { hear } from "./hear.ts";

interface Tools {
  readonly tell: (event: Event) => void;
  /** Ends this process: the browser or its page is no longer there. */
  readonly end: (why: Lost) => void;
}

/** The vendor's client as it is, with an ear on everything it does not listen to itself. */
export function createClient(options: OpenOptions, { tell, end }: Tools): Client {
  const auth = new library.LocalAuth({ dataPath: options.sessionDir });
  const client = new library.Client({
    authStrategy: auth,
    webVersionCache: { type: "none" },
    takeoverOnConflict: true,
    takeoverTimeoutMs: options.firstTakeOver,
    puppeteer: {
      executablePath: options.chromiumPath,
      headless: true,
      // By a pipe, not a port: no other program reaches the browser, and it ends when this process does.
      pipe: true,
      protocolTimeout: options.longestCall,
      args: [...options.browserArgs],
      env: { ...process.env, ...options.browserEnv },
    },
  });

  auth.afterBrowserInitialized = async () => {
    const { pupBrowser: browser, pupPage: page } = client;
    const pid = browser?.process()?.pid;
    if (pid !== undefined) tell({ is: "browser", pid });
    // The library listens to neither: without these a crash is a silence.
    browser?.on("disconnected", () => end("browser_lost"));
    page?.on("error", () => end("page_crashed"));
    page?.on("close", () => end("page_closed"));
  };

  const heard = (message: Message): void => {
    const said = hear(message);
    if (said !== undefined) tell({ is: "said", said });
  };
  client.on("qr", (qr) => tell({ is: "qr", qr }));
  client.on("code", (code) => tell({ is: "code", code }));
  client.on("ready", () => {
    // The library promises it; a page that tells nothing of the phone is ready all the same.
    const { user } = (client.info as typeof client.info | undefined)?.wid ?? {};
    tell({ is: "ready", ...(user === undefined ? {} : { number: user }) });
  });
  client.on("message", heard);
  client.on("message_edit", heard);
  client.on("message_ack", (message, ack) => {
    if (message.fromMe) tell({ is: "ack", id: message.id._serialized, ack });
  });
  client.on("disconnected", (reason) => tell({ is: "disconnected", reason }));
  followConflicts(client, options, tell);
  return client;
}

/** Two windows that take the session from each other would do so for ever: each time it waits twice as long. */
function followConflicts(client: Client, { firstTakeOver, longestTakeOver }: OpenOptions, tell: Tools["tell"]): void {
  let next = firstTakeOver;
  client.on("change_state", (state) => {
    tell({ is: "socket", state });
    if (state !== library.WAState.CONFLICT) return;
    // Read by the library right after this.
    const { options } = client as unknown as { options: { takeoverTimeoutMs: number } };
    options.takeoverTimeoutMs = next;
    next = Math.min(next * 2, longestTakeOver);
  });
}
