import type { Abilities, Channel, News, Outcome } from "../channels/channel.ts";
import {
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
import type { Database, DatabaseKind } from "../store/database.ts";
import { createTurns } from "../store/turns.ts";
import { afterOutcome, outcomeFor } from "./after-outcome.ts";
import { changes } from "./outbox.ts";
import { priority } from "./priority.ts";

/** How far a message came; the higher is never taken back by what comes later. */
const steps = ["handed", "sent", "delivered", "read"] as const;
const stepOf = (progress: string): number => steps.indexOf(progress as (typeof steps)[number]);
const arrived = stepOf("delivered");

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
  /** The id by which it was told of: its own, or a part's. */
  toldAs: "string",
  id: "number",
  chatId: "number",
  language: "string",
  attempts: "number",
  state: "string",
  priority: "number",
  progress: "string?",
  reason: "string?",
  officerId: "string?",
  settledAt: "date?",
  /** Whether what was told of is a part that arrived. */
  arrived: "boolean",
} as const;
type Told = RowOf<typeof newsColumns>;
type Message = RowOf<typeof messageColumns>;

const columns = (of: string) =>
  `${of}.*, t."providerId" AS "toldAs", (SELECT c."language" FROM "Chat" c WHERE c."id" = ${of}."chatId") AS "language"`;
/** Only literally is the progress found by its index. */
const wholes = `SELECT ${columns("t")}, FALSE AS "arrived" FROM "OutboxMessage" t WHERE t."progress" IS NOT NULL AND`;
const partsOfWholes = `SELECT ${columns("o")}, t."arrived" FROM "OutboxPart" t JOIN "OutboxMessage" o ON o."id" = t."outboxId" WHERE`;

/** Applies what was told of these messages, as far as they are known by now; gives the same. */
export const applyNews = (
  database: Database,
  channel: Platform,
  providerIds: readonly string[],
): Promise<readonly number[]> =>
  turns.run(async () => {
    const { kind } = database;
    const read = <const Wanted extends Columns>(wanted: Wanted, select: string, ids: readonly string[]) =>
      selectRows(database, wanted, `${select} t."channel" = ? AND t."providerId" IN (${listed(kind, "TEXT")})`, [
        channel.name,
        JSON.stringify(ids),
      ]);
    const news = await read(newsColumns, `SELECT * FROM "News" t WHERE`, providerIds);
    if (news.length === 0) return [];
    const told = Map.groupBy(news, ({ providerId }) => providerId);
    const messages = await read(messageColumns, wholes, [...told.keys()]);
    const known = new Set(messages.map(({ toldAs }) => toldAs));
    const others = [...told.keys()].filter((id) => !known.has(id));
    const parts = others.length === 0 ? [] : await read(messageColumns, partsOfWholes, others);
    const heard = [...messages, ...parts];
    if (heard.length === 0) return [];
    const say = (of: typeof statementsOf) => (message: Message) =>
      of(kind, channel, message, told.get(message.toldAs) ?? []);
    const statements = [
      ...partsArrived(kind, channel, news),
      ...messages.flatMap(say(statementsOf)),
      ...parts.flatMap(say(statementsOfPart)),
    ];
    const done = heard.flatMap(({ toldAs }) => told.get(toldAs) ?? []).map(({ id }) => ({ id }));
    await commit(database, [...statements, deleteRows(kind, "News", ["id"], done)]);
    return heard.flatMap(({ officerId, chatId }) => (officerId === null ? [] : [chatId]));
  });

/** Also of the last part, by which its message is known: once another part failed, that knows nothing of it. */
const partsArrived = (kind: DatabaseKind, { name }: Platform, news: readonly Told[]): readonly Statement[] => {
  const rows = news
    .filter(({ progress }) => stepOf(progress) >= arrived)
    .map(({ providerId }) => ({ channel: name, providerId, arrived: true }));
  return rows.length === 0 ? [] : [updateRows(kind, "OutboxPart", ["channel", "providerId"], ["arrived"], rows)];
};

const statementsOf = (
  kind: DatabaseKind,
  platform: Platform,
  message: Message,
  told: readonly Told[],
): readonly Statement[] => {
  const { id, attempts, progress, state } = message;
  const before = stepOf(progress ?? "");
  const furthest = Math.max(before, ...told.map((one) => stepOf(one.progress)));
  const failed = told.find((one) => one.progress === "failed");
  // What arrived arrived, whatever else is told of it. Else: it was counted as a try when it was handed over.
  if (failed !== undefined && furthest < arrived)
    return failedStatements(kind, platform, message, failed, outcomeOf(failed, message), attempts - 1);
  if (furthest <= before) return [];
  const settledAt = told.find((one) => stepOf(one.progress) === furthest)?.at ?? null;
  const late = state === "pending" ? { state: "sent", reason: null, settledAt } : {};
  const row = { id, progress: steps[furthest] ?? progress, ...late };
  return [updateRows(kind, "OutboxMessage", ["id"], Object.keys(row), [row])];
};

/**
 * That a part arrived changes nothing of its message; if it failed, and had not arrived, so did the message, of which
 * it is then sent again alone.
 */
const statementsOfPart: typeof statementsOf = (kind, platform, message, told) => {
  const { state } = message;
  const failed = told.find((one) => one.progress === "failed");
  if (failed === undefined || message.arrived || told.some((one) => stepOf(one.progress) >= arrived)) return [];
  if (!["sent", "pending", "waiting"].includes(state)) return [];
  const outcome = outcomeOf(failed, message);
  return failedStatements(kind, platform, message, failed, outcome, triesBefore(message, outcome));
};

/**
 * How often a message was tried before the try of which a part failed. That try was counted where all was handed over,
 * or where it ended, or another part of it failed, for the same reason. A try that was to go on was not.
 */
const triesBefore = ({ state, attempts, reason }: Message, outcome: Outcome): number => {
  const isCounted =
    state === "sent" ||
    (outcome.is === "retry" && !outcome.uncounted && (reason === null || reason === outcome.reason));
  return isCounted ? Math.max(0, attempts - 1) : attempts;
};

const failedStatements = (
  kind: DatabaseKind,
  { name, abilities }: Platform,
  message: Message,
  failed: Told,
  outcome: Outcome,
  attempts: number,
): readonly Statement[] => {
  const { id, toldAs } = message;
  const sentAt = message.settledAt ?? failed.at;
  // The platform counts in whole seconds.
  const at = new Date(Math.max(failed.at.getTime(), sentAt.getTime()));
  const over = { id, settledAt: at, providerId: null, progress: null, outsideAt: null };
  const place = message.state === "sent" ? { failedAt: at } : {};
  const counted = attempts + 1 > message.attempts ? { attempts: attempts + 1 } : {};
  const row = { ...over, ...place, ...counted, ...changes({ attempts, earlier: null }, outcome, at) };
  return [
    updateRows(kind, "OutboxMessage", ["id"], Object.keys(row), [row]),
    deleteRows(kind, "OutboxPart", ["channel", "providerId"], [{ channel: name, providerId: toldAs }]),
    // Who wrote after it was sent is within the window, and can be reached.
    ...afterOutcome(kind, abilities, { ...message, wroteAt: sentAt }, outcome, at),
  ];
};

const outcomeOf = ({ outcome }: Told, message: Message): Outcome =>
  outcome === null
    ? { is: "refused", reason: "failed" }
    : outcomeFor(JSON.parse(outcome) as Failure, message.priority === priority.reminder);
