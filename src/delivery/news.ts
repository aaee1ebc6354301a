import type { Abilities, Channel, News, Outcome } from "../channels/channel.ts";
import {
  type BulkRow,
  type Columns,
  commit,
  deleteRows,
  insertRows,
  listed,
  type RowOf,
  type Statement,
  selectRows,
  updateRows,
} from "../store/bulk.ts";
import type { Database } from "../store/database.ts";
import { createTurns } from "../store/turns.ts";
import { afterOutcome, outcomeFor } from "./after-outcome.ts";
import { changes } from "./outbox.ts";
import { priority } from "./priority.ts";

/** How far a message came; the higher is never taken back by what comes later. */
const steps = ["handed", "sent", "delivered", "read"] as const;
const stepOf = (progress: string): number => steps.indexOf(progress as (typeof steps)[number]);

/** Who told it. */
export type Platform = Pick<Channel, "name"> & { readonly abilities: Pick<Abilities, "outside"> };

type Failure = NonNullable<News["outcome"]>;

/** One at a time: what is read stays true until it is written. */
const turns = createTurns();

/**
 * Keeps what a platform tells of messages, and applies what can be applied; gives the chats in which something that an
 * officer wrote has news. Telling it again changes nothing.
 */
export const keepNews = async (
  database: Database,
  channel: Platform,
  news: readonly News[],
): Promise<readonly number[]> => {
  if (news.length === 0) return [];
  const rows = news.map(({ providerId, is, at, outcome }) => ({
    ...{ channel: channel.name, providerId, progress: is, at },
    outcome: outcome === undefined ? null : JSON.stringify(outcome),
  }));
  const insert = insertRows(database.kind, "News", Object.keys(rows[0] ?? {}), rows);
  await commit(database, [{ ...insert, sql: `${insert.sql} ON CONFLICT DO NOTHING` }]);
  return applyNews(database, channel, [...new Set(news.map(({ providerId }) => providerId))]);
};

const newsColumns = { id: "number", providerId: "string", progress: "string", at: "date", outcome: "string?" } as const;
const messageColumns = {
  id: "number",
  chatId: "number",
  language: "string",
  attempts: "number",
  state: "string",
  priority: "number",
  providerId: "string",
  progress: "string",
  officerId: "string?",
  createdAt: "date",
  settledAt: "date?",
} as const;
type Told = RowOf<typeof newsColumns>;
type Message = RowOf<typeof messageColumns>;

/** Applies what was told of these messages, as far as they are known by now; gives the same. */
export const applyNews = (
  database: Database,
  channel: Platform,
  providerIds: readonly string[],
): Promise<readonly number[]> =>
  turns.run(async () => {
    const told = Map.groupBy(
      await read(database, newsColumns, `* FROM "News"`, channel, providerIds),
      ({ providerId }) => providerId,
    );
    if (told.size === 0) return [];
    const messages = await read(database, messageColumns, outbox, channel, [...told.keys()]);
    if (messages.length === 0) return [];
    const statements = messages.flatMap((message) =>
      statementsOf(database, channel, message, told.get(message.providerId) ?? []),
    );
    const done = messages.flatMap(({ providerId }) => told.get(providerId) ?? []).map(({ id }) => ({ id }));
    await commit(database, [...statements, deleteRows(database.kind, "News", ["id"], done)]);
    return messages.flatMap(({ officerId, chatId }) => (officerId === null ? [] : [chatId]));
  });

const outbox = `o.*, (SELECT c."language" FROM "Chat" c WHERE c."id" = o."chatId") AS "language" FROM "OutboxMessage" o`;

/** Only literally is the progress found by its index. */
const read = <const Wanted extends Columns>(
  database: Database,
  columns: Wanted,
  from: string,
  channel: Platform,
  providerIds: readonly string[],
): Promise<readonly RowOf<Wanted>[]> =>
  selectRows(
    database,
    columns,
    `SELECT ${from} WHERE "channel" = ? AND "providerId" IN (${listed(database.kind, "TEXT")}) AND "progress" IS NOT NULL`,
    [channel.name, JSON.stringify(providerIds)],
  );

const statementsOf = (
  { kind }: Database,
  { abilities }: Platform,
  message: Message,
  told: readonly Told[],
): readonly Statement[] => {
  const { id, attempts, progress, state } = message;
  const update = (row: BulkRow) => updateRows(kind, "OutboxMessage", ["id"], Object.keys(row), [{ ...row, id }]);
  const furthest = Math.max(...[message, ...told].map((one) => stepOf(one.progress)));
  const failed = told.find((one) => one.progress === "failed");
  // What arrived arrived, whatever else is told of it.
  if (failed !== undefined && furthest < stepOf("delivered")) {
    const outcome = outcomeOf(failed, message);
    const sentAt = message.settledAt ?? message.createdAt;
    // The platform counts in whole seconds.
    const at = new Date(Math.max(failed.at.getTime(), sentAt.getTime()));
    const over = { settledAt: at, providerId: null, progress: null, outsideAt: null };
    return [
      // It was counted when it was handed over.
      update({ ...over, ...changes({ attempts: attempts - 1, earlier: null }, outcome, at) }),
      // Who wrote after it was sent is within the window, and can be reached.
      ...afterOutcome(kind, abilities, { ...message, wroteAt: sentAt }, outcome, at),
    ];
  }
  if (furthest <= stepOf(progress)) return [];
  const settledAt = told.find((one) => stepOf(one.progress) === furthest)?.at ?? null;
  const late = state === "pending" ? { state: "sent", reason: null, settledAt } : {};
  return [update({ progress: steps[furthest] ?? progress, ...late })];
};

const outcomeOf = ({ outcome }: Told, message: Message): Outcome =>
  outcome === null
    ? { is: "refused", reason: "failed" }
    : outcomeFor(JSON.parse(outcome) as Failure, message.priority === priority.reminder);
