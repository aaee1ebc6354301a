import { describe, expect, test } from "vitest";
import { understandRtRw } from "../../flows/understand/rt-rw.ts";

describe("RT and RW", () => {
  test.each([
    "rt 3 rw 7",
    "RT 03 / RW 07",
    "Rt.3 Rw.7",
    "rt003rw007",
    "RT3/RW7",
    "003/007",
    "3/7",
    "03-07",
    "3 7",
    "rw 7 rt 3",
    "RW.007, RT.003",
    "rt tiga rw tujuh",
    "rt telu rw pitu",
    "RT III RW VII",
    "003007",
    "0307",
    "RT/RW 03/07",
    "RT 03/07",
    "rt/rw: 3/7",
    "r.t. 3 r.w. 7",
    "rtnya 3 rwnya 7",
    "saya di rt 3 rw 7 pak",
  ])("%s", (typed) => expect(understandRtRw(typed)).toEqual({ ok: true, value: { rt: "003", rw: "007" } }));
  test.each([
    ["rt 12", "012"],
    ["rt dua belas saja", "012"],
    ["RT 012", "012"],
    ["rt rolas", "012"],
  ])("%s has no RW", (typed, rt) => expect(understandRtRw(typed)).toEqual({ ok: true, value: { rt } }));
  test("numbers beyond twenty can be told in words", () =>
    expect(understandRtRw("rt dua puluh satu rw dua belas")).toEqual({ ok: true, value: { rt: "021", rw: "012" } }));
  test.each(["tidak tahu", "ga tau", "tidak ada rt", "000/000", "mboten ngertos", "lupa pak"])(
    "%s is unknown",
    (typed) => expect(understandRtRw(typed)).toEqual({ ok: false, reason: "unknown" }),
  );
  test.each([
    ["rw 5", "rt_missing"],
    ["rt 0 rw 5", "zero"],
    ["1234/5", "too_long"],
  ])("%s is refused: %s", (typed, detail) =>
    expect(understandRtRw(typed)).toEqual({ ok: false, reason: "invalid", detail }),
  );
  test.each(["5", "jaten", "", "iya", "1 2 3"])("%j is unclear", (typed) =>
    expect(understandRtRw(typed)).toMatchObject({ ok: false, reason: "unclear" }),
  );
});
