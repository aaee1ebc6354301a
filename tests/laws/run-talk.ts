import { type Details, detailNames } from "../../flows/details/fields.ts";
import type { Content, Message, Reply, Talk } from "../../flows/kit/heard.ts";
import type { Effect, FilledIn, FlowEvent, Language, WorldEffect } from "../../flows/kit/vocabulary.ts";
import type { LinkedChat, LinkWord, MetLink } from "../../flows/link/link.ts";
import type { Person } from "../../flows/my-data/person.ts";
import type { RepairField } from "../../flows/repair/checked.ts";
import { isRepairable, repairable } from "../../flows/repair/fields.ts";
import type { Repair } from "../../flows/repair/repair.ts";
import { converse, type Setting } from "../../flows/talk.ts";

/** One message of an owner as the talk hears it. */
export interface Said {
  readonly content: Content;
  /** After a long silence. */
  readonly returned?: boolean;
}

/** What an owner does: says something whatever is asked, or gives the n-th answer that fits what is open. */
export type Act = Said | { readonly apt: number; readonly returned?: boolean };

export interface Moment {
  readonly talk: Talk | undefined;
  readonly language: Language;
}
export const beginning: Moment = { talk: undefined, language: "id" };

/** What the world answers to an effect; the same each time, so that runs can be compared. */
const answered = (
  effect: WorldEffect,
  registered: string[],
  asked: number | undefined,
  content: Content,
): FlowEvent | undefined => {
  switch (effect.type) {
    case "lookUpLink": {
      const joins = content.kind === "office" && content.does.is === "open" ? content.does.input.link : undefined;
      if (joins !== undefined) return { type: "linkFound", waits: "phone", link: joins, vouched: false };
      return { type: "linkFound", waits: null, vouched: content.kind === "text" && /whatsapp/.test(content.text) };
    }
    case "askLink":
      return { type: "linkAsked", way: "ofChat" in effect.by || "ownPhone" in effect.by ? "phone" : "code" };
    case "tryLink":
      if (effect.code === "000000") return { type: "linkGone" };
      if (effect.code !== linkCode) return { type: "linkWrong", left: effect.code === "999999" ? 0 : 3 };
      registered.push("Keripik Bu Sri");
      return { type: "linkJoined" };
    case "joinLink":
      registered.push("Keripik Bu Sri");
      return { type: "linkJoined" };
    case "meetLink":
      return { type: "linkMet", met: metAs(effect.what, effect.link) };
    case "answerLink":
      return { type: "linkAnswered", inTime: true };
    case "undoLink":
      return { type: "chatParted", here: false };
    case "lookUpChats":
      return registered.length === 0 ? { type: "nobodyFound" } : { type: "chatsFound", chats: twoChats };
    case "partChat":
      if (effect.chat === 1) registered.length = 0;
      return { type: "chatParted", here: effect.chat === 1 };
    case "lookUpRepairs":
      return { type: "repairsFound", repairs: repairsOf(asked, effect.without) };
    // Who roves needs no repair of it any more.
    case "repair":
      if ("photo" in effect.told) return undefined;
      return "registration" in effect.told && effect.told.registration.mode === "roving"
        ? { type: "repairGone" }
        : { type: "repaired" };
    case "lookUpVerdict":
      return { type: "verdictFound", verdict: null };
    case "register":
      registered.push(effect.registration.businessName);
      return { type: "registered", number: "#" };
    case "meetOfficer":
      return effect.ticket === 1 ? { type: "officerMet", officer: "Budi", began: false } : { type: "officerGone" };
    case "lookUpDraft":
      return effect.code === "K7QPXM3R"
        ? { type: "draftFound", filled: filledIn }
        : { type: "draftGone", reason: "unknown" };
    case "openTicket":
      return { type: "ticketOpened", number: 1 };
    case "lookUpStatus":
      return {
        type: "statusFound",
        businesses: registered.map((name) => ({ number: "#", name, status: "registered", checked: { state: "new" } })),
      };
    case "lookUpPerson":
      return registered.length === 0
        ? { type: "nobodyFound" }
        : { type: "personFound", person: personWith(registered), for: effect.for };
    case "amend":
      return { type: "amended", number: "#", again: false };
    case "erase":
      registered.length = 0;
      return { type: "erased", proof: 1 };
    default:
      return undefined;
  }
};

const linkCode = "482913";
/** Through this one, the chat becomes one of an owner who had registered in another. */
export const joinsOwner = (effect: Effect): boolean =>
  effect.type === "joinLink" || (effect.type === "tryLink" && effect.code === linkCode);
/** And through this one it is nobody's again. */
export const partsOwner = (effect: Effect): boolean =>
  effect.type === "erase" || (effect.type === "partChat" && effect.chat === 1);
/** Of two chats that ask, one is told a code for. */
const metAs = (what: LinkWord, link: number): MetLink => {
  if (what === "part") return { is: "parted" };
  if (what === "made") return { is: "made", channel: "whatsapp" };
  return link === 1 ? { is: "code", code: "482 913", channel: "whatsapp" } : { is: "question", channel: "whatsapp" };
};
const twoChats: readonly LinkedChat[] = [
  { id: 1, channel: "terminal", since: "2026-11-22T01:00:00.000Z", here: true, receives: false, chosen: false },
  { id: 2, channel: "whatsapp", since: "2026-11-23T01:00:00.000Z", here: false, receives: true, chosen: true },
];

/** Details of which one is missing. */
const nearlyAll: Details = Object.fromEntries(
  detailNames.filter((field) => field !== "kube").map((field) => [field, "1985"]),
);

/**
 * A person with businesses of these names: the first stays where it is, the second roves and is closed. One
 * detail alone is missing where one is called "Hampir Lengkap".
 */
export const personWith = (names: readonly string[]): Person => ({
  name: "Sri Wahyuni",
  phone: "+6281234567890",
  details: names.includes("Hampir Lengkap") ? nearlyAll : {},
  businesses: names.map((businessName, index) => ({
    id: index + 1,
    number: "#",
    status: index === 1 ? "closed" : "registered",
    checked: { state: "new" },
    registration: {
      ownerName: "Sri Wahyuni",
      phone: "+6281234567890",
      businessName,
      product: "keripik singkong",
      cluster: "keripik",
      mode: index === 0 ? "fixed" : "roving",
      district: "33.13.11",
      village: "33.13.11.2005",
      rt: "002",
      rw: "005",
      pin: null,
      placeSource: "village",
      landmark: null,
      hint: null,
    },
    details: businessName === "Hampir Lengkap" ? nearlyAll : {},
    spots: [],
    photos: businessName === "Hampir Lengkap" ? 1 : 0,
    registeredAt: "2026-11-22T01:00:00.000Z",
  })),
  consents: [
    {
      purpose: "register",
      granted: true,
      textVersion: "register-1",
      channel: "terminal",
      at: "2026-11-22T01:00:00.000Z",
    },
  ],
  chats: [{ channel: "terminal", since: "2026-11-22T01:00:00.000Z", messages: 12 }],
  changes: [],
  accesses: [],
});

/** What an officer filled in for an owner. */
const filledIn: FilledIn = {
  draft: 1,
  officer: "Budi",
  registration: {
    ...{ ownerName: "Sri Wahyuni", phone: null, businessName: "Keripik Bu Sri", product: "keripik singkong" },
    ...{ cluster: "keripik", mode: "fixed", district: "33.13.11", village: "33.13.11.2005", rt: "002", rw: "005" },
    ...{ pin: null, placeSource: "village", landmark: null, hint: null },
  },
};

export interface Turn {
  readonly said: Said;
  readonly reply: Reply;
  readonly effects: readonly WorldEffect[];
}

/** `registered`: the names of the businesses that this owner has registered so far. */
export const hearOne = ({ talk, language }: Moment, said: Said, setting: Setting, registered: string[] = []): Turn => {
  const { content, returned = false } = said;
  const turn = converse(talk, language, { content, returned, today: "2026-11-22" }, setting);
  const effects: WorldEffect[] = [];
  let step = turn.next();
  while (step.done !== true) {
    effects.push(step.value);
    step = turn.next(answered(step.value, registered, checkIn(talk, content), content));
  }
  return { said, reply: step.value, effects };
};

/** As it is stored between two messages. */
export const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** A whole talk without a database; `keep` is what happens to it between two messages. */
export const runTalk = (
  acts: readonly Act[],
  setting: Setting,
  keep: (talk: Talk) => Talk = stored,
): readonly Turn[] => {
  let { talk, language }: Moment = beginning;
  let last: Message | undefined;
  const registered: string[] = [];
  return acts.map((act) => {
    const turn = hearOne({ talk, language }, saidBy(act, last), setting, registered);
    talk = keep(turn.reply.talk);
    language = turn.reply.language;
    last = turn.reply.message;
    return turn;
  });
};

export const saidBy = (act: Act, last: Message | undefined): Said => {
  if ("content" in act) return act;
  const fitting = aptAnswers(last);
  const content = fitting[act.apt % fitting.length] ?? text("/start");
  return act.returned === undefined ? { content } : { content, returned: act.returned };
};

export const text = (words: string): Content => ({ kind: "text", text: words });

/** An officer asks for a field of an owner's only business. */
export const repairDeed = (field: RepairField): Content => ({
  kind: "office",
  does: { is: "open", flow: "repair", input: { check: repairable.indexOf(field) + 1 }, unasked: true },
});
/** Another chat asks to be linked, was linked, or this one is not any more. */
export const linkDeed = (what: LinkWord, link: number): Content => ({
  kind: "office",
  does: { is: "open", flow: "linkHere", input: { link, what }, unasked: false },
});
/** The owner said yes in their other chat. */
export const joinDeed: Content = {
  kind: "office",
  does: { is: "open", flow: "link", input: { link: 1 }, unasked: false },
};
/** Words of an owner, or "(officer asks for phone)". */
export const spoken = (words: string): Content => {
  if (words === "(a chat asks)") return linkDeed("ask", 2);
  if (words === "(a chat was linked)") return linkDeed("made", 1);
  const field = /^\(officer asks for (\w+)\)$/.exec(words)?.[1] ?? "";
  return isRepairable(field) ? repairDeed(field) : text(words);
};

/** Under which number an officer asks for something now, or asked before. */
const checkIn = (talk: Talk | undefined, content: Content): number | undefined =>
  content.kind === "office" && content.does.is === "open"
    ? content.does.input.check
    : (talk?.stack.find(({ flow }) => flow === "repair")?.context["check"] as number | undefined);

const repairsOf = (check: number | undefined, without: readonly number[]): readonly Repair[] => {
  const field = repairable[(check ?? 0) - 1];
  const [business] = personWith(["Keripik Bu Sri"]).businesses;
  if (check === undefined || field === undefined || business === undefined || without.includes(check)) return [];
  return [{ check, field, business, reason: "unclear", words: null }];
};

const pin: Content = { kind: "location", lat: -7.56, lng: 110.95, accuracy: 12 };

const worded: Readonly<Record<string, readonly Content[]>> = {
  ownerName: [text("sri wahyuni"), text("Nur'aini binti Slamet"), text("Pak Joko")],
  businessName: [text("Keripik Bu Sri"), text("Warung 99")],
  product: [text("keripik singkong"), text("jualan sambal pecel"), text("qwrtzpsdf")],
  place: [pin, text("-7.5601, 110.9482"), text("Jati, Jaten"), text("Karangpandan"), text("depan masjid agung")],
  village: [text("Jati, Jaten"), text("qwrtzpsdf")],
  district: [text("jaten"), text("Karangpandan")],
  landmark: [text("depan masjid agung")],
  rtRw: [text("rt 2 rw 5"), text("7"), text("003/012")],
  // Who goes back registers here; the others are registered by it.
  linkNumber: [text("kembali"), text("3313-000042-6"), { kind: "contact", phone: "+6281234567890", own: true }],
  linkCode: [text("kembali"), text("482 913"), text("111111"), text("999999"), text("081234567890")],
  spot: [pin, text("-7.5601, 110.9482")],
  photos: [{ kind: "photo", reference: "photo-1" }],
  phone: [{ kind: "contact", phone: "+6281234567890", own: true }, text("0812 3456 7890")],
};

/** Answers that fit the open question: its buttons (of a long list the ends), and words. */
export const aptAnswers = (last: Message | undefined): readonly Content[] => {
  if (last === undefined || last.asks === null) return [text("/start")];
  const { choices, asks } = last;
  const buttons = choices.length > 8 ? [...choices.slice(0, 2), ...choices.slice(-2)] : choices;
  // A business's id is another in every office; its place in the list is the same.
  const placeOf = (wanted: string): number => choices.findIndex(({ id }) => id === wanted) + 1;
  return [
    ...(worded[asks] ?? []),
    ...buttons.map(
      ({ id }): Content => ({ kind: "pick", choice: /^\d+$/.test(id) ? placeOf(id) : id, question: asks }),
    ),
  ];
};
