import fc from "fast-check";
import { GrammyError, HttpError } from "grammy";
import { describe, expect, test } from "vitest";
import type { Outcome, Outgoing } from "../../src/channels/channel.ts";
import { splitText } from "../../src/channels/split-text.ts";
import { writeMessage } from "../../src/channels/telegram/outgoing.ts";
import { outcomeOf, readTrouble } from "../../src/channels/telegram/trouble.ts";

const plain: Outgoing = { text: "Halo", choices: [], asks: null, wants: null, step: null };
const choice = (label: string) => ({ id: label.toLowerCase(), label });

describe("a message as Telegram takes it", () => {
  test("without choices takes away a keyboard that may still lie there", () => {
    expect(writeMessage(plain)).toEqual([{ text: "Halo", markup: { remove_keyboard: true } }]);
  });

  test("with short choices shows two a row", () => {
    const message = { ...plain, asks: "mode", choices: ["Tetap", "Keliling", "Daring"].map(choice) };
    expect(writeMessage(message)[0]?.markup).toEqual({
      inline_keyboard: [
        [
          { text: "Tetap", callback_data: "mode:tetap" },
          { text: "Keliling", callback_data: "mode:keliling" },
        ],
        [{ text: "Daring", callback_data: "mode:daring" }],
      ],
    });
  });

  test("with a long choice shows one a row", () => {
    const message = { ...plain, asks: "cluster", choices: ["Kue", "Makanan ringan dari tepung terigu"].map(choice) };
    expect(writeMessage(message)[0]?.markup).toMatchObject({ inline_keyboard: [[{ text: "Kue" }], [{}]] });
  });

  test("that wants a location offers the phone's own, and the choices as texts", () => {
    const message: Outgoing = {
      ...plain,
      asks: "place",
      wants: "location",
      wantsLabel: "Kirim lokasi",
      choices: [choice("Pilih desa")],
    };
    expect(writeMessage(message)[0]?.markup).toEqual({
      keyboard: [[{ text: "Kirim lokasi", request_location: true }], [{ text: "Pilih desa" }]],
      one_time_keyboard: true,
      resize_keyboard: true,
    });
  });

  test("that wants a contact offers the sender's own number, with a sign where no words were given", () => {
    const message: Outgoing = { ...plain, asks: "phone", wants: "contact" };
    expect(writeMessage(message)[0]?.markup).toMatchObject({ keyboard: [[{ text: "📱", request_contact: true }]] });
  });

  test("too long for one call has its buttons under the last part", () => {
    const message = {
      ...plain,
      text: `${"a".repeat(4000)}\n\n${"b".repeat(300)}`,
      asks: "mode",
      choices: [choice("Tetap")],
    };
    const parts = writeMessage(message);
    expect(parts.map(({ text }) => text.length)).toEqual([4000, 300]);
    expect(parts.map(({ markup }) => markup !== undefined)).toEqual([false, true]);
  });
});

describe("a long text", () => {
  test.each([
    ["at the end of a paragraph", "satu satu\n\ndua\ntiga empat", 16, ["satu satu", "dua\ntiga empat"]],
    ["else at the end of a line", "satu satu satu\ndua tiga", 18, ["satu satu satu", "dua tiga"]],
    ["else between words", "satu dua tiga empat", 10, ["satu dua", "tiga empat"]],
    ["else anywhere", "abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["but never inside a character", "aaa😀😀", 4, ["aaa", "😀😀"]],
  ])("is cut %s", (_, text, longest, parts) => {
    expect(splitText(text, longest)).toEqual(parts);
  });

  test("loses nothing but the space at its cuts, and no part is too long or empty", () => {
    const words = fc.stringMatching(/^[a-z 😀\n]{0,200}$/u);
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 60 }), (text, longest) => {
        const parts = splitText(text.trim(), longest);
        expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(longest);
          expect(part.isWellFormed()).toBe(true);
          if (text.trim() !== "") expect(part.trim()).not.toBe("");
        }
      }),
    );
  });
});

describe("whatever Telegram answers is one of the port's outcomes", () => {
  const token = "123456:AA-secret";
  const answer = (code: number, description: string, parameters = {}) =>
    new GrammyError(
      "Call to 'sendMessage' failed!",
      { ok: false, error_code: code, description, parameters },
      "sendMessage",
      { text: "rahasia" },
    );
  const rows: readonly [string, unknown, Outcome][] = [
    ["a flood", answer(429, "Too Many Requests: retry after 7", { retry_after: 7 }), { is: "flood", afterSeconds: 7 }],
    ["a blocked bot", answer(403, "Forbidden: bot was blocked by the user"), { is: "blocked" }],
    ["a closed account", answer(403, "Forbidden: user is deactivated"), { is: "blocked" }],
    ["a chat that is gone", answer(400, "Bad Request: chat not found"), { is: "blocked" }],
    [
      "a text that is refused",
      answer(400, "Bad Request: message is too long"),
      { is: "refused", reason: "Bad Request: message is too long" },
    ],
    [
      "a refusal that names the token",
      answer(400, `Bad Request: ${token}`),
      { is: "refused", reason: "Bad Request: (token)" },
    ],
    ["a wrong token", answer(401, "Unauthorized"), { is: "retry", reason: "unauthorized", afterSeconds: 60 }],
    ["a server in trouble", answer(502, "Bad Gateway"), { is: "retry", reason: "server" }],
    [
      "a broken line",
      new HttpError(
        "Network request for 'sendMessage' failed!",
        new Error(`request to https://api.telegram.org/bot${token}/sendMessage failed`),
      ),
      { is: "retry", reason: "network" },
    ],
  ];

  test.each(rows)("%s", (_, error, outcome) => {
    const trouble = readTrouble(error, token);
    expect(trouble && outcomeOf(trouble)).toEqual(outcome);
  });

  test("and a fault of our own is none of them", () => {
    expect(readTrouble(new TypeError("undefined is not a function"), token)).toBeUndefined();
  });
});
