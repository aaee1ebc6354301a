import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import type { Clock } from "../../lib/clock.ts";
import { endUnread } from "../../lib/end-unread.ts";
import type { Log } from "../../lib/log.ts";
import type { Channel, Receipt, Receive } from "../channel.ts";
import { askToWait } from "./ask-to-wait.ts";
import { assets } from "./assets.ts";
import { routeAttachments } from "./attachment-routes.ts";
import { beginPage } from "./begin-page.ts";
import { chatPage } from "./chat-page.ts";
import { addressIn, keepCookie, keyIn } from "./cookie.ts";
import { beginning, type History } from "./history.ts";
import { addressOf, isKey, messageIdOf, newKey } from "./identity.ts";
import { laterPage } from "./later-page.ts";
import { createListeners } from "./listeners.ts";
import { limitNewTalks } from "./new-talks.ts";
import { readNews, streamNews } from "./news.ts";
import { type Photos, photosPath, photoUpload } from "./photos.ts";
import { readSaid, type Said } from "./said.ts";
import { nothing, showOn } from "./shown.ts";
import { preferredLanguage, type Texts, textsFor } from "./texts.ts";

export interface WebChannelParts {
  /** `timeZone`: an IANA name, Asia/Jakarta unless told. */
  readonly office: { readonly name: string; readonly timeZone?: string };
  readonly history: History;
  readonly photos: Photos;
  /** The languages that talks are held in, the first for everybody else; id and en unless told. */
  readonly languages?: () => readonly string[];
  /** Talks that may begin from one network address within an hour; 20 unless told. */
  readonly newTalksPerHour?: number;
  readonly clock: Clock;
  /** Makes UUIDs. */
  readonly newId: () => string;
  readonly log: Log;
  /** Milliseconds between two looks for news that nobody told; 20,000 unless told. */
  readonly heartbeat?: number;
}

/** The browser chat at /chat. What was committed is read from the history; `send` only tells open pages to look. */
export function createWebChannel(parts: WebChannelParts): Channel {
  const { office, history, photos, clock, newId, log, heartbeat = 20_000 } = parts;
  const { newTalksPerHour = 20 } = parts;
  // Asked each time: an office may set them up anew while the program runs.
  const languages = () => parts.languages?.() ?? ["id", "en"];
  const timeZone = () => office.timeZone ?? "Asia/Jakarta";
  const listeners = createListeners();
  const newTalks = limitNewTalks(history, newTalksPerHour);
  const inHand = new Set<Promise<unknown>>();
  let receive: Receive | null = null;
  let open = new AbortController();

  const app = new Hono<{ Bindings: { readonly visitor?: string } }>();
  // A proxy may end the encrypted part of the way: then only the hosts can be compared.
  app.use(csrf({ origin: (origin, c) => URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host }));
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
    await endUnread(c.req.raw, c.res);
  });

  for (const { path, type, body } of Object.values(assets)) {
    app.get(path, (c) =>
      c.body(body, 200, { "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable" }),
    );
  }

  app.get("/chat/talk/news", async (c) => {
    const address = addressIn(c);
    const news =
      address === null ? null : await readNews({ ...parts, timeZone: timeZone() }, address, c.req.query("after"));
    return news === null ? c.json(null, 401) : c.json(news);
  });

  app.get("/chat/talk/events", (c) => {
    const address = addressIn(c);
    if (address === null || receive === null) return c.body(null, 204);
    const after = c.req.header("Last-Event-ID") ?? c.req.query("after");
    return streamNews(
      c,
      { ...parts, timeZone: timeZone(), listeners, heartbeat, closing: open.signal },
      address,
      after,
    );
  });

  routeAttachments(app, { office, history, photos, take });

  app.get("/chat", (c) => page(c, c.req.query("start") ?? null));
  app.get("/chat/:start", (c) => page(c, c.req.param("start")));

  app.post("/chat", async (c) => {
    const fields = await readFields(c);
    const said = readSaid(fields);
    const scripted = c.req.header("Accept") === "application/json";
    const key = keyIn(c) ?? (fields["start"] !== undefined && isKey(fields["key"]) ? fields["key"] : null);
    if (key === null) return scripted ? c.json(null, 401) : c.redirect("/chat", 303);
    if (said === null) return scripted ? c.json(null, 400) : c.redirect("/chat#now", 303);

    const seconds = await newTalks.wait(addressOf(key), c.env?.visitor);
    if (seconds > 0) {
      log.warn("web.too_many_new_talks");
      const texts = speak(preferredLanguage(fields["lang"]) ?? languageOf(c));
      return askToWait(c, office.name, texts, seconds, texts.talksLater);
    }
    const receipt = await take(addressOf(key), said, preferredLanguage(fields["lang"]) ?? languageOf(c));
    if (receipt.is === "later") {
      c.header("Retry-After", String(receipt.seconds));
      return scripted
        ? c.json(receipt, 429)
        : c.html(laterPage(office.name, speak(languageOf(c)), receipt.seconds, fields), 429);
    }
    keepCookie(c, key);
    return scripted ? c.json(receipt) : c.redirect("/chat#now", 303);
  });

  app.notFound((c) => c.body(null, 404));
  app.onError((error) => {
    throw error;
  });

  return {
    name: "web",
    // Pages fetch what they show: nothing has to be spared.
    abilities: { choices: "buttons", pace: { perSecond: 1000, secondsPerChat: 0 } },
    routes: [
      { path: photosPath, handle, upload: photoUpload },
      { path: "/chat/*", handle },
    ],
    start(to) {
      receive = to;
      open = new AbortController();
      return Promise.resolve();
    },
    async stop() {
      receive = null;
      open.abort();
      listeners.tellAll();
      await Promise.allSettled(inHand);
    },
    send(address) {
      listeners.tell(address);
      return Promise.resolve({ is: "sent" });
    },
    async fetchPhoto(reference) {
      const bytes = await photos.read(reference);
      return bytes === undefined ? { is: "gone", reason: "gone" } : { is: "fetched", bytes };
    },
  };

  function handle(request: Request, visitor?: string): Response | Promise<Response> {
    return app.fetch(request, visitor === undefined ? {} : { visitor });
  }

  /** Of a language that no talk is held in, nothing is promised. */
  function speak(tag: string | undefined): Texts {
    const primary = tag?.toLowerCase().split("-")[0] ?? "";
    return textsFor(languages().includes(primary) ? primary : languages()[0]);
  }

  async function page(c: Context, start: string | null): Promise<Response> {
    if (start !== null && !/^[\w-]{1,64}$/.test(start)) return c.notFound();
    const address = addressIn(c);
    const talk = address === null ? null : await history.read(address, beginning);
    if (address === null || talk === null || start !== null) {
      const texts = speak(c.req.query("lang") ?? talk?.language ?? languageOf(c));
      const others = languages()
        .map(textsFor)
        .filter(({ lang }) => lang !== texts.lang);
      const key = keyIn(c) === null ? newKey() : "";
      return c.html(
        beginPage({
          office: office.name,
          texts,
          others,
          start: start ?? "",
          messageId: newId(),
          key,
          known: talk !== null,
        }),
      );
    }
    const texts = textsFor(talk.language);
    return c.html(
      chatPage(showOn(nothing, talk.entries, texts), address.slice(0, 8), {
        office: office.name,
        texts,
        timeZone: timeZone(),
        newId,
      }),
    );
  }

  async function take(address: string, { id, content }: Said, language: string | undefined): Promise<Receipt> {
    if (receive === null) return { is: "later", seconds: 5 };
    const profile = language === undefined ? {} : { profile: { language } };
    const message = {
      channel: "web",
      address,
      messageId: messageIdOf(address, id),
      at: clock.now(),
      content,
      ...profile,
    };
    const taking = receive(message);
    inHand.add(taking);
    try {
      const receipt = await taking;
      if (receipt.is === "taken") listeners.tell(address);
      log.info("web.received", { is: receipt.is, kind: content.kind });
      return receipt;
    } finally {
      inHand.delete(taking);
    }
  }
}

function languageOf(c: Context): string | undefined {
  return preferredLanguage(c.req.header("Accept-Language"));
}

/** Empty for a form that cannot be read. */
async function readFields(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody().catch((error: unknown) => {
    if (error instanceof TypeError) return {};
    throw error;
  });
  return Object.fromEntries(
    Object.entries(body).filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}
