import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Change } from "./event-schema.ts";

export interface Post {
  readonly raw: Buffer;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly object: string;
    readonly entry: readonly { readonly id: string; readonly changes: readonly Change[] }[];
  };
}

/** A program's server without the program: it shakes hands, answers posts with the next status, then 200 for ever. */
export async function startReceiver(verifyToken: string, statuses: number[] = []) {
  const posts: Post[] = [];
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "", "http://program").searchParams;
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      if (request.method === "GET") {
        const isOurs = asked.get("hub.verify_token") === verifyToken && asked.get("hub.mode") === "subscribe";
        response.writeHead(isOurs ? 200 : 403).end(isOurs ? asked.get("hub.challenge") : "");
        return;
      }
      const raw = Buffer.concat(pieces);
      posts.push({ raw, headers: request.headers, body: JSON.parse(raw.toString()) as Post["body"] });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const values = () =>
    posts.flatMap(({ body }) =>
      body.entry.flatMap(({ changes }) => changes.flatMap((one) => (one.field === "messages" ? [one.value] : []))),
    );
  const messages = () => values().flatMap((value) => value.messages ?? []);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    posts,
    values,
    messages,
    texts: () => messages().map((message) => (message.type === "text" ? message.text.body : message.type)),
    statuses: () => values().flatMap((value) => value.statuses ?? []),
    close: () => server.close(),
  };
}
