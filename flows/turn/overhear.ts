import { readCode } from "../understand/code.ts";
import { understandLeaving } from "../understand/leaving.ts";
import type { Steps, Turn } from "./turn.ts";

/** People talk with each other: only what brings the bot back is understood. */
export function* overhear(turn: Turn): Steps<void> {
  const { content } = turn.heard;
  const words = content.kind === "text" && content.edited !== true ? content.text : "";
  const code = readCode(words);
  const leaving = code === undefined ? understandLeaving(words) : undefined;
  if (code === undefined && leaving === undefined) {
    turn.unheard = true;
    yield* turn.dispatch({ type: "unclear" });
    if (content.kind === "photo") yield* turn.take({ type: "answer", value: { photo: content.reference } });
    return;
  }
  if (turn.hasDraft()) yield { type: "remind", wanted: true };
  yield* turn.take(code === undefined ? { type: leaving ?? "goOn" } : { type: "code", ...code });
}
