import { describe, expect, test } from "vitest";
import { understandSearch } from "../../flows/understand/search.ts";
import { officeWorld } from "./office-world.ts";

const { places, trades } = await officeWorld();
const read = (text: string) => understandSearch(text, places, trades);

describe("a search", () => {
  test.each([
    ["tahu di dagen", { product: "tahu", place: "33.13.11.2004" }],
    ["golek jenang neng matesih", { product: "jenang", place: "33.13.05" }],
    ["pados batik wonten karanganyar", { product: "batik", place: "33.13" }],
    ["siapa yang jual batu bata di kebakkramat?", { product: "batu bata", place: "33.13.14" }],
    ["bakso enak dekat colomadu dong", { product: "bakso enak", place: "33.13.12" }],
    ["mau pesan nasi kotak", { product: "nasi kotak" }],
    ["cari gantungan unik", { product: "gantungan unik" }],
    ["soto sragen", { product: "soto", place: "33.14" }],
    ["dodol", { product: "dodol" }],
    ["keripik kec jaten", { product: "keripik", place: "33.13.11" }],
  ])("%j is %j", (text, search) => {
    expect(read(text)).toEqual({ ok: true, value: search });
  });
  test.each([
    ["matesih", "unclear no_product"],
    ["apa saja di matesih", "unclear no_product"],
    ["hmm", "unclear"],
    ["", "unclear"],
    ["12", "unclear"],
    ["tidak tahu", "unknown"],
  ])("%j is %s", (text, meant) => {
    const [reason, detail] = meant.split(" ");
    expect(read(text)).toMatchObject({ ok: false, reason, ...(detail === undefined ? {} : { detail }) });
  });
});
