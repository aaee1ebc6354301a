import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Content, Message } from "../../flows/kit/heard.ts";
import type { Registration } from "../../flows/kit/vocabulary.ts";
import { modes } from "../../flows/understand/understood.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { acts, album, reminded, runs } from "./acts.ts";
import { expectAnswerable } from "./answerable.ts";
import { beginning, hearOne, joinsOwner, type Moment, partsOwner, runTalk, saidBy, stored } from "./run-talk.ts";

const setting = await loadPureSetting();
const { places, trades } = setting.world;

/** Nothing in it that cannot be seen, nor half a character. */
const words = (most: number): unknown =>
  expect.stringMatching(new RegExp(`^(?=.{1,${most}}$)(?! )[^\\p{Cc}\\p{Cf}\\p{Cs}]+(?<! )$`, "u"));
const orNull = (given: string | null, pattern: RegExp): unknown =>
  given === null ? null : expect.stringMatching(pattern);

/** What a register may hold, whatever was typed. */
const expectSensible = (one: Registration): void => {
  expect(one).toEqual({
    ownerName: words(80),
    businessName: words(80),
    product: words(120),
    cluster: expect.toSatisfy((id: string) => trades.cluster(id) !== undefined),
    mode: expect.toBeOneOf([...modes]),
    phone: orNull(one.phone, /^\+628\d{8,11}$/),
    district:
      one.district === null
        ? null
        : expect.toSatisfy((code: string) => places.area(code)?.level === "district" && places.isInside(code)),
    village:
      one.village === null
        ? null
        : expect.toSatisfy(
            (code: string) => places.area(code)?.level === "village" && code.startsWith(`${one.district}.`),
          ),
    rt: orNull(one.rt, /^(?!000)\d{3}$/),
    rw: orNull(one.rw, /^(?!000)\d{3}$/),
    pin: one.pin === null ? null : expect.objectContaining({ lat: expect.any(Number), lng: expect.any(Number) }),
    placeSource: expect.toBeOneOf(["pin", "link", "coordinates", "plus_code", "village", "landmark"]),
    landmark: one.landmark === null ? null : words(200),
    hint: orNull(one.hint, /^\d{10}(-\d{1,3}){0,2}$/),
  });
  // Somehow the place can be found.
  expect(one.pin ?? one.village ?? one.landmark).not.toBeNull();
  if (one.pin !== null) {
    expect(Math.abs(one.pin.lat)).toBeLessThan(15);
    expect(one.pin.lng).toBeGreaterThan(90);
    expect(one.pin.accuracy ?? 0).toBeGreaterThanOrEqual(0);
  }
};

describe("whatever an owner sends", () => {
  it("is answered, and the register gets sensible values or none", () => {
    let registered = 0;
    fc.assert(
      fc.property(acts(200), (all) => {
        for (const turn of runTalk(all, setting)) {
          expectAnswerable(turn);
          for (const effect of turn.effects)
            if (effect.type === "register") {
              registered += 1;
              expectSensible(effect.registration);
            }
        }
      }),
      { numRuns: runs(60) },
    );
    expect(registered).toBeGreaterThan(10);
  });

  it("goes the same whether the talk was stored and read back in between or not", () => {
    fc.assert(
      fc.property(acts(60), (all) => {
        const kept = runTalk(all, setting, (talk) => talk);
        expect(runTalk(all, setting)).toEqual(kept);
      }),
      { numRuns: runs(40) },
    );
  });

  it("goes the same whatever comes in between that nobody wrote", () => {
    const unwritten = fc.constantFrom<Content>(
      { kind: "wish", announcements: false },
      { kind: "wish", announcements: true },
      { kind: "moved" },
    );
    fc.assert(
      fc.property(acts(60), fc.array(fc.option(unwritten), { minLength: 1, maxLength: 20 }), (all, between) => {
        let alone: Moment = beginning;
        let disturbed: Moment = beginning;
        let last: Message | undefined;
        const registered: { alone: string[]; disturbed: string[] } = { alone: [], disturbed: [] };
        for (const [nth, act] of all.entries()) {
          const content = between[nth % between.length];
          if (nth > 0 && content != null) {
            const { reply } = hearOne(disturbed, { content }, setting, registered.disturbed);
            expect(reply.message.text).toBe("");
            disturbed = { talk: stored(reply.talk), language: reply.language };
          }
          const said = saidBy(act, last);
          const one = hearOne(alone, said, setting, registered.alone);
          expect(hearOne(disturbed, said, setting, registered.disturbed)).toEqual(one);
          alone = { talk: stored(one.reply.talk), language: one.reply.language };
          disturbed = alone;
          last = one.reply.message;
        }
      }),
      {
        numRuns: runs(30),
        examples: [
          [reminded, [{ kind: "wish", announcements: false }]],
          [album, [{ kind: "moved" }]],
        ],
      },
    );
  });

  it("registers nothing twice in one breath, and nobody without consent", () => {
    fc.assert(
      fc.property(acts(150), (all) => {
        const turns = runTalk(all, setting);
        for (const { effects } of turns)
          expect(effects.filter(({ type }) => type === "register").length).toBeLessThanOrEqual(1);
        const effects = turns.flatMap((turn) => turn.effects);
        for (const [at, { type }] of effects.entries()) {
          if (type !== "register") continue;
          const before = effects.slice(0, at);
          const since = before.slice(before.findLastIndex(partsOwner) + 1);
          const consent = since.findLast(
            (one) => joinsOwner(one) || (one.type === "recordConsent" && one.purpose === "register"),
          );
          // Who joins an owner is that owner, who had consented in the other chat.
          if (consent === undefined || !joinsOwner(consent)) expect(consent).toMatchObject({ granted: true });
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it("leaves no NIK in what is stored of the talk, nor in what is answered", () => {
    fc.assert(
      fc.property(acts(60), (all) => {
        for (const { reply } of runTalk(all, setting))
          expect(JSON.stringify([reply.talk, reply.message])).not.toContain("3313095708850001");
      }),
      { numRuns: runs(20) },
    );
  });
});
