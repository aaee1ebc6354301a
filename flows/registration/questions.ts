import type { Asking, Offer, Question } from "../kit/flow.ts";
import type { TextArgs } from "../kit/vocabulary.ts";
import { modes } from "../understand/understood.ts";
import { correctable, type Draft, nextQuestion, stepOf } from "./answers.ts";
import { inWords, type Told } from "./card.ts";

/** Platforms show about a hundred buttons at most; of a longer list the name is typed. */
const mostListed = 90;
const listable = <Item>(items: readonly Item[]): readonly Item[] => (items.length > mostListed ? [] : items);

/** How many clusters are offered before the owner asks for all. */
const suggestions = 3;

const draftOf = (asking: Asking): Draft => asking.context as unknown as Draft;
const clusterName = (asking: Asking, id: string): string => {
  const name = asking.world.trades.cluster(id)?.name;
  return name?.[asking.language] ?? name?.["id"] ?? id;
};

const yesNo: readonly Offer[] = [
  { id: "yes", text: "yes" },
  { id: "no", text: "no" },
];

/** The catalogue lists like beside like: the nearest to the best come first. */
const neighbours = (all: readonly string[], best: string | undefined): readonly string[] => {
  const at = best === undefined ? 0 : all.indexOf(best);
  return all
    .map((id, index) => ({ id, distance: Math.abs(index - at) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ id }) => id);
};

const clusterChoices = (asking: Asking): readonly Offer[] => {
  const { product, allClusters } = draftOf(asking);
  const { trades } = asking.world;
  const fitting = trades.suggest(product ?? "").map((match) => match.cluster);
  const all = trades.clusters().map(({ id }) => id);
  const ordered = [...new Set([...fitting, ...neighbours(all, fitting[0])])];
  const shown = fitting.length === 0 || allClusters ? ordered : ordered.slice(0, suggestions);
  return [
    ...shown.map((id) => ({ id, label: clusterName(asking, id) })),
    ...(shown.length < ordered.length ? [{ id: "more", text: "cluster-more" } as const] : []),
  ];
};

const placeChoices = (asking: Asking): readonly Offer[] => {
  const { hint } = draftOf(asking);
  return [
    ...(hint === undefined
      ? []
      : [
          {
            id: "atHint",
            text: "place-at-hint",
            args: { place: asking.world.places.describe(hint.village) },
          } as const,
        ]),
    { id: "byName", text: "place-by-name" },
  ];
};

const villageChoices = (asking: Asking): readonly Offer[] => {
  const { district, hint } = draftOf(asking);
  if (typeof district !== "string")
    return [
      { id: "byDistrict", text: "village-by-district" },
      { id: "notListed", text: "not-listed" },
    ];
  const villages = listable(asking.world.places.villages(district));
  const hinted = villages.filter((village) => village.code === hint?.village);
  return [
    ...[...hinted, ...villages.filter((village) => !hinted.includes(village))].map(({ code, name }) => ({
      id: code,
      label: name,
    })),
    { id: "notListed", text: "not-listed" },
  ];
};

const rtRwChoices = (asking: Asking): readonly Offer[] => {
  const { hint } = draftOf(asking);
  const hinted = hint?.rt === undefined ? [] : [`RT ${hint.rt}${hint.rw === undefined ? "" : ` / RW ${hint.rw}`}`];
  return [...hinted.map((label) => ({ id: "hinted", label })), { id: "dontKnow", text: "dont-know" } as const];
};

/** The village was found by the pin alone, so the owner has not seen it yet. */
const isOnMap = ({ pin, village, rtRw }: Draft): boolean =>
  pin !== undefined && typeof village === "string" && rtRw === undefined;

/** A counted question shows its step, and what was answered before. */
const counted = (id: Told, more: Omit<Question, "id" | "step" | "current"> = {}): Question => ({
  id,
  step: (asking) => stepOf(id, draftOf(asking)),
  // What was skipped is no answer to go back to.
  current: (asking) => (draftOf(asking)[id as "phone"] === null ? undefined : inWords(id, draftOf(asking), asking)),
  ...more,
});

export const questions: Readonly<Record<string, Question>> = {
  consent: {
    id: "consent",
    args: ({ world }) => ({ office: world.office.name }),
    choices: () => [
      { id: "yes", text: "consent-yes" },
      { id: "no", text: "consent-no" },
    ],
  },
  ownerName: counted("ownerName"),
  businessName: counted("businessName"),
  product: counted("product"),
  cluster: counted("cluster", { choices: clusterChoices, args: productArg }),
  mode: counted("mode", { choices: () => modes.map((id) => ({ id, text: `mode-${id}` as const })) }),
  place: counted("place", { choices: placeChoices, wants: "location" }),
  district: counted("district", {
    text: (asking) => (draftOf(asking).landmark === undefined ? "ask-district" : "ask-district-landmark"),
    choices: ({ world }) => [
      ...listable(world.places.districts()).map(({ code, name }) => ({ id: code, label: name })),
      { id: "notListed", text: "not-listed" },
    ],
  }),
  village: counted("village", {
    text: (asking) => (typeof draftOf(asking).district === "string" ? "ask-village" : "ask-village-pin"),
    choices: villageChoices,
    args: (asking) => ({ district: asking.world.places.area(draftOf(asking).district ?? "")?.name ?? "" }),
  }),
  landmark: counted("landmark"),
  rtRw: counted("rtRw", {
    numeric: true,
    choices: rtRwChoices,
    text: (asking) => (isOnMap(draftOf(asking)) ? "ask-rtRw-found" : "ask-rtRw"),
    args: (asking) => ({ place: asking.world.places.describe(draftOf(asking).village ?? "") }),
  }),
  phone: counted("phone", { numeric: true, wants: "contact", choices: () => [{ id: "skip", text: "skip" }] }),
  review: {
    id: "review",
    step: (asking) => stepOf("review", draftOf(asking)),
    args: card,
    choices: () => [
      { id: "yes", text: "review-yes" },
      { id: "correct", text: "review-correct" },
      { id: "cancel", text: "review-cancel" },
    ],
  },
  correct: {
    id: "correct",
    choices: (asking) =>
      correctable
        .filter((id) => inWords(id, draftOf(asking), asking) !== undefined)
        .map((id) => ({ id, text: `field-${id}` as const })),
  },
  cancel: {
    id: "cancel",
    text: (asking) => (draftOf(asking).amends === undefined ? "ask-cancel" : "ask-cancel-change"),
    args: (asking) => ({ ...(stepOf(nextQuestion(draftOf(asking)), draftOf(asking)) ?? { at: 0, of: 0 }) }),
    choices: (asking) =>
      draftOf(asking).amends === undefined
        ? [
            { id: "goOn", text: "cancel-go-on" },
            { id: "later", text: "cancel-later" },
            { id: "discard", text: "cancel-discard" },
          ]
        : [
            { id: "goOn", text: "cancel-go-on" },
            { id: "discard", text: "cancel-drop-change" },
          ],
  },
  // A bare "yes" days later may be meant for anything.
  publish: { id: "publish", grave: true, choices: () => yesNo },
  announcements: {
    id: "announcements",
    grave: true,
    args: ({ world }) => ({ office: world.office.name }),
    choices: () => yesNo,
  },
};

function productArg(asking: Asking): TextArgs {
  return { product: draftOf(asking).product ?? "" };
}

/** Everything on one card; what the owner did not know is said to be open. */
function card(asking: Asking): TextArgs {
  return Object.fromEntries(
    correctable.map((id) => [id, inWords(id, draftOf(asking), asking) ?? asking.speak("not-told")]),
  );
}
