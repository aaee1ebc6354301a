import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { flows } from "../../flows/index.ts";
import type { Flow } from "../../flows/kit/flow.ts";
import type { Frame, Talk } from "../../flows/kit/heard.ts";
import type { FlowName } from "../../flows/kit/vocabulary.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { runs } from "./acts.ts";
import { expectAnswerable } from "./answerable.ts";
import { aptAnswers, beginning, hearOne, runTalk, spoken, stored, type Turn, text } from "./run-talk.ts";

// Talks as offices' databases hold them, each resting in one state of one version of one conversation.

interface Kept {
  /** What the owner had said until then. */
  readonly said: readonly string[];
  readonly talk: Talk;
}

const setting = await loadPureSetting();
const folder = new URL("../fixtures/snapshots/", import.meta.url);
const kept = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, folder)).map((file) => ({
      name: `${name}/${file.replace(".json", "")}`,
      ...(JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), "utf8")) as Kept),
    })),
  );
const keptAt = (name: string): Talk => {
  const one = kept.find((other) => other.name === name);
  if (one === undefined) throw new Error(`Nothing is kept of ${name}`);
  return one.talk;
};

const top = (talk: Talk): Frame => {
  const frame = talk.stack.at(-1);
  if (frame === undefined) throw new Error("An empty talk");
  return frame;
};
const registrationOf = ({ stack }: Talk): Frame | undefined => stack.find(({ flow }) => flow === "registration");
const ask = (talk: Talk): Turn => hearOne({ ...beginning, talk: stored(talk) }, { content: text("repeat") }, setting);
const isCurrent = ({ flow, version }: Frame): boolean => flows[flow as FlowName].version === version;

describe.each(kept)("a talk kept at $name", ({ said, talk }) => {
  it("is taken up with all its answers", () => {
    const { reply } = ask(talk);
    const { misses: _, ...before } = registrationOf(talk)?.context ?? {};
    expect(registrationOf(reply.talk)?.context ?? {}).toMatchObject(before);
    for (const frame of reply.talk.stack) expect(isCurrent(frame)).toBe(true);
  });

  it("can go on to the end", () => {
    let turn = ask(talk);
    let registered = 0;
    for (let messages = 0; messages < 20; messages += 1) {
      expectAnswerable(turn);
      registered += turn.effects.filter(({ type }) => type === "register").length;
      const { reply } = turn;
      const [content = text("/start")] = aptAnswers(reply.message);
      if (reply.talk.stack[0]?.context["registered"] === true) break;
      turn = hearOne({ talk: stored(reply.talk), language: reply.language }, { content }, setting);
    }
    const number = registrationOf(talk)?.context["number"] ?? talk.stack[0]?.context["registered"];
    expect(registered).toBe(number === undefined ? 1 : 0);
    expect(turn.reply.talk.stack[0]?.context["registered"]).toBe(true);
  });

  it.runIf(talk.stack.every(isCurrent))("is what the same words lead to, as long as its version is not raised", () => {
    const today = runTalk(
      said.map((words) => ({ content: spoken(words) })),
      setting,
    ).at(-1);
    expect(shapeOf(stored(today?.reply.talk))).toEqual(shapeOf(talk));
  });
});

/** A change of this needs a new version and a way to it from the old one; what an answer says does not matter. */
const shapeOf = (value: unknown, name = ""): unknown => {
  if (Array.isArray(value)) return value.map((one) => shapeOf(one));
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one, key)]));
  return ["flow", "version", "value"].includes(name) || value === null ? value : typeof value;
};

describe.each(Object.values(flows))("version $version of $name", ({ name, version, machine, questions }) => {
  it("has a kept talk for each of its questions", () => {
    const states = kept.map((one) => one.name.split("/")).filter(([of]) => of === `${name}-v${version}`);
    expect(states.map(([, state]) => state)).toEqual(expect.arrayContaining(Object.keys(questions)));
    for (const [, state] of states) expect(Object.keys(machine.states)).toContain(state);
  });
});

describe("a talk of an older version", () => {
  const { registration } = flows as { registration: Flow & { migrate?: NonNullable<Flow["migrate"]> } };
  afterEach(() => {
    delete registration.migrate;
  });
  /** As a release might have kept it that called the owner the seller, and asked for the trade. */
  const ofOld = (value: string): Talk => {
    const { stack, ...rest } = keptAt("registration-v1/product");
    const { ownerName, ...others } = top({ stack }).context;
    const old = { flow: "registration", version: 0, value, context: { ...others, seller: ownerName } };
    return { ...rest, stack: [...stack.slice(0, -1), old] };
  };
  /** Knows what became of the words and of one state. */
  const migrate: NonNullable<Flow["migrate"]> = ({ value, context: { seller, ...others } }) =>
    value === "trade" ? { value: "product", context: { ...others, ownerName: seller } } : undefined;

  it("goes on in the state that its migration maps it to", () => {
    registration.migrate = migrate;
    const { reply } = ask(ofOld("trade"));
    expect(reply.message.asks).toBe("product");
    expect(top(reply.talk)).toMatchObject({
      version: registration.version,
      context: { ownerName: "Sri Wahyuni", businessName: "Keripik Bu Sri" },
    });
  });

  it("does not take what was said to its old question for an answer to the new one", () => {
    registration.migrate = migrate;
    const talk = ofOld("trade");
    const turn = hearOne({ ...beginning, talk }, { content: text("warung kopi") }, setting);
    expect(turn.reply.message.asks).toBe("product");
    expect(top(turn.reply.talk).context).not.toHaveProperty("product");
  });

  it("begins at the first unanswered question with the answers kept where no migration fits", () => {
    registration.migrate = migrate;
    const { reply } = ask(ofOld("a state that nobody remembers"));
    expect(reply.message.asks).toBe("ownerName");
    expect(top(reply.talk).context).toMatchObject({ consented: true, businessName: "Keripik Bu Sri" });
    const next = hearOne({ talk: reply.talk, language: "id" }, { content: text("sri wahyuni") }, setting);
    expect(next.reply.message.asks).toBe("product");
  });
});

describe("a talk that this release cannot know", () => {
  it("is answered all the same: of a conversation that is gone, of a newer version, of another state", () => {
    const names = fc.oneof(fc.string(), fc.constantFrom("toString", "__proto__", ...Object.keys(flows)));
    const frame = fc.record({ flow: names, version: fc.integer({ min: 0, max: 9 }), value: names });
    fc.assert(
      fc.property(
        fc.constantFrom(...kept),
        fc.array(frame, { maxLength: 3 }),
        fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }),
        fc.constantFrom("repeat", "ya", "1", "sri wahyuni", "/start"),
        ({ talk }, frames, more, words) => {
          const { context } = top(talk);
          const stack = [...talk.stack, ...frames.map((one) => ({ ...one, context: { ...more, ...context } }))];
          expectAnswerable(hearOne({ ...beginning, talk: { stack } }, { content: text(words) }, setting));
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it("still stands behind what is passing", () => {
    const below = keptAt("registration-v1/mode");
    const talk = { stack: [...below.stack, { flow: "quiz", version: 3, value: "riddle", context: {} }] };
    expect(ask(talk).reply.message.asks).toBe("mode");
  });
});
