import { flows } from "../../flows/index.ts";
import type { Frame, Heard, Reply } from "../../flows/kit/heard.ts";
import { isUnwritten } from "../../flows/kit/unwritten.ts";
import type { FlowName } from "../../flows/kit/vocabulary.ts";
import { converse, type Setting } from "../../flows/talk.ts";
import type { Incoming } from "../channels/channel.ts";
import { dateIn } from "../registry/regions/time-zone.ts";
import type { Account } from "./accounts.ts";
import type { EffectTools } from "./effects/cause.ts";
import { perform } from "./effects/perform.ts";
import { type Chat, noWrites, type Writes } from "./rows.ts";

/** After this silence an owner is asked whether to go on, in milliseconds. */
const longSilence = 12 * 60 * 60 * 1000;

/** One message handled in memory; nothing is written yet. */
export interface TakenTurn {
  readonly chat: Chat;
  readonly message: Incoming;
  readonly reply: Reply;
  /** What was learned of the account; absent: nothing. */
  readonly account?: Account;
  readonly writes: Writes;
  readonly now: Date;
}

export const takeTurn = async (
  chat: Chat,
  message: Incoming,
  setting: Setting,
  tools: EffectTools,
  now: Date,
): Promise<TakenTurn> => {
  const writes = noWrites();
  const phone = message.profile?.phone;
  const heard: Heard = {
    content: message.content,
    today: dateIn(setting.world.places.territory[0]?.code ?? "", now),
    returned:
      !isUnwritten(message.content) &&
      chat.heardAt !== undefined &&
      now.getTime() - chat.heardAt.getTime() > longSilence,
    ...(phone === undefined ? {} : { phone }),
  };
  const before = chat.talk?.stack.findLast(({ flow }) => flow in flows && !flows[flow as FlowName].passing);
  const cause = { chat, message, now, ...placeIn(before) };
  const turn = converse(chat.talk, chat.language, heard, setting);
  let step = turn.next();
  while (step.done !== true) step = turn.next(await perform(step.value, cause, writes, tools));
  return { chat, message, reply: step.value, writes, now };
};

const placeIn = (frame: Frame | undefined) => ({
  flow: frame?.flow ?? "home",
  question: frame?.value ?? null,
});
