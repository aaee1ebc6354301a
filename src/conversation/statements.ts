import { open } from "../../flows/kit/frame.ts";
import { isUnwritten } from "../../flows/kit/unwritten.ts";
import { questionReached } from "../../flows/registration/reached.ts";
import type { Content } from "../channels/channel.ts";
import { priority } from "../delivery/priority.ts";
import { afterActs, erasureStatements } from "../registry/erase/erasure-statements.ts";
import { changedStatements, laterStatement, repairedStatements } from "../registry/verification/repaired-statements.ts";
import { type BulkRow, deleteRows, guardRow, insertRows, type Statement, updateRows } from "../store/bulk.ts";
import type { DatabaseKind } from "../store/database.ts";
import { accountStatementsAfter, accountStatementsBefore } from "./account-statements.ts";
import type { Writes } from "./rows.ts";
import type { TakenTurn } from "./turn.ts";
import { unclearStatements } from "./unclear-replies.ts";
import { rowWithoutIdentifiers, wordsAsJson } from "./without-identifiers.ts";

/** Everything that a group of turns writes, table by table, owners before what points at them. */
export const statementsOf = (
  kind: DatabaseKind,
  turns: readonly TakenTurn[],
  mayWait: (channel: string) => boolean,
): readonly Statement[] => {
  const begun = turns.filter(({ chat }) => chat.revision === 0);
  const continued = turns.filter(({ chat }) => chat.revision > 0);
  const all = <Key extends "owners" | "businesses" | "consents" | "tickets">(key: Key) =>
    turns.flatMap(({ writes }) => writes[key]);
  const forgotten = turns
    .flatMap(({ writes }) => writes.forget)
    .map((chatId) => ({ chatId, content: null, body: null, state: "withdrawn" }));
  const owners = all("owners").map(rowWithoutIdentifiers);
  const inserts: readonly (readonly [string, readonly BulkRow[]])[] = [
    ["Chat", begun.map(chatRow)],
    ["InboxMessage", turns.map(inboxRow)],
    ["OutboxMessage", turns.filter(hasReply).map(outboxRow)],
    ["Consent", all("consents")],
    ["Business", all("businesses").map(rowWithoutIdentifiers)],
    ["Ticket", all("tickets")],
  ];
  const updates: readonly (readonly [string, string, readonly string[], readonly BulkRow[]])[] = [
    ["Chat", "id", changedColumns, continued.map(chatRow)],
    // Apart, for it happens once in a chat's life: a column with an index costs with every write.
    ["Chat", "id", ["ownerId"], continued.filter(({ writes }) => writes.owners.length > 0).map(chatRow)],
    ["InboxMessage", "chatId", ["content"], forgotten],
    // Earlier replies may quote what was said; the one that ends the talk is inserted after this.
    ["OutboxMessage", "chatId", ["body", "state"], forgotten],
  ];
  return [
    ...accountStatementsBefore(kind, turns),
    ...(turns.some(({ writes }) => writes.erasures.length > 0) ? afterActs(kind) : []),
    ...(owners.length === 0 ? [] : [insert(kind, "Owner", owners)]),
    ...updates.flatMap(([table, key, columns, rows]) =>
      rows.length === 0 ? [] : [updateRows(kind, table, [key], columns, rows)],
    ),
    ...inserts.flatMap(([table, rows]) => (rows.length === 0 ? [] : [insert(kind, table, rows)])),
    ...accountStatementsAfter(kind, turns, mayWait),
    ...rareStatements(
      kind,
      turns.map(({ writes }) => writes),
    ),
    ...unclearStatements(kind, turns),
    ...turns.flatMap(({ writes: { repaired, changed, later } }) => [
      ...repaired.flatMap((one) => repairedStatements(kind, one)),
      ...changed.flatMap((one) => changedStatements(kind, one)),
      ...later.map((one) => laterStatement(kind, one)),
    ]),
    // Last: what others of the group wrote about these people goes as well.
    ...turns.flatMap(({ writes }) => writes.erasures.flatMap((erasure) => erasureStatements(kind, erasure))),
  ];
};

/** What few turns write. The rows of a table have the same columns, and the chats of a group are different ones. */
const rareStatements = (kind: DatabaseKind, all: readonly Writes[]): readonly Statement[] => {
  const silenced = all.flatMap(({ unremind }) => unremind.map((chatId) => ({ chatId })));
  const others = Map.groupBy(
    all.flatMap((writes) => writes.others),
    ({ table }) => table,
  );
  return [
    ...(silenced.length === 0 ? [] : [deleteRows(kind, "Reminder", ["chatId"], silenced)]),
    ...all.flatMap(({ guards, updates }) => [
      ...guards.map(({ table, row }) => guardRow(kind, table, row)),
      ...updates.map(({ table, id, row }) =>
        updateRows(kind, table, ["id"], Object.keys(row), [{ ...rowWithoutIdentifiers(row), id }]),
      ),
    ]),
    ...[...others].map(([table, rows]) =>
      insert(
        kind,
        table,
        rows.map(({ row }) => rowWithoutIdentifiers(row)),
      ),
    ),
  ];
};

const insert = (kind: DatabaseKind, table: string, rows: readonly BulkRow[]): Statement =>
  insertRows(kind, table, Object.keys(rows[0] ?? {}), rows);

const changedColumns = ["revision", "language", "talk", "place", "blockedAt", "heardAt", "wroteAt"];

const chatRow = ({ chat, message, reply, writes, now }: TakenTurn): BulkRow => ({
  id: chat.id,
  channel: chat.channel,
  address: chat.address,
  revision: chat.revision + 1,
  language: reply.language,
  talk: wordsAsJson(writes.erasures.length > 0 ? freshTalk() : reply.talk),
  place: writes.erasures.length > 0 ? null : questionReached(reply.talk.stack),
  ownerId: chat.ownerId ?? writes.owners[0]?.["id"] ?? null,
  // Who writes is there again, and so is who has another number.
  blockedAt: isUnwritten(message.content) && message.content.kind !== "moved" ? chat.blockedAt : null,
  // Silence is nothing heard, nor is what an officer does.
  heardAt: isUnwritten(message.content) ? (chat.heardAt ?? now) : now,
  wroteAt: isUnwritten(message.content) ? chat.wroteAt : lastWrote(chat, message.at, now),
  createdAt: now,
});

/** A message that was long on its way opens no window, and a clock that is ahead none that is too long. */
const lastWrote = ({ wroteAt }: TakenTurn["chat"], at: Date, now: Date): Date => {
  const wrote = at > now ? now : at;
  return wroteAt !== null && wroteAt > wrote ? wroteAt : wrote;
};

/** Nothing is remembered of a person who was erased. */
const freshTalk = () => ({ stack: [open("home", {}).frame] });

const inboxRow = ({ chat, message, writes, now }: TakenTurn): BulkRow => ({
  chatId: chat.id,
  revision: chat.revision + 1,
  channel: message.channel,
  messageId: message.messageId,
  content: writes.forget.includes(chat.id) || writes.erasures.length > 0 ? null : wordsAsJson(message.content),
  receivedAt: now,
});

const priorityFor = (content: Content): number => {
  if (content.kind === "idle") return priority.reminder;
  const unasked = content.kind === "office" && content.does.is === "open" && content.does.unasked;
  return unasked ? priority.office : priority.reply;
};

const hasReply = ({ reply }: TakenTurn): boolean => reply.message.text !== "";

const outboxRow = ({ chat, message, reply, now }: TakenTurn): BulkRow => ({
  chatId: chat.id,
  channel: chat.channel,
  address: chat.address,
  revision: chat.revision + 1,
  priority: priorityFor(message.content),
  body: wordsAsJson(reply.message),
  state: "pending",
  attempts: 0,
  dueAt: now,
  providerId: null,
  reason: null,
  createdAt: now,
  settledAt: null,
});
