import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { every, except } from "hono/combine";
import { compress } from "hono/compress";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { timeout } from "hono/timeout";
import type { Registry } from "prom-client";
import type { Route } from "../channels/channel.ts";
import type { Log } from "../lib/log.ts";
import { closeGently } from "./close-gently.ts";
import { plainPage, plainStyle } from "./plain-page.ts";
import { asSent } from "./proxied.ts";
import { requestLog } from "./request-log.ts";
import { visitorOf } from "./visitor.ts";
import * as words from "./words.ts";

export interface ServerParts {
  readonly office: { readonly name: string };
  /** What channels answer themselves; a path may be a pattern: "/chat/*" is "/chat" and everything below. */
  readonly routes: readonly Route[];
  readonly health: Health;
  readonly metrics: Registry;
  readonly log: Log;
  /** Believe X-Forwarded-Proto and X-Forwarded-Host. Off unless told. */
  readonly trustProxy?: boolean;
  /** How long an answer may take; 30,000 milliseconds unless told. */
  readonly timeLimit?: number;
}

export interface Health {
  live(): boolean;
  /** `parts`: each part's name and whether it can do its work. */
  ready(): Promise<{ readonly ok: boolean; readonly parts: Readonly<Record<string, boolean | string>> }>;
}

export interface KlasterServer {
  /** One request without a network, as tests want it. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Rejects when the port cannot be had; port 0 takes any free one. */
  listen(port: number, host: string): Promise<Listening>;
}

export interface Listening {
  readonly url: string;
  /** Takes no more connections, ends event streams, and keeps its promise once every request is answered. */
  close(): Promise<void>;
}

/** A message with a location is under 1 KB; a platform's update stays well under this. */
const largestBody = 64 * 1024;

export function createServer(parts: ServerParts): KlasterServer {
  const { log, health, metrics, trustProxy = false, timeLimit = 30_000 } = parts;
  let closing = false;
  const streams = new Set<ServerResponse>();
  const app = new Hono<{ Bindings: Partial<HttpBindings> }>();

  app.use(requestLog(log, metrics));
  app.use(async (c, next) => {
    await next();
    if (closing) c.header("Connection", "close");
    if (c.res.headers.get("Content-Type")?.startsWith("text/event-stream") && c.env.outgoing)
      remember(c.env.outgoing, streams);
  });
  const within = (bytes: number, milliseconds: number) =>
    every(timeout(milliseconds), bodyLimit({ maxSize: bytes, onError: (c) => told(c, 413) }));
  const uploads = parts.routes.flatMap(({ path, upload }) => (upload === undefined ? [] : [{ path, ...upload }]));
  app.use(headers(), compress());
  const isUpload = uploads.map(({ path }) => path);
  app.use(isUpload.length > 0 ? except(isUpload, within(largestBody, timeLimit)) : within(largestBody, timeLimit));
  for (const { path, bytes, milliseconds } of uploads) app.use(path, within(bytes, milliseconds));

  app.get("/", (c) =>
    c.html(plainPage(words.front(parts.office.name), words.frontText, { href: "/chat", label: words.toChat })),
  );
  app.get("/plain.css", (c) =>
    c.body(plainStyle, 200, { "Content-Type": "text/css", "Cache-Control": "max-age=86400" }),
  );
  app.get("/favicon.ico", (c) => c.body(null, 204));
  app.get("/healthz", (c) => c.json({ ok: health.live() }, health.live() ? 200 : 503));
  app.get("/readyz", async (c) => {
    const { ok, parts } = await health.ready();
    return c.json({ ok: ok && !closing, parts }, ok && !closing ? 200 : 503);
  });
  app.get("/metrics", async (c) => c.body(await metrics.metrics(), 200, { "Content-Type": metrics.contentType }));

  for (const { path, handle } of parts.routes) {
    app.all(path, async (c) => {
      const visitor = visitorOf(c.req.raw, c.env.incoming?.socket.remoteAddress, trustProxy);
      const response = await handle(trustProxy ? asSent(c.req.raw) : c.req.raw, visitor);
      return response.status === 404 && response.body === null ? c.notFound() : response;
    });
  }

  app.notFound((c) => told(c, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status !== 500) return told(c, error.status);
    log.error("http.failed", error);
    return told(c, 500);
  });

  return {
    fetch: (request) => app.fetch(request, {}),
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        const server = createAdaptorServer({
          fetch: app.fetch,
          serverOptions: {
            requestTimeout: Math.max(timeLimit, ...uploads.map(({ milliseconds }) => milliseconds)),
            headersTimeout: 15_000,
            keepAliveTimeout: 10_000,
          },
        }) as Server;
        server.once("error", reject);
        server.listen(port, host, () => {
          const address = server.address() as AddressInfo;
          const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
          resolve({
            url: `http://${name}:${address.port}`,
            close: () => {
              closing = true;
              return closeGently(server, streams);
            },
          });
        });
      }),
  };
}

function remember(stream: ServerResponse, streams: Set<ServerResponse>): void {
  streams.add(stream);
  stream.once("close", () => streams.delete(stream));
}

/** An answer in plain words, in Indonesian and English, and nothing of what went on inside. */
function told(c: Context, status: number) {
  const { title, text } = words.faults[status] ?? (status < 500 ? words.refused : words.failed);
  return c.html(plainPage(title, text, { href: "/chat", label: words.toChat }), status as 400);
}

function headers() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: { geolocation: ["self"], camera: [], microphone: [], payment: [] },
    // With no-referrer browsers send "Origin: null" with forms, and the check of their origin would fail.
    referrerPolicy: "same-origin",
    strictTransportSecurity: "max-age=15552000",
    xFrameOptions: "DENY",
  });
}
