import fc from "fast-check";
import type { Content } from "../../flows/kit/heard.ts";
import { commandPhrases } from "../../flows/understand/command-phrases.ts";
import type { Act } from "./run-talk.ts";

/** LAWS=20 looks twenty times as long for a talk that breaks a law, and at other talks each time. */
export const runs = (usual: number): number => usual * Number(process.env["LAWS"] ?? 1);

/** What no well-behaved keyboard sends: marks that turn the writing around, halves of emoji, NUL, other digits. */
const strange = fc.constantFrom(
  "\u202e",
  "\u200f",
  "\u0000",
  "\ud83d",
  "\udc00",
  "👩‍👩‍👧",
  "٣",
  "\u0301",
  "\n",
  "{ $office }",
  "ﷺ",
  "ß",
);
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: fc.oneof(strange, fc.string({ unit: "grapheme", maxLength: 4 })), maxLength: 30 }),
  // The longest a platform lets through.
  fc
    .tuple(fc.string({ minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 4000 }))
    .map(([one, times]) => one.repeat(times).slice(0, 4000)),
  fc.string({ unit: fc.constantFrom(..."0123456789 +-.,/rtw°'\"NSEWLUBT".split("")), maxLength: 40 }),
);
const sentence = fc.constantFrom(
  "Saya Sri, jualan keripik singkong di Jaten RT 2 RW 5",
  "Nama: Tini⏎Usaha: Warung Tini⏎Produk: pecel⏎Alamat: Gaum RT 1 RW 3⏎HP: 081234567891".replaceAll("⏎", "\n"),
  "nomor saya 0812 3456 7890, RT 1 RW 3",
  "NIK 3313095708850001",
  "500 ribu sebulan",
  "bantuan",
);
const command = fc.constantFrom(
  ...Object.values(commandPhrases).map(([first = "menu"]) => first),
  "/start",
  "/start 3313112002-002-005",
  "/start 9999999999",
  "/daftar@klaster_bot",
  "0",
);

const content: fc.Arbitrary<Content> = fc.oneof(
  words.map((text): Content => ({ kind: "text", text })),
  command.map((text): Content => ({ kind: "text", text })),
  sentence.map((text): Content => ({ kind: "text", text })),
  fc.record(
    {
      kind: fc.constant("pick"),
      choice: fc.oneof(
        fc.integer({ min: -2, max: 30 }),
        words,
        fc.constantFrom("yes", "officer", "toString", "more", "33.13.11"),
      ),
    },
    { requiredKeys: ["kind", "choice"] },
  ),
  fc.record(
    {
      kind: fc.constant("location"),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      accuracy: fc.double({ min: 0, max: 100_000, noNaN: true }),
    },
    { requiredKeys: ["kind", "lat", "lng"] },
  ),
  fc.record({
    kind: fc.constant("contact"),
    phone: fc.oneof(words, fc.constantFrom("+6281234567890", "+12025550123")),
    own: fc.boolean(),
  }),
  words.map((text): Content => ({ kind: "text", text, edited: true })),
  fc.record(
    { kind: fc.constant("photo"), reference: fc.string(), caption: words, album: fc.constantFrom("a", "b") },
    { requiredKeys: ["kind", "reference"] },
  ),
  fc.constant<Content>({ kind: "idle" }),
  fc.record({ kind: fc.constant("other"), what: fc.oneof(fc.constantFrom("voice", "sticker", "video"), words) }),
);

const anything: fc.Arbitrary<Act> = fc.record({ content, returned: fc.boolean() }, { requiredKeys: ["content"] });
/** An answer with dirt in it. */
const dirty: fc.Arbitrary<Act> = fc
  .tuple(fc.constantFrom("sri wahyuni", "keripik singkong", "depan masjid agung"), fc.nat(18), strange, strange)
  .map(([good, at, one, other]) => `${one}${good.slice(0, at)}${other}${good.slice(at)}${one}`)
  .map((text) => ({ content: { kind: "text", text } }));
const apt: fc.Arbitrary<Act> = fc.record({ apt: fc.nat(30) });

/** An owner who mostly answers, so that talks get somewhere, and now and then does anything at all. */
export const acts = (most: number): fc.Arbitrary<Act[]> =>
  fc.array(
    fc.oneof({ weight: 4, arbitrary: apt }, { weight: 1, arbitrary: dirty }, { weight: 1, arbitrary: anything }),
    {
      minLength: 1,
      maxLength: most,
      size: "max",
    },
  );

/** From the first hello to the last question. */
export const quickPath: Act[] = Array.from({ length: 14 }, () => ({ apt: 0 }));

/** Registers in a message, and is about to change what was registered. */
export const changing: Act[] = [
  { content: { kind: "text", text: "sri wahyuni" } },
  {
    content: {
      kind: "text",
      text: "Nama: Tini\nUsaha: Warung Tini\nProduk: pecel\nAlamat: Gaum RT 1 RW 3\nHP: 081234567891",
    },
  },
  ...[0, 0, 0, 0, 0, 0, 9, 0].map((apt) => ({ apt })),
];

/** Stops in the middle, and answers the open question after a reminder. */
export const reminded: Act[] = [
  ...[0, 0, 0, 0].map((apt) => ({ apt })),
  { content: { kind: "idle" } },
  { content: { kind: "text", text: "keripik singkong" }, returned: true },
];

/** Registers, and sends an album. */
export const album: Act[] = [
  ...quickPath,
  ...["photo-1", "photo-2", "photo-3"].map((reference) => ({
    content: { kind: "photo" as const, reference, album: "a" },
  })),
];

/** The same where only owners write: an office hears silence by its own clock. */
export const spokenActs = (most: number): fc.Arbitrary<Act[]> =>
  acts(most).map((all) => all.map((act) => ("content" in act && act.content.kind === "idle" ? { apt: 0 } : act)));

/** And without long silences, for owners who share a clock. */
export const promptActs = (most: number): fc.Arbitrary<Act[]> =>
  spokenActs(most).map((all) => all.map((act) => ({ ...act, returned: false })));
