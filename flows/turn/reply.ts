import { compose } from "../compose.ts";
import type { Reply } from "../kit/heard.ts";
import { plain } from "../kit/plain.ts";
import { isUnwritten } from "../kit/unwritten.ts";
import type { Turn } from "./turn.ts";

export function reply(turn: Turn): Reply {
  if (turn.another || turn.unheard) return silence(turn);
  const { content } = turn.heard;
  const composed = compose(turn.said, turn.question(), turn.choices(), turn.offered, turn.asking());
  const message = content.kind === "page" ? { ...composed, page: content.page } : composed;
  return { ...silence(turn), message, ...(turn.missed && { missed: turn.missed }) };
}

/** Where the talk stands, and nothing to say. */
export function silence(turn: Turn): Reply {
  const { offered, album, stack, language, heard } = turn;
  // What the office asks now may be answered after any silence, and what nobody wrote answers nothing.
  const { content } = heard;
  const asks = content.kind === "idle" || (content.kind === "office" && turn.said.length > 0);
  const asked = asks || (turn.reminded && isUnwritten(content));
  const talk = {
    stack,
    ...(offered === undefined ? {} : { offered }),
    ...(album === undefined ? {} : { album }),
    ...(asked ? { reminded: true as const } : {}),
  };
  return { talk, language, message: plain(""), state: turn.top().value };
}
