import { describe, expect, it } from "vitest";
import type { Frame } from "../../flows/kit/heard.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { type Act, beginning, hearOne, runTalk, text } from "./run-talk.ts";

// What the laws found broken, each on its shortest path.
const setting = await loadPureSetting();
const says = (...words: string[]): Act[] => words.map((one) => ({ content: text(one) }));
const play = (...acts: Act[]) => runTalk(acts, setting);
const toReview = says(
  ..."/start|ya|sri wahyuni|Keripik Bu Sri|keripik singkong|1|1|Jati, Jaten|rt 2 rw 5|081234567890".split("|"),
);

describe("an owner", () => {
  it.each([
    ["repeat where nothing is open", says("/start", "tidak", "repeat")],
    ["leaving the menu where nothing is open", says("/start", "tidak", "menu", "0")],
    ["leaving the choice of a language where nothing is open", says("/start", "tidak", "language", "back")],
    ["start while paused before the first answer", says("/start", "ya", "cancel", "2", "/start")],
    ["leaving the choice of a language while paused", says("/start", "ya", "sri", "cancel", "2", "language", "back")],
  ])("gets an answer to %s", (_, acts) => {
    expect(play(...acts).at(-1)?.reply.message.text).not.toBe("");
  });

  it("cannot send what is not complete: back from a new product's cluster is the product, not the card", () => {
    const product = play(...toReview, ...says("2", "3", "sambal pecel", "back")).at(-1);
    expect(product?.reply.message.asks).toBe("product");
    const name = play(...says("/start", "ya", "sri wahyuni", "correct", "1", "back")).at(-1);
    expect(name?.reply.message.asks).toBe("ownerName");
    const card = play(...toReview, ...says("2", "3", "back")).at(-1);
    expect(card?.reply.message.asks).toBe("review");
  });

  it.each(["2", "ya", "Status pendaftaran"])(
    "who answers a menu with %j the next day does not answer the question below it",
    (words) => {
      const turn = play(...toReview, ...says("ya", "menu"), { content: text(words), returned: true }).at(-1);
      expect(turn?.effects.map(({ type }) => type)).not.toContain("recordConsent");
      // The second of the menu are the owner's businesses.
      expect(turn?.reply.message.asks).toBe(words === "2" ? "business" : "publish");
    },
  );
});

describe("a talk that an older release kept", () => {
  const older = (frame: Omit<Frame, "version">, value = "a state of old"): Frame => ({ ...frame, version: 0, value });
  const registered = play(...toReview, ...says("ya")).at(-1)?.reply.talk.stack[1] as Frame;

  it("is not registered a second time when it was registered already", () => {
    const home = play(...says("/start")).at(-1)?.reply.talk.stack[0] as Frame;
    const turn = hearOne(
      { ...beginning, talk: { stack: [home, older(registered)] } },
      { content: text("repeat") },
      setting,
    );
    expect(turn.reply.message.asks).toBe("publish");
  });

  it("still knows that its owner is registered", () => {
    const home = older({ flow: "home", value: "idle", context: { misses: 0, registered: true } });
    const turn = hearOne({ ...beginning, talk: { stack: [home] } }, { content: text("halo") }, setting);
    expect(turn.reply.message.asks).toBe("menu");
  });

  it("does not take one of its old offers for an answer to another question", () => {
    const { stack } = play(...says("/start", "ya")).at(-1)?.reply.talk ?? { stack: [] };
    const place = older({ flow: "registration", value: "place", context: { misses: 0, consented: true } });
    const offered = [{ label: "Desa Jati", value: { kind: "area", district: "33.13.11" } }];
    const talk = { stack: [...stack.slice(0, 1), place], offered };
    const turn = hearOne({ ...beginning, talk }, { content: { kind: "pick", choice: 1 } }, setting);
    expect(turn.reply.message.asks).toBe("ownerName");
  });
});
