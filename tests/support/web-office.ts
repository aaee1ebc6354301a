import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Registry } from "prom-client";
import { onTestFinished } from "vitest";
import type { Channel, Content, Incoming, Outgoing, Receipt } from "../../src/channels/channel.ts";
import type { Entry, History } from "../../src/channels/web/history.ts";
import { createWebChannel } from "../../src/channels/web/web-channel.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { createPhotoStore, type PhotoStore } from "../../src/registry/photos/photo-store.ts";
import { createServer } from "../../src/server/create-server.ts";

/** An office that keeps talks in memory and answers by a script, behind the true channel and the true server. */
export interface WebOffice {
  readonly channel: Channel;
  readonly clock: ReturnType<typeof settableClock>;
  readonly photos: PhotoStore;
  /** Where they lie. */
  readonly photosFolder: string;
  /** Everything that was taken, once each. */
  readonly taken: readonly Incoming[];
  /** Every call of receive, duplicates and refusals included. */
  readonly calls: () => number;
  /** Every look into the history. */
  readonly looks: () => number;
  readonly logged: () => string;
  /** One request without a network; cookies are the caller's. */
  readonly ask: (
    path: string,
    init?: { method?: string; body?: URLSearchParams | FormData; headers?: Record<string, string> },
  ) => Promise<Response>;
  listen(port?: number): ReturnType<ReturnType<typeof createServer>["listen"]>;
  /** Something unprompted to the only talk. */
  announce(message: Outgoing): Promise<void>;
  /** The same from another process: nobody tells the pages. */
  commitElsewhere(message: Outgoing): void;
  /** What the next calls of receive answer instead of taking the message. */
  refuse(...answers: (Receipt | Error | Promise<Receipt>)[]): void;
}

export type Script = (
  content: Content,
  turn: number,
) => readonly Outgoing[] | { readonly language: string; readonly says: readonly Outgoing[] };

export function message(text: string, over: Partial<Outgoing> = {}): Outgoing {
  return { text, choices: [], asks: null, wants: null, step: null, ...over };
}

export async function webOffice(script: Script, { heartbeat = 20_000, trustProxy = false } = {}): Promise<WebOffice> {
  const clock = settableClock(new Date("2025-03-03T02:15:00Z"));
  const talks = new Map<string, { language: string; entries: Entry[] }>();
  const taken: Incoming[] = [];
  const refusals: (Receipt | Error | Promise<Receipt>)[] = [];
  let calls = 0;
  let looks = 0;
  const [nextIn, nextOut] = [counter(), counter()];
  const lines: string[] = [];

  const history: History = {
    read(address, after) {
      looks += 1;
      const talk = talks.get(address);
      const fresh = ({ from, id }: Entry) => id > after[from];
      return Promise.resolve(talk ? { language: talk.language, entries: talk.entries.filter(fresh) } : null);
    },
  };
  const say = (address: string, says: readonly Outgoing[]) => {
    for (const message of says)
      talks.get(address)?.entries.push({ id: nextOut(), from: "office", at: clock.now(), message });
  };
  const photosFolder = mkdtempSync(join(tmpdir(), "klaster-photos-"));
  onTestFinished(() => rmSync(photosFolder, { recursive: true, force: true }));
  const photos = createPhotoStore(photosFolder);
  const log = createLog("info", { write: (line) => void lines.push(line) });
  const channel = createWebChannel({
    office: { name: "Dinas Koperasi dan UKM Kabupaten Karanganyar" },
    history,
    photos,
    languages: () => ["id", "en", "jv"],
    clock,
    newId: randomUUID,
    log,
    heartbeat,
  });

  await channel.start((incoming) => {
    calls += 1;
    const refusal = refusals.shift();
    if (refusal instanceof Error) return Promise.reject(refusal);
    if (refusal) return Promise.resolve(refusal);
    const { address, messageId, content, profile } = incoming;
    if (taken.some((one) => one.messageId === messageId)) return Promise.resolve({ is: "duplicate" });
    taken.push(incoming);
    const talk = talks.get(address) ?? { language: profile?.language ?? "id", entries: [] };
    talks.set(address, talk);
    talk.entries.push({ id: nextIn(), from: "owner", at: clock.now(), messageId, content });
    const answer = script(content, taken.length);
    if ("language" in answer) talk.language = answer.language;
    say(address, "says" in answer ? answer.says : answer);
    clock.pass(20_000);
    return Promise.resolve({ is: "taken" });
  });

  const server = createServer({
    office: { name: "Dinas Koperasi dan UKM Kabupaten Karanganyar" },
    routes: channel.routes ?? [],
    health: { live: () => true, ready: () => Promise.resolve({ ok: true, parts: {} }) },
    metrics: new Registry(),
    log,
    trustProxy,
  });
  return {
    channel,
    clock,
    photos,
    photosFolder,
    taken,
    calls: () => calls,
    looks: () => looks,
    logged: () => lines.join(""),
    ask: (path, init) => Promise.resolve(server.fetch(new Request(`http://127.0.0.1${path}`, init))),
    listen: (port = 0) => server.listen(port, "127.0.0.1"),
    async announce(outgoing) {
      const [address = ""] = talks.keys();
      say(address, [outgoing]);
      await channel.send(address, outgoing);
    },
    commitElsewhere: (outgoing) => {
      for (const address of talks.keys()) say(address, [outgoing]);
    },
    refuse: (...answers) => void refusals.push(...answers),
  };
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
