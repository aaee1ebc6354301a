import { describe, expect, it, test } from "vitest";
import { createIdentifiers, maskedIdentifier } from "../../src/registry/identifiers/identifiers.ts";
import { isKeyText, keyFrom, newKeyText } from "../../src/registry/identifiers/key.ts";
import { fixedKeyring } from "../../src/registry/identifiers/keyring.ts";

const nik = "3313095708850001";
const older = keyFrom(newKeyText());
const newer = keyFrom(newKeyText());
const before = createIdentifiers(fixedKeyring([older]));
const after = createIdentifiers(fixedKeyring([newer, older]));

describe("a sealed number", () => {
  it("opens with its key, and shows nothing of itself", () => {
    const { sealed, hash } = before.seal(nik, "nik");
    expect(before.open(sealed, "nik")).toBe(nik);
    expect(sealed).toMatch(/^[0-9a-f]{12}(\.[\w-]+){3}$/);
    expect(sealed + hash).not.toContain(nik.slice(0, 8));
  });

  it("is another text each time, with one hash for equal numbers", () => {
    const [one, two] = [before.seal(nik, "nik"), before.seal(nik, "kk")];
    expect(one.sealed).not.toBe(two.sealed);
    expect(one.hash).toBe(two.hash);
    expect(before.seal("3313095708850002", "nik").hash).not.toBe(one.hash);
  });

  it("does not open in another column, nor under another key's name", () => {
    const { sealed } = before.seal(nik, "nik");
    expect(() => before.open(sealed, "kk")).toThrow(expect.objectContaining({ code: "altered" }));
    const renamed = sealed.replace(older.id, newer.id);
    expect(() => after.open(renamed, "nik")).toThrow(expect.objectContaining({ code: "altered" }));
  });

  it("opens with an older key, and is found by every hash it may have", () => {
    const { sealed, hash } = before.seal(nik, "nik");
    expect(after.open(sealed, "nik")).toBe(nik);
    expect(after.hashesOf(nik)).toEqual([after.seal(nik, "nik").hash, hash]);
    expect(() => createIdentifiers(fixedKeyring([newer])).open(sealed, "nik")).toThrow(
      expect.objectContaining({ code: "unknown_key" }),
    );
  });

  it("is refused after any single character of it was changed", () => {
    const { sealed } = before.seal(nik, "nik");
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === "A" ? "B" : "A";
      // The last character of base64 may carry bits that mean nothing.
      const same = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      if (same.split(".").every((part, n) => n === 0 || bytesOf(part) === bytesOf(sealed.split(".")[n]))) continue;
      expect(() => before.open(same, "nik")).toThrow(expect.objectContaining({ name: "IdentifierError" }));
    }
  });

  test.each(["", ".", "...", nik, older.id, `${older.id}.a.b.c`, `${older.id}....`, "'; --.a.b.c", "é.é.é.é"])(
    "is refused where it is %j",
    (text) => {
      expect(() => before.open(text, "nik")).toThrow(expect.objectContaining({ name: "IdentifierError" }));
    },
  );

  it("never says in an error what it was", () => {
    const { sealed } = before.seal(nik, "nik");
    for (const open of [() => before.open(sealed, "kk"), () => before.open(nik, "nik")])
      try {
        open();
        expect.unreachable();
      } catch (error) {
        expect(String(error) + JSON.stringify(error)).not.toMatch(/3313|0001/);
      }
  });
});

const bytesOf = (part = ""): string => Buffer.from(part, "base64url").toString("hex");

it("an empty number matches nobody", () => {
  expect(() => before.seal("", "nik")).toThrow(expect.objectContaining({ code: "empty" }));
  expect(after.hashesOf("")).toEqual([]);
});

test.each([
  [newKeyText(), true],
  [Buffer.alloc(32, 255).toString("base64url"), true],
  [Buffer.alloc(31, 1).toString("base64"), false],
  [Buffer.alloc(33, 1).toString("base64"), false],
  ["", false],
  ["hunter2", false],
  [`${newKeyText()}\n`, false],
  ["=".repeat(44), false],
])("%j is a key: %s", (text, expected) => {
  expect(isKeyText(text)).toBe(expected);
});

test.each([
  [nik, "3313••••••••0001"],
  ["123456789012345", "1234•••••••2345"],
  ["12345678", "12345678"],
])("%s is shown as %s", (plain, shown) => {
  expect(maskedIdentifier(plain)).toBe(shown);
});
