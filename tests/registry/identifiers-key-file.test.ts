import { execFile } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished, test } from "vitest";
import { createIdentifiers } from "../../src/registry/identifiers/identifiers.ts";
import { newKeyText } from "../../src/registry/identifiers/key.ts";
import { addKey, fileKeyring, makeKeyFile, readKeyFile } from "../../src/registry/identifiers/key-file.ts";
import { keyFileOf, loadKeyring } from "../../src/registry/identifiers/load-keyring.ts";
import { databases, sqlite } from "../support/databases.ts";

const now = new Date("2026-11-22T01:00:00Z");
const nik = "3313095708850001";
const folderOfTest = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-keys-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const keyFile = (): string => join(folderOfTest(), "data", "identifiers.key");
const madeKeyFile = (): string => {
  const path = keyFile();
  makeKeyFile(path, now);
  return path;
};
const nothingMade = () => expect.unreachable("A key was made");

describe("the key file", () => {
  it("is made for the service's eyes only, and stays as it is", () => {
    const path = keyFile();
    expect(makeKeyFile(path, now)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    const text = readFileSync(path, "utf8");
    expect(makeKeyFile(path, now)).toBe(false);
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("is one and the same for processes that start at once", async () => {
    const path = keyFile();
    const starts = Array.from({ length: 4 }, () =>
      promisify(execFile)(process.execPath, [new URL("find-key.ts", import.meta.url).pathname, path]),
    );
    const found = new Set((await Promise.all(starts)).map(({ stdout }) => stdout));
    expect(found).toEqual(new Set([readKeyFile(path).keys[0]?.id]));
  });

  it("seals with the key that was added last, and opens with all of them", () => {
    const path = madeKeyFile();
    const running = createIdentifiers(fileKeyring(path));
    const { sealed } = running.seal(nik, "nik");
    const [first] = readKeyFile(path).keys;
    addKey(path, now);
    const [second] = readKeyFile(path).keys;
    expect(running.seal(nik, "nik").sealed.split(".")[0]).toBe(second?.id);
    expect(running.open(sealed, "nik")).toBe(nik);
    expect(first?.id).not.toBe(second?.id);
  });

  it("is read again by a running program that meets a number sealed elsewhere with a newer key", () => {
    const path = madeKeyFile();
    const running = createIdentifiers(fileKeyring(path));
    addKey(path, now);
    const { sealed } = createIdentifiers(fileKeyring(path)).seal(nik, "nik");
    expect(running.open(sealed, "nik")).toBe(nik);
  });

  it("lets nothing be sealed once it is gone", () => {
    const path = madeKeyFile();
    const running = createIdentifiers(fileKeyring(path));
    rmSync(path);
    expect(() => running.seal(nik, "nik")).toThrow(/is not there/);
  });

  it("forgives a line that a power cut broke off, and goes on after it", () => {
    const path = madeKeyFile();
    const [first] = readKeyFile(path).keys;
    appendFileSync(path, "2026-11-23T01:00:00.000Z AbC");
    expect(readKeyFile(path).keys.map(({ id }) => id)).toEqual([first?.id]);
    addKey(path, now);
    expect(readKeyFile(path).keys).toHaveLength(2);
    addKey(path, now);
    expect(readKeyFile(path).keys).toHaveLength(3);
  });

  it("reads a last line whose end an editor took away", () => {
    const path = madeKeyFile();
    const [first] = readKeyFile(path).keys;
    writeFileSync(path, readFileSync(path, "utf8").trimEnd());
    expect(readKeyFile(path).keys[0]?.id).toBe(first?.id);
    addKey(path, now);
    expect(readKeyFile(path).keys[1]?.id).toBe(first?.id);
  });

  test.each<readonly [string, (path: string) => void, RegExp]>([
    ["the group may read it", (path) => chmodSync(path, 0o640), /chmod 600/],
    ["everybody may read it", (path) => chmodSync(path, 0o604), /chmod 600/],
    ["everybody may write it", (path) => chmodSync(path, 0o602), /chmod 600/],
    ["it is empty", (path) => writeFileSync(path, ""), /holds no key/],
    ["it holds other text", (path) => writeFileSync(path, "hunter2 hunter2\nmore\n"), /line 1: expected a time/],
    ["a key lost a letter", (path) => writeFileSync(path, `${now.toISOString()} ${newKeyText().slice(1)}\n`), /line 1/],
    ["a key has company", (path) => writeFileSync(path, `${now.toISOString()} ${newKeyText()} x\n`), /line 1/],
    ["it is a folder", (path) => rmSync(path) ?? mkdirSync(path, { mode: 0o700 }), /is no file/],
  ])("is refused where %s, without a word of what it holds", (_, spoil, reason) => {
    const path = madeKeyFile();
    const secret = readFileSync(path, "utf8").trim().split(" ").at(-1) ?? "";
    spoil(path);
    try {
      readKeyFile(path);
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toMatch(reason);
      expect(String(error)).not.toContain(secret);
      expect(String(error)).not.toContain("hunter2");
    }
  });
});

test.each([
  [{ databaseUrl: "file:./data/klaster.db" }, "data/identifiers.key"],
  [{ databaseUrl: "/srv/klaster/office.db" }, "/srv/klaster/identifiers.key"],
  [{ databaseUrl: "postgresql://somebody:secret@localhost/klaster" }, "data/identifiers.key"],
  [{ databaseUrl: "file:./data/klaster.db", identifierKeyFile: "/run/keys/nik" }, "/run/keys/nik"],
])("with %j the file is %s", (settings, expected) => {
  expect(keyFileOf({ identifierKeys: [], ...settings })).toBe(expected);
});

describe.each(databases)("a register on $kind with sealed numbers", ({ open }) => {
  it("is not opened with another key, and no new one is made for it", async () => {
    const database = await open();
    const path = madeKeyFile();
    const settings = { databaseUrl: "file:unused.db", identifierKeys: [], identifierKeyFile: path };
    const { sealed: nikSealed, hash } = createIdentifiers(fileKeyring(path)).seal(nik, "nik");
    await database.client.owner.create({
      data: { id: 1, name: "Sri", language: "id", nik: nikSealed, nikHash: hash, createdAt: now, updatedAt: now },
    });
    await expect(loadKeyring(settings, database, now, nothingMade)).resolves.toBeDefined();
    const copy = readFileSync(path);
    rmSync(path);
    await expect(loadKeyring(settings, database, now, nothingMade)).rejects.toThrow(
      /is missing, and the register holds/,
    );
    makeKeyFile(path, now);
    await expect(loadKeyring(settings, database, now, nothingMade)).rejects.toThrow(/lacks the key/);
    const keys = { ...settings, identifierKeys: [newKeyText()] };
    await expect(loadKeyring(keys, database, now, nothingMade)).rejects.toThrow(/IDENTIFIER_KEYS lacks the key/);
    writeFileSync(path, copy);
    await expect(loadKeyring(settings, database, now, nothingMade)).resolves.toBeDefined();
  });
});

it("a first start makes a key, and tells where it is", async () => {
  const made: string[] = [];
  const path = keyFile();
  const settings = { databaseUrl: "file:unused.db", identifierKeys: [], identifierKeyFile: path };
  const database = await sqlite.open();
  const keyring = await loadKeyring(settings, database, now, (file) => made.push(file));
  expect(made).toEqual([path]);
  await loadKeyring(settings, database, now, (file) => made.push(file));
  expect(made).toEqual([path]);
  expect(keyring.newest().madeAt).toEqual(now);
});
