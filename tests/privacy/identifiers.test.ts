import fc from "fast-check";
import { afterEach, describe, expect, it, test, vi } from "vitest";
import { maskIdentifiers } from "../../flows/understand/identifiers.ts";
import { rowWithoutIdentifiers, wordsAsJson } from "../../src/conversation/without-identifiers.ts";
import { createLog } from "../../src/lib/log.ts";
import { formatRegister } from "../../src/registry/format-register.ts";
import { readRegister } from "../../src/registry/register.ts";
import { sqlite } from "../support/databases.ts";
import { testIdentifiers } from "../support/identifiers.ts";
import { openTestOffice } from "../support/office.ts";
import { filesOf, holdsNumber } from "./files-of.ts";

let office: Awaited<ReturnType<typeof openTestOffice>> | undefined;
afterEach(() => office?.close());

const nik = "3313095708850001";
const notations = [
  nik,
  "3313 0957 0885 0001",
  "NIK saya 33.13.09.570885.0001",
  "33-13-09-57-08-85-0001 bu",
  "3 3 1 3 0 9 5 7 0 8 8 5 0 0 0 1",
  "３３１３０９５７０８８５０００１",
  "331309570885O0O1",
  "331309\n570885\n0001",
  `Wulan ${nik} Sari`,
];

/** The quick path, and then every detail that asks for a number of a person. */
const answers = [
  "/start",
  "ya",
  "Wulan Sekartaji",
  "Keripik Mbak Wulan",
  "keripik singkong",
  "1",
  "keliling",
  "-7.5601, 110.9482",
  "Ngringo",
  "RT 7 RW 9",
  "081277788899",
  "ya",
  "ya",
  "tidak",
];

describe("a NIK", () => {
  it.each(notations)(
    "typed at every question as %j is in no file and no log",
    async (said) => {
      const url = await sqlite.url();
      office = await openTestOffice(url);
      let number = 0;
      const hear = async (text: string) => office?.hear({ kind: "text", text }, `m${number++}`);
      for (const answer of answers) {
        await hear(said);
        expect(holdsNumber(filesOf(url), nik)).toBe(false);
        await hear(answer);
      }
      for (const text of ["lengkapi", said, "identitas", said, "menu", said, "data saya", said]) await hear(text);
      await office.hear({ kind: "photo", reference: "p", caption: said }, "photo");
      await office.hear({ kind: "other", what: said }, "other");

      expect(filesOf(url)).toContain("Sekartaji");
      expect(holdsNumber(filesOf(url), nik)).toBe(false);
      expect(holdsNumber(office.log.join("\n"), nik)).toBe(false);
      let exported = "";
      for (const format of ["json", "csv", "geojson"] as const)
        for await (const piece of formatRegister(format, readRegister(office.database, testIdentifiers)))
          exported += piece;
      expect(holdsNumber(exported, nik)).toBe(false);
    },
    60_000,
  );

  it("that is asked for is kept sealed, and can be opened with the key", async () => {
    const url = await sqlite.url();
    office = await openTestOffice(url);
    let number = 0;
    for (const text of [...answers, "lengkapi"]) await office.hear({ kind: "text", text }, `m${number++}`);
    const [asked] = await office.hear({ kind: "pick", choice: "identity" }, "identity");
    expect(asked?.asks).toBe("nik");
    await office.hear({ kind: "text", text: nik }, "nik");
    const owner = await office.database.client.owner.findFirstOrThrow();
    expect(testIdentifiers.open(owner.nik ?? "", "nik")).toBe(nik);
    expect(testIdentifiers.hashesOf(nik)).toEqual([owner.nikHash]);
    expect(holdsNumber(filesOf(url), nik)).toBe(false);
    expect(holdsNumber(office.log.join("\n"), nik)).toBe(false);
  });

  it("in a message that a fault of ours leaves unanswered is masked as well", async () => {
    const url = await sqlite.url();
    office = await openTestOffice(url);
    await office.hear({ kind: "text", text: "/start" }, "1");
    const broken = vi.spyOn(office.setting.speech, "id").mockImplementationOnce(() => {
      throw new Error(`no idea what ${nik} is`);
    });
    await office.hear({ kind: "text", text: `nama saya ${nik}` }, "broken");
    broken.mockRestore();
    expect(office.log.join("\n")).toContain("turn.failed");
    expect(holdsNumber(filesOf(url) + office.log.join("\n"), nik)).toBe(false);
  });
});

test.each(notations)("the quick look before writing sees %j as the mask itself does", (said) => {
  expect(wordsAsJson({ a: [{ b: said }] })).toBe(JSON.stringify({ a: [{ b: maskIdentifiers(said) }] }));
  expect(rowWithoutIdentifiers({ name: said, id: 1 })).toEqual({ name: maskIdentifiers(said), id: 1 });
});

test("the quick look never overlooks what the mask would hide", () => {
  const digits = [...Array.from("0123456789"), "５", "٣", "९", "𝟛", "3\ufe0f\u20e3", "O", "o", "l", "I", "О"];
  const others = [
    ...Array.from(' .,/-–—_\t\n\v\f\r"\\a:'),
    "\u00a0",
    "\u2028",
    "\u200b",
    "\u202e",
    "\u0301",
    "🥰",
    "\ud800",
  ];
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...digits) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 14, maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      expect(wordsAsJson({ text })).toBe(JSON.stringify({ text: maskIdentifiers(text) }));
    }),
    { numRuns: 2000 },
  );
});

test("a log line withholds what could be one, whoever put it there", () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => void lines.push(line) });
  for (const said of notations) log.info("heard", { said });
  log.error("failed", new Error(nik), { said: "3313.0957.0885.0001" });
  log.info("ids", { file: "3f2504e0-4f89-11d3-9a0c-0305e82c3301", message: "-1001234567890:123456" });
  expect(holdsNumber(lines.join("\n"), nik)).toBe(false);
  expect(lines.at(-1)).not.toContain("withheld");
});

test("numbers, times and sealed columns stay as they are", () => {
  const at = { lat: -7.560_123_456_789_012, lng: 110.940_123_456_789 };
  expect(wordsAsJson({ at, text: nik })).toBe(JSON.stringify({ at, text: "••••••••••••0001" }));
  const row = { nik: "123456789012.3456789012345678", phone: "+123456789012345", before: null, at: new Date(0) };
  expect(rowWithoutIdentifiers(row)).toBe(row);
});

test("the numbers that an office gives stay readable in a list", () => {
  const text = "Keripik: 3313-000042-6\nJamu: 3313-000043-4\nTiket 7\n081234567890";
  expect(wordsAsJson({ text })).toBe(JSON.stringify({ text }));
});

it("leaves the name of a photo as it is, whatever digits chance gave it", () => {
  const content = { kind: "photo", reference: "3313095708850001abcdefabcdefabcd.jpg" };
  expect(wordsAsJson(content)).toBe(JSON.stringify(content));
});
