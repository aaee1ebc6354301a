import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Chat, createChat, type Sent } from "./chat.ts";
import { createCourier } from "./courier.ts";
import { createPerson } from "./create-person.ts";
import type { DoubleOptions, WhatsAppCloudDouble } from "./double-api.ts";
import { type Change, type StatusEvent, webhookBody } from "./event-schema.ts";
import { type Office, statusChange, type WhatsApp } from "./events.ts";
import { badParameter, GraphFault, unauthorized } from "./graph-fault.ts";
import { createMediaShelf } from "./media-shelf.ts";
import { type CallName, createMishaps, type Mishap } from "./mishaps.ts";
import type { Person } from "./person.ts";
import { answerCall, type Call, callOf, type Given, reply } from "./routes.ts";
import type { Counted, Refusing } from "./sending.ts";
import { createSendingLimits } from "./sending-limits.ts";
import { createTemplates } from "./templates.ts";
import { shakeHands } from "./webhook.ts";

export async function startWhatsAppCloudDouble(options: DoubleOptions = {}): Promise<WhatsAppCloudDouble> {
  const { webhookRetryAfter: retryAfter = 5, connections = 1, keepsOrder = false } = options;
  const clock = options.now ?? (() => new Date());
  const now = () => clock().getTime();
  const office: Office = { phoneNumberId: "106540352242922", phone: "15550783881", userIds: options.userIds ?? true };
  const businessId = "102290129340398";
  const token = "EAAdouble";
  const appSecret = "app-secret-of-the-double";
  const verifyToken = "verify-token-of-the-double";

  const chats: Chat[] = [];
  const people = new Map<number, Person>();
  const sent: Sent[] = [];
  const counted = new Map<string, Counted>();
  const calls: Call[] = [];
  const read: { messageId: string; typing: boolean }[] = [];
  const objections: string[] = [];
  const refusedPosts: (number | "no answer")[] = [];
  const refusing = new Map<number, Refusing>([131026, 131047, 131049, 131050].map((code) => [code, "status"]));
  const failures: number[] = [];
  const mishaps = createMishaps();
  const watchers = new Map<CallName, { left: number; readonly seen: () => void }[]>();
  const limits = createSendingLimits(options.limits ?? {}, now);
  const templates = createTemplates(options.templates ?? []);
  let following: readonly StatusEvent["status"][] = ["sent", "delivered"];
  let tokenIsGood = true;
  let number: Readonly<Record<string, unknown>> = {};
  let hook: string | undefined;
  let nextMessage = 1;
  let serving = 0;
  let apiRoot = "";

  const nextId = () => `wamid.${Buffer.from(`message ${String(nextMessage++).padStart(12, "0")}`).toString("base64")}`;
  const shelf = createMediaShelf(now, () => apiRoot);
  const courier = createCourier({
    url: () => hook,
    appSecret,
    businessId,
    retryAfter,
    connections,
    keepsOrder,
    onRefused: (status) => refusedPosts.push(status),
  });

  function emit(change: Change): void {
    const body = { object: "whatsapp_business_account", entry: [{ id: businessId, changes: [change] }] };
    const judged = webhookBody.safeParse(body);
    if (!judged.success) objections.push(`the double would tell what WhatsApp never tells: ${judged.error.message}`);
    courier.carry(change);
  }

  function tell(one: Sent, status: StatusEvent["status"], fault?: GraphFault): void {
    const chat = chats.find(({ phone, userId }) => one.to === phone || one.to === userId);
    const how = counted.get(one.id) ?? { category: "service", billable: false, version: 24 };
    emit(
      statusChange({ sent: one, chat, status, at: now(), ...how, ...(fault === undefined ? {} : { fault }) }, office),
    );
  }

  const stage = {
    limits,
    templates,
    shelf,
    now,
    nextId,
    byPhone: (digits: string) => chats.find(({ phone }) => phone === digits),
    byUserId: (id: string) => chats.find(({ userId }) => userId === id),
    refusing: (code: number) => refusing.get(code) ?? "answer",
    nextFailure: () => failures.shift(),
    statuses: () => following,
    onSent(one: Sent, how: Counted) {
      sent.push(one);
      counted.set(one.id, how);
    },
    tell,
    office,
    businessId,
    read,
    number: () => number,
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await callOf(request, stage);
    calls.push(call);
    const mishap = mishaps.next(call.name);
    if (mishap?.is === "drops" && mishap.when === "before") request.socket.destroy();
    else await answer(call, mishap, request, response);
    for (const watcher of watchers.get(call.name) ?? []) {
      watcher.left -= 1;
      if (watcher.left === 0) watcher.seen();
    }
  }

  async function answer(call: Call, mishap: Mishap | undefined, request: IncomingMessage, response: ServerResponse) {
    const isKnown = tokenIsGood && request.headers.authorization === `Bearer ${token}`;
    const given: Given =
      mishap?.is === "broken"
        ? { status: mishap.status, body: Buffer.from("upstream connect error") }
        : await answerCall(call, stage, isKnown ? undefined : unauthorized(!tokenIsGood), mishap);
    if (given.objection !== undefined) objections.push(given.objection);
    if (mishap?.is === "waits") await mishap.until;
    if (mishap?.is === "drops") request.socket.destroy();
    else await reply(response, given);
    given.follow?.();
  }

  const server = createServer((request, response) => {
    serving += 1;
    serve(request, response)
      .catch((error: unknown) => {
        objections.push(`the double itself failed: ${String(error)}`);
        response.destroy();
      })
      .finally(() => {
        serving -= 1;
      });
  });
  // Node's default of 5 s would now and then close a line that the program is about to use.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const whatsapp: WhatsApp = {
    emit,
    nextId,
    now,
    putFile: (file) => shelf.put(file, 7),
    told: shelf.told,
    tell,
    office,
  };

  return {
    apiRoot,
    token,
    phoneNumberId: office.phoneNumberId,
    businessId,
    phone: office.phone,
    appSecret,
    verifyToken,
    person(id, { name = `Person ${id}`, phone = `62812${String(id).padStart(8, "0")}`, username, hidesPhone } = {}) {
      const known = people.get(id);
      if (known !== undefined) return known;
      const chat = createChat({
        phone,
        userId: `ID.1${String(id).padStart(16, "0")}`,
        name,
        username,
        hidesPhone: hidesPhone ?? username !== undefined,
      });
      chats.push(chat);
      const person = createPerson(chat, whatsapp);
      people.set(id, person);
      return person;
    },
    sent,
    calls,
    read,
    called: (call, times = 1) =>
      new Promise((resolve) => {
        watchers.set(call, [...(watchers.get(call) ?? []), { left: times, seen: resolve }]);
      }),
    async idle() {
      do {
        await new Promise((resolve) => setImmediate(resolve));
        await courier.idle();
      } while (serving > 0);
    },
    async webhook(url) {
      await shakeHands(url, verifyToken);
      hook = url;
      courier.retry();
    },
    emit,
    refusedPosts,
    hold() {
      courier.hold();
      return (order = (held) => held, together) => courier.release(order, together);
    },
    retry: courier.retry,
    repeat: (count = 1) => courier.repeat(count),
    statuses: (follow) => {
      following = follow;
    },
    tell(wamid, status, code) {
      const one = sent.find(({ id }) => id === wamid);
      if (one === undefined) throw badParameter(`${wamid} was never accepted`);
      tell(one, status, code === undefined ? undefined : new GraphFault(code));
    },
    failLater: (code, times = 1) => void failures.push(...Array.from({ length: times }, () => code)),
    refuse: (code, how) => void refusing.set(code, how),
    failNext: (call, code, times = 1, { retryAfter, ...how } = {}) =>
      mishaps.plan(
        call,
        { is: "fails", fault: new GraphFault(code, how), ...(retryAfter === undefined ? {} : { retryAfter }) },
        times,
      ),
    breakNext: (call, status, times = 1) => mishaps.plan(call, { is: "broken", status }, times),
    drop: (call, when, times = 1) => mishaps.plan(call, { is: "drops", when }, times),
    slow(call) {
      const { promise, resolve } = Promise.withResolvers<void>();
      mishaps.plan(call, { is: "waits", until: promise }, Number.POSITIVE_INFINITY);
      return () => {
        mishaps.lift(call);
        resolve();
      };
    },
    template: templates.put,
    expireToken: () => {
      tokenIsGood = false;
    },
    renewToken: () => {
      tokenIsGood = true;
    },
    setNumber: (fields) => {
      number = { ...number, ...fields };
    },
    setPeoplePerDay: limits.setPeoplePerDay,
    forgetMedia: shelf.forget,
    objections,
    async close() {
      courier.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      if (objections.length > 0) throw new Error(`WhatsApp would object:\n${[...new Set(objections)].join("\n")}`);
    },
  };
}

export type { DoubleOptions, WhatsAppCloudDouble } from "./double-api.ts";
