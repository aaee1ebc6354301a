import type { Asking } from "../kit/flow.ts";
import { phoneInWords } from "../kit/phone-in-words.ts";
import { correctable, type Draft, draftFrom } from "../registration/answers.ts";
import { inWords, placeInWords } from "../registration/card.ts";
import { checkedInWords } from "../repair/checked.ts";
import { changedInWords } from "./changed-in-words.ts";
import { givenConsents, purposes } from "./consents.ts";
import { dateInWords } from "./dates.ts";
import { detailLines } from "./detail-lines.ts";
import type { Access, OwnBusiness, Person } from "./person.ts";

/** Lines that belong together; an empty line stands between two sections. */
export type Section = readonly string[];

export const personLines = (person: Person, asking: Asking): Section => {
  const { speak } = asking;
  return [
    line(speak("field-ownerName"), person.name, asking),
    line(speak("field-phone"), person.phone === null ? speak("not-told") : phoneInWords(person.phone), asking),
    ...detailLines(person.details, asking),
  ];
};

export const businessLines = (business: OwnBusiness, asking: Asking): Section => {
  const { speak } = asking;
  const { registration, number, status, registeredAt, spots, photos } = business;
  const draft = draftFrom({ amends: business });
  const answers = correctable
    .filter((id) => id !== "ownerName" && id !== "businessName" && id !== "phone")
    .map((id) => line(speak(`field-${id}`), inWords(id, draft, asking) ?? speak("not-told"), asking));
  return [
    speak("data-business", { name: registration.businessName }),
    line(speak("data-number"), number, asking),
    line(speak("data-since"), dateInWords(registeredAt, asking), asking),
    line(speak("data-status"), speak(`status-word-${status}`), asking),
    ...(status === "closed" ? [] : [line(speak("data-checked"), checkedLine(business, asking), asking)]),
    ...answers,
    ...detailLines(business.details, asking),
    ...spots.map((spot) => line(speak("data-spots"), placeInWords({ ...spot, pin: spot }, asking), asking)),
    ...(photos === 0 ? [] : [line(speak("data-photos"), String(photos), asking)]),
    ...(registration.hint === null ? [] : [line(speak("data-hint"), registration.hint, asking)]),
  ];
};

const checkedLine = ({ checked }: OwnBusiness, { speak }: Asking): string => {
  const { text, args, texts } = checkedInWords(checked);
  return speak(text, { ...args, ...Object.fromEntries(Object.entries(texts).map(([name, id]) => [name, speak(id)])) });
};

/** What was answered and not sent yet. */
export const draftLines = (draft: Draft, asking: Asking): Section => {
  const { speak } = asking;
  const answered = correctable.flatMap((id) => {
    const words = inWords(id, draft, asking);
    return words === undefined ? [] : [line(speak(`field-${id}`), words, asking)];
  });
  return answered.length === 0 ? [] : [speak("data-draft"), ...answered];
};

/** What holds now, or with `all` every word that was ever said about it. */
export const consentLines = (person: Person, asking: Asking, all?: "all"): Section => {
  const { speak } = asking;
  const given = givenConsents(person);
  const state = (purpose: (typeof purposes)[number], granted: boolean) =>
    speak("consent-state", { purpose: speak(`purpose-${purpose}`), given: granted ? "yes" : "no" });
  if (all === undefined)
    return [speak("data-consents"), ...purposes.map((purpose) => state(purpose, given[purpose] === true))];
  return [
    speak("data-consents"),
    ...person.consents.flatMap(({ purpose, granted, at }) => {
      const known = purposes.find((one) => one === purpose);
      if (known === undefined) return [];
      return [speak("consent-when", { consent: state(known, granted), date: dateInWords(at, asking, "time") })];
    }),
  ];
};

export const chatLines = ({ chats }: Person, asking: Asking): Section => [
  asking.speak("data-chats"),
  ...chats.map(({ channel, since, messages }) =>
    asking.speak("data-chat", { channel, date: dateInWords(since, asking), messages: String(messages) }),
  ),
];

/** Who changed what, and when; what changed in the same moment and bears one name is told once. */
export const changeLines = ({ changes }: Person, asking: Asking): Section => {
  const told = changes.map(({ field, at, by }) =>
    asking.speak("data-change", {
      date: dateInWords(at, asking, "time"),
      what: changedInWords(field, asking),
      by,
    }),
  );
  return told.length === 0 ? [] : [asking.speak("data-changes"), ...new Set(told)];
};

export const accessLines = ({ accesses }: Person, asking: Asking): Section =>
  accesses.length === 0
    ? [asking.speak("accesses-none")]
    : [asking.speak("accesses-title"), ...accesses.map((access) => accessLine(access, asking))];

const accessLine = ({ actor, did, what, why, words, at, times, before }: Access, asking: Asking): string =>
  asking.speak("access", {
    ...{ actor, did, times, why: why ?? "none", words: words ?? "none" },
    span: before ? "before" : "on",
    what: [...new Set(what.map((field) => accessedField(field, asking)))].join(", "),
    date: dateInWords(at, asking, before || times > 1 ? undefined : "time"),
  });

/** Fields of the quick path are called as the card calls them; a place in any of its parts is the place. */
const accessedField = (field: string, asking: Asking): string => {
  const question = correctable.find((one) => one === field);
  if (question !== undefined) return asking.speak(`field-${question}`);
  return changedInWords(field === "pin" ? "lat" : field, asking);
};

const line = (label: string, value: string, { speak }: Asking): string => speak("data-line", { label, value });
