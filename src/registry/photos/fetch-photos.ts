import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { Database } from "../../store/database.ts";
import type { KeptPhoto, PhotoStore } from "./photo-store.ts";
import { removeStrays } from "./remove-strays.ts";

/** What a platform says when it is asked for a photo. */
export type Found =
  | { readonly is: "fetched"; readonly bytes: Uint8Array }
  /** Worth trying again; `afterSeconds` where the platform said so, and then for all of its photos. */
  | { readonly is: "retry"; readonly reason: string; readonly afterSeconds?: number }
  | { readonly is: "gone"; readonly reason: string }
  /** It came through our own door and lies in the store under this name already. */
  | { readonly is: "here"; readonly file: string };

export interface PhotoFetcherParts {
  readonly database: Database;
  /** By channel; photos of a channel that is not named wait for a program that has it. Must not throw. */
  readonly fetch: Readonly<Record<string, (reference: string) => Promise<Found>>>;
  readonly store: PhotoStore;
  /** Told where a photo could not be kept: its owner was thanked for it. */
  readonly refused: (chatId: number) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Fetches what owners sent, after the turn in which they sent it: a slow platform holds up nobody. */
export interface PhotoFetcher {
  /**
   * One pass over the photos that are due, and once an hour over files that no row names. Gives when the next is
   * due, undefined when none waits. Throws only for the database and the disk.
   */
  run(): Promise<Date | undefined>;
}

/** Half a minute, two, eight, ... up to six hours: a platform may be away for most of a day. */
const mostAttempts = 8;
const pause = (attempts: number) => Math.min(6 * 3600, 30 * 4 ** (attempts - 1));
const mostAtOnce = 50;
/** Milliseconds between two looks for strays. */
const sweepEvery = 3_600_000;

interface Waiting {
  readonly id: number;
  readonly chatId: number;
  readonly channel: string;
  readonly reference: string;
  readonly attempts: number;
}

export function createPhotoFetcher(parts: PhotoFetcherParts): PhotoFetcher {
  const { database, fetch, store, refused, clock, log } = parts;
  const { photo } = database.client;
  const channels = Object.keys(fetch);
  let sweptAt = Number.NEGATIVE_INFINITY;

  /** False when the row is gone: its person was erased meanwhile. */
  const settle = async (
    id: number,
    data: Partial<KeptPhoto> & { state: string; reason?: string },
  ): Promise<boolean> => {
    const { count } = await photo.updateMany({ where: { id, state: "waiting" }, data: { ...data, reference: "" } });
    return count > 0;
  };

  const refuse = async ({ id, channel, chatId }: Waiting, reason: string): Promise<void> => {
    if (await settle(id, { state: "refused", reason })) await refused(chatId);
    log.info("photo.refused", { photo: id, channel, reason });
  };

  const keep = async (row: Waiting, { file, width, height, bytes }: KeptPhoto): Promise<void> => {
    if (!(await settle(row.id, { state: "kept", file, width, height, bytes }))) await store.remove(file);
  };

  const keepBytes = async (row: Waiting, bytes: Uint8Array): Promise<void> => {
    const kept = await store.keep(bytes);
    await (kept.ok ? keep(row, kept) : refuse(row, kept.reason));
  };

  /** The upload itself becomes the register's file, unless another row has it already. */
  const adopt = async (row: Waiting, file: string): Promise<void> => {
    const upload = await store.find(file);
    if (upload === undefined) return refuse(row, "gone");
    const isTaken = (await photo.findFirst({ where: { file }, select: { id: true } })) !== null;
    const bytes = isTaken ? await store.read(file) : undefined;
    await (bytes === undefined ? keep(row, upload) : keepBytes(row, bytes));
  };

  const tryAgain = async (row: Waiting, afterSeconds = 0): Promise<void> => {
    const attempts = row.attempts + 1;
    if (attempts >= mostAttempts) return refuse(row, "gone");
    const dueAt = new Date(clock.now().getTime() + Math.max(afterSeconds, pause(attempts)) * 1000);
    await photo.updateMany({ where: { id: row.id, state: "waiting" }, data: { attempts, dueAt } });
  };

  /** True when the platform wants to be left alone for a while. */
  const fetchOne = async (row: Waiting): Promise<boolean> => {
    const found = (await fetch[row.channel]?.(row.reference)) ?? { is: "gone", reason: "gone" };
    if (found.is === "fetched") await keepBytes(row, found.bytes);
    else if (found.is === "here") await adopt(row, found.file);
    else if (found.is === "gone") await refuse(row, found.reason);
    else {
      await tryAgain(row, found.afterSeconds);
      if (found.afterSeconds === undefined) return false;
      const dueAt = new Date(clock.now().getTime() + found.afterSeconds * 1000);
      await photo.updateMany({
        where: { state: "waiting", channel: row.channel, dueAt: { lt: dueAt } },
        data: { dueAt },
      });
      return true;
    }
    return false;
  };

  const sweep = async (): Promise<void> => {
    const now = clock.now().getTime();
    if (now - sweptAt < sweepEvery) return;
    sweptAt = now;
    const removed = await removeStrays(database, store, new Date(now - sweepEvery));
    if (removed > 0) log.info("photo.strays_removed", { count: removed });
  };

  return {
    async run() {
      const waiting = { state: "waiting", channel: { in: channels } };
      const due = await photo.findMany({
        where: { ...waiting, dueAt: { lte: clock.now() } },
        orderBy: [{ dueAt: "asc" }, { id: "asc" }],
        take: mostAtOnce,
        select: { id: true, chatId: true, channel: true, reference: true, attempts: true },
      });
      const resting = new Set<string>();
      for (const row of due) {
        if (resting.has(row.channel)) continue;
        if (await fetchOne(row)) resting.add(row.channel);
      }
      await sweep();
      const next = await photo.findFirst({ where: waiting, orderBy: { dueAt: "asc" }, select: { dueAt: true } });
      return next?.dueAt;
    },
  };
}
