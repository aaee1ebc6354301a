import type { Paragraph } from "../compose.ts";
import { flows } from "../index.ts";
import type { Asking, Flow, Question } from "../kit/flow.ts";
import { beginAnew, flowOf, open, renewed, restore, step } from "../kit/frame.ts";
import type { Choice, Frame, Heard, Reply, Talk } from "../kit/heard.ts";
import { isUnwritten } from "../kit/unwritten.ts";
import type { Effect, FlowEvent, FlowInput, FlowName, Language, WorldEffect } from "../kit/vocabulary.ts";
import type { World } from "../kit/world.ts";
import type { Speak } from "../speech/speak.ts";

/** What a turn may read: the world and the texts. */
export interface Setting {
  readonly world: World;
  readonly speech: Readonly<Record<Language, Speak>>;
}

/** Yields what the world must do; the event handed back goes on in the same turn. */
export type Steps<Result> = Generator<WorldEffect, Result, FlowEvent | undefined>;

/** After so many misses in a row an officer is offered. */
const missesUntilOfficer = 3;

/** The moving parts of one turn, and the stack of conversations that it drives; it lives no longer than that. */
export class Turn {
  readonly stack: Frame[];
  offered: Talk["offered"];
  readonly reminded: boolean;
  readonly album: string | undefined;
  /** Another photo of an album that is being answered already. */
  readonly another: boolean;
  /** The owner saw another question than the one that is open now. */
  misplaced: boolean;
  language: Language;
  /** What came was for an officer's eyes. */
  unheard = false;
  missed: Reply["missed"];
  readonly said: Paragraph[] = [];
  readonly heard: Heard;
  readonly setting: Setting;

  constructor(talk: Talk | undefined, language: Language, heard: Heard, setting: Setting) {
    this.language = language;
    this.heard = heard;
    this.setting = setting;
    this.reminded = talk?.reminded === true;
    const { content } = heard;
    const album = content.kind === "photo" ? content.album : undefined;
    this.another = album !== undefined && album === talk?.album;
    this.album = isUnwritten(content) ? talk?.album : album;
    this.stack = (talk?.stack ?? [])
      .map(restore)
      .filter((frame) => frame !== undefined)
      .map((frame) => renewed(frame, setting.world));
    if (this.stack[0]?.flow !== "home") this.stack.unshift(open("home", knownOf(heard)).frame);
    const asked = talk?.stack.at(-1);
    this.offered = this.top() === asked ? talk?.offered : undefined;
    this.misplaced = asked !== undefined && this.top().value !== asked.value;
  }

  top(): Frame {
    const frame = this.stack.at(-1);
    if (frame === undefined) throw new Error("A talk lost its home");
    return frame;
  }

  question(): Question | undefined {
    const frame = this.top();
    return flowOf(frame).questions[frame.value];
  }

  asking(): Asking {
    const { world, speech } = this.setting;
    return { context: this.top().context, world, speak: speech[this.language], language: this.language };
  }

  /** The open question's choices in the owner's language; after several misses an officer is among them. */
  choices(): readonly Choice[] {
    const asking = this.asking();
    const offers = this.question()?.choices?.(asking) ?? [];
    const stuck =
      Number(asking.context["misses"] ?? 0) >= missesUntilOfficer && offers.every(({ id }) => id !== "officer");
    return [...offers, ...(stuck ? [{ id: "officer", text: "menu-officer" } as const] : [])].map((offer) =>
      "label" in offer
        ? offer
        : { id: offer.id, label: asking.speak(offer.text, "args" in offer ? offer.args : undefined) },
    );
  }

  hasDraft(): boolean {
    return this.stack.some(({ context }) => context["consented"] === true && context["number"] === undefined);
  }

  isRegistered(): boolean {
    return this.stack.some(({ context }) => context["registered"] === true || context["number"] !== undefined);
  }

  /** Hands an event to the conversation on top; one that nobody has a use for is answered too. */
  *take(event: FlowEvent): Steps<void> {
    if (yield* this.dispatch(event)) return;
    this.said.push({ text: this.question() === undefined ? "nothing-open" : "cannot-here" });
  }

  /**
   * Opens a conversation over this one. One that passes or can be replaced gives way, so that at most a registration
   * lies below; and that is gone on with before another begins.
   */
  *open(name: FlowName, input: FlowInput): Steps<void> {
    const gives = ({ passing, replaceable }: Flow): boolean =>
      flows[name].listens !== true &&
      flows[name].aside !== true &&
      (passing || (replaceable === true && !flows[name].passing));
    while (gives(flowOf(this.top()))) this.stack.pop();
    if (this.top().flow === name) return void this.said.push({ text: "registration-waits" });
    const { frame, wanted } = open(name, {
      ...input,
      open: this.hasDraft(),
      registered: this.isRegistered(),
    });
    this.stack.push(renewed(frame, this.setting.world));
    for (const effect of wanted) yield* this.carry(effect);
  }

  *dispatch(event: FlowEvent): Steps<boolean> {
    const frame = this.top();
    const moved = step(frame, event);
    if (moved !== undefined) {
      this.stack[this.stack.length - 1] = renewed(moved.frame, this.setting.world);
      for (const effect of moved.wanted) yield* this.carry(effect);
      return true;
    }
    // What a passing conversation cannot use is meant for the one below.
    // Over a silence nobody comes back to what keeps everything at once either: the draft below is reminded of.
    const { passing, replaceable } = flowOf(frame);
    const gives = passing || (event.type === "idle" && replaceable === true);
    if (!gives || event.type === "unclear" || event.type === "answer") return false;
    this.stack.pop();
    return yield* this.dispatch(event);
  }

  private *carry(effect: Effect): Steps<void> {
    switch (effect.type) {
      case "say": {
        const { type: _, ...paragraph } = effect;
        this.said.push(paragraph);
        return;
      }
      case "explain":
        this.said.push({ text: `help-${this.question()?.id ?? "idle"}` });
        return;
      case "speak":
        this.language = effect.language;
        return;
      case "tell":
        this.said.push(effect);
        return;
      case "tellDraft": {
        const draft = this.stack.findLast(({ flow }) => flow === "registration")?.context;
        if (draft !== undefined) this.said.push({ draft });
        return;
      }
      case "dropRepair": {
        const at = this.stack.findIndex(({ flow, context }) => flow === "repair" && context["of"] === effect.business);
        if (at >= 0) this.stack.splice(at, 1);
        return;
      }
      case "leaveAll":
        // Not even the number that the channel tells of is kept.
        this.stack.splice(0, this.stack.length, ...beginAnew(this.stack, effect.registered === true));
        return;
      case "open":
        yield* this.open(effect.flow, effect.input ?? {});
        return;
      case "finish":
        this.stack.pop();
        if (effect.then !== undefined) yield* this.take(effect.then);
        return;
      default: {
        const result = yield effect;
        if (result !== undefined) yield* this.take(result);
      }
    }
  }
}

const knownOf = ({ phone }: Heard): FlowInput => (phone === undefined ? {} : { phone });
