import { describe, expect, it } from "vitest";
import { compare } from "../../../src/registry/duplicates/compare.ts";
import { compareNames, nameTokens } from "../../../src/registry/duplicates/names.ts";
import { scorePair } from "../../../src/registry/duplicates/score.ts";
import { leastScore } from "../../../src/registry/duplicates/weights.ts";
import { business, type ToldOf } from "./business.ts";

const levelOf = (field: "ownerName" | "businessName" | "trade" | "place", a: ToldOf, b: ToldOf) =>
  compare(business({ id: 1, ...a }), business({ id: 2, ...b })).levels[field];

describe("owners' names", () => {
  it.each([
    ["Ngatinah Kasmirah", "Bu Ngatinah Kasmirah", "rare", "a title"],
    ["Ngatinah Kasmirah", "Hj. Ngatinah Kasmirah, S.Pd", "rare", "a pilgrim's and a scholar's title"],
    ["Rini Kasmirah", "KASMIRAH RINI", "rare", "another order"],
    ["Darmi Soekesih", "Darmi Sukesih", "rare", "the old spelling"],
    ["Djumiati Kasmirah", "Jumiati Kasmirah", "rare", "the old spelling of a sound"],
    ["Muhammad Ridwan", "Muh. Ridwan", "rare", "a shortened Muhammad"],
    ["Siti Khotimah", "St. Khotimah", "rare", "a shortened Siti"],
    ["La Ode Amiruddin", "Laode Amirudin", "rare", "a noble's name written as one word"],
    ["Febri Pranoto", "Pebri Pranoto", "rare", "f and p"],
    ["Galih Pamungkas", "Galih Pamugnkas", "rare", "two letters exchanged"],
    ["Sriwahyuni", "Sri Wahyuni", "common", "written as one word"],
    ["Sri Lestari", "Sri Lestari", "common", "a name that hundreds bear"],
    ["Sri Lestari", "S. Lestari", "common", "an initial"],
    ["Ngatinah Kasmirah", "Ngatinah", "close", "only one of two"],
    ["Sri Lestari", "Sri Wahyuni", "partCommon", "only Sri in common"],
    ["Slamet Raharjo", "Tutik Wulandari", "different", "nothing in common"],
  ])("%s and %s: %s (%s)", (a, b, level) => {
    expect(levelOf("ownerName", { owner: a, name: "Batik A" }, { owner: b, name: "Jamu B" })).toBe(level);
    expect(levelOf("ownerName", { owner: b, name: "Jamu B" }, { owner: a, name: "Batik A" })).toBe(level);
  });

  it("that stand where the business's name was asked are seen through", () => {
    const a = { owner: "Ngatinah Kasmirah", name: "Jamu Kencur Wangi" };
    const b = { owner: "Jamu Kencur Wangi", name: "Ngatinah Kasmirah" };
    expect(levelOf("ownerName", a, b)).toBe("swapped");
  });

  it("without a letter of this alphabet are like nothing", () => {
    expect(compareNames(nameTokens("李"), nameTokens("王")).equal).toBe(0);
    expect(compareNames(nameTokens(""), nameTokens("")).shared).toBe(0);
  });
});

describe("businesses' names", () => {
  it.each([
    ["Sekar Kencana", "Batik Sekar Kencana", "close", "a word more"],
    ["Batik Sekar Kencana", "Batik Sekar Kencana", "same", "the same"],
    ["Keripik Barokah", "Kripik Barokah", "samePlain", "the same of common words"],
    ["Warung Bu Darmi", "Darmi", "same", "without what every stall is called"],
    ["Batik Sekar Kencana", "Jahit Bu Nanik", "different", "nothing in common"],
  ])("%s and %s: %s (%s)", (a, b, level) => {
    expect(levelOf("businessName", { name: a }, { name: b })).toBe(level);
  });

  it("of nothing but such words tell nothing", () => {
    expect(levelOf("businessName", { name: "Warung" }, { name: "Toko" })).toBeUndefined();
  });
});

describe("products", () => {
  it.each([
    ["keripik singkong", "kripik singkong", "keripik", "keripik", "product"],
    ["keripik singkong", "keripik singkong pedas", "keripik", "keripik", "like"],
    ["keripik singkong", "keripik singkong", "keripik", "warung", "productOnly"],
    ["keripik singkong", "emping", "keripik", "keripik", "cluster"],
    ["keripik singkong", "batik cap", "keripik", "batik", "different"],
  ])("%s and %s of %s and %s: %s", (a, b, first, second, level) => {
    expect(levelOf("trade", { product: a, cluster: first }, { product: b, cluster: second })).toBe(level);
  });
});

describe("places", () => {
  const here = [-7.56, 110.9] as const;
  const metres = (far: number) => [-7.56 + far / 111_000, 110.9] as const;
  it.each([
    [10, "pin30"],
    [80, "pin100"],
    [250, "pin300"],
    [700, "pin1000"],
    [5000, "pinFar"],
  ])("%d metres apart: %s", (far, level) => {
    expect(levelOf("place", { at: here }, { at: metres(far) })).toBe(level);
  });

  it.each([
    ["33.13.11.2002", "2", "33.13.11.2002", "002", "rt"],
    ["33.13.11.2002", "2", "33.13.11.2002", "3", "otherRt"],
    ["33.13.11.2002", null, "33.13.11.2002", "3", "village"],
    ["33.13.11.2002", "2", "33.13.11.2003", "2", "district"],
    ["33.13.11.2002", null, "33.13.01.2003", null, "elsewhere"],
    [null, null, "33.13.01.2003", null, undefined],
  ])("without pins, %s RT %s and %s RT %s: %s", (village, rt, other, otherRt, level) => {
    expect(levelOf("place", { village, rt }, { village: other, rt: otherRt })).toBe(level);
  });
});

describe("a pair", () => {
  const score = (a: ToldOf, b: ToldOf): number => scorePair(business({ id: 1, ...a }), business({ id: 2, ...b })).score;
  const kept = (a: ToldOf, b: ToldOf): boolean => score(a, b) >= leastScore;
  const home = [-7.56, 110.9] as const;

  it("is symmetric: who is first changes nothing", () => {
    const [a, b] = [
      { phone: "+6281", at: home, owner: "Sri Lestari" },
      { phone: "+6281", owner: "S. Lestari", rt: "2" },
    ];
    expect(score(a, b)).toBe(score(b, a));
  });

  it("is kept where one business was registered twice by its owner", () => {
    expect(kept({ ownerId: 5 }, { ownerId: 5, name: "Kripik Bu Rini" })).toBe(true);
  });

  it("is kept where it was registered from two chats with slips of the finger", () => {
    expect(kept({ phone: "+6281234" }, { phone: "+6281234", owner: "Rini Susilwati", name: "Kripik Bu Rini" })).toBe(
      true,
    );
  });

  it("is none where one owner has two businesses, whatever they share", () => {
    const same = { ownerId: 5, nik: "1", kk: "2", phone: "+6281", at: home, rt: "2", nib: "0123456789012" };
    expect(kept({ ...same }, { ...same, name: "Jahit Bu Rini", product: "jahit baju", cluster: "konveksi" })).toBe(
      false,
    );
  });

  it("is none where only the KK is one: that is a household", () => {
    const home_ = { kk: "3313", phone: "+6281", at: home, rt: "2" };
    const wife = { ...home_, owner: "Tutik Wulandari", name: "Jamu Bu Tutik", product: "jamu", cluster: "kesehatan" };
    expect(
      kept({ ...home_, owner: "Slamet Raharjo", name: "Mebel Raharjo", product: "kursi", cluster: "mebel" }, wife),
    ).toBe(false);
  });

  it("is none where neighbours make the same", () => {
    expect(
      kept(
        { at: home, owner: "Sri Lestari", name: "Keripik Sri" },
        { at: [-7.5602, 110.9], owner: "Galih Prasetyo", name: "Keripik Galih" },
      ),
    ).toBe(false);
  });

  it("is none where two of hundreds called Sri Lestari live in one village", () => {
    expect(
      kept(
        { owner: "Sri Lestari", name: "Batik Sri", product: "batik cap", cluster: "batik", rt: "1" },
        { owner: "Sri Lestari", name: "Roti Lestari", product: "roti", cluster: "tepung", rt: "7" },
      ),
    ).toBe(false);
  });

  it("counts hashes of two keys as unknown, and an empty number as nobody's", () => {
    const a = business({ id: 1, nik: "1", nib: "", phone: " " });
    const b = { ...business({ id: 2, nib: "", phone: " " }), nikHash: "key2.1" };
    expect(compare(a, b).levels).not.toHaveProperty("nik");
    expect(compare(a, b).levels).not.toHaveProperty("nib");
    expect(compare(a, b).levels).not.toHaveProperty("phone");
  });
});
