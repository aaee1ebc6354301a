import type { FlowEvent } from "../../../flows/kit/vocabulary.ts";
import { readChecked } from "../../registry/verification/read-checked.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import { type Cause, type EffectTools, nextId } from "./cause.ts";

/** A ticket for this chat: the one that is open already, or a new one. */
export const openTicket = async (cause: Cause, writes: Writes, tools: EffectTools): Promise<FlowEvent> => {
  const { id: chatId } = cause.chat;
  const open = await tools.database.client.ticket
    .findFirst({ where: { chatId, status: { in: ["open", "held"] } } })
    .catch(asStoreError);
  if (open !== null) return { type: "ticketOpened", number: open.id };
  const id = await nextId(tools, "ticket");
  const { flow, question, now: createdAt } = cause;
  writes.tickets.push({ id, chatId, flow, question, status: "open", createdAt });
  return { type: "ticketOpened", number: id };
};

/** The businesses of this chat's owner: what waits for a repair first, then the latest. */
export const lookUpStatus = async ({ chat }: Cause, { database }: EffectTools): Promise<FlowEvent> => {
  if (chat.ownerId === null) return { type: "statusFound", businesses: [] };
  const all = await database.client.business
    .findMany({
      where: { ownerId: chat.ownerId },
      select: { id: true, number: true, name: true, status: true, verification: true, mergedInto: true },
      orderBy: { id: "desc" },
    })
    .catch(asStoreError);
  const businesses = all.filter(({ status }) => status !== "merged");
  const checked = await readChecked(database, businesses);
  const listed = businesses.map(({ id, number, name, status }) => ({
    ...{ number, name, checked: checked.get(id) ?? ({ state: "new" } as const) },
    status: status === "closed" ? ("closed" as const) : ("registered" as const),
  }));
  const waits = (one: (typeof listed)[number]) => one.status === "registered" && one.checked.state === "repair";
  return {
    type: "statusFound",
    businesses: [...listed.filter(waits), ...listed.filter((one) => !waits(one))],
    joined: await joinedOf(
      all.filter(({ status }) => status === "merged"),
      database,
    ),
  };
};

/** The numbers of what officers made part of another business, and that one's, which stands for both. */
const joinedOf = async (
  merged: readonly { readonly number: string; readonly mergedInto: number | null }[],
  { client }: EffectTools["database"],
) => {
  if (merged.length === 0) return [];
  const kept = await client.business
    .findMany({
      where: { id: { in: merged.flatMap(({ mergedInto }) => mergedInto ?? []) } },
      select: { id: true, number: true },
    })
    .catch(asStoreError);
  const numbers = new Map(kept.map(({ id, number }) => [id, number]));
  return merged.flatMap(({ number, mergedInto }) => {
    const into = numbers.get(mergedInto ?? 0);
    return into === undefined ? [] : [{ number, into }];
  });
};
