import type { FlowEvent } from "../../../flows/kit/vocabulary.ts";
import type { Right } from "../../../flows/my-data/person.ts";
import { readPerson } from "../../registry/person.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";

/** Everything that is known of the person behind this chat; a right that is used leaves a record. */
export const lookUpPerson = async (
  right: Right | null,
  { chat, message, now }: Cause,
  writes: Writes,
  { database, identifiers, world }: EffectTools,
): Promise<FlowEvent> => {
  if (right !== null)
    writes.others.push({
      table: "RightsRequest",
      row: {
        chatId: chat.id,
        right,
        channel: chat.channel,
        messageId: message.messageId,
        askedAt: now,
        doneAt: right === "erase" || right === "correct" ? null : now,
      },
    });
  const asked = right === "accesses" || right === "copy";
  const accesses = asked ? { now, timeZone: world.timeZone ?? "Asia/Jakarta" } : undefined;
  const person = chat.ownerId === null ? undefined : await readPerson(database, chat.ownerId, identifiers, accesses);
  return person === undefined ? { type: "nobodyFound" } : { type: "personFound", person, for: right };
};
