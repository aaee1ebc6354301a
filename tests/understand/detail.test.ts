import { describe, expect, it } from "vitest";
import { type DetailField, detailNames, fieldOf } from "../../flows/details/fields.ts";
import { questions } from "../../flows/details/questions.ts";
import type { Choice } from "../../flows/kit/heard.ts";
import { type DetailMeaning, understandDetail } from "../../flows/understand/detail.ts";
import { loadPureSetting } from "../support/pure-talk.ts";

const { world, speech } = await loadPureSetting();
const speak = speech.id;

const choicesOf = (field: DetailField): readonly Choice[] =>
  (questions[field]?.choices?.({ context: {}, world, speak, language: "id" }) ?? []).map((offer) =>
    "label" in offer ? offer : { id: offer.id, label: speak(offer.text) },
  );
const understand = (text: string, field: DetailField): DetailMeaning =>
  understandDetail(text, field, {
    choices: choicesOf(field),
    world,
    speak,
    today: "2026-11-22",
    offered: undefined,
  });

const skip = "skip";
/** What is said to a question, and the value, the command or the fault that it comes to. */
const table: readonly (readonly [DetailField, string, unknown])[] = [
  ["nik", "3313 0957 0885 0001", expect.objectContaining({ nik: "3313095708850001", sex: "female" })],
  ["nik", "NIK saya 33.13.09.570885.0001", expect.objectContaining({ birthDate: "1985-08-17" })],
  // Warnings never refuse.
  ["nik", "3372013113900002", expect.objectContaining({ warnings: ["impossible_date"] })],
  ["nik", "9971011203900002", expect.objectContaining({ warnings: ["unknown_province"] })],
  ["nik", "33720112039000021", "wrong_length"],
  ["nik", "12345", "wrong_length"],
  ["nik", "337201120390O002", "letter_o"],
  ["nik", "3372015203900002 atau 3372011203900003", "several_numbers"],
  ["nik", "ga hafal", skip],
  ["nik", "belum punya", skip],
  ["nik", "buat apa", "help"],
  ["education", "cukup", "cancel"],
  ["pirt", "hubungkan akun", "link"],
  ["pirt", "sudah terdaftar", "unclear"],
  ["ktpAddress", "sudah cukup dulu ya", "cancel"],
  ["turnover", "selesai", "cancel"],
  ["nik", "untuk apa ya pak", "help"],
  ["nik", "0", "back"],
  ["kk", "3313 0101 0213 0004", "3313010102130004"],
  ["workersWomen", "3313 0957 0885 0001", "identifier"],
  ["capital", "3313 0957 0885 0001", "identifier"],
  ["birthDate", "17 agustus 1985", "1985-08-17"],
  ["birthDate", "17 agt 85", "1985-08-17"],
  ["birthDate", "1985", "1985"],
  ["birthDate", "31-02-1985", "impossible"],
  ["birthDate", "baru 3 bulan", "too_young"],
  ["started", "baru 3 bulan", "2026-08"],
  ["started", "2019", "2019"],
  ["started", "sejak 5 tahun lalu", "2021"],
  ["started", "tahun 2050", "future"],
  ["sex", "1", "female"],
  ["sex", "perempuan", "female"],
  ["sex", "laki-laki", "male"],
  ["sex", "lanang", "male"],
  ["sex", "Wanita", "female"],
  ["sex", "9", "no_such_number"],
  ["education", "SMP", "junior"],
  ["education", "lulusan sma 2 solo", "senior"],
  ["education", "tidak tamat smp", "primary"],
  ["education", "tidak sekolah", "none"],
  ["education", "mboten lulus SD", "none"],
  ["education", "kuliah mboten rampung", "senior"],
  ["education", "kuliah", "degree"],
  ["education", "S1", "degree"],
  ["education", "D3", "diploma"],
  ["education", "smp apa sma", ["junior", "senior"]],
  ["disability", "tidak", "none"],
  ["disability", "ga ada", "none"],
  ["disability", "mboten saged mlampah", "movement"],
  ["disability", "tidak bisa jalan", "movement"],
  ["disability", "kaki saya lumpuh", "movement"],
  ["occupation", "ibu rumah tangga", "housewife"],
  ["occupation", "pns", "civil_servant"],
  ["occupation", "buruh tani", "farmer"],
  ["occupation", "pegawai swasta", "worker"],
  ["ktpAddress", "Dusun Krajan RT 2 RW 5, Jati", "Dusun Krajan RT 2 RW 5, Jati"],
  ["ktpAddress", "NIK 3313095708850001", "identifier"],
  ["ktpAddress", "lupa", skip],
  ["ktpAddress", "ya", "tell_it"],
  ["ktpAddress", "x".repeat(201), "too_long"],
  ["materials", "singkong, minyak goreng", "singkong, minyak goreng"],
  ["materials", "tidak ada", null],
  ["materials", "🙂", "unclear"],
  ["nib", "0220 1023 4567 8", "0220102345678"],
  ["nib", "912345678012", "wrong_length"],
  ["nib", "belum punya nib", null],
  ["nib", "Belum punya", null],
  ["nib", "belum", null],
  ["npwp", "01.234.567.8-901.000", "012345678901000"],
  ["npwp", "ga punya", null],
  ["sku", "punya", "yes"],
  ["sku", "sudah punya pak", "yes"],
  ["sku", "tidak punya", "no"],
  ["sku", "ga punya", "no"],
  ["sku", "belum", "no"],
  ["sku", "masih diurus", "no"],
  ["sku", "kurang tahu", "unsure"],
  ["sku", "3", "unsure"],
  ["pirt", "bukan makanan", "no"],
  ["halal", "iya", "yes"],
  ["halal", "iya tapi sudah mati", "unclear"],
  ["brand", "Renyah Jaya", "Renyah Jaya"],
  ["brand", "mereknya apa ya", "unclear"],
  ["brand", "Tidak Biasa", "Tidak Biasa"],
  ["brand", "tidak punya", null],
  ["brand", "punya", "yes_no"],
  ["brand", "1", null],
  ["brand", "2", skip],
  ["onlineChannels", "wa sama shopee", "wa sama shopee"],
  ["onlineChannels", "tidak jualan online", null],
  ["onlineChannels", "mboten sadean online", null],
  ["onlineChannels", "dereng nate", null],
  ["nib", "NIB punika punapa", "help"],
  ["halal", "saweg dipunurus", "no"],
  ["market", "tanggi tepalih mawon", "village"],
  ["cooperative", "Koperasi Maju Bersama", "Koperasi Maju Bersama"],
  ["cooperative", "tidak ikut", null],
  ["cooperative", "sampun mboten ndherek", null],
  ["brand", "tanpa merek", null],
  ["cooperative", "ikut", "yes_no"],
  ["kube", "belum pernah ikut", null],
  ["capital", "2 juta", 2_000_000],
  ["capital", "500rb", 500_000],
  ["capital", "0", 0],
  ["capital", "500", [500_000, 500_000_000]],
  ["capital", "1 M", [1_000_000_000, 1_000_000]],
  ["capital", "tidak tentu", skip],
  ["capital", "tidak ada", null],
  ["assets", "seratus dolar 100 usd", "foreign_currency"],
  ["turnover", "1,5 jt/bln", { amount: 1_500_000, per: "month" }],
  ["turnover", "200 ribu sehari", { amount: 200_000, per: "day" }],
  ["turnover", "200 ribu", ["day", "week", "month", "year"].map((per) => ({ amount: 200_000, per }))],
  ["turnover", "500 sehari", [500_000, 500_000_000].map((amount) => ({ amount, per: "day" }))],
  ["turnover", "mboten mesti", skip],
  ["workersWomen", "2 orang", 2],
  ["workersWomen", "satu", 1],
  ["workersWomen", "0", 0],
  ["workersWomen", "ga ada", 0],
  ["workersWomen", "berdua sama anak", 2],
  ["workersMen", "dewe", 1],
  ["workersMen", "2,5", "not_whole"],
  ["market", "tetangga saja", "village"],
  ["market", "ekspor", "abroad"],
  ["credit", "kur bri", ["kur", "bank"]],
  ["credit", "tidak ada", "none"],
  ["credit", "ada", "tell_it"],
  ["credit", "wonten", "tell_it"],
  ["credit", "sudah lunas", "none"],
  ["credit", "Lewati", skip],
  ["photos", "sudah", "done"],
  ["photos", "belum punya foto", skip],
  ["photos", "nanti difoto", "send_photo"],
  ["photos", "1", skip],
];

const gist = (meaning: DetailMeaning): unknown => {
  if (meaning.ok) return "command" in meaning ? meaning.command : meaning.value;
  return meaning.options === undefined ? (meaning.detail ?? meaning.reason) : meaning.options.map(({ value }) => value);
};

describe("what is said to a detail", () => {
  it.each(table)("%s: %j", (field, text, means) => {
    expect(gist(understand(text, field))).toEqual(means);
  });

  it("is tried on every detail", () => {
    const tried = new Set(table.map(([field]) => field));
    expect(detailNames.filter((field) => !tried.has(field))).toEqual(["address"]);
  });

  it("is never a number of the person to choose from, for an offer is stored with the talk", () => {
    for (const text of [
      "337201120390O002",
      "3372015203900002 3372011203900003",
      "3372013113900002",
      "l234567890123456",
    ])
      for (const field of ["nik", "kk"] as const) expect(understand(text, field)).not.toHaveProperty("options");
  });

  it("may be any choice's own label", () => {
    for (const field of detailNames)
      for (const { id, label } of choicesOf(field)) {
        const value = id === "none" && fieldOf(field).none === true ? null : id;
        expect(gist(understand(label, field)), `${field}: ${label}`).toBe(value);
      }
  });
});

describe("the time of a turnover", () => {
  const offered = ["day", "month"].map((per) => ({ label: per, value: { amount: 200_000, per } }));
  it.each([
    ["per hari", { amount: 200_000, per: "day" }],
    ["bulanan", { amount: 200_000, per: "month" }],
    ["setahun", "unclear"],
  ])("may be told alone where it was asked for: %s", (text, means) => {
    const asked = { choices: choicesOf("turnover"), world, speak, today: "2026-11-22", offered };
    expect(gist(understandDetail(text, "turnover", asked))).toEqual(means);
  });
});
