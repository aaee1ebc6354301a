import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { hasIdentifier, maskIdentifiers } from "../../flows/understand/identifiers.ts";
import type { Understanding } from "../../src/understand/understand-line.ts";
import { openTable } from "./referee.ts";

let door: Understanding;
beforeAll(async () => {
  door = await openTable();
});

const kinds =
  "yes_no command money count date birth_date rt_rw nik kk nib npwp phone operation_mode business address search";
const pieces =
  "iya tidak tapi 2 500 1,5 1.250 juta ribu rb jt /bln sehari setengah satus ewu rong yuta sampai - antara an kira rp $ 17 agustus 85 1985 08/2015 wingi baru tahun lalu rt rw 02/05 3313095708850001 O l 0812 +62 jl no gg jaten ngringo karanganyar solo depan pasar sda keripik singkong dan sama bakso jual neng di sing keliling kembali hapus data saya bantuan 👍 \u200b \u202e ० ５ \n ( ) [ \\ * ? . , : ; ' \" < >".split(
    " ",
  );
const said = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((words) => words.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

/** The digits in groups of these sizes. */
function grouped(digits: string, sizes: readonly number[]): readonly string[] {
  let from = 0;
  return sizes.flatMap((size) => {
    const group = digits.slice(from, from + size);
    from += size;
    return group === "" ? [] : [group];
  });
}

describe("anything at all", () => {
  it("gets an answer of the promised shape, whatever was asked", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kinds.split(" ")), said, async (expects, text) => {
        const answered = JSON.parse(await door.line(JSON.stringify({ expects, text }))) as Record<string, unknown>;
        const shape = answered["ok"] === true ? ["value", "command"] : ["reason", "detail"];
        expect(Object.keys(answered).every((key) => key === "ok" || shape.includes(key))).toBe(true);
        const { value } = answered as { value?: Record<string, unknown> };
        if (value === undefined) return;
        if (expects === "money") {
          expect(Number.isSafeInteger(value["amount"])).toBe(true);
          expect(value["amount"]).toBeGreaterThanOrEqual(0);
        }
        if (expects === "count") expect(Number.isSafeInteger(value) && Number(value) >= 0).toBe(true);
        if (expects === "date") expect(value["year"]).toBeLessThanOrEqual(2026);
        if (expects === "rt_rw") expect(value["rt"]).toMatch(/^\d{3}$/);
        if (expects === "nik") expect(value["nik"]).toMatch(/^\d{16}$/);
        if (expects === "phone") expect(value).toMatch(/^\+628\d{8,11}$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("keeps no NIK once it is masked, whatever stands around and inside it", () => {
    // Codes of districts and days do not end in 00.
    const nik = fc.stringMatching(
      /^[1-9]\d(?:0[1-9]|[127]\d)(?:[1-9]\d|\d[1-9])(?:[0-7][1-9]|[1-7]\d)(?:0[1-9]|1[0-2])\d{6}$/,
    );
    const gap = fc.constantFrom("", " ", ".", "-", "/", "\n", "\u200b", "\u00a0", " - ", "–");
    const groups = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 16, maxLength: 16 });
    const around = fc.constantFrom("", "NIK ", "nik:", "saya sri, ", "hp 081234567890 ", "\n", " ya bu", "🙏");
    const behind = fc.constantFrom("", ".", " hp 081234567890", "\n", " ya bu", "🙏", ", lahir 17-08-1985");
    fc.assert(
      fc.property(nik, groups, gap, around, behind, (digits, sizes, mark, before, after) => {
        const spaced = grouped(digits, sizes).join(mark);
        const masked = maskIdentifiers(`${before}${spaced}${after}`);
        expect(masked.replace(/\D/g, "")).not.toContain(digits.slice(0, 8));
        expect(masked.length).toBe(before.length + spaced.length + after.length);
        expect(hasIdentifier(masked)).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });
});
