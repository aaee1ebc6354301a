import { Registry } from "prom-client";
import { expect, onTestFinished, test } from "vitest";
import type { Route } from "../../src/channels/channel.ts";
import { createLog } from "../../src/lib/log.ts";
import { createServer, type ServerParts } from "../../src/server/create-server.ts";

function serverWith(over: Partial<ServerParts> = {}) {
  const lines: string[] = [];
  const server = createServer({
    office: { name: "Dinas <Contoh>" },
    routes: [],
    health: { live: () => true, ready: () => Promise.resolve({ ok: true, parts: { store: true } }) },
    metrics: new Registry(),
    log: createLog("info", { write: (line) => void lines.push(line) }),
    ...over,
  });
  const ask = (path: string, init?: RequestInit) =>
    Promise.resolve(server.fetch(new Request(`http://127.0.0.1${path}`, init)));
  return { server, ask, logged: () => lines.join("") };
}

const route = (path: string, handle: Route["handle"]): Route => ({ path, handle });

test("the front page names the office and leads to the chat", async () => {
  const page = await (await serverWith().ask("/")).text();
  expect(page).toContain("Dinas &lt;Contoh&gt;");
  expect(page).toContain('href="/chat"');
  expect(page).toContain('lang="en"');
});

test("it tells whether it lives and whether it is ready, part by part", async () => {
  const { ask } = serverWith({
    health: { live: () => true, ready: () => Promise.resolve({ ok: false, parts: { store: true, telegram: false } }) },
  });
  expect((await ask("/healthz")).status).toBe(200);
  const ready = await ask("/readyz");
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ ok: false, parts: { store: true, telegram: false } });
});

test("requests are counted by route pattern, and neither log nor metrics repeat the address", async () => {
  const { ask, logged } = serverWith({ routes: [route("/chat/*", () => new Response("ok"))] });
  await ask("/chat/poster-token?start=secret-word");
  const metrics = await (await ask("/metrics")).text();
  expect(metrics).toContain('http_request_seconds_count{method="GET",route="/chat/*",status="200"} 1');
  expect(JSON.parse(logged().split("\n")[0] ?? "")).toMatchObject({
    event: "http.request",
    method: "GET",
    route: "/chat/*",
    status: 200,
  });
  expect(logged() + metrics).not.toMatch(/poster-token|secret-word/);
});

test("every answer carries strict headers", async () => {
  const { headers } = await serverWith().ask("/nowhere");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("content-security-policy")).not.toContain("unsafe");
  expect(headers.get("permissions-policy")).toContain("geolocation=(self)");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("same-origin");
});

test("what is not there and what fails is told in both languages, without a word of the inside", async () => {
  const { ask, logged } = serverWith({
    routes: [
      route("/breaks", () => {
        throw new Error("password of Siti");
      }),
      route("/chat/*", () => new Response(null, { status: 404 })),
    ],
  });
  const missing = await ask("/chat/x");
  expect(missing.status).toBe(404);
  expect(await missing.text()).toMatch(/Halaman tidak ditemukan[\s\S]*Page not found/);
  const failed = await ask("/breaks");
  expect(failed.status).toBe(500);
  const page = await failed.text();
  expect(page).toMatch(/gangguan di pihak kami[\s\S]*went wrong on our side/);
  expect(page).not.toMatch(/Siti|Error|create-server/);
  expect(logged()).toContain("http.failed");
  expect(logged()).not.toContain("Siti");
});

test("a body over 64 KB is refused in plain words and never reaches a channel", async () => {
  const reached: string[] = [];
  const { ask } = serverWith({ routes: [route("/telegram", () => new Response(String(reached.push("once"))))] });
  const post = (bytes: number) =>
    ask("/telegram", { method: "POST", body: "x".repeat(bytes), headers: { "Content-Length": String(bytes) } });
  const refused = await post(64 * 1024 + 1);
  expect(refused.status).toBe(413);
  expect(await refused.text()).toContain("Pesan terlalu besar");
  expect(reached).toEqual([]);
  expect((await post(64 * 1024)).status).toBe(200);
});

test("an answer that takes too long becomes a 504", async () => {
  const { ask } = serverWith({ timeLimit: 1, routes: [route("/slow", () => new Promise(() => {}))] });
  const late = await ask("/slow");
  expect(late.status).toBe(504);
  expect(await late.text()).toContain("Terlalu lama menunggu");
});

test.each([
  [true, "https://klaster.go.id/chat"],
  [false, "http://127.0.0.1/chat"],
])("with trustProxy %s a channel sees the address %s", async (trustProxy, seen) => {
  const { ask } = serverWith({ trustProxy, routes: [route("/chat", (request) => new Response(request.url))] });
  const answer = await ask("/chat", { headers: { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "klaster.go.id" } });
  expect(await answer.text()).toBe(seen);
});

test("closing ends event streams, answers what is in flight and takes nothing more", async () => {
  const cancelled = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const { server } = serverWith({
    routes: [
      route("/events", () => {
        const stream = new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode(": hello\n\n")),
          cancel: () => cancelled.resolve(),
        });
        return new Response(stream, { headers: { "Content-Type": "text/event-stream" } });
      }),
      route("/work", async () => {
        entered.resolve();
        await release.promise;
        return new Response("done");
      }),
    ],
  });
  const listening = await server.listen(0, "127.0.0.1");
  const events = await fetch(`${listening.url}/events`);
  const work = fetch(`${listening.url}/work`);
  await entered.promise;

  const closed = listening.close();
  expect(await events.text()).toBe(": hello\n\n");
  await cancelled.promise;
  await expect(fetch(`${listening.url}/healthz`)).rejects.toThrow();
  release.resolve();
  expect(await (await work).text()).toBe("done");
  await closed;
});

test("a port that is taken is told at once", async () => {
  const first = await serverWith().server.listen(0, "127.0.0.1");
  onTestFinished(() => first.close());
  const port = Number(new URL(first.url).port);
  await expect(serverWith().server.listen(port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
});
