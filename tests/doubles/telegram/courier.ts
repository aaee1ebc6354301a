import type { Update } from "@grammyjs/types";

/** Posts updates to a webhook: side by side for different chats, one after another within a chat, again until it answers 2xx. */
export interface Courier {
  carry(updates: readonly Update[]): void;
  stop(): void;
}

interface Route {
  readonly url: string;
  readonly secret: string | undefined;
  readonly connections: number;
  /** Milliseconds before a refused update is posted again. */
  readonly retryAfter: number;
  readonly onDelivered: (updateId: number) => void;
  readonly onRefused: (status: number | "no answer") => void;
}

export function createCourier({ url, secret, connections, retryAfter, onDelivered, onRefused }: Route): Courier {
  const stopping = new AbortController();
  const queues = new Map<number, Update[]>();
  /** Chats whose first update may be posted now. */
  const ready: number[] = [];
  let underway = 0;

  function pump(): void {
    while (underway < connections && !stopping.signal.aborted) {
      const chat = ready.shift();
      const update = chat === undefined ? undefined : queues.get(chat)?.[0];
      if (chat === undefined || update === undefined) return;
      underway += 1;
      void post(update).then((status) => {
        underway -= 1;
        settle(chat, update, status);
        pump();
      });
    }
  }

  async function post(update: Update): Promise<number | "no answer"> {
    try {
      const headers = {
        "content-type": "application/json",
        ...(secret === undefined ? {} : { "x-telegram-bot-api-secret-token": secret }),
      };
      const response = await fetch(url, {
        method: "POST",
        headers,
        body: JSON.stringify(update),
        signal: stopping.signal,
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return "no answer";
    }
  }

  function settle(chat: number, update: Update, status: number | "no answer"): void {
    if (stopping.signal.aborted) return;
    if (typeof status !== "number" || status < 200 || status > 299) {
      onRefused(status);
      setTimeout(() => {
        ready.push(chat);
        pump();
      }, retryAfter).unref();
      return;
    }
    const queue = queues.get(chat);
    queue?.shift();
    if (queue?.length === 0) queues.delete(chat);
    else ready.push(chat);
    onDelivered(update.update_id);
  }

  return {
    carry(updates) {
      for (const update of updates) {
        const chat = chatOf(update);
        const queue = queues.get(chat);
        if (queue !== undefined) queue.push(update);
        else {
          queues.set(chat, [update]);
          ready.push(chat);
        }
      }
      pump();
    },
    stop: () => stopping.abort(),
  };
}

function chatOf({ message, edited_message, callback_query, my_chat_member }: Update): number {
  return (message ?? edited_message ?? callback_query?.message ?? my_chat_member)?.chat.id ?? 0;
}
