import { describe, expect, it, test } from "vitest";
import { understandChoice } from "../../flows/understand/choice.ts";

const choices = [
  { id: "snack", label: "Keripik dan kerupuk" },
  { id: "cloth", label: "Batik dan tenun" },
  { id: "sew", label: "Konveksi" },
  { id: "more", label: "Lainnya" },
];

describe("a choice", () => {
  test.each([
    ["1", "snack"],
    ["1.", "snack"],
    ["no 2", "cloth"],
    ["nomor dua", "cloth"],
    ["yang pertama", "snack"],
    ["ketiga", "sew"],
    ["pilih 4 pak", "more"],
    ["the second", "cloth"],
    ["Konveksi", "sew"],
    ["konveksi aja", "sew"],
    ["keripik", "snack"],
    ["kerupuk", "snack"],
    ["tenun", "cloth"],
    ["konvksi", "sew"],
    ["lainya", "more"],
    ["lain", "more"],
    ["kripik", "snack"],
    ["sew", "sew"],
  ])("%s is %s", (typed, id) => expect(understandChoice(typed, choices)).toEqual({ ok: true, value: id }));
  test.each([
    ["9", "invalid"],
    ["0", "invalid"],
    ["mebel", "unclear"],
    ["", "unclear"],
  ])("%j is %s", (typed, reason) => expect(understandChoice(typed, choices)).toMatchObject({ ok: false, reason }));
  it("offers the choices that a word fits alike", () => {
    expect(understandChoice("dan", choices)).toEqual({
      ok: false,
      reason: "ambiguous",
      options: [
        { label: "Keripik dan kerupuk", value: "snack" },
        { label: "Batik dan tenun", value: "cloth" },
      ],
    });
  });
});
