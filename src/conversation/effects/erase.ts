import type { FlowEvent } from "../../../flows/kit/vocabulary.ts";
import { formerOwners } from "../../registry/merging/former-owners.ts";
import { movedRows } from "../../registry/merging/moved-rows.ts";
import type { Writes } from "../rows.ts";
import { type Cause, type EffectTools, nextId } from "./cause.ts";

/**
 * Removes the person behind this chat from everything, in the turn's own transaction. What the turn wanted written
 * before this was about that person: it is dropped. The chat itself stays until its farewell is delivered
 * (`sweepErased`). A chat without an owner is all that there is of its person.
 */
export const erase = async ({ chat, now }: Cause, writes: Writes, tools: EffectTools): Promise<FlowEvent> => {
  const proof = await nextId(tools, "erasure");
  for (const rows of Object.values<unknown[]>({ ...writes })) rows.length = 0;
  const { id: chatId, ownerId, channel, revision } = chat;
  const former = ownerId === null ? [] : await formerOwners(tools.database, ownerId);
  const moved = ownerId === null ? [] : await movedRows(tools.database, ownerId);
  writes.erasures.push({
    ...{ id: proof, chatId, ownerId, channel, revision: revision + 1, askedAt: now },
    ...(former.length === 0 ? {} : { formerOwners: former }),
    ...(moved.length === 0 ? {} : { movedBack: moved }),
  });
  return { type: "erased", proof };
};
