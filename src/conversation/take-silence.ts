import type { Reply } from "../../flows/kit/heard.ts";
import { plain } from "../../flows/kit/plain.ts";
import type { Setting } from "../../flows/talk.ts";
import type { Incoming } from "../channels/channel.ts";
import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import { asStoreError, StoreError } from "../store/store-error.ts";
import type { EffectTools } from "./effects/cause.ts";
import { type Chat, noWrites } from "./rows.ts";
import { type TakenTurn, takeTurn } from "./turn.ts";
import { silenceBeyond, wordDue } from "./word-due.ts";

interface Tools extends EffectTools {
  readonly setting: Setting;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The turn of somebody who says nothing. What comes next is committed together with the word itself, so that a
 * kill between them cannot be. Undefined where no word is due any more: the owner wrote, stopped or blocked us
 * after it was handed in.
 */
export const takeSilence = async (
  chat: Chat | undefined,
  message: Incoming,
  tools: Tools,
): Promise<TakenTurn | undefined> => {
  if (chat?.heardAt === undefined) return undefined;
  const reminder = await tools.database.client.reminder
    .findUnique({ where: { chatId: chat.id }, include: { chat: { select: { blockedAt: true } } } })
    .catch(asStoreError);
  if (reminder === null || reminder.chat.blockedAt !== null) return undefined;
  const now = tools.clock.now();
  const word = wordDue(reminder, chat.heardAt, now, chat.channel);
  if (word.is === "later") return undefined;

  const turn = await takeOrKeepSilent(chat, message, tools, now);
  const next = turn.reply.message.text === "" ? undefined : silenceBeyond(word.nth, chat.heardAt, now, chat.channel);
  if (next === undefined) turn.writes.unremind.push(chat.id);
  else turn.writes.updates.push({ table: "Reminder", id: reminder.id, row: { ...next } });
  return turn;
};

/** A fault of ours is nothing to wake somebody for. */
const takeOrKeepSilent = async (chat: Chat, message: Incoming, tools: Tools, now: Date): Promise<TakenTurn> => {
  try {
    return await takeTurn(chat, message, tools.setting, tools, now);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    tools.log.error("turn.failed", error, { chat: chat.id, revision: chat.revision + 1 });
    return { chat, message, reply: nothingSaid(chat), writes: noWrites(), now };
  }
};

const nothingSaid = ({ talk = { stack: [] }, language }: Chat): Reply => ({
  talk,
  language,
  message: plain(""),
  state: talk.stack.at(-1)?.value ?? "",
});
