import { beforeAll, describe, expect, it } from "vitest";
import { type AnyStateMachine, getMicrosteps } from "xstate";
import { flows } from "../../flows/index.ts";
import type { Content, Frame, Talk } from "../../flows/kit/heard.ts";
import type { FlowName } from "../../flows/kit/vocabulary.ts";
import { repairable } from "../../flows/repair/fields.ts";
import type { Setting } from "../../flows/talk.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { expectAnswerable } from "./answerable.ts";
import {
  aptAnswers,
  beginning,
  hearOne,
  joinDeed,
  linkDeed,
  type Moment,
  repairDeed,
  type Said,
  stored,
  type Turn,
  text,
} from "./run-talk.ts";

// The whole graph of the talk, walked message by message from the first hello: nothing is sent but what an owner
// could send, and every place that is found is stored and read back before it is left.

const texts = (words: string): readonly Content[] => words.split("|").map(text);

/** What leads from one place to another. */
const steering = texts(
  "back|cancel|language|menu|skip|/start|betulkan|stop|mulai ulang|usaha saya|data saya|lengkapi|hapus data saya|hubungkan|chat saya",
);

/** Everything else that may come at any time, sensible or not. */
const oddities: readonly Content[] = [
  ...texts(
    "Saya Sri, jualan keripik singkong di Jaten RT 2 RW 5|bantuan|3313 0957 0885 0001|repeat|help|status|daftar|halo|0|bahasa inggris|petugas|terima kasih|cek bantuan|/start 3313112002-002-005|/nothing|99|ya|🙂|\u200f|",
  ),
  { kind: "pick", choice: 1 },
  { kind: "pick", choice: 99 },
  { kind: "pick", choice: "yes", question: "consent" },
  { kind: "pick", choice: "nothing of the kind" },
  { kind: "location", lat: 0, lng: 0 },
  { kind: "contact", phone: "+6281234567890", own: true },
  { kind: "contact", phone: "+6281234567890", own: false },
  { kind: "photo", reference: "photo-1", caption: "warung" },
  { kind: "photo", reference: "photo-2", album: "warung" },
  { kind: "text", text: "Sri Wahyuningsih", edited: true },
  { kind: "idle" },
  { kind: "other", what: "voice" },
  { kind: "other", what: "sticker" },
];
/** An officer has ticket 1; nobody has ticket 2. */
const officerComes = (ticket: number): Content => ({
  kind: "office",
  does: { is: "open", flow: "officerTalk", input: { ticket }, unasked: false },
});
const nonsense: readonly Content[] = [
  text("?!"),
  { kind: "other", what: "sticker" },
  { kind: "pick", choice: "nothing of the kind" },
  text("…"),
];

/** Every state that a machine was in, be it on the way to another. */
const visited: Readonly<Record<string, Set<string>>> = Object.fromEntries(
  Object.entries(flows).map(([name, { machine }]) => [name, watch(machine)]),
);
function watch(machine: AnyStateMachine): Set<string> {
  const states = new Set([Object.keys(machine.states)[0] ?? ""]);
  const all = Object.keys(machine.states).length;
  const transition = machine.transition.bind(machine);
  machine.transition = (from, event, scope) => {
    if (states.size < all) for (const [{ value }] of getMicrosteps(machine, from, event)) states.add(String(value));
    return transition(from, event, scope);
  };
  return states;
}

interface Place {
  readonly turn: Turn;
  /** What was sent to come here, from the first message. */
  readonly way: readonly Content[];
  /** Keys of the places that one message leads to. */
  readonly next: string[];
}
const places = new Map<string, Place>();

/** What guards read of a registration under something passing; the answers matter when it is on top again. */
const readBelow = ["consented", "ownerName", "number", "registered", "refused"];
/** Read by no guard: what only words a question, and how often somebody was not understood. */
const unread = ["misses", "at", "of", "hint", "allClusters"];

/** Which answers are there, not what they say; "not known" matters to the places' questions alone. */
/** Of several businesses it matters whether the one that is looked at is closed, and whether it roves; of chats which. */
const kindOfChosen = ({ list, chosen }: Frame["context"]): readonly string[] =>
  ((list ?? []) as { id: number; status: string; mode: string; here?: boolean }[])
    .filter(({ id }) => id === chosen)
    .map(({ status, mode, here }) => (here === undefined ? `${status} ${mode}` : `here ${here}`));

const factsOf = ({ context }: Frame, passing: boolean): readonly string[] =>
  Object.entries(context)
    .filter(([name, given]) => given !== undefined && !unread.includes(name) && (!passing || readBelow.includes(name)))
    .map(([name, given]) => (given === null && name !== "rtRw" && name !== "phone" ? `no ${name}` : name))
    .concat(kindOfChosen(context))
    .sort();

const keyOf = ({ stack, offered }: Talk): string => {
  const top = stack.at(-1);
  return JSON.stringify([
    stack.map((frame) =>
      frame === top
        ? [frame.flow, frame.value, factsOf(frame, false)]
        : // Where something lies that gives way at once changes nothing above it.
          [frame.flow, flows[frame.flow as FlowName].replaceable ? "" : frame.value, factsOf(frame, true)],
    ),
    offered !== undefined,
  ]);
};

const topOf = ({ reply }: Turn): Frame | undefined => reply.talk.stack.at(-1);
/** The question that is open once nothing else is offered. */
const flowAsks = (turn: Turn): string | null => {
  const top = topOf(turn);
  return top === undefined ? null : (flows[top.flow as FlowName].questions[top.value]?.id ?? null);
};
const isHome = (turn: Turn): boolean => topOf(turn)?.flow === "home";
const isRegistered = ({ reply }: Turn): boolean => reply.talk.stack[0]?.context["registered"] === true;

let setting: Setting;
const send = (from: Turn | undefined, said: Said): Turn => {
  const moment = from === undefined ? beginning : { talk: stored(from.reply.talk), language: from.reply.language };
  const registered = from !== undefined && isRegistered(from) ? ["Keripik Bu Sri", "Bakso Keliling", "Jahit Sri"] : [];
  return hearOne(moment, said, setting, registered);
};

beforeAll(async () => {
  setting = await loadPureSetting();
  const open: Place[] = [];
  const arrive = (content: Content, from?: Place): string => {
    const way = [...(from?.way ?? []), content];
    let turn: Turn;
    try {
      turn = send(from?.turn, { content });
    } catch (cause) {
      throw new Error(`No answer at the end of ${JSON.stringify(way)}`, { cause });
    }
    const key = keyOf(turn.reply.talk);
    if (!places.has(key)) {
      const place = { turn, way, next: [] };
      places.set(key, place);
      open.push(place);
    }
    return key;
  };
  for (const content of texts("/start 3313112002-002-005|/start")) arrive(content);
  const walk = () => {
    for (let place = open.shift(); place !== undefined; place = open.shift())
      for (const content of [...aptAnswers(place.turn.reply.message), ...steering])
        place.next.push(arrive(content, place));
  };
  walk();
  // An officer asks for each field of who is registered, and for a place of who is in the middle of a registration.
  const registered = [...places.values()].find(({ turn }) => isHome(turn) && isRegistered(turn));
  const drafting = [...places.values()].find(({ turn }) => topOf(turn)?.value === "product");
  for (const field of repairable) arrive(repairDeed(field), registered);
  arrive(repairDeed("place"), drafting);
  const asked = places.get(arrive(repairDeed("photos"), registered));
  // Nobody answers: it is asked again.
  arrive({ kind: "idle" }, asked);
  walk();
  // The world of the walk never has everything of anybody.
  const someone = [...places.values()].find(({ turn }) => isHome(turn) && isRegistered(turn));
  let moment: Moment = { talk: someone?.turn.reply.talk, language: "id" };
  for (const words of ["lengkapi", "5", "belum punya", "KUBE Maju"])
    moment = hearOne(moment, { content: text(words) }, setting, ["Hampir Lengkap"]).reply;
  // No owner's message brings an officer.
  // What other chats ask for or were given is told wherever an owner is; a new chat may be joined in the middle of a draft.
  for (const told of [linkDeed("ask", 1), linkDeed("ask", 2), linkDeed("made", 1), linkDeed("part", 1)])
    arrive(told, registered);
  arrive(joinDeed, drafting);
  arrive(text("saya sudah daftar di whatsapp"), drafting);
  walk();
  hearOne(beginning, { content: joinDeed }, setting);
  hearOne(beginning, { content: text("saya sudah daftar di whatsapp") }, setting);
  for (const ticket of [1, 2]) hearOne(beginning, { content: officerComes(ticket) }, setting);
}, 150_000);

describe.each(Object.entries(flows))("every state of %s", (name, { machine }) => {
  it("is reached by what an owner can send", () => {
    expect([...(visited[name] ?? [])].sort()).toEqual(Object.keys(machine.states).sort());
  });
});

/** How many messages it takes from each place, at least, to one of these. */
const stepsTo = (goal: (turn: Turn) => boolean): ReadonlyMap<string, number> => {
  const before = new Map<string, string[]>();
  for (const [key, { next }] of places) for (const to of next) before.set(to, [...(before.get(to) ?? []), key]);
  const steps = new Map([...places].filter(([, { turn }]) => goal(turn)).map(([key]) => [key, 0]));
  // A map is walked in the order of setting, what is set on the way included: breadth first.
  for (const [key, count] of steps)
    for (const from of before.get(key) ?? []) if (!steps.has(from)) steps.set(from, count + 1);
  return steps;
};
const fartherThan = (most: number, steps: ReadonlyMap<string, number>): readonly Place[] =>
  [...places].filter(([key]) => (steps.get(key) ?? Infinity) > most).map(([, place]) => place);

describe("from everywhere", () => {
  it("the talk is over after four messages, if that is what the owner wants", () => {
    const ways = fartherThan(4, stepsTo(isHome)).map(({ way }) => way);
    expect(ways).toEqual([]);
  });

  it("a registration is sent and its last question answered after sixteen messages", () => {
    const ways = fartherThan(16, stepsTo(isRegistered)).map(({ way }) => way);
    expect(ways).toEqual([]);
  });

  it("an owner who has not sent anything yet can still refuse it all", () => {
    const discarded = stepsTo((turn) => isHome(turn) && !isRegistered(turn));
    const unsent = fartherThan(4, discarded).filter(
      ({ turn }) => !isRegistered(turn) && turn.reply.talk.stack[1]?.context["number"] === undefined,
    );
    expect(unsent.map(({ way }) => way)).toEqual([]);
  });
});

describe("every place", () => {
  it("has words, and a question where one is open", () => {
    for (const { turn, way } of places.values())
      expect(() => expectAnswerable(turn), JSON.stringify(way)).not.toThrow();
  });
});

describe("an officer's talk", () => {
  it("begins at every place, is silent, and leads back to it", () => {
    for (const { turn, way } of places.values()) {
      const met = send(turn, { content: officerComes(1) });
      expect(topOf(met), JSON.stringify(way)).toMatchObject({ flow: "officerTalk", value: "listening" });
      expect(met.reply.message.text).toContain("Budi");
      const heard = send(met, { content: text("Pak, ini bagaimana ya?") });
      expect(heard.reply.message.text).toBe("");
      expect(heard.effects).toEqual([]);
      const ended = send(heard, {
        content: { kind: "office", does: { is: "end", flow: "officerTalk", ticket: 1, taken: 0, say: "officer-done" } },
      });
      expect(ended.reply.talk.stack).toEqual(stored(turn.reply.talk.stack));
      expect(ended.reply.message.asks).toBe(flowAsks(turn));
    }
  });
});

/** Where talks rest: one place for each state, the one with the most answers behind it. */
const rests = Object.entries(flows).flatMap(([flow, { questions }]) =>
  [...Object.keys(questions), ...({ home: ["idle"], registration: ["paused"] }[flow] ?? [])].map((state) => ({
    flow,
    state,
  })),
);

describe.each(rests)("$flow at $state", ({ flow, state }) => {
  const here = (): Place => {
    const there = [...places.values()].filter(({ turn }) => topOf(turn)?.flow === flow && topOf(turn)?.value === state);
    const place = there.reduce<Place | undefined>(
      (most, one) => (most && keyOf(most.turn.reply.talk).length >= keyOf(one.turn.reply.talk).length ? most : one),
      undefined,
    );
    if (place === undefined) throw new Error("Nothing leads here");
    return place;
  };

  it("answers whatever may come, be it after a long silence or after misses", () => {
    const missed: Turn[] = [here().turn];
    for (const content of nonsense) missed.push(send(missed.at(-1), { content }));
    for (const turn of missed) {
      expectAnswerable(turn);
      for (const content of [...aptAnswers(turn.reply.message), ...steering, ...oddities])
        for (const returned of [false, true])
          expect(
            () => expectAnswerable(send(turn, { content, returned })),
            JSON.stringify({ content, returned }),
          ).not.toThrow();
    }
  });

  it("keeps its question through four misses, or asks another way, and offers an officer in the end", () => {
    let turn = here().turn;
    for (const content of nonsense) turn = send(turn, { content });
    const { message } = turn.reply;
    if (flows[flow as FlowName].questions[state] === undefined) return;
    expect(message.asks).not.toBeNull();
    expect(message.choices.map(({ id }) => id)).toContain("officer");
  });
});
