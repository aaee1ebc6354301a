import { expect, test } from "vitest";
import { silenceAfter, silenceBeyond, wordDue } from "../../src/conversation/word-due.ts";

const start = new Date("2026-11-22T01:00:00Z");
/** So many hours after the owner's first message. */
const at = (hours: number): Date => new Date(start.getTime() + hours * 60 * 60 * 1000);

test.each([
  ["nothing before a day has passed", { planned: 24, sent: 0, heard: 0, now: 23.99 }, { later: 24, sent: 0 }],
  ["the first word after a day", { planned: 24, sent: 0, heard: 0, now: 24 }, { nth: 1 }],
  ["the first word however late", { planned: 24, sent: 0, heard: 0, now: 500 }, { nth: 1 }],
  ["a new day for who wrote meanwhile", { planned: 24, sent: 0, heard: 5, now: 24 }, { later: 29, sent: 0 }],
  ["the first word a day after that", { planned: 24, sent: 0, heard: 5, now: 29 }, { nth: 1 }],
  ["nothing between the two", { planned: 72, sent: 1, heard: 0, now: 71 }, { later: 72, sent: 1 }],
  ["the second word after three days", { planned: 72, sent: 1, heard: 0, now: 72 }, { nth: 2 }],
  ["a new silence for who wrote after the first", { planned: 72, sent: 1, heard: 30, now: 72 }, { nth: 1 }],
  ["a new day for who wrote after the first", { planned: 72, sent: 1, heard: 60, now: 72 }, { later: 84, sent: 0 }],
  ["a late second word", { planned: 124, sent: 1, heard: 0, now: 124 }, { nth: 2 }],
  ["who wrote after a late first word", { planned: 124, sent: 1, heard: 101, now: 124 }, { later: 125, sent: 0 }],
] as const)("%s", (_, { planned, sent, heard, now }, expected) => {
  const word = wordDue({ dueAt: at(planned), sent }, at(heard), at(now), "web");
  expect(word).toEqual(
    "nth" in expected
      ? { is: "due", nth: expected.nth }
      : { is: "later", waiting: { dueAt: at(expected.later), sent: expected.sent } },
  );
});

test.each([
  ["three days after the silence began", 1, 24, { dueAt: at(72), sent: 1 }],
  ["a day after a first word that was late", 1, 100, { dueAt: at(124), sent: 1 }],
  ["no more after the second", 2, 72, undefined],
] as const)("the next word comes %s", (_, nth, now, expected) => {
  expect(silenceBeyond(nth, at(0), at(now), "web")).toEqual(expected);
});

test("a silence that began waits a day", () => {
  expect(silenceAfter(at(0), "web")).toEqual({ dueAt: at(24), sent: 0 });
  // There nothing would arrive after a day.
  expect(silenceAfter(at(0), "whatsapp")).toEqual({ dueAt: at(22), sent: 0 });
});
