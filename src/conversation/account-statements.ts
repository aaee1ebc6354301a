import { isUnwritten } from "../../flows/kit/unwritten.ts";
import { listed, type Statement, statement, updateRows, upsertRows } from "../store/bulk.ts";
import type { DatabaseKind } from "../store/database.ts";
import type { TakenTurn } from "./turn.ts";

/** What must be so before a turn's own rows: an address that another chat had is free. */
export const accountStatementsBefore = (kind: DatabaseKind, turns: readonly TakenTurn[]): readonly Statement[] => {
  const retired = turns.flatMap(({ account, now }) => {
    const chat = account?.retired;
    return chat === undefined
      ? []
      : [{ id: chat.id, address: `${chat.address} before ${now.getTime()}`, blockedAt: now }];
  });
  const moved = turns.flatMap(({ account, chat: { id, address } }) => (account?.moved ? [{ id, address }] : []));
  return [
    ...update(kind, "Chat", "id", ["address", "blockedAt"], retired),
    ...update(
      kind,
      "OutboxMessage",
      "chatId",
      ["address"],
      [...retired, ...moved].map(({ id, address }) => ({ chatId: id, address })),
    ),
    ...update(kind, "Chat", "id", ["address"], moved),
  ];
};

/** What hangs on the chats: their other ids, and what waited until their owners wrote, where a channel lets it wait. */
export const accountStatementsAfter = (
  kind: DatabaseKind,
  turns: readonly TakenTurn[],
  mayWait: (channel: string) => boolean,
): readonly Statement[] => {
  const aliases = turns.flatMap(({ account, chat: { id, channel } }) =>
    (account?.learned ?? []).map((alias) => ({ channel, alias, chatId: id })),
  );
  // Also after a short pause: what we believe of a platform's window may be wrong.
  const back = turns
    .filter(({ chat, message }) => chat.revision > 0 && mayWait(chat.channel) && !isUnwritten(message.content))
    .map(({ chat }) => chat.id);
  return [
    ...(aliases.length === 0 ? [] : [upsertRows(kind, "ChatAlias", ["channel", "alias"], ["chatId"], aliases)]),
    ...(back.length === 0
      ? []
      : [
          statement(
            kind,
            `UPDATE "OutboxMessage" SET "state" = 'pending', "reason" = NULL WHERE "state" = 'waiting' AND "chatId" IN (${listed(kind, "INTEGER")})`,
            [JSON.stringify(back)],
          ),
        ]),
  ];
};

const update = (
  kind: DatabaseKind,
  table: string,
  key: string,
  columns: readonly string[],
  rows: readonly Record<string, string | number | Date>[],
): readonly Statement[] => (rows.length === 0 ? [] : [updateRows(kind, table, [key], columns, rows)]);
