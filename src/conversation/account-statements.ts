import { listed, type Statement, statement, updateRows, upsertRows } from "../store/bulk.ts";
import type { DatabaseKind } from "../store/database.ts";
import type { TakenTurn } from "./turn.ts";
import { isUnwritten } from "./unwritten.ts";

/** Who writes again within so many milliseconds has nothing that waited for it. */
const pauseWorthLooking = 60 * 60 * 1000;

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

/** What hangs on the chats: their other ids, and what waited until their owners wrote. */
export const accountStatementsAfter = (kind: DatabaseKind, turns: readonly TakenTurn[]): readonly Statement[] => {
  const aliases = turns.flatMap(({ account, chat: { id, channel } }) =>
    (account?.learned ?? []).map((alias) => ({ channel, alias, chatId: id })),
  );
  const back = turns.filter(({ chat, message, now }) => isBack(chat, message, now)).map(({ chat }) => chat.id);
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

const isBack = ({ revision, wroteAt, heardAt }: TakenTurn["chat"], { content, at }: TakenTurn["message"], now: Date) =>
  revision > 0 &&
  !isUnwritten(content) &&
  (at > now ? now : at).getTime() - (wroteAt ?? heardAt ?? now).getTime() > pauseWorthLooking;

const update = (
  kind: DatabaseKind,
  table: string,
  key: string,
  columns: readonly string[],
  rows: readonly Record<string, string | number | Date>[],
): readonly Statement[] => (rows.length === 0 ? [] : [updateRows(kind, table, [key], columns, rows)]);
