import { setTimeout as sleep } from "node:timers/promises";
import type { Language } from "../../flows/kit/vocabulary.ts";
import type { Speak } from "../../flows/speech/speak.ts";
import type { Content } from "../../src/channels/channel.ts";
import { readChoice } from "../../src/channels/choice-data.ts";
import type { Sent } from "../doubles/telegram/chat.ts";
import type { Person } from "../doubles/telegram/person.ts";
import { type Answering, answer, inFull, type Meant, type Move } from "./answers.ts";
import type { SaidMessage, Witness } from "./evidence.ts";
import { type Asked, openQuestion } from "./open-question.ts";
import type { Random } from "./random.ts";

export interface OwnerParts {
  readonly person: Person;
  /** A number of their own. */
  readonly owner: number;
  readonly language: Language;
  readonly random: Random;
  readonly speech: Readonly<Record<Language, Speak>>;
  readonly villages: Answering["villages"];
  /** The longest pause before an answer, in milliseconds. */
  readonly slowest: number;
  /** How often in a hundred questions the owner does something else first. */
  readonly wandering: number;
}

export interface Owner {
  /** Registers; kept when the office has said goodbye, or when nothing more will be said. */
  register(): Promise<void>;
  /** Says nothing more, but waits for what is still to be answered. */
  leave(): void;
  witness(): Witness;
  /** Where the talk stands: for the account of one that got stuck. */
  standing(): string;
}

/**
 * An owner as the bot meets them: answers the question that is open, each at their own pace. Some go back, correct
 * an answer, ask something else, press twice or write ahead. A reply that comes twice is read once.
 */
export function createOwner(parts: OwnerParts): Owner {
  const { person, owner, language, random, villages } = parts;
  const speak = parts.speech[language];
  const said: SaidMessage[] = [];
  let told: Meant = {};
  let done = false;
  let leaving = false;
  let standing = "never answered";
  let awaited = 0;
  let last: Sent | undefined;
  /** What the owner has done already: each of these is done once. */
  const habits = new Set<string>();

  function say(content: Content, update: number): void {
    said.push({ update, content });
    awaited += 1;
  }
  const text = (words: string) => say({ kind: "text", text: words }, person.send(words));

  function act({ does, means }: Move): void {
    told = { ...told, ...means };
    if (does.is === "text") text(does.text);
    else if (does.is === "location")
      say({ kind: "location", lat: does.lat, lng: does.lng, accuracy: does.accuracy }, person.location(does));
    else if (does.is === "contact") say({ kind: "contact", phone: does.phone, own: true }, person.contact(does.phone));
    else if (does.button.data === undefined) text(does.button.text);
    else say({ kind: "pick", ...readChoice(does.button.data) }, person.pressData(does.button.data, last));
  }

  /** The office's next message that is not the last one again. */
  async function hear(): Promise<Sent> {
    for (;;) {
      const sent = await person.reply();
      if (last !== undefined && sent.text === last.text && JSON.stringify(sent.markup) === JSON.stringify(last.markup))
        continue;
      last = sent;
      return sent;
    }
  }

  const once = (habit: string, percent: number): boolean => {
    if (habits.has(habit) || !random.chance(percent)) return false;
    habits.add(habit);
    return true;
  };

  /** Something else than an answer: true when the owner did it instead. */
  function wander({ question, buttons }: Asked): boolean {
    const { wandering } = parts;
    if (
      !["consent", "ownerName", "correct", "publish", "announcements"].includes(question) &&
      once(`back from ${question}`, wandering)
    ) {
      text(language === "id" ? "kembali" : "back");
      return true;
    }
    if (question !== "consent" && question !== "announcements" && once(`asks at ${question}`, wandering)) {
      text(random.pick(language === "id" ? ["status", "contoh", "/help"] : ["status", "help", "/status"]));
      return true;
    }
    if (question === "review" && once("corrects", 3 * wandering)) {
      const correct = buttons.find(({ data }) => data === "review:correct");
      if (correct !== undefined) act({ does: { is: "press", button: correct }, means: {} });
      return true;
    }
    return false;
  }

  function respond(asked: Asked): void {
    const answering: Answering = { asked, owner, told, random, speak, villages };
    if (asked.question === "correct") {
      act({ does: { is: "press", button: random.pick(asked.buttons) }, means: {} });
      return;
    }
    if (wander(asked)) return;
    const move = answer(answering);
    act(move);
    // Who writes ahead knows the next question; who presses twice has a slow line.
    if (asked.question === "ownerName" && told.businessName === undefined && once("ahead", parts.wandering))
      act(answer({ ...answering, asked: { question: "businessName", buttons: [] } }));
    else if (asked.question === "mode" && once("twice", parts.wandering)) act(move);
  }

  return {
    async register() {
      text("/start");
      while (!done) {
        const sent = await hear();
        awaited -= 1;
        if (awaited > 0) continue;
        const asked = openQuestion(sent, speak);
        standing = asked?.question ?? `at a message that asks nothing they know: ${sent.text}`;
        if (asked === undefined) throw new Error(`Owner ${person.id} stands ${standing}`);
        if (asked.question === "done") done = true;
        else {
          await sleep(random.between(0, parts.slowest));
          if (leaving) return;
          respond(asked);
        }
      }
    },
    leave() {
      leaving = true;
    },
    witness: () => ({
      address: String(person.id),
      said,
      heard: person
        .received()
        .map(({ messageId, at, text: words }) => ({ messageId: String(messageId), at, text: words })),
      told: done ? inFull(told, language) : leaving && awaited === 0 ? "left" : null,
    }),
    standing: () => `owner ${person.id} stands at ${standing}, awaiting ${awaited} replies`,
  };
}
