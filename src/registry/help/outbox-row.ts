import type { Message } from "../../../flows/kit/heard.ts";
import { priority } from "../../delivery/priority.ts";

/** A message of the office that no turn answers, in its place behind everything that was said before. */
export const outboxRow = (
  chat: { readonly id: number; readonly channel: string; readonly address: string; readonly revision: number },
  message: Message,
  now: Date,
  { unasked, officerId }: { readonly unasked: boolean; readonly officerId: string | null },
) => ({
  chatId: chat.id,
  channel: chat.channel,
  address: chat.address,
  revision: chat.revision,
  // Unasked words keep to the quiet hours.
  priority: unasked ? priority.office : priority.reply,
  body: JSON.stringify(message),
  state: "pending",
  attempts: 0,
  dueAt: now,
  officerId,
  createdAt: now,
});
