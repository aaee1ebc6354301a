import { isDetail } from "../details/fields.ts";
import type { Choice, Content, Talk } from "../kit/heard.ts";
import type { Answers, QuestionId } from "../kit/vocabulary.ts";
import type { World } from "../kit/world.ts";
import type { Speak } from "../speech/speak.ts";
import { readLanguage } from "./arguments.ts";
import { asksWhy, chosenDetail, understandDetail } from "./detail.ts";
import { understandErasing } from "./erasing.ts";
import { hasIdentifier } from "./identifiers.ts";
import {
  type Command,
  type Understood,
  understandBusiness,
  understandChoice,
  understandCluster,
  understandCommand,
  understandMode,
  understandPersonName,
  understandPhone,
  understandProduct,
  understandRtRw,
  understandTitle,
  understandYesNo,
} from "./index.ts";
import { understandLinkCode, understandLinkNumber } from "./link-number.ts";
import { rungs, understandPin, understandRung, understandSpot, understandSpotPin } from "./rung.ts";
import { saysLittle } from "./says-little.ts";
import { taughtChoice } from "./taught.ts";

/** What a message meant while a question was open: an answer, a command instead of one, or neither. */
export type Meaning = Understood<Answers[QuestionId]> | { readonly ok: true; readonly command: Command };

interface Open {
  readonly question: QuestionId;
  readonly choices: readonly Choice[];
  readonly world: World;
  readonly language: string;
  /** A typed number is the answer itself. */
  readonly numeric: boolean;
  /** What the owner may have meant last time, to choose from. */
  readonly offered: Talk["offered"];
  /** The office's date, ISO 8601. */
  readonly today: string;
  /** Words for what may have been meant. */
  readonly speak: Speak;
}

const answer = <Id extends QuestionId>(value: Answers[Id]): Meaning => ({ ok: true, value });
const unclear = (detail?: string): Meaning => ({
  ok: false,
  reason: "unclear",
  ...(detail === undefined ? {} : { detail }),
});
const mapped = <From>(understood: Understood<From>, to: (value: From) => Answers[QuestionId]): Meaning => {
  if (understood.ok) return { ok: true, value: to(understood.value) };
  const { options, ...rest } = understood;
  return options === undefined
    ? rest
    : { ...rest, options: options.map(({ label, value }) => ({ label, value: to(value) })) };
};
/** Options that are themselves choices of the question bear the choices' labels. */
const labelled = <Value extends string>(
  understood: Understood<Value>,
  choices: readonly Choice[],
): Understood<Value> =>
  understood.ok || understood.options === undefined
    ? understood
    : {
        ...understood,
        options: understood.options.map(({ label, value }) => ({
          value,
          label: choices.find(({ id }) => id === value)?.label ?? label,
        })),
      };
const same = <Value extends Answers[QuestionId]>(value: Value): Value => value;

/** A choice's id as the answer it stands for. */
const chosen = (id: string, { question, choices }: Open): Meaning => {
  if (id === "officer" && question !== "menu") return { ok: true, command: "officer" };
  if (isDetail(question)) return chosenDetail(id, question);
  if (id === "notNow") return { ok: true, command: "cancel" };
  switch (question) {
    case "consent":
    case "publish":
    case "announcements":
    case "erasing":
    case "linkDraft":
    case "linkAsked":
    case "parting":
      return answer(id === "yes");
    case "linkNumber":
    case "linkCode":
      return { ok: true, command: "back" };
    case "chats":
      return answer<"chats">(id === "latest" || id === "back" ? id : { chat: Number(id) });
    case "cluster":
      return answer<"cluster">(id === "more" ? { more: true } : { cluster: id });
    case "place":
      return answer<"place">(id === "atHint" ? { atHint: true } : { byName: true });
    case "district":
      return answer<"district">(id === "notListed" ? { notListed: true } : { district: id });
    case "village": {
      if (id === "byDistrict") return answer<"village">({ byDistrict: true });
      return answer<"village">(id === "notListed" ? { notListed: true } : { district: id.slice(0, 8), village: id });
    }
    case "rtRw": {
      const hinted = id === "hinted" ? choices.find((choice) => choice.id === id) : undefined;
      return hinted === undefined ? answer<"rtRw">({ dontKnow: true }) : mapped(understandRtRw(hinted.label), same);
    }
    case "phone":
      return { ok: true, command: "skip" };
    case "detailsOf":
      return answer(Number(id));
    case "businesses":
      return answer<"businesses">(id === "add" || id === "back" ? id : { business: Number(id) });
    case "closing":
      return answer(id === "yes");
    default:
      return answer(id as Answers["menu"]);
  }
};

/** The questions whose answers are long numbers themselves. */
const digitsWanted: ReadonlySet<QuestionId> = new Set(["nik", "kk", "nib", "npwp"]);

/** Two trades in one answer are two businesses, or one that sells both: only the owner knows. */
const productIn = (text: string, { world, language, speak }: Open): Meaning => {
  const product = understandProduct(text);
  const business = product.ok ? understandBusiness(product.value, world.trades, language) : undefined;
  if (!product.ok || !business?.ok || !("trades" in business.value)) return mapped(product, same);
  const each = business.value.trades.map((trade) => ({ label: trade.product, value: trade.product }));
  const options = [...each, { label: speak("both-in-one"), value: product.value }];
  return { ok: false, reason: "ambiguous", detail: "several_trades", options };
};

/** Words that are no choice's label, for each question in its own way. */
const worded = (text: string, open: Open): Meaning => {
  // A NIK has its own question, which keeps it sealed; nowhere else may it be taken for an answer.
  if (!digitsWanted.has(open.question) && hasIdentifier(text))
    return { ok: false, reason: "invalid", detail: "identifier" };
  const { question, world, language, choices } = open;
  switch (question) {
    case "consent":
    case "publish":
    case "announcements":
    case "linkDraft":
    case "linkAsked":
    case "parting":
      return mapped(understandYesNo(text), same);
    case "linkMade":
      return mapped(understandYesNo(text), (yes) => (yes ? "mine" : "notMe"));
    case "linkNumber":
      return mapped(understandLinkNumber(text), same);
    case "linkCode":
      return mapped(understandLinkCode(text), same);
    case "erasing":
      return mapped(understandErasing(text), same);
    case "ownerName":
      return mapped(understandPersonName(text), same);
    case "businessName":
      return mapped(understandTitle(text), same);
    case "product":
      return productIn(text, open);
    case "cluster":
      return mapped(understandCluster(text, world.trades, language), ({ cluster }) => ({ cluster }));
    case "mode":
      return mapped(labelled(understandMode(text), choices), same);
    case "closing":
      return mapped(understandYesNo(text), same);
    case "spot":
      return mapped(understandSpot(text, world), same);
    case "place":
    case "district":
    case "village":
    case "landmark": {
      const rung = understandRung(question, text, world);
      // Who can't name the area leaves it to an officer, as with "not on the list".
      const lost = !rung.ok && rung.reason === "unknown" && (question === "district" || question === "village");
      return lost ? answer<typeof question>({ notListed: true }) : rung;
    }
    case "rtRw": {
      const rtRw = understandRtRw(text);
      return !rtRw.ok && rtRw.reason === "unknown" ? answer<"rtRw">({ dontKnow: true }) : mapped(rtRw, same);
    }
    case "phone": {
      const phone = understandPhone(text);
      if (phone.ok || phone.detail !== undefined) return mapped(phone, same);
      if (asksWhy(text)) return { ok: true, command: "help" };
      const refusal = understandYesNo(text);
      const skips = phone.reason === "unknown" || (refusal.ok && !refusal.value);
      return skips ? { ok: true, command: "skip" } : mapped(phone, same);
    }
    case "review": {
      const yes = understandYesNo(text);
      if (yes.ok) return answer(yes.value ? "yes" : "correct");
      return yes.detail === "yes_but" || yes.detail === "no_but" ? answer("correct") : unclear();
    }
    case "resume":
    case "cancel": {
      const yes = understandYesNo(text);
      return yes.ok && yes.value ? answer("goOn") : unclear();
    }
    case "language": {
      const named = readLanguage(text);
      return named === undefined ? unclear() : answer<"language">(named);
    }
    default:
      return unclear();
  }
};

/** One of several meanings that were offered, by its button, number or label. */
const offeredOne = (content: Content, offered: NonNullable<Talk["offered"]>): Meaning | undefined => {
  const options = offered.map(({ label }, index) => ({ id: `option${index + 1}`, label }));
  const id =
    content.kind === "pick"
      ? typeof content.choice === "number"
        ? options[content.choice - 1]?.id
        : content.choice
      : content.kind === "text"
        ? idOf(understandChoice(content.text, options))
        : undefined;
  const index = options.findIndex((option) => option.id === id);
  const option = offered[index];
  return option === undefined ? undefined : (commandOf(option.value) ?? answer(option.value as Answers[QuestionId]));
};
/** An option may be something to do rather than an answer. */
const commandOf = (value: unknown): Meaning | undefined =>
  typeof value === "object" && value !== null && "command" in value
    ? { ok: true, command: value.command as Command }
    : undefined;
const idOf = (choice: Understood<string>): string | undefined => (choice.ok ? choice.value : undefined);

/** "Not me", pressed when the news of a linked chat is no longer open: the list of chats has the same remedy. */
const deniesLater = (content: Content): boolean => content.kind === "pick" && content.choice === "notMe";

/** What a message means where no question is open: a command, or nothing yet. */
export const understandUnasked = (content: Content, offered?: Talk["offered"]): Meaning => {
  const chosenBefore = offered && offeredOne(content, offered);
  if (chosenBefore !== undefined) return chosenBefore;
  const command = content.kind === "text" ? understandCommand(content.text) : undefined;
  if (command !== undefined) return { ok: true, command };
  if (deniesLater(content)) return { ok: true, command: "chats" };
  return unclear(content.kind === "pick" ? "stale" : undefined);
};

/** What a message means for the open question. */
export const understandAnswer = (content: Content, open: Open): Meaning => {
  const chosenBefore = open.offered && offeredOne(content, open.offered);
  if (chosenBefore !== undefined) return chosenBefore;
  switch (content.kind) {
    case "text":
      return orTaught(understandText(content.text, open), content.text, open);
    case "pick": {
      const { choice } = content;
      if (open.question !== "linkMade" && deniesLater(content)) return { ok: true, command: "chats" };
      if (content.question !== undefined && content.question !== open.question) return unclear("stale");
      const picked =
        typeof choice === "number" ? open.choices[choice - 1] : open.choices.find(({ id }) => id === choice);
      if (picked !== undefined) return chosen(picked.id, open);
      return unclear(typeof choice === "number" ? "no_such_number" : "stale");
    }
    case "location":
      if (open.question === "spot") return understandSpotPin(content, open.world);
      if (rungs.some((rung) => rung === open.question)) return understandPin(content, open.world);
      return unclear(afterPlace.has(open.question) ? "location_known" : "location");
    case "contact":
      if (open.question === "linkNumber" || open.question === "linkCode") {
        if (!content.own) return unclear("not_own");
        return mapped(understandPhone(content.phone), (ownPhone) => ({ ownPhone }));
      }
      if (open.question !== "phone") return unclear("contact");
      return content.own ? worded(content.phone, open) : unclear("not_own");
    case "photo":
      return open.question === "photos" ? answer<"photos">({ photo: content.reference }) : unclear("photo");
    case "other":
      return unclear(content.what === "voice" || content.what === "audio" ? "voice" : "other");
    case "page":
    case "moved":
    case "wish":
    case "idle":
    case "office":
      return unclear();
  }
};

/** What the office taught counts only where nothing was understood, or several things might be meant. */
const orTaught = (meaning: Meaning, text: string, open: Open): Meaning => {
  if (meaning.ok || (meaning.reason !== "unclear" && meaning.reason !== "ambiguous")) return meaning;
  const choice = taughtChoice(text, open);
  return choice === undefined ? meaning : chosen(choice, open);
};

/** Questions that come when the place is known. */
const afterPlace: ReadonlySet<QuestionId> = new Set(["rtRw", "phone", "review", "correct", "publish", "announcements"]);

const yesNoQuestions: ReadonlySet<QuestionId> = new Set([
  "consent",
  "publish",
  "announcements",
  "review",
  "resume",
  "cancel",
  "closing",
  "erasing",
  "linkDraft",
  "linkAsked",
  "linkMade",
  "parting",
]);

const asksWho = /^\s*(?:siapa|sapa|sinten|who)\b/iu;

/** A typed number or label is a choice; a whole-message command comes before any free answer. */
const understandText = (text: string, open: Open): Meaning => {
  if (isDetail(open.question)) return understandDetail(text, open.question, open);
  const numbers = open.numeric && /^[\s\d./-]+$/.test(text);
  if (numbers) return worded(text, open);
  if (open.choices.length > 0 && text.trim() === "0") return { ok: true, command: "back" };
  const exact = open.choices.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase());
  if (exact !== undefined) return chosen(exact.id, open);
  // "Hapus data saya" ends as the menu's "Data saya" does, and means more.
  if (open.question === "menu" && understandCommand(text) === "erase") return { ok: true, command: "erase" };
  // "Pendataan: ya" is no name for a bare yes, which would lead to the erasure.
  if (open.question === "consents" && !/\d/.test(text) && understandYesNo(text).ok) return unclear();
  // "Siapa yang lihat data saya" ends as "Lihat data saya" does, and asks for something else.
  if (open.question === "myData" && asksWho.test(text)) {
    const accesses = open.choices.find(({ id }) => id === "accesses");
    return accesses === undefined ? unclear() : chosen(accesses.id, open);
  }
  // "betul" is a yes before it is a misspelt "Betulkan".
  const yes = yesNoQuestions.has(open.question) ? worded(text, open) : unclear();
  if (yes.ok || yes.detail === "yes_but" || yes.detail === "no_but") return yes;
  // A slip of the finger, or half a label, erases nobody; and "di rumah" is no half of a group's name.
  const isNoHalf = open.question === "erasing" || (open.question === "cluster" && saysLittle(text));
  const choice = understandChoice(text, isNoHalf ? [] : open.choices);
  if (choice.ok) return chosen(choice.value, open);
  const command = understandCommand(text);
  if (command !== undefined) return { ok: true, command };
  const meaning = worded(text, open);
  if (meaning.ok || meaning.reason !== "unclear" || choice.reason !== "ambiguous") return meaning;
  return mapped(choice, (id) => {
    const one = chosen(id, open);
    return one.ok && "value" in one ? one.value : false;
  });
};
