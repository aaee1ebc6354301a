/**
 * Telegram's Bot API on this machine, for tests, for the run that kills the program and for benchmarks. It keeps
 * to what the real server does about offsets, confirmation, webhooks, floods and blocked users; every call and
 * everything it emits is judged by the published description where that is there.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "@grammyjs/types";
import { ApiFault, badRequest, flooded } from "./api-fault.ts";
import { type Chat, createChat, type Sent, type UpdateContent } from "./chat.ts";
import { type Courier, createCourier } from "./courier.ts";
import { createMailbox } from "./mailbox.ts";
import { type Backstage, createMethods, type Methods, type Played, type WebhookState } from "./methods.ts";
import { createMishaps, type Mishap } from "./mishaps.ts";
import { readParams } from "./params.ts";
import { createPerson, type Person } from "./person.ts";
import { loadReferee } from "./referee.ts";
import { createLimits, type SendingLimits } from "./sending-limits.ts";

export interface DoubleOptions {
  /** Telegram's own limits, or any; none where absent. */
  readonly limits?: SendingLimits;
  /** False spares the judging, for benchmarks. */
  readonly judged?: boolean;
  /** Milliseconds before a webhook's refused update is posted again; 20 where absent. */
  readonly webhookRetryAfter?: number;
  /** The first update's id. */
  readonly firstUpdate?: number;
  readonly now?: () => Date;
}

interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface TelegramDouble {
  readonly apiRoot: string;
  readonly token: string;
  /** The same person for the same id. The options count at the first call. */
  user(id: number, options?: { readonly language?: string; readonly firstName?: string }): Person;
  /** Any update, as a group's or an event's; its id. */
  emit(content: UpdateContent): number;
  /** Every message of the bot, in the order in which they went out. */
  readonly sent: readonly Sent[];
  /** Every call but getUpdates. */
  readonly calls: readonly Call[];
  /** Texts of answered presses by the query's id. */
  readonly answered: ReadonlyMap<string, string | undefined>;
  /** Command menus by language code, "" for everyone's. */
  readonly menus: Backstage["menus"];
  /** Statuses with which the webhook refused an update. */
  readonly refusedPosts: readonly (number | "no answer")[];
  /** How many updates are unconfirmed. */
  pending(): number;
  /** Kept when every update is confirmed. */
  idle(): Promise<void>;
  /** Kept at the next call of this method, or the so manieth, once it was answered or broken off. */
  called(method: string, times?: number): Promise<void>;
  failNext(method: string, code: number, description: string, times?: number): void;
  /** What a download of this file gives; without it, words that name the file. The method's name is `file`. */
  putFile(id: string, bytes: Buffer): void;
  /** So many 429 answers. */
  flood(seconds: number, method?: string, times?: number): void;
  /** Breaks the line before anything is done, or after all is done but the answer. */
  drop(method: string, when: "before" | "after", times?: number): void;
  /** Answers to this method wait, its work done, until the returned function is called. */
  hold(method: string): () => void;
  /** The last confirmed updates come once more, as after an answer that was lost. */
  repeat(count?: number): void;
  /** What the referee objected to; `close` rejects with it. A test of objections takes them out. */
  readonly objections: string[];
  close(): Promise<void>;
}

const token = "4242424242:AAdouble-of-the-bot-api-not-a-secret";

export async function startTelegramDouble(options: DoubleOptions = {}): Promise<TelegramDouble> {
  const { judged = true, webhookRetryAfter = 20, now = () => new Date() } = options;
  const referee = judged ? loadReferee() : undefined;
  const objections: string[] = [];
  const mailbox = createMailbox();
  const mishaps = createMishaps();
  const chats = new Map<number, Chat>();
  const people = new Map<number, Person>();
  const presses = new Set<string>();
  const files = new Map<string, Buffer>();
  const answered = new Map<string, string | undefined>();
  const menus: Backstage["menus"] = new Map();
  const sent: Sent[] = [];
  const calls: Call[] = [];
  const refusedPosts: (number | "no answer")[] = [];
  const watchers = new Map<string, { left: number; readonly seen: () => void }[]>();
  let nextUpdate = options.firstUpdate ?? 100_000;
  let nextId = 1;
  let allowed: readonly string[] = [];
  let webhook: WebhookState | undefined;
  let courier: Courier | undefined;

  const stage: Backstage = {
    bot: {
      id: 4242424242,
      is_bot: true,
      first_name: "Klaster",
      username: "klaster_bot",
      can_join_groups: false,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    },
    mailbox,
    chat: (id) => chats.get(id),
    nextId: () => nextId++,
    now: () => now().getTime(),
    webhook: () => webhook,
    setWebhook(to) {
      courier?.stop();
      webhook = to;
      courier = to === undefined ? undefined : courierTo(to);
      courier?.carry(mailbox.all());
    },
    allow: (kinds) => {
      allowed = kinds ?? allowed;
    },
    limit: createLimits(options.limits ?? {}, () => now().getTime()),
    onSent: (one) => sent.push(one),
    file: (id) => files.get(id) ?? (/^[a-z]+(?:-\d+)+$/.test(id) ? Buffer.from(`the bytes of ${id}`) : undefined),
    presses,
    answered,
    menus,
  };
  const methods = createMethods(stage);

  const courierTo = ({ url, secret, connections }: WebhookState): Courier =>
    createCourier({
      url,
      secret,
      connections,
      retryAfter: webhookRetryAfter,
      onDelivered: mailbox.confirm,
      onRefused: (status) => refusedPosts.push(status),
    });

  function emit(content: UpdateContent): number {
    const update: Update = { update_id: nextUpdate++, ...content };
    objections.push(...(referee?.value("Update", update) ?? []));
    if (update.callback_query !== undefined) presses.add(update.callback_query.id);
    const isAllowed = allowed.length === 0 || allowed.some((kind) => kind in content);
    if (!isAllowed) return update.update_id;
    mailbox.add(update);
    courier?.carry([update]);
    return update.update_id;
  }

  async function answer(
    method: string,
    params: Readonly<Record<string, unknown>>,
    mishap: Mishap | undefined,
    gone: AbortSignal,
  ): Promise<unknown> {
    if (method !== "getUpdates") calls.push({ method, params });
    const faults = referee?.call(method, params) ?? [];
    objections.push(...faults);
    if (mishap?.is === "fails") return mishap.fault.answer();
    if (faults[0] !== undefined) return badRequest(faults[0]).answer();
    if (!isPlayed(method, methods)) {
      objections.push(`${method} is not played by the double`);
      return new ApiFault(404, "Not Found: method not found").answer();
    }
    try {
      // The referee has judged the parameters; the types of a union of methods do not meet.
      const result: unknown = await methods[method](params as never, gone);
      objections.push(...(referee?.result(method, result) ?? []));
      return { ok: true, result };
    } catch (error) {
      if (error instanceof ApiFault) return error.answer();
      throw error;
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, kind, key, rest] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(request.url ?? "") ?? [];
    const body = await readBody(request);
    if (key !== token || rest === undefined) return reply(response, new ApiFault(401, "Unauthorized").answer());
    const method = kind === undefined ? rest : "file";
    const mishap = mishaps.next(method);
    if (mishap?.is === "drops" && mishap.when === "before") request.socket.destroy();
    else {
      const gone = new AbortController();
      response.on("close", () => gone.abort());
      const said =
        kind === undefined
          ? await answer(rest, await readParams(body, request.headers["content-type"], objections), mishap, gone.signal)
          : download(rest, mishap);
      if (mishap?.is === "waits") await mishap.until;
      if (mishap?.is === "drops") request.socket.destroy();
      else reply(response, said);
    }
    for (const watcher of watchers.get(method) ?? []) {
      watcher.left -= 1;
      if (watcher.left === 0) watcher.seen();
    }
  }

  function download(path: string, mishap: Mishap | undefined): unknown {
    if (mishap?.is === "fails") return mishap.fault.answer();
    const bytes = stage.file(path.replace(/^photos\/|\.jpg$/g, ""));
    return bytes ?? new ApiFault(404, "Not Found").answer();
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      objections.push(`the double itself failed: ${String(error)}`);
      response.destroy();
    });
  });
  // Node's default of 5 s would now and then close a line that the program is about to use.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    user(id, { language, firstName = `Person ${id}` } = {}) {
      const known = people.get(id);
      if (known !== undefined) return known;
      const chat = createChat(id, language, firstName);
      chats.set(id, chat);
      const date = () => Math.floor(now().getTime() / 1000);
      const putFile = (file: string, bytes: Buffer) => void files.set(file, bytes);
      const telegram = { emit, nextId: stage.nextId, date, bot: stage.bot, putFile };
      const person = createPerson(chat, telegram);
      people.set(id, person);
      return person;
    },
    emit,
    sent,
    calls,
    answered,
    menus,
    refusedPosts,
    pending: mailbox.pending,
    idle: mailbox.idle,
    putFile: (id, bytes) => void files.set(id, bytes),
    called: (method, times = 1) =>
      new Promise((resolve) => {
        watchers.set(method, [...(watchers.get(method) ?? []), { left: times, seen: resolve }]);
      }),
    failNext: (method, code, description, times = 1) =>
      mishaps.plan(method, { is: "fails", fault: new ApiFault(code, description) }, times),
    flood: (seconds, method = "sendMessage", times = 1) =>
      mishaps.plan(method, { is: "fails", fault: flooded(seconds) }, times),
    drop: (method, when, times = 1) => mishaps.plan(method, { is: "drops", when }, times),
    hold(method) {
      const { promise, resolve } = Promise.withResolvers<void>();
      mishaps.plan(method, { is: "waits", until: promise }, Number.POSITIVE_INFINITY);
      return () => {
        mishaps.lift(method);
        resolve();
      };
    },
    repeat(count = 1) {
      const again = mailbox.repeat(count);
      courier?.carry(again);
    },
    objections,
    async close() {
      courier?.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      if (objections.length > 0)
        throw new Error(`The Bot API's referee objects:\n${[...new Set(objections)].join("\n")}`);
    },
  };
}

const isPlayed = (method: string, methods: Methods): method is Played => Object.hasOwn(methods, method);

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function reply(response: ServerResponse, body: unknown): void {
  if (body instanceof Buffer) return void response.end(body);
  const text = JSON.stringify(body);
  const code = (body as { error_code?: number }).error_code ?? 200;
  response.writeHead(code, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  response.end(text);
}
