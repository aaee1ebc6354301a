import { beforeAll, describe, expect, it, test } from "vitest";
import type { World } from "../../flows/kit/world.ts";
import { carriesMore, gather } from "../../flows/understand/gather.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { gatherings } from "./gatherings.ts";

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
