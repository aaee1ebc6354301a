import type { OfficeDeed, Talk } from "../../flows/kit/heard.ts";
import type { Receive } from "../channels/channel.ts";
import { chosenOf } from "../registry/chats/chat-for-owner.ts";
import { tellingId, wasTold } from "../registry/verification/told.ts";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";
import type { Job } from "./upkeep.ts";

export interface ChecksParts {
  readonly database: Database;
  /** The office's own: no sender's limit counts here. */
  readonly receive: Receive;
  /** Whether nobody is written to at this time. */
  readonly quiet: (at: Date) => boolean;
  /** Only this channel's chats, where told. */
  readonly channel?: string;
}

/** So many are handed in at once. */
const batchSize = 100;
/** Whom nothing reaches now is tried again after so long: milliseconds. */
const unreachableFor = 3_600_000;
/** Who wrote so recently and is being asked something is not interrupted: milliseconds. */
const busyFor = 2 * 60_000;

/**
 * Tells owners what officers decided. The decision and its being told of are one row, so nothing is lost between them;
 * whoever hands it in again after a kill says nothing twice.
 */
export const checksJob = (parts: ChecksParts): Job => ({
  name: "checks",
  every: 10_000,
  run: async (now, stopping) => {
    if (parts.quiet(now)) return undefined;
    for (let after = 0; !stopping.aborted; ) {
      const batch = await readBatch(parts, now, after);
      const faults = (await Promise.allSettled(byOwner(batch).map((rows) => tellInTurn(rows, parts, now)))).filter(
        (one) => one.status === "rejected",
      );
      if (faults[0] !== undefined) throw faults[0].reason;
      after = batch.at(-1)?.id ?? after;
      if (batch.length < batchSize) break;
    }
    return undefined;
  },
});

const readBatch = ({ database }: ChecksParts, now: Date, after: number) =>
  database.client.check
    .findMany({
      // One that is closed or merged waits until it is back.
      where: { tellAt: { lte: now }, id: { gt: after }, business: { status: "registered" } },
      orderBy: { id: "asc" },
      take: batchSize,
      include: {
        business: {
          select: {
            ownerId: true,
            owner: {
              select: {
                preferredChatId: true,
                chats: {
                  select: {
                    ...{ id: true, channel: true, address: true, heardAt: true, talk: true },
                    ...{ blockedAt: true, erasedIn: true },
                    tickets: { where: { status: "held" }, select: { id: true } },
                  },
                },
              },
            },
          },
        },
      },
    })
    .catch(asStoreError);

type Row = Awaited<ReturnType<typeof readBatch>>[number];

/** Of several repairs the talk asks for one after the other: it is begun once. */
const byOwner = (batch: readonly Row[]): readonly (readonly Row[])[] => [
  ...Map.groupBy(batch, ({ business }) => business.ownerId).values(),
];
const tellInTurn = async (rows: readonly Row[], parts: ChecksParts, now: Date): Promise<void> => {
  let begun = false;
  for (const row of rows) {
    if (row.outcome === "repair" && begun) await settle(row, parts);
    else begun = (await tell(row, parts, now)) && row.outcome === "repair" ? true : begun;
  }
};

/** Nothing is to be told of it any more, unless that was planned anew. */
const settle = ({ id, tellAt }: Row, { database: { client } }: ChecksParts, again: Date | null = null) =>
  client.check.updateMany({ where: { id, tellAt }, data: { tellAt: again } }).catch(asStoreError);

/** False where it has to wait. */
const tell = async (row: Row, parts: ChecksParts, now: Date): Promise<boolean> => {
  const { id, at, tellAt, outcome, business, businessId } = row;
  const { database, receive, channel: only } = parts;
  const { ownerId, owner } = business;
  const chosen = chosenOf(owner.chats, owner.preferredChatId);
  if (chosen !== undefined) {
    if ((only !== undefined && chosen.channel !== only) || isBusy(chosen, now)) return false;
    // A correction of what was never said would only puzzle.
    if (outcome !== "reopened" || (await lastWasTold(database, id, businessId, ownerId))) {
      const again = outcome === "repair" && tellAt !== null && tellAt > at ? tellAt : undefined;
      const { channel, address } = chosen;
      const does: OfficeDeed = {
        ...{ is: "open", flow: outcome === "repair" ? "repair" : "verdict", input: { check: id }, unasked: true },
      };
      await receive({ channel, address, messageId: tellingId(id, again), at: now, content: { kind: "office", does } });
    }
  }
  // Whom nothing reaches is called or visited: the queue shows it. They may come back to their chat.
  const isAway = chosen === undefined && owner.chats.length > 0;
  await settle(row, parts, isAway ? new Date(now.getTime() + unreachableFor) : null);
  return true;
};

/** An officer talks in this chat, or the owner is in the middle of something. */
const isBusy = (
  chat: { readonly heardAt: Date; readonly talk: string; readonly tickets: readonly unknown[] },
  now: Date,
): boolean => {
  if (chat.tickets.length > 0) return true;
  const { stack } = JSON.parse(chat.talk) as Talk;
  return stack.length > 1 && now.getTime() - chat.heardAt.getTime() < busyFor;
};

const lastWasTold = async ({ client }: Database, id: number, businessId: number, ownerId: number): Promise<boolean> => {
  const before = await client.check
    .findFirst({ where: { businessId, id: { lt: id }, officerId: { not: null } }, orderBy: { id: "desc" } })
    .catch(asStoreError);
  return before !== null && (await wasTold(client, before.id, ownerId).catch(asStoreError));
};
