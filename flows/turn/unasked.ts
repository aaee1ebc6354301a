import { flows } from "../index.ts";
import { flowOf } from "../kit/frame.ts";
import type { Frame, OfficeDeed } from "../kit/heard.ts";
import { stoppedElsewhere } from "../stop.ts";
import type { Steps, Turn } from "./turn.ts";

/** Nobody wrote for long: whatever is open may say so. False where nothing has to be said. */
export function* idle(turn: Turn): Steps<boolean> {
  return yield* turn.dispatch({ type: "idle" });
}

/** What is not wanted ends. What is wanted again is noted and no more: consent is given to a question of ours. */
export function* wish(turn: Turn, announcements: boolean): Steps<void> {
  if (!announcements && turn.isRegistered()) yield stoppedElsewhere;
}

/** An officer begins something here, or ends it. False where nothing changes. */
export function* deed(turn: Turn, does: OfficeDeed): Steps<boolean> {
  const at = turn.stack.findIndex(
    ({ flow, context }) => flow === does.flow && (does.is === "open" || isMeant(does, context)),
  );
  if (does.is === "open") {
    // Another officer takes over; what is told aside is told anew.
    if (at >= 0 && (flows[does.flow].listens || flows[does.flow].aside)) turn.stack.splice(at, 1);
    yield* turn.open(does.flow, does.input);
    return turn.said.length > 0 || turn.stack.some(({ flow }) => flow === does.flow);
  }
  if (at < 0) return false;
  turn.stack.splice(at, 1);
  while (turn.stack.length > at && flowOf(turn.top()).passing) turn.stack.pop();
  if (does.say !== undefined) turn.said.push({ text: does.say });
  if (turn.hasDraft()) yield { type: "remind", wanted: true };
  return true;
}

/** A ticket that was taken again is another officer's now; a talk of before this was noted has no time. */
const isMeant = ({ ticket, taken }: Extract<OfficeDeed, { readonly is: "end" }>, context: Frame["context"]): boolean =>
  context["ticket"] === ticket && Number(context["taken"] ?? 0) <= taken;
