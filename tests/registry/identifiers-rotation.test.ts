import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createIdentifiers } from "../../src/registry/identifiers/identifiers.ts";
import { addKey, fileKeyring, makeKeyFile } from "../../src/registry/identifiers/key-file.ts";
import { resealAll } from "../../src/registry/identifiers/reseal.ts";
import { countByKey } from "../../src/registry/identifiers/sealed-rows.ts";
import type { Database } from "../../src/store/database.ts";
import { openDatabase } from "../../src/store/database.ts";
import { databases } from "../support/databases.ts";
import { runCommand, temporaryFolder } from "../support/program.ts";

const now = new Date("2026-11-22T01:00:00Z");
const nikOf = (id: number): string => `33130957088${String(id).padStart(5, "0")}`;

const keyFile = (): string => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const path = join(folder.path, "identifiers.key");
  makeKeyFile(path, now);
  return path;
};

/** Owners with a NIK and a KK each, and a business with an NPWP of the first. */
const fill = async ({ client }: Database, path: string, count: number): Promise<void> => {
  const identifiers = createIdentifiers(fileKeyring(path));
  const times = { createdAt: now, updatedAt: now };
  await client.owner.createMany({
    data: Array.from({ length: count }, (_, at) => {
      const nik = identifiers.seal(nikOf(at + 1), "nik");
      const kk = identifiers.seal("3313091234560002", "kk");
      const sealed = { nik: nik.sealed, nikHash: nik.hash, kk: kk.sealed, kkHash: kk.hash };
      return { id: at + 1, name: "Sri", language: "id", ...sealed, ...times };
    }),
  });
  const npwp = identifiers.seal(nikOf(1), "npwp").sealed;
  const business = {
    name: "Keripik",
    product: "keripik",
    clusterId: "keripik",
    mode: "fixed",
    placeSource: "landmark",
  };
  await client.business.create({
    data: { id: 1, number: "1", ownerId: 1, ...business, status: "registered", channel: "web", npwp, ...times },
  });
};

const isWhole = async ({ client }: Database, path: string): Promise<boolean> => {
  const identifiers = createIdentifiers(fileKeyring(path));
  const [rows, businesses] = await Promise.all([client.owner.findMany(), client.business.findMany()]);
  return (
    rows.every(({ id, nik, nikHash }) => {
      const plain = identifiers.open(nik ?? "", "nik");
      return plain === nikOf(id) && identifiers.hashesOf(plain).includes(nikHash ?? "");
    }) && businesses.every(({ npwp }) => identifiers.open(npwp ?? "", "npwp") === nikOf(1))
  );
};

describe.each(databases)("a rotation on $kind", ({ open }) => {
  it("seals and hashes every number anew", async () => {
    const database = await open();
    const path = keyFile();
    await fill(database, path, 250);
    const keyring = fileKeyring(path);
    const { id: old } = keyring.newest();
    addKey(path, now);
    expect(await resealAll(database, keyring)).toEqual({ numbers: 501, broken: [] });
    expect([...(await countByKey(database))]).toEqual([[keyring.newest().id, 501]]);
    expect(keyring.newest().id).not.toBe(old);
    expect(await isWhole(database, path)).toBe(true);
    expect(await resealAll(database, keyring)).toEqual({ numbers: 0, broken: [] });
  });

  it("goes round a seal that does not open, and names its row", async () => {
    const database = await open();
    const path = keyFile();
    await fill(database, path, 3);
    const id = fileKeyring(path).newest().id;
    await database.client.owner.update({ where: { id: 2 }, data: { nik: `${id}.'; DROP TABLE "Owner"; --.a.b` } });
    addKey(path, now);
    expect(await resealAll(database, fileKeyring(path))).toEqual({ numbers: 6, broken: ["Owner 2"] });
  });

  it("leaves a number alone that its owner changes meanwhile", async () => {
    const database = await open();
    const path = keyFile();
    await fill(database, path, 1);
    const running = createIdentifiers(fileKeyring(path));
    const { sealed, hash } = running.seal("3313050101900009", "nik");
    addKey(path, now);
    const { client } = database;
    const raced = {
      ...database,
      client: changingFirst(client, () =>
        client.owner.update({ where: { id: 1 }, data: { nik: sealed, nikHash: hash } }),
      ),
    };
    await resealAll(raced, fileKeyring(path));
    const owner = await client.owner.findUniqueOrThrow({ where: { id: 1 } });
    expect(running.open(owner.nik ?? "", "nik")).toBe("3313050101900009");
    expect(owner.nik?.slice(0, 12)).toBe(fileKeyring(path).newest().id);
  });
});

/** Somebody else's change comes just before the first transaction. */
const changingFirst = (client: Database["client"], change: () => Promise<unknown>): Database["client"] => {
  let first = true;
  return new Proxy(client, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (name !== "$transaction") return value;
      return async (writes: never) => {
        if (first) await change();
        first = false;
        return target.$transaction(writes);
      };
    },
  });
};

it("a rotation that was killed is taken up again by the command, with the same key", async () => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const url = `file:${join(folder.path, "klaster.db")}`;
  const path = join(folder.path, "identifiers.key");
  makeKeyFile(path, now);
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  await fill(database, path, 250);

  const script = new URL("reseal-and-hang.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [script, url, path], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "close");
  expect((await countByKey(database)).size).toBe(2);
  expect(await isWhole(database, path)).toBe(true);

  const { newest } = fileKeyring(path);
  const { out, code } = await runCommand("src/keys.ts", ["rotate", "--db", url]);
  expect(code).toBe(0);
  expect(out).toContain(`Going on with the key ${newest().id}`);
  expect([...(await countByKey(database))]).toEqual([[newest().id, 501]]);
  expect(await isWhole(database, path)).toBe(true);

  const rotated = await runCommand("src/keys.ts", ["rotate", "--db", url]);
  expect(rotated.out).toContain("501 numbers sealed anew");
  const shown = await runCommand("src/keys.ts", ["show", "--db", url]);
  expect(shown.out.match(/^[0-9a-f]{12}\t\S+\t\d+$/gm)?.map((line) => line.split("\t")[2])).toEqual(["501", "0", "0"]);
  for (const secret of readFileSync(path, "utf8").match(/[A-Za-z0-9+/]{43}=/g) ?? ["none"])
    expect(out + rotated.out + shown.out).not.toContain(secret);
  rmSync(path);
  const lost = await runCommand("src/keys.ts", ["rotate", "--db", url]);
  expect(lost.code).toBe(1);
  expect(lost.err).toMatch(/is missing, and the register holds numbers/);
});
