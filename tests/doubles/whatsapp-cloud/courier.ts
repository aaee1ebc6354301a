import { createHmac } from "node:crypto";
import type { Change } from "./event-schema.ts";

/** How several events are put into one post. */
export type Packing = "messages" | "changes" | "entries";

/** Posts events to a webhook, one after another, and what was refused again: after a while, or when told to. */
export interface Courier {
  carry(change: Change): void;
  /** From now on keeps what comes, until the release. */
  hold(): void;
  /** Posts what was held: in this order, and each by itself unless `together`. */
  release(order: (held: readonly Change[]) => readonly Change[], together?: Packing): void;
  /** Posts what was refused at once. */
  retry(): void;
  /** Posts the last so many taken bodies once more, byte by byte. */
  repeat(count: number): void;
  pending(): number;
  /** Kept when nothing is to be posted; what is held or waits for `retry` does not count. */
  idle(): Promise<void>;
  stop(): void;
}

interface Route {
  readonly url: () => string | undefined;
  readonly appSecret: string;
  readonly businessId: string;
  /** Milliseconds before a refused post is made again. */
  readonly retryAfter: number | "when told";
  readonly connections: number;
  /** What was refused is posted again before anything else is. */
  readonly keepsOrder: boolean;
  readonly onRefused: (status: number | "no answer") => void;
}

export const signature = (body: string | Buffer, appSecret: string): string =>
  `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;

export function createCourier({
  url,
  appSecret,
  businessId,
  retryAfter,
  connections,
  keepsOrder,
  onRefused,
}: Route): Courier {
  const stopping = new AbortController();
  const due: string[] = [];
  const refused: string[] = [];
  const taken: string[] = [];
  let held: Change[] | undefined;
  let waiting = 0;
  let underway = 0;
  let waiters: (() => void)[] = [];

  function pump(): void {
    const to = url();
    const isBlocked = () => keepsOrder && waiting > 0;
    while (underway < connections && to !== undefined && !isBlocked() && !stopping.signal.aborted) {
      const body = due.shift();
      if (body === undefined) break;
      underway += 1;
      void post(to, body).then((status) => {
        underway -= 1;
        settle(body, status);
        pump();
      });
    }
    if (due.length + underway + waiting > 0 && to !== undefined) return;
    for (const done of waiters) done();
    waiters = [];
  }

  async function post(to: string, body: string): Promise<number | "no answer"> {
    try {
      const headers = {
        "content-type": "application/json",
        "user-agent": "facebookexternalua",
        "x-hub-signature-256": signature(body, appSecret),
      };
      const response = await fetch(to, { method: "POST", headers, body, signal: stopping.signal });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return "no answer";
    }
  }

  function settle(body: string, status: number | "no answer"): void {
    if (stopping.signal.aborted) return;
    if (typeof status === "number" && status >= 200 && status < 300) {
      taken.push(body);
      return;
    }
    onRefused(status);
    if (retryAfter === "when told") {
      refused.push(body);
      return;
    }
    waiting += 1;
    setTimeout(() => {
      waiting -= 1;
      if (keepsOrder) due.unshift(body);
      else due.push(body);
      pump();
    }, retryAfter).unref();
  }

  const bodyOf = (entry: readonly { readonly changes: readonly Change[] }[]) =>
    escaped(
      JSON.stringify({
        object: "whatsapp_business_account",
        entry: entry.map(({ changes }) => ({ id: businessId, changes })),
      }),
    );

  return {
    carry(change) {
      if (held !== undefined) held.push(change);
      else {
        due.push(bodyOf([{ changes: [change] }]));
        pump();
      }
    },
    hold() {
      held ??= [];
    },
    release(order, together) {
      const changes = order(held ?? []);
      held = undefined;
      if (changes.length > 0 && together !== undefined) due.push(bodyOf(packed(changes, together)));
      else due.push(...changes.map((change) => bodyOf([{ changes: [change] }])));
      pump();
    },
    retry() {
      due.push(...refused.splice(0));
      pump();
    },
    repeat(count) {
      due.push(...taken.slice(-count));
      pump();
    },
    pending: () => due.length + underway + waiting + refused.length,
    idle: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        pump();
      }),
    stop: () => stopping.abort(),
  };
}

function packed(changes: readonly Change[], packing: Packing): readonly { readonly changes: readonly Change[] }[] {
  if (packing === "entries") return changes.map((change) => ({ changes: [change] }));
  return [{ changes: packing === "changes" ? changes : merged(changes) }];
}

/** One change of each field, with all contacts, messages and statuses of that field. */
function merged(changes: readonly Change[]): readonly Change[] {
  const fields = new Map<string, Record<string, unknown>>();
  for (const { field, value } of changes) {
    const whole = fields.get(field);
    if (whole === undefined) fields.set(field, { ...value });
    else
      for (const [key, part] of Object.entries(value))
        if (Array.isArray(part))
          whole[key] = [...((whole[key] as unknown[] | undefined) ?? []), ...(part as unknown[])];
  }
  return [...fields].map(([field, value]) => ({ field, value }) as unknown as Change);
}

/** The vendor writes what is not ASCII as escapes, and signs it so. */
const escaped = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
