import { setTimeout as sleep } from "node:timers/promises";
import type { Language } from "../../flows/kit/vocabulary.ts";
import type { Speak } from "../../flows/speech/speak.ts";
import { type Answering, answer, inFull, type Meant, type Move } from "./answers.ts";
import type { SaidMessage, Witness } from "./evidence.ts";
import { type Asked, openQuestion } from "./open-question.ts";
import type { PlatformPerson, Shown } from "./platform.ts";
import type { Random } from "./random.ts";

export interface OwnerParts {
  readonly person: PlatformPerson;
  /** Their first word. */
  readonly greeting: string;
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
 * An owner as the office meets them: answers the question that is open, each at their own pace. Some go back, correct
 * an answer, ask something else, press twice or write ahead. A reply that comes twice is read once.
 */
export function createOwner(parts: OwnerParts): Owner {
  const { person, owner, language, random, villages } = parts;
  const speak = parts.speech[language];
  const said: SaidMessage[] = [];
  let told: Meant = person.phone === undefined ? {} : { phone: person.phone };
  let done = false;
  let leaving = false;
  let standing = "never answered";
  let awaited = 0;
  let last: Shown | undefined;
  /** What the owner has done already: each of these is done once. */
  const habits = new Set<string>();

  function say(message: SaidMessage): SaidMessage["content"] {
    said.push(message);
    awaited += 1;
    return message.content;
  }
  const text = (words: string) => say(person.say(words));

  function act({ does, means }: Move): SaidMessage["content"] {
    told = { ...told, ...means };
    if (does.is === "text") return text(does.text);
    if (does.is === "press") return say(person.press(does.button, last));
    const content = say(does.is === "contact" ? person.contact(does.phone) : person.location(does));
    // Not every platform tells how exact a pin is, and some know the only number that is somebody's own.
    if (content.kind === "location") told = { ...told, accuracy: content.accuracy };
    else if (content.kind === "contact") told = { ...told, phone: content.phone };
    return content;
  }

  /** The office's next message that is not the last one again. */
  async function hear(): Promise<Shown> {
    for (;;) {
      const sent = await person.reply();
      if (
        last !== undefined &&
        sent.text === last.text &&
        JSON.stringify(sent.buttons) === JSON.stringify(last.buttons)
      )
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
  function wander({ question, buttons, page }: Asked): boolean {
    const { wandering } = parts;
    if (page !== undefined && random.chance(3 * wandering)) {
      act({ does: { is: "press", button: page }, means: {} });
      return true;
    }
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
    const content = act(move);
    // Who writes ahead knows the next question; who presses twice has a slow line.
    if (asked.question === "ownerName" && told.businessName === undefined && once("ahead", parts.wandering))
      act(answer({ ...answering, asked: { question: "businessName", buttons: [] } }));
    else if (asked.question === "mode" && content.kind === "pick" && once("twice", parts.wandering)) act(move);
  }

  return {
    async register() {
      text(parts.greeting);
      while (!done) {
        const sent = await hear();
        awaited -= 1;
        if (awaited > 0) continue;
        const asked = openQuestion(sent, speak);
        standing = asked?.question ?? `at a message that asks nothing they know: ${sent.text}`;
        if (asked === undefined) throw new Error(`Owner ${person.address} stands ${standing}`);
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
      address: person.address,
      said,
      heard: person.heard(),
      told: done ? inFull(told, language) : leaving && awaited === 0 ? "left" : null,
    }),
    standing: () => `owner ${person.address} stands at ${standing}, awaiting ${awaited} replies`,
  };
}
