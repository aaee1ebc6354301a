import { compose, type Paragraph } from "./compose.ts";
import { flows } from "./index.ts";
import type { Asking, Flow, Question } from "./kit/flow.ts";
import { beginAnew, flowOf, open, renewed, restore, step } from "./kit/frame.ts";
import type { Choice, Content, Frame, Heard, OfficeDeed, Reply, Talk } from "./kit/heard.ts";
import { plain } from "./kit/plain.ts";
import type { Effect, FlowEvent, FlowInput, FlowName, Language, WorldEffect } from "./kit/vocabulary.ts";
import type { World } from "./kit/world.ts";
import type { Speak } from "./speech/speak.ts";
import { type Meaning, understandAnswer, understandUnasked } from "./understand/answer.ts";
import { readHint, readLanguage } from "./understand/arguments.ts";
import { readCode } from "./understand/code.ts";
import { doubtfulMeaning } from "./understand/command.ts";
import { understandLeaving } from "./understand/leaving.ts";
import { moreIn } from "./understand/more.ts";
import { isTaughtAt } from "./understand/taught.ts";
import type { Command, Misunderstood } from "./understand/understood.ts";

/** What a turn may read: the world and the texts. */
export interface Setting {
  readonly world: World;
  readonly speech: Readonly<Record<Language, Speak>>;
}

/** Yields what the world must do; the event handed back goes on in the same turn. */
type Steps<Result> = Generator<WorldEffect, Result, FlowEvent | undefined>;

/** After so many misses in a row an officer is offered. */
const missesUntilOfficer = 3;

/** One message heard, one reply. Pure. `talk` is undefined for a chat that never wrote before. */
export function* converse(talk: Talk | undefined, language: Language, heard: Heard, setting: Setting): Steps<Reply> {
  const turn = new TalkTurn(talk, language, heard, setting);
  const { content } = heard;
  if (content.kind === "moved") return turn.silence();
  if (content.kind === "idle" || content.kind === "office") {
    const said = yield* content.kind === "idle" ? turn.idle() : turn.deed(content.does);
    if (!said) return new TalkTurn(talk, language, heard, setting).silence();
  } else yield* turn.hear();
  return turn.reply();
}

/** The moving parts of one turn; it lives no longer than that. */
class TalkTurn {
  private readonly stack: Frame[];
  private offered: Talk["offered"];
  private readonly reminded: boolean;
  private readonly album: string | undefined;
  /** Another photo of an album that is being answered already. */
  private readonly another: boolean;
  /** The owner saw another question than the one that is open now. */
  private misplaced: boolean;
  private language: Language;
  /** What came was for an officer's eyes. */
  private unheard = false;
  private missed: Reply["missed"];
  private readonly said: Paragraph[] = [];
  private readonly heard: Heard;
  private readonly setting: Setting;

  constructor(talk: Talk | undefined, language: Language, heard: Heard, setting: Setting) {
    this.language = language;
    this.heard = heard;
    this.setting = setting;
    this.reminded = talk?.reminded === true;
    this.album = heard.content.kind === "photo" ? heard.content.album : undefined;
    this.another = this.album !== undefined && this.album === talk?.album;
    this.stack = (talk?.stack ?? [])
      .map(restore)
      .filter((frame) => frame !== undefined)
      .map((frame) => renewed(frame, setting.world));
    if (this.stack[0]?.flow !== "home") this.stack.unshift(open("home", knownOf(heard)).frame);
    const asked = talk?.stack.at(-1);
    this.offered = this.top() === asked ? talk?.offered : undefined;
    this.misplaced = asked !== undefined && this.top().value !== asked.value;
  }

  /** Nobody wrote for long: whatever is open may say so. False where nothing has to be said. */
  *idle(): Steps<boolean> {
    return yield* this.dispatch({ type: "idle" });
  }

  /** An officer begins something here, or ends it. False where nothing changes. */
  *deed(does: OfficeDeed): Steps<boolean> {
    const at = this.stack.findIndex(
      ({ flow, context }) => flow === does.flow && (does.is === "open" || isMeant(does, context)),
    );
    if (does.is === "open") {
      // Another officer takes over; what is told aside is told anew.
      if (at >= 0 && (flows[does.flow].listens || flows[does.flow].aside)) this.stack.splice(at, 1);
      yield* this.open(does.flow, does.input);
      return this.said.length > 0 || this.stack.some(({ flow }) => flow === does.flow);
    }
    if (at < 0) return false;
    this.stack.splice(at, 1);
    while (this.stack.length > at && flowOf(this.top()).passing) this.stack.pop();
    if (does.say !== undefined) this.said.push({ text: does.say });
    if (this.hasDraft()) yield { type: "remind", wanted: true };
    return true;
  }

  *hear(): Steps<void> {
    const { content } = this.heard;
    if (flowOf(this.top()).listens) return yield* this.overhear();
    // Nothing is answered by it: the choices stay the same ones.
    if (content.kind === "page") return;
    if (content.kind === "text" && content.edited) return void this.said.push({ text: "edited" });
    // Who answers a reminder may fall silent again.
    if (this.reminded && this.hasDraft()) yield { type: "remind", wanted: true };
    const code = content.kind === "text" ? readCode(content.text) : undefined;
    if (code !== undefined) {
      this.offered = undefined;
      return yield* this.take({ type: "code", ...code });
    }
    const free = this.question() === undefined || this.question()?.id === "menu";
    if (content.kind === "photo" && this.isRegistered() && free) return yield* this.picture(content);
    const { told, meaning } = moreIn(this.understand(), content, this.question()?.id, this.setting.world);
    const askedBefore = this.offered !== undefined;
    this.offered = undefined;
    if (!askedBefore && content.kind === "text" && this.asksWhich(content.text)) return;
    const answersReminder = this.reminded && meaning.ok && "value" in meaning;
    if (this.heard.returned && !answersReminder && (yield* this.comeBack(meaning))) return;
    if (meaning.ok && "command" in meaning) return yield* this.command(meaning.command);
    if (this.misplaced && this.question() !== undefined) return;
    if (meaning.ok) {
      this.noteUnknownProduct(meaning.value);
      return yield* this.take({ type: "answer", value: meaning.value, ...(told && { more: told }) });
    }
    const asked = this.top();
    if (told !== undefined) {
      const noted = yield* this.dispatch({ type: "told", told });
      if (noted && (meaning.reason !== "ambiguous" || this.top().value !== asked.value)) return;
    }
    if (content.kind === "text") this.noteMissed(asked, meaning, content.text);
    if (this.another && this.question()?.id !== "photos") return;
    // Who says the same thing again can't tell them apart: the flow then asks in another way.
    if (meaning.reason === "ambiguous" && meaning.options !== undefined && !askedBefore) {
      this.offered = meaning.options;
      if (meaning.detail !== undefined) this.said.push({ fault: meaning, content: this.heard.content });
      return;
    }
    const stale = meaning.detail === "stale";
    // The first sticker of a stranger begins the talk; of an owner it is answered.
    const odd = content.kind !== "text" && this.isRegistered();
    if (this.question() !== undefined || stale || odd) this.said.push({ fault: meaning, content: this.heard.content });
    // An old button must not begin anything new.
    yield* this.take({ type: this.question() === undefined && stale ? "menu" : "unclear" });
  }

  /** What nobody understood is shown to the office, where it may be taught. */
  private noteMissed(asked: Frame, { reason }: Misunderstood<unknown>, text: string): void {
    const question = flowOf(asked).questions[asked.value]?.id;
    if (question === undefined || !isTaughtAt(question) || (reason !== "unclear" && reason !== "ambiguous")) return;
    this.missed = { flow: asked.flow, question, text };
  }

  /** A product is whatever its owner calls it; the office is shown those that its catalogue has no word of. */
  private noteUnknownProduct(value: unknown): void {
    if (this.question()?.id !== "product" || typeof value !== "string") return;
    if (this.setting.world.trades.suggest(value).length > 0) return;
    this.missed = { flow: this.top().flow, question: "product", text: value };
  }

  /** People talk with each other: only what brings the bot back is understood. */
  private *overhear(): Steps<void> {
    const { content } = this.heard;
    const words = content.kind === "text" && content.edited !== true ? content.text : "";
    const code = readCode(words);
    const leaving = code === undefined ? understandLeaving(words) : undefined;
    if (code === undefined && leaving === undefined) {
      this.unheard = true;
      yield* this.dispatch({ type: "unclear" });
      if (content.kind === "photo") yield* this.take({ type: "answer", value: { photo: content.reference } });
      return;
    }
    if (this.hasDraft()) yield { type: "remind", wanted: true };
    yield* this.take(code === undefined ? { type: leaving ?? "goOn" } : { type: "code", ...code });
  }

  reply(): Reply {
    if (this.another || this.unheard) return this.silence();
    const { content } = this.heard;
    const composed = compose(this.said, this.question(), this.choices(), this.offered, this.asking());
    const message = content.kind === "page" ? { ...composed, page: content.page } : composed;
    return { ...this.silence(), message, ...(this.missed && { missed: this.missed }) };
  }

  /** Where the talk stands, and nothing to say. */
  silence(): Reply {
    const { offered, album, stack, language, heard } = this;
    // What the office asks now may be answered after any silence.
    const { kind } = heard.content;
    const asked = kind === "idle" || (kind === "office" && (this.said.length > 0 || this.reminded));
    const talk = {
      stack,
      ...(offered === undefined ? {} : { offered }),
      ...(album === undefined ? {} : { album }),
      ...(asked ? { reminded: true as const } : {}),
    };
    return { talk, language, message: plain(""), state: this.top().value };
  }

  private top(): Frame {
    const frame = this.stack.at(-1);
    if (frame === undefined) throw new Error("A talk lost its home");
    return frame;
  }

  private question(): Question | undefined {
    const frame = this.top();
    return flowOf(frame).questions[frame.value];
  }

  private asking(): Asking {
    const { world, speech } = this.setting;
    return { context: this.top().context, world, speak: speech[this.language], language: this.language };
  }

  /** The open question's choices in the owner's language; after several misses an officer is among them. */
  private choices(): readonly Choice[] {
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

  private hasDraft(): boolean {
    return this.stack.some(({ context }) => context["consented"] === true && context["number"] === undefined);
  }

  private isRegistered(): boolean {
    return this.stack.some(({ context }) => context["registered"] === true || context["number"] !== undefined);
  }

  /** A photo that nobody asked for is one of the owner's business. */
  private *picture(content: Content & { kind: "photo" }): Steps<void> {
    yield* this.open("details", { fields: ["photos"] });
    const meaning = this.question()?.id === "photos" ? this.understand() : undefined;
    if (meaning?.ok && "value" in meaning) yield* this.take({ type: "answer", value: meaning.value });
    else if (this.question() !== undefined)
      this.said.push({ fault: { ok: false, reason: "unclear", detail: "photo_again" }, content });
  }

  private understand(): Meaning {
    const { content } = this.heard;
    const question = this.question();
    if (question === undefined) return understandUnasked(content, this.offered);
    const open = {
      question: question.id,
      choices: this.choices(),
      numeric: question.numeric === true,
      world: this.setting.world,
      language: this.language,
      offered: this.offered,
      today: this.heard.today,
      speak: this.asking().speak,
    };
    return understandAnswer(content, open);
  }

  /** "Bantuan" is help and aid: who says it is asked which. */
  private asksWhich(text: string): boolean {
    const meant = doubtfulMeaning(text);
    if (meant === undefined) return false;
    const speak = this.setting.speech[this.language];
    this.offered = meant.map((command) => ({ label: speak(`which-${command as "help" | "aid"}`), value: { command } }));
    return true;
  }

  /** After a long silence: what is passing goes, and the conversation below may ask whether to go on. */
  private *comeBack(meaning: Meaning): Steps<boolean> {
    const pressed = this.heard.content.kind === "pick" && meaning.ok;
    const asked = meaning.ok && "command" in meaning && meaning.command !== "greeting" && meaning.command !== "start";
    const { passing } = flowOf(this.top());
    // A yes after days may be meant for anything: what cannot be undone is asked once more.
    if (!pressed && !asked && this.question()?.grave) return true;
    if (pressed || asked || (passing && meaning.ok && "value" in meaning)) return false;
    while (flowOf(this.top()).passing) this.stack.pop();
    this.misplaced ||= passing;
    return yield* this.dispatch({ type: "returned" });
  }

  private *command(command: Command): Steps<void> {
    const { content } = this.heard;
    const words = content.kind === "text" ? content.text : "";
    if (command === "start") {
      const hint = readHint(words, this.setting.world.places);
      yield* this.take(hint === undefined ? { type: "start" } : { type: "start", hint });
    } else if (command === "language") {
      const named = readLanguage(words);
      const to = named !== undefined && (this.setting.world.languages?.includes(named) ?? true) ? named : undefined;
      yield* this.take(to === undefined ? { type: "language" } : { type: "language", to });
    } else {
      yield* this.take({ type: command });
    }
  }

  /** Hands an event to the conversation on top; one that nobody has a use for is answered too. */
  private *take(event: FlowEvent): Steps<void> {
    if (yield* this.dispatch(event)) return;
    this.said.push({ text: this.question() === undefined ? "nothing-open" : "cannot-here" });
  }

  private *dispatch(event: FlowEvent): Steps<boolean> {
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

  /**
   * Opens a conversation over this one. One that passes or can be replaced gives way, so that at most a registration
   * lies below; and that is gone on with before another begins.
   */
  private *open(name: FlowName, input: FlowInput): Steps<void> {
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
}

/** A ticket that was taken again is another officer's now; a talk of before this was noted has no time. */
const isMeant = ({ ticket, taken }: Extract<OfficeDeed, { readonly is: "end" }>, context: Frame["context"]): boolean =>
  context["ticket"] === ticket && Number(context["taken"] ?? 0) <= taken;

const knownOf = ({ phone }: Heard): FlowInput => (phone === undefined ? {} : { phone });
