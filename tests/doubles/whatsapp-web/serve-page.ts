import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Account, Told } from "./account.ts";
import { makeCertificate } from "./certificate.ts";

type Asked = { readonly device: string } & Readonly<Record<string, unknown>>;
type Answers = Readonly<Record<string, (asked: Asked) => object>>;

export interface PageLine {
  readonly browserArgs: readonly string[];
  tell(told: Told): void;
  /** The profile of the page that was opened last. */
  device(): string | undefined;
  close(): Promise<void>;
}

const host = "web.whatsapp.com";
const html = `<!doctype html><meta charset="utf-8"><title>WhatsApp</title><script type="module" src="/page.js"></script>`;

/** The page over HTTPS, its questions as POST, and one stream of events to the page that was opened last. */
export async function servePage(account: Account, answers: Answers): Promise<PageLine> {
  const { key, cert, hash } = makeCertificate(host);
  let stream: ServerResponse | undefined;
  let device: string | undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", `https://${host}`);
    const [, first = "", second = ""] = pathname.split("/");
    if (pathname === "/") {
      answers["opened"]?.({ device: "" });
      response.setHeader("content-type", "text/html").end(html);
    } else if (first === "events") {
      device = searchParams.get("device") ?? "";
      stream = response;
      response.setHeader("content-type", "text/event-stream").flushHeaders();
    } else if (first === "do") {
      const asked = JSON.parse(await bodyOf(request)) as Asked;
      const found = answers[second];
      if (found === undefined) response.writeHead(404).end();
      else response.setHeader("content-type", "application/json").end(JSON.stringify(found(asked)));
    } else if (first === "media") {
      answers["downloaded"]?.({ device: "" });
      const bytes = account.media.get(second);
      response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
    } else if (/^[a-z-]+\.js$/.test(first)) {
      const script = await readFile(new URL(`assets/${first}`, import.meta.url));
      response.setHeader("content-type", "text/javascript").end(script);
    } else response.writeHead(404).end();
  }

  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    browserArgs: [
      `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${hash}`,
    ],
    tell: (told) => {
      stream?.write(`data: ${JSON.stringify(told)}\n\n`);
    },
    device: () => device,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}
