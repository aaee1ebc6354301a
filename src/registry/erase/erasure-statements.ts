import { type BulkRow, insertRows, named, type Statement, statement, updateRows } from "../../store/bulk.ts";
import type { DatabaseKind } from "../../store/database.ts";
import type { MovedRow } from "../merging/moved-rows.ts";

/** Somebody is removed in this turn of this chat. */
export interface Erasure {
  /** The proof's number. */
  readonly id: number;
  readonly chatId: number;
  /** Null where nothing was registered from the chat yet. */
  readonly ownerId: number | null;
  /** Under which ids they were on record before officers made one owner of several; absent: none. */
  readonly formerOwners?: readonly number[];
  /** What goes back to the businesses that it was told of, theirs or others', before theirs are removed; absent: none. */
  readonly movedBack?: readonly MovedRow[];
  readonly channel: string;
  /** Of the turn that removes them; its farewell is all that stays of the chat's words. */
  readonly revision: number;
  readonly askedAt: Date;
}

// Chats and businesses are named by their owner, not by a list of ids that was read before: what another process
// registers meanwhile goes as well.
const chats = `"id" = :chat OR "ownerId" = :owner`;
const businesses = `"ownerId" = :owner`;
const ofChats = `"chatId" IN (SELECT "id" FROM "Chat" WHERE ${chats})`;
const own = `SELECT "id" FROM "Business" WHERE ${businesses}`;
const ofBusinesses = `"businessId" IN (${own})`;

/** Somebody else's registration that was merged into one of theirs stands for itself again, with its own photos. */
const othersMerged = [
  `UPDATE "Photo" SET "businessId" = (${mergedOf(`b."id"`)}) WHERE ${ofBusinesses} AND EXISTS (${mergedOf("1")})`,
  `UPDATE "Business" SET "mergedInto" = NULL,
     "status" = CASE WHEN "closedAt" IS NULL THEN 'registered' ELSE 'closed' END
   WHERE "mergedInto" IN (${own}) AND "ownerId" <> :owner`,
];

function mergedOf(what: string): string {
  return `SELECT ${what} FROM "Business" AS b JOIN "Chat" AS c ON c."ownerId" = b."ownerId"
    WHERE c."id" = "Photo"."chatId" AND b."mergedInto" = "Photo"."businessId" AND b."ownerId" <> :owner LIMIT 1`;
}

/** Which rows are the person's, table by table. */
const belongings = {
  Owner: `"id" = :owner`,
  Business: businesses,
  Spot: ofBusinesses,
  Photo: `${ofChats} OR ${ofBusinesses}`,
  Change: `"ownerId" = :owner`,
  Access: `"ownerId" = :owner`,
  Chat: chats,
  ChatAlias: ofChats,
  InboxMessage: ofChats,
  OutboxMessage: ofChats,
  OutboxPart: `"outboxId" IN (SELECT "id" FROM "OutboxMessage" WHERE ${ofChats})`,
  Consent: ofChats,
  RightsRequest: ofChats,
  Ticket: ofChats,
  Draft: `${ofChats} OR ${ofBusinesses}`,
  Likeness: ofBusinesses,
  Pair: `"first" IN (${own}) OR "second" IN (${own})`,
  Merge: `"kept" IN (${own}) OR "gone" IN (${own})`,
  Check: ofBusinesses,
  Note: `"ownerId" = :owner OR ${ofBusinesses}`,
  Reminder: ofChats,
  Link: `"ownerId" = :owner OR ${ofChats}`,
} as const;

/** What officers wrote why, in rows of the log that are about the person: the rows stay, and their seals hold. */
const reasons = (kind: DatabaseKind, former: readonly number[]): string => {
  const ticket =
    kind === "sqlite" ? `json_extract("detail", '$.ticket')` : `CAST(CAST("detail" AS json) ->> 'ticket' AS INTEGER)`;
  // Before a person is registered, what officers do in a talk is about its ticket.
  const ofTickets = `"action" = 'ticket' AND "businessId" IS NULL AND ${ticket} IN (SELECT "id" FROM "Ticket" WHERE ${ofChats})`;
  return `"ownerId" IN (${[":owner", ...former.map(Number)].join(", ")}) OR ("ownerId" IS NULL AND (${ofBusinesses} OR (${ofTickets})))`;
};

/** What lists and searches know of the person, which the digest removes: it follows what is gone from the register. */
const digested = ["Stale", "StaleOwner", "Entry", "Shelf", "Posting", "Term", "Tally"];

/** The tables that an erasure touches, and the one that held the platform's ids of their messages for a moment. */
export const erasedTables: readonly string[] = [...Object.keys(belongings), ...digested, "Audit", "News"];

/**
 * Before anything else in a transaction that erases: an officer's act takes its turn in the log first and then writes
 * to the same rows, and each would wait for the other.
 */
export const afterActs = (kind: DatabaseKind): readonly Statement[] =>
  kind === "postgresql" ? [statement(kind, `LOCK TABLE "Audit" IN ROW EXCLUSIVE MODE`)] : [];

/**
 * Everything that removes a person, in this order, after all that the same transaction inserts. Rows that hang on a
 * business, a chat or an owner go with it.
 */
export const erasureStatements = (kind: DatabaseKind, erasure: Erasure): readonly Statement[] => {
  const { id, channel, askedAt, chatId: chat, ownerId: owner, revision } = erasure;
  const proof: BulkRow = { id, channel, askedAt, doneAt: null, removed: "" };
  const words = ["InboxMessage", "OutboxMessage"].map(
    (table) => `DELETE FROM "${table}" WHERE "chatId" = :chat AND "revision" < :revision`,
  );
  const others = ["Consent", "RightsRequest", "Ticket", "Reminder", "Photo"].map(
    (table) => `DELETE FROM "${table}" WHERE "chatId" = :chat`,
  );
  return [
    insertRows(kind, "Erasure", Object.keys(proof), [proof]),
    ...movedBack(kind, erasure.movedBack ?? []),
    ...[
      ...othersMerged,
      `UPDATE "Erasure" SET "removed" = ${inventory(kind)} WHERE "id" = :id`,
      `UPDATE "Audit" SET "reason" = NULL WHERE "reason" IS NOT NULL AND (${reasons(kind, erasure.formerOwners ?? [])})`,
      ...words,
      ...others,
      // One that the chat opened and has not confirmed, and those that became the person's businesses.
      `DELETE FROM "Draft" WHERE ${belongings.Draft}`,
      ...(["Likeness", "Pair", "Merge", "Link"] as const).map(
        (table) => `DELETE FROM "${table}" WHERE ${belongings[table]}`,
      ),
      `DELETE FROM "Business" WHERE ${businesses}`,
      `DELETE FROM "Chat" WHERE "ownerId" = :owner AND "id" <> :chat`,
      `UPDATE "Chat" SET "ownerId" = NULL, "erasedIn" = :revision WHERE "id" = :chat`,
      `DELETE FROM "Owner" WHERE "id" = :owner`,
    ].map((sql) => named(kind, sql, { id, chat, owner, revision })),
  ];
};

const movedBack = (kind: DatabaseKind, rows: readonly MovedRow[]): readonly Statement[] =>
  [...Map.groupBy(rows, ({ table }) => table)].map(([table, some]) =>
    updateRows(
      kind,
      table,
      ["id"],
      ["businessId"],
      some.map(({ id, businessId }) => ({ id, businessId })),
    ),
  );

/** The proof's JSON, counted where the rows are. See removed.ts. */
function inventory(kind: DatabaseKind): string {
  const counts = Object.entries(belongings).map(
    ([table, where]) => `'${table}', (SELECT COUNT(*) FROM "${table}" WHERE ${where})`,
  );
  // What came through the browser lies in the folder already before the register knows the file.
  const file = `CASE WHEN "file" IS NULL AND "channel" = 'web' THEN "reference" ELSE "file" END`;
  const photos = `(SELECT ${file} AS "name" FROM "Photo" WHERE ${belongings.Photo}) AS p WHERE "name" IS NOT NULL`;
  const files =
    kind === "sqlite"
      ? `json((SELECT json_group_array("name") FROM ${photos}))`
      : `COALESCE((SELECT json_agg("name") FROM ${photos}), json_build_array())`;
  const object = kind === "sqlite" ? "json_object" : "json_build_object";
  return `CAST(${object}('rows', ${object}(${counts.join(", ")}), 'chat', CAST(:chat AS INTEGER), 'files', ${files}) AS TEXT)`;
}
