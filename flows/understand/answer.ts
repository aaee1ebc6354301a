import type { Choice, Content, Talk } from "../kit/heard.ts";
import type { Answers, QuestionId } from "../kit/vocabulary.ts";
import type { World } from "../kit/world.ts";
import {
  type Command,
  type Understood,
  understandChoice,
  understandCluster,
  understandCommand,
  understandDistrict,
  understandMode,
  understandPersonName,
  understandPhone,
  understandPlace,
  understandProduct,
  understandRtRw,
  understandTitle,
  understandVillage,
  understandYesNo,
} from "./index.ts";

/** What a message meant while a question was open: an answer, a command instead of one, or neither. */
export type Meaning = Understood<Answers[QuestionId]> | { readonly ok: true; readonly command: Command };

interface Open {
  readonly question: QuestionId;
  readonly choices: readonly Choice[];
  readonly world: World;
  readonly language: string;
  /** What the owner may have meant last time, to choose from. */
  readonly offered: Talk["offered"];
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
const same = <Value extends Answers[QuestionId]>(value: Value): Value => value;

/** A choice's id as the answer it stands for. */
const chosen = (id: string, { question, choices }: Open): Meaning => {
  if (id === "officer" && question !== "menu") return { ok: true, command: "officer" };
  switch (question) {
    case "consent":
    case "publish":
    case "announcements":
      return answer(id === "yes");
    case "cluster":
      return answer<"cluster">(id === "more" ? { more: true } : { cluster: id });
    case "place":
      return answer<"place">(id === "atHint" ? { atHint: true } : { byName: true });
    case "district":
      return answer<"district">(id === "notListed" ? { notListed: true } : { district: id });
    case "village": {
      if (id === "byDistrict") return answer<"village">({ byDistrict: true });
      return answer<"village">(
        id === "notListed" ? { notListed: true } : { district: id.slice(0, 8), village: id },
      );
    }
    case "rtRw": {
      const hinted = id === "hinted" ? choices.find((choice) => choice.id === id) : undefined;
      return hinted === undefined
        ? answer<"rtRw">({ dontKnow: true })
        : mapped(understandRtRw(hinted.label), same);
    }
    case "phone":
      return { ok: true, command: "skip" };
    default:
      return answer(id as Answers["menu"]);
  }
};

/** Words that are no choice's label, for each question in its own way. */
const worded = (text: string, { question, world, language }: Open): Meaning => {
  switch (question) {
    case "consent":
    case "publish":
    case "announcements":
      return mapped(understandYesNo(text), same);
    case "ownerName":
      return mapped(understandPersonName(text), same);
    case "businessName":
    case "landmark":
      return mapped(understandTitle(text), same);
    case "product":
      return mapped(understandProduct(text), same);
    case "cluster":
      return mapped(understandCluster(text, world.trades, language), ({ cluster }) => ({ cluster }));
    case "mode":
      return mapped(understandMode(text), same);
    case "place":
      return mapped(understandPlace(text, world.places), same);
    case "district":
      return mapped(understandDistrict(text, world.places), (district) => ({ district }));
    case "village":
      return mapped(understandVillage(text, world.places), same);
    case "rtRw": {
      const rtRw = understandRtRw(text);
      return !rtRw.ok && rtRw.reason === "unknown" ? answer<"rtRw">({ dontKnow: true }) : mapped(rtRw, same);
    }
    case "phone": {
      const phone = understandPhone(text);
      return !phone.ok && phone.reason === "unknown" ? { ok: true, command: "skip" } : mapped(phone, same);
    }
    case "review": {
      const yes = understandYesNo(text);
      if (yes.ok) return answer(yes.value ? "yes" : "correct");
      return yes.detail === "yes_but" ? answer("correct") : unclear();
    }
    case "resume":
    case "cancel": {
      const yes = understandYesNo(text);
      return yes.ok && yes.value ? answer("goOn") : unclear();
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
  return option === undefined ? undefined : answer(option.value as Answers[QuestionId]);
};
const idOf = (choice: Understood<string>): string | undefined => (choice.ok ? choice.value : undefined);

/** What a message means where no question is open: a command, or nothing yet. */
export const understandUnasked = (content: Content): Meaning => {
  const command = content.kind === "text" ? understandCommand(content.text) : undefined;
  return command === undefined ? unclear() : { ok: true, command };
};

/** What a message means for the open question. */
export const understandAnswer = (content: Content, open: Open): Meaning => {
  const chosenBefore = open.offered && offeredOne(content, open.offered);
  if (chosenBefore !== undefined) return chosenBefore;
  switch (content.kind) {
    case "text":
      return understandText(content.text, open);
    case "pick": {
      const { choice } = content;
      if (content.question !== undefined && content.question !== open.question) return unclear("stale");
      const picked =
        typeof choice === "number" ? open.choices[choice - 1] : open.choices.find(({ id }) => id === choice);
      return picked === undefined ? unclear("stale") : chosen(picked.id, open);
    }
    case "location": {
      const { lat, lng, accuracy } = content;
      return open.question === "place" ? pinned(lat, lng, accuracy, open.world) : unclear("location");
    }
    case "contact":
      if (open.question !== "phone") return unclear("contact");
      return content.own ? worded(content.phone, open) : unclear("not_own");
    case "photo":
      return unclear("photo");
    case "other":
      return unclear(content.what === "voice" || content.what === "audio" ? "voice" : "other");
  }
};

/** A shared pin is judged like typed coordinates: outside the country it is questioned. */
const pinned = (lat: number, lng: number, accuracy: number | undefined, { places }: World): Meaning => {
  const typed = understandPlace(`${lat}, ${lng}`, places);
  if (!typed.ok) return typed;
  return answer<"place">({
    kind: "pin",
    source: "pin",
    lat,
    lng,
    ...(accuracy === undefined ? {} : { accuracy }),
  });
};

/** A typed number or label is a choice; a whole-message command comes before any free answer. */
const understandText = (text: string, open: Open): Meaning => {
  if (open.choices.length > 0 && text.trim() === "0") return { ok: true, command: "back" };
  const choice = understandChoice(text, open.choices);
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
