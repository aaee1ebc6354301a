import type { Choice, Content, Talk } from "../kit/heard.ts";
import type { Answers, QuestionId } from "../kit/vocabulary.ts";
import type { World } from "../kit/world.ts";
import { isInIndonesia } from "./coordinates.ts";
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
      return answer<"village">(id === "notListed" ? { notListed: true } : { district: id.slice(0, 8), village: id });
    }
    case "rtRw": {
      const hinted = id === "hinted" ? choices.find((choice) => choice.id === id) : undefined;
      return hinted === undefined ? answer<"rtRw">({ dontKnow: true }) : mapped(understandRtRw(hinted.label), same);
    }
    case "phone":
      return { ok: true, command: "skip" };
    default:
      return answer(id as Answers["menu"]);
  }
};

/** Words that are no choice's label, for each question in its own way. */
const worded = (text: string, { question, world, language, choices }: Open): Meaning => {
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
      return mapped(labelled(understandMode(text), choices), same);
    case "place":
      return placed(mapped(understandPlace(text, world.places), same), world);
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
      return yes.detail === "yes_but" || yes.detail === "no_but" ? answer("correct") : unclear();
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
      if (picked !== undefined) return chosen(picked.id, open);
      return unclear(typeof choice === "number" ? "no_such_number" : "stale");
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

/** A shared pin is judged like typed coordinates. */
const pinned = (lat: number, lng: number, accuracy: number | undefined, world: World): Meaning => {
  const exact = accuracy === undefined ? {} : { accuracy };
  if (!isInIndonesia(lat, lng)) return { ok: false, reason: "invalid", detail: "not_in_indonesia" };
  return placed(answer<"place">({ kind: "pin", source: "pin", lat, lng, ...exact }), world);
};

/** Without a map only a gross mistake can be seen: a pin so far from every part of the territory is questioned. */
const farthest = 150_000;

const placed = (meaning: Meaning, { places }: World): Meaning => {
  if (!meaning.ok || !("value" in meaning) || typeof meaning.value !== "object") return meaning;
  const { value } = meaning;
  if (!("kind" in value) || value.kind !== "pin") return meaning;
  const centres = places.territory.map(({ code }) => places.centre?.(code));
  const far = centres.every((centre) => centre !== undefined && metresBetween(centre, value) > farthest);
  return far ? { ok: false, reason: "invalid", detail: "far" } : meaning;
};

interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** On a sphere, good to half a percent: enough for "far". */
const metresBetween = (a: Point, b: Point): number => {
  const radians = Math.PI / 180;
  const x = (b.lng - a.lng) * Math.cos(((a.lat + b.lat) / 2) * radians);
  return 111_320 * Math.hypot(x, b.lat - a.lat);
};

const yesNoQuestions: ReadonlySet<QuestionId> = new Set([
  "consent",
  "publish",
  "announcements",
  "review",
  "resume",
  "cancel",
]);

/** A typed number or label is a choice; a whole-message command comes before any free answer. */
const understandText = (text: string, open: Open): Meaning => {
  if (open.choices.length > 0 && text.trim() === "0") return { ok: true, command: "back" };
  const exact = open.choices.find(({ label }) => label.toLowerCase() === text.trim().toLowerCase());
  if (exact !== undefined) return chosen(exact.id, open);
  // "betul" is a yes before it is a misspelt "Betulkan".
  const yes = yesNoQuestions.has(open.question) ? worded(text, open) : unclear();
  if (yes.ok || yes.detail === "yes_but" || yes.detail === "no_but") return yes;
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
