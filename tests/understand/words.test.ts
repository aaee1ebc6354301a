import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { numberAt } from "../../flows/understand/numbers.ts";
import { createSpelling } from "../../flows/understand/spelling.ts";
import { distance, normal, squeeze, tidy, words } from "../../flows/understand/words.ts";

describe("words", () => {
  test.each([
    ["  Bu   Sri ", "Bu Sri"],
    ["Ｗａｒｕｎｇ", "Warung"],
    ["Sri\u200b\u200eWahyuni", "SriWahyuni"],
    ["Sri\nWahyuni\t", "Sri Wahyuni"],
    ["‘Nur’aini", "'Nur'aini"],
    ["\u202eabc", "abc"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(tidy(typed)).toBe(kept);
  });

  it("compares without regard to capitals, punctuation and stretched letters", () => {
    expect(normal("IYA Pak")).toBe("iya pak");
    expect(words("Jl. Nur'aini no.5, Jaten")).toEqual(["jl", "nuraini", "no", "5", "jaten"]);
    expect(squeeze("iyaaaa")).toBe("iya");
  });

  test.each([
    ["kembali", "kmbali", 1],
    ["tidak", "tidka", 1],
    ["katering", "katring", 1],
    ["batik", "balik", 1],
    ["tempe", "tahu", 3],
  ])("%s and %s are %d apart at most", (a, b, apart) => {
    expect(distance(a, b, 2)).toBe(apart);
    expect(distance(b, a, 2)).toBe(apart);
  });

  it("never takes a distance within the limit for one beyond it", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const whole = distance(a, b, 20);
        for (const limit of [0, 1, 2]) expect(distance(a, b, limit)).toBe(whole <= limit ? whole : limit + 1);
      }),
    );
  });

  it("finds every word one slip away without comparing them all", () => {
    const known = ["keripik", "kerupuk", "katering", "sambal", "batik", "tempe"];
    const spelling = createSpelling(known);
    const slipped = fc.constantFrom(...known).chain((word) =>
      fc.record({
        word: fc.constant(word),
        at: fc.nat(word.length - 1),
        slip: fc.constantFrom("drop", "swap", "change", "add"),
      }),
    );
    fc.assert(
      fc.property(slipped, ({ word, at, slip }) => {
        const next = word[at + 1] ?? "";
        const typed = {
          drop: word.slice(0, at) + word.slice(at + 1),
          swap: word.slice(0, at) + next + (word[at] ?? "") + word.slice(at + 2),
          change: `${word.slice(0, at)}x${word.slice(at + 1)}`,
          add: `${word.slice(0, at)}x${word.slice(at)}`,
        }[slip];
        expect(spelling.nearest(typed)).toContain(word);
      }),
    );
    expect(spelling.nearest("rendang")).toEqual([]);
  });

  test.each([
    ["nol", 0],
    ["satu", 1],
    ["loro", 2],
    ["tiga", 3],
    ["papat", 4],
    ["gangsal", 5],
    ["enem", 6],
    ["pitu", 7],
    ["wolu", 8],
    ["sanga", 9],
    ["sepuluh", 10],
    ["sebelas", 11],
    ["dua belas", 12],
    ["telu las", 13],
    ["dua puluh", 20],
    ["dua puluh lima", 25],
    ["07", 7],
    ["jaten", undefined],
    ["constructor", undefined],
  ])("%s counts as %s", (said, value) => {
    expect(numberAt(said.split(" "), 0)?.value).toBe(value);
  });
});

it("does not try to spell what is longer than any word it knows", () => {
  expect(createSpelling(["keripik"]).nearest(`keripik${"k".repeat(100_000)}`)).toEqual([]);
});
