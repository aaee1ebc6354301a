import type { Content } from "../kit/heard.ts";
import type { Answers, QuestionId } from "../kit/vocabulary.ts";
import type { World } from "../kit/world.ts";
import type { Meaning } from "./answer.ts";
import { gather } from "./gather.ts";
import { understandPhone } from "./phone.ts";
import { rungs, understandPin } from "./rung.ts";
import type { Told } from "./understood.ts";

/** What a message meant, and what it told beside that. */
interface More {
  readonly meaning: Meaning;
  readonly told?: Told;
}

/** The questions that come before the place and the number; later ones have both, or ask for them. */
const early = ["consent", "ownerName", "businessName", "product", "cluster", "mode"] as const;
const beforePhone = [...early, ...rungs, "rtRw"] as const;
/** The questions of a registration; where none of them is open, nothing is listened for but a beginning. */
const listening = [...beforePhone, "phone", "review"] as const;
const among = (questions: readonly QuestionId[], asked: QuestionId): boolean => questions.includes(asked);

/** Shorter words tell one thing at most, and are not worth a second look. */
const fewestWords = 3;
/** With its leading 0 or +62 nothing else is meant. */
const mobile = /^\s*(?:\+?62[\s.-]?|0)8\d(?:[\s.-]?\d){6,10}\s*$/;

/**
 * One message can be enough: whatever it tells beside its answer comes along. Where the answer swallowed the rest
 * ("keripik singkong di Jaten" as a product), what was found in it takes its place.
 */
export const moreIn = (meaning: Meaning, content: Content, asked: QuestionId | undefined, world: World): More => {
  const shared = meaning.ok || asked === undefined ? undefined : sharedIn(content, asked, world);
  if (shared !== undefined) return { meaning, told: shared };
  if (content.kind !== "text" || (meaning.ok && "command" in meaning)) return { meaning };
  if (asked !== undefined && !among(listening, asked)) return { meaning };
  if (content.text.trim().split(/\s+/u, fewestWords).length < fewestWords) return { meaning };
  const told = gather(content.text, world, asked);
  const answer = asked === undefined ? undefined : answerIn(told, asked);
  const rest = asked === undefined ? told : without(told, asked);
  if (Object.keys(rest).length === 0) return { meaning };
  if (answer !== undefined) return { meaning: { ok: true, value: answer }, told: rest };
  return meaning.ok ? { meaning } : { meaning, told: rest };
};

/** What came before its question: where the business is, or the owner's number. */
const sharedIn = (content: Content, asked: QuestionId, world: World): Told | undefined => {
  if (content.kind === "location" && among(early, asked)) {
    const pin = understandPin(content, world);
    return pin.ok ? { place: pin.value } : undefined;
  }
  if (!among(beforePhone, asked)) return undefined;
  const typed =
    content.kind === "contact" && content.own
      ? content.phone
      : content.kind === "text" && mobile.test(content.text)
        ? content.text
        : undefined;
  const phone = typed === undefined ? undefined : understandPhone(typed);
  return phone?.ok === true ? { phone: phone.value } : undefined;
};

const answerIn = (told: Told, asked: QuestionId): Answers[QuestionId] | undefined => {
  switch (asked) {
    case "ownerName":
    case "businessName":
    case "product":
    case "mode":
    case "place":
    case "rtRw":
    case "phone":
      return told[asked];
    default:
      return undefined;
  }
};

const without = (told: Told, asked: QuestionId): Told =>
  Object.fromEntries(Object.entries(told).filter(([name]) => name !== asked));
