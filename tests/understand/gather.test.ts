import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import type { QuestionId } from "../../flows/kit/vocabulary.ts";
import type { World } from "../../flows/kit/world.ts";
import { carriesMore, gather } from "../../flows/understand/gather.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { gatherings } from "./gatherings.ts";

const questions = [
  "ownerName",
  "businessName",
  "product",
  "mode",
  "place",
  "village",
  "rtRw",
  "phone",
  "consent",
] as const;
const shown = (text: string): string => (text.length > 120 ? `${text.slice(0, 110)}… (${text.length})` : text);

describe.each(gatherings)("what one message tells: $title", ({ territory = "33.13", asked, rows }) => {
  let world: World;
  beforeAll(async () => {
    ({ world } = await loadPureSetting([territory]));
  });
  test.each(rows.map(([text, told]) => [shown(text), text, told] as const))("%j", (_, text, told) => {
    expect(gather(text, world, asked)).toEqual(told);
  });
});

describe("an answer that carries more than was asked", () => {
  it("tells something beside the asked answer", () => {
    expect(carriesMore({ product: "tempe", phone: "+6281234567890" }, "product")).toBe(true);
    expect(carriesMore({ place: { kind: "area", district: "33.13.11" }, rtRw: { rt: "002" } }, "village")).toBe(true);
    expect(carriesMore({ ownerName: "Sri" }, "consent")).toBe(true);
  });
  it("is not the answer alone, nor the cluster that comes with a product", () => {
    expect(carriesMore({}, "product")).toBe(false);
    expect(carriesMore({ product: "tempe" }, "product")).toBe(false);
    expect(carriesMore({ product: "tempe", cluster: "olahan" }, "product")).toBe(false);
    expect(carriesMore({ place: { kind: "area", district: "33.13.11" } }, "district")).toBe(false);
  });
});

describe("whatever is written", () => {
  it("is read without a fault, and what is told is fit to keep", async () => {
    const { world } = await loadPureSetting();
    const known = gatherings.flatMap(({ rows }) => rows.flatMap(([text]) => text.slice(0, 200).split(/(?<=\s)/)));
    const message = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.array(fc.constantFrom(...known), { maxLength: 60 }).map((parts) => parts.join("")),
    );
    const asked = fc.constantFrom<(QuestionId | undefined)[]>(undefined, ...questions);
    fc.assert(
      fc.property(message, asked, (text, question) => {
        const told = gather(text, world, question);
        const { ownerName = "Sri", businessName = "Sri", product = "tempe", phone = "+6281234567890" } = told;
        for (const kept of [ownerName, businessName, product]) {
          expect(kept).toMatch(/[\p{L}\p{N}]/u);
          expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}]/u);
          expect(kept.length).toBeLessThanOrEqual(120);
        }
        expect(ownerName).not.toMatch(/\d/);
        expect(phone).toMatch(/^\+628\d{8,11}$/);
        if (told.place?.kind === "area") expect(world.places.isInside(told.place.district)).toBe(true);
        if (told.place?.kind === "landmark") expect(told.place.text).not.toMatch(/\p{Co}/u);
        if (told.cluster !== undefined) expect(told).toHaveProperty("product");
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
