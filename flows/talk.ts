import type { Heard, Reply, Talk } from "./kit/heard.ts";
import type { Language } from "./kit/vocabulary.ts";
import { hear } from "./turn/hear.ts";
import { reply, silence } from "./turn/reply.ts";
import { type Setting, type Steps, Turn } from "./turn/turn.ts";
import { deed, idle, wish } from "./turn/unasked.ts";

export type { Setting } from "./turn/turn.ts";

/** One message heard, one reply. Pure. `talk` is undefined for a chat that never wrote before. */
export function* converse(talk: Talk | undefined, language: Language, heard: Heard, setting: Setting): Steps<Reply> {
  const turn = new Turn(talk, language, heard, setting);
  const { content } = heard;
  if (content.kind === "moved") return silence(turn);
  if (content.kind === "wish") {
    yield* wish(turn, content.announcements);
    return silence(turn);
  }
  if (content.kind === "idle" || content.kind === "office") {
    const said = yield* content.kind === "idle" ? idle(turn) : deed(turn, content.does);
    if (!said) return silence(new Turn(talk, language, heard, setting));
  } else yield* hear(turn);
  return reply(turn);
}
