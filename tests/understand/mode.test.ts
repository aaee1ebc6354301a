import { describe, expect, it, test } from "vitest";
import { understandMode } from "../../flows/understand/mode.ts";

describe("the way of operating", () => {
  test.each([
    ["tetap", "fixed"],
    ["menetap di rumah", "fixed"],
    ["mangkal dekat pasar", "fixed"],
    ["di rumah saja", "fixed"],
    ["buka warung", "fixed"],
    ["kios pasar", "fixed"],
    ["1", "fixed"],
    ["nang omah", "fixed"],
    ["wonten peken", "fixed"],
    ["gerobak tapi mangkal", "fixed"],
    ["tidak keliling, di rumah", "fixed"],
    ["tettap", "fixed"],
    ["at home", "fixed"],
    ["dirumah", "fixed"],
    ["dirumah saja", "fixed"],
    ["dirumah mawon", "fixed"],
    ["dipasar", "fixed"],
    ["diwarung", "fixed"],
    ["tidak jualan online, cuma di rumah", "fixed"],
    ["bukan keliling tapi mangkal", "fixed"],
    ["tidak online tapi keliling", "roving"],
    ["pakai gerobag", "roving"],
    ["kliling", "roving"],
    ["keliling kampung", "roving"],
    ["mider", "roving"],
    ["pakai gerobak", "roving"],
    ["pindah-pindah", "roving"],
    ["dua", "roving"],
    ["ngider numpak motor", "roving"],
    ["keliling pakai motor dari rumah", "roving"],
    ["online", "online"],
    ["jualan online dari rumah", "online"],
    ["shopee", "online"],
    ["lewat wa", "online"],
    ["fb dan ig", "online"],
    ["3", "online"],
    ["daring", "online"],
  ])("%s is %s", (typed, value) => expect(understandMode(typed)).toEqual({ ok: true, value }));

  it("offers the ways that were told together", () => {
    expect(understandMode("mangkal dan online")).toEqual({
      ok: false,
      reason: "ambiguous",
      options: [
        { label: "fixed", value: "fixed" },
        { label: "online", value: "online" },
      ],
    });
  });
  test.each(["keliling dan online", "online dan keliling"])("%s offers both", (typed) =>
    expect(understandMode(typed)).toMatchObject({
      reason: "ambiguous",
      options: [{ value: "roving" }, { value: "online" }],
    }),
  );
  test.each([
    ["iya", "unclear"],
    ["jualan", "unclear"],
    ["ndak punya hp", "unclear"],
    ["tidak jualan online", "unclear"],
    ["tidak jualan di rumah", "unclear"],
    ["makan daging", "unclear"],
    ["enak", "unclear"],
    ["4", "invalid"],
    ["tidak tau", "unknown"],
    ["keripik", "unclear"],
  ])("%s is %s", (typed, reason) => expect(understandMode(typed)).toMatchObject({ ok: false, reason }));
});
