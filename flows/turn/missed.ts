import { flowOf } from "../kit/frame.ts";
import type { Frame } from "../kit/heard.ts";
import { isTaughtAt } from "../understand/taught.ts";
import type { Misunderstood } from "../understand/understood.ts";
import type { Turn } from "./turn.ts";

/** What nobody understood is shown to the office, where it may be taught. */
export function noteMissed(turn: Turn, asked: Frame, { reason }: Misunderstood<unknown>, text: string): void {
  const question = flowOf(asked).questions[asked.value]?.id;
  if (question === undefined || !isTaughtAt(question) || (reason !== "unclear" && reason !== "ambiguous")) return;
  turn.missed = { flow: asked.flow, question, text };
}

/** A product is whatever its owner calls it; the office is shown those that its catalogue has no word of. */
export function noteUnknownProduct(turn: Turn, value: unknown): void {
  if (turn.question()?.id !== "product" || typeof value !== "string") return;
  if (turn.setting.world.trades.suggest(value).length > 0) return;
  turn.missed = { flow: turn.top().flow, question: "product", text: value };
}
