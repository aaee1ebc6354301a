import { z } from "zod";
import { readUpTo } from "../../../lib/web-request.ts";
import { GraphError } from "./trouble.ts";

/** Calls of the vendor's interface. They throw a GraphError and nothing else. */
export interface Graph {
  get(path: string): Promise<unknown>;
  post(path: string, body: object | FormData, signal?: AbortSignal): Promise<unknown>;
  /** A file of the vendor's, which wants the token too; undefined where it is larger than we take. */
  download(url: string, mostBytes: number): Promise<Uint8Array | undefined>;
}

export interface GraphSettings {
  readonly root: string;
  readonly token: string;
  /** Breaks every call off; absent: they end by themselves. */
  readonly stopping?: AbortSignal;
}

/** Milliseconds for a call; the delivery gives up after 30 seconds. */
const callLimit = 20_000;
const downloadLimit = 60_000;

const fault = z.object({ error: z.object({ code: z.int() }) });

export function createGraph({ root, token, stopping }: GraphSettings): Graph {
  const headers = { authorization: `Bearer ${token}` };

  async function call(url: string, init: RequestInit, limit: number, given?: AbortSignal): Promise<Response> {
    const ends = [AbortSignal.timeout(limit), stopping, given].filter((signal) => signal !== undefined);
    try {
      return await fetch(url, { ...init, signal: AbortSignal.any(ends), redirect: "error" });
    } catch {
      // What was thrown may name the address.
      throw new GraphError({});
    }
  }

  async function answer(response: Response): Promise<unknown> {
    const { status } = response;
    const body: unknown = await response.json().catch(() => undefined);
    const failure = fault.safeParse(body);
    if (failure.success) throw new GraphError({ status, code: failure.data.error.code });
    // Cut off, or of somebody in between: whether it was taken is not known.
    if (!response.ok || body === undefined) throw new GraphError({ status: response.ok ? 502 : status });
    return body;
  }

  return {
    get: async (path) => answer(await call(`${root}/${path}`, { headers }, callLimit)),
    post: async (path, body, signal) => {
      const init =
        body instanceof FormData
          ? { headers, body }
          : { headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) };
      return answer(await call(`${root}/${path}`, { method: "POST", ...init }, callLimit, signal));
    },
    async download(url, mostBytes) {
      if (!mayHaveToken(url, root)) throw new GraphError({ status: 400 });
      const response = await call(url, { headers }, downloadLimit);
      if (!response.ok) {
        await response.body?.cancel();
        throw new GraphError({ status: response.status });
      }
      try {
        return await readUpTo(response, mostBytes);
      } catch {
        throw new GraphError({});
      }
    },
  };
}

/** The vendor keeps files elsewhere; to strangers the token is not told. */
function mayHaveToken(url: string, root: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, protocol, hostname } = new URL(url);
  if (origin === new URL(root).origin) return true;
  return protocol === "https:" && /(?:^|\.)(?:facebook\.com|fbsbx\.com|fbcdn\.net|whatsapp\.net)$/.test(hostname);
}
