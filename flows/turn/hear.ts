import { flowOf } from "../kit/frame.ts";
import type { Content } from "../kit/heard.ts";
import { type Meaning, understandAnswer, understandUnasked } from "../understand/answer.ts";
import { readHint, readLanguage } from "../understand/arguments.ts";
import { readCode } from "../understand/code.ts";
import { doubtfulMeaning } from "../understand/command.ts";
import { moreIn } from "../understand/more.ts";
import type { Command } from "../understand/understood.ts";
import { noteMissed, noteUnknownProduct } from "./missed.ts";
import { overhear } from "./overhear.ts";
import type { Steps, Turn } from "./turn.ts";

/** What somebody sent is understood and handed to the conversation that it is for. */
export function* hear(turn: Turn): Steps<void> {
  const { content } = turn.heard;
  if (flowOf(turn.top()).listens) return yield* overhear(turn);
  // Nothing is answered by it: the choices stay the same ones.
  if (content.kind === "page") return;
  if (content.kind === "text" && content.edited) return void turn.said.push({ text: "edited" });
  // Who answers a reminder may fall silent again.
  if (turn.reminded && turn.hasDraft()) yield { type: "remind", wanted: true };
  const code = content.kind === "text" ? readCode(content.text) : undefined;
  if (code !== undefined) {
    turn.offered = undefined;
    return yield* turn.take({ type: "code", ...code });
  }
  const free = turn.question() === undefined || turn.question()?.id === "menu";
  if (content.kind === "photo" && turn.isRegistered() && free) return yield* picture(turn, content);
  const { told, meaning } = moreIn(understand(turn), content, turn.question()?.id, turn.setting.world);
  const askedBefore = turn.offered !== undefined;
  turn.offered = undefined;
  if (!askedBefore && content.kind === "text" && asksWhich(turn, content.text)) return;
  const answersReminder = turn.reminded && meaning.ok && "value" in meaning;
  if (turn.heard.returned && !answersReminder && (yield* comeBack(turn, meaning))) return;
  if (meaning.ok && "command" in meaning) return yield* command(turn, meaning.command);
  if (turn.misplaced && turn.question() !== undefined) return;
  if (meaning.ok) {
    noteUnknownProduct(turn, meaning.value);
    return yield* turn.take({ type: "answer", value: meaning.value, ...(told && { more: told }) });
  }
  const asked = turn.top();
  if (told !== undefined) {
    const noted = yield* turn.dispatch({ type: "told", told });
    if (noted && (meaning.reason !== "ambiguous" || turn.top().value !== asked.value)) return;
  }
  if (content.kind === "text") noteMissed(turn, asked, meaning, content.text);
  if (turn.another && turn.question()?.id !== "photos") return;
  // Who says the same thing again can't tell them apart: the flow then asks in another way.
  if (meaning.reason === "ambiguous" && meaning.options !== undefined && !askedBefore) {
    turn.offered = meaning.options;
    if (meaning.detail !== undefined) turn.said.push({ fault: meaning, content: turn.heard.content });
    return;
  }
  const stale = meaning.detail === "stale";
  // The first sticker of a stranger begins the talk; of an owner it is answered.
  const odd = content.kind !== "text" && turn.isRegistered();
  if (turn.question() !== undefined || stale || odd) turn.said.push({ fault: meaning, content: turn.heard.content });
  // An old button must not begin anything new.
  yield* turn.take({ type: turn.question() === undefined && stale ? "menu" : "unclear" });
}

/** A photo that nobody asked for is one of the owner's business. */
function* picture(turn: Turn, content: Content & { kind: "photo" }): Steps<void> {
  yield* turn.open("details", { fields: ["photos"] });
  const meaning = turn.question()?.id === "photos" ? understand(turn) : undefined;
  if (meaning?.ok && "value" in meaning) yield* turn.take({ type: "answer", value: meaning.value });
  else if (turn.question() !== undefined)
    turn.said.push({ fault: { ok: false, reason: "unclear", detail: "photo_again" }, content });
}

function understand(turn: Turn): Meaning {
  const { content } = turn.heard;
  const question = turn.question();
  if (question === undefined) return understandUnasked(content, turn.offered);
  const open = {
    question: question.id,
    choices: turn.choices(),
    numeric: question.numeric === true,
    world: turn.setting.world,
    language: turn.language,
    offered: turn.offered,
    today: turn.heard.today,
    speak: turn.asking().speak,
  };
  return understandAnswer(content, open);
}

/** "Bantuan" is help and aid: who says it is asked which. */
function asksWhich(turn: Turn, text: string): boolean {
  const meant = doubtfulMeaning(text);
  if (meant === undefined) return false;
  const speak = turn.setting.speech[turn.language];
  turn.offered = meant.map((command) => ({ label: speak(`which-${command as "help" | "aid"}`), value: { command } }));
  return true;
}

/** After a long silence: what is passing goes, and the conversation below may ask whether to go on. */
function* comeBack(turn: Turn, meaning: Meaning): Steps<boolean> {
  const pressed = turn.heard.content.kind === "pick" && meaning.ok;
  const asked = meaning.ok && "command" in meaning && meaning.command !== "greeting" && meaning.command !== "start";
  const { passing } = flowOf(turn.top());
  // A yes after days may be meant for anything: what cannot be undone is asked once more.
  if (!pressed && !asked && turn.question()?.grave) return true;
  if (pressed || asked || (passing && meaning.ok && "value" in meaning)) return false;
  while (flowOf(turn.top()).passing) turn.stack.pop();
  turn.misplaced ||= passing;
  return yield* turn.dispatch({ type: "returned" });
}

function* command(turn: Turn, command: Command): Steps<void> {
  const { content } = turn.heard;
  const words = content.kind === "text" ? content.text : "";
  if (command === "start") {
    const hint = readHint(words, turn.setting.world.places);
    yield* turn.take(hint === undefined ? { type: "start" } : { type: "start", hint });
  } else if (command === "language") {
    const named = readLanguage(words);
    const to = named !== undefined && (turn.setting.world.languages?.includes(named) ?? true) ? named : undefined;
    yield* turn.take(to === undefined ? { type: "language" } : { type: "language", to });
  } else {
    yield* turn.take({ type: command });
  }
}
