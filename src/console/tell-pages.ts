import type { TakenTurn } from "../conversation/turn.ts";
import type { Log } from "../lib/log.ts";
import { readHeldIn } from "../registry/help/read-tickets.ts";
import type { Database } from "../store/database.ts";
import type { Live } from "./live.ts";

/** What open pages look at again after these turns: talks with officers, the queue, and drafts. */
export const topicsOf = (turns: readonly TakenTurn[]): readonly string[] => [
  ...new Set(
    turns.flatMap(({ chat, reply, writes }) => [
      ...[...(chat.talk?.stack ?? []), ...reply.talk.stack].flatMap(({ flow, context }) =>
        flow === "officerTalk" ? [`ticket:${String(context["ticket"])}`] : [],
      ),
      ...(writes.tickets.length > 0 ? ["tickets"] : []),
      ...(writes.businesses.length > 0 ? ["queue"] : []),
      ...writes.repaired.flatMap(({ business }) => ["queue", `business:${business}`]),
      ...writes.changed.flatMap(({ business }) => ["queue", ...(business === null ? [] : [`business:${business}`])]),
      ...writes.updates.flatMap(({ table, id }) => {
        if (table === "Ticket") return ["tickets", `ticket:${id}`];
        return table === "Draft" ? ["drafts", `draft:${id}`] : [];
      }),
    ]),
  ),
];

/** Tells the pages of talks when what an officer wrote there was delivered, or could not be. */
export const tellDelivered =
  (live: Live, database: Database, log: Log) =>
  (chatIds: readonly number[]): void => {
    readHeldIn(database, chatIds).then(
      (tickets) => live.tell(...tickets.map((id) => `ticket:${id}`)),
      (error: unknown) => log.error("console.delivery_untold", error),
    );
  };
