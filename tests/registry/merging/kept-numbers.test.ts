import { describe, expect, it } from "vitest";
import { settableClock } from "../../../src/lib/clock.ts";
import { createAudit } from "../../../src/registry/audit/audit.ts";
import { readAccesses } from "../../../src/registry/audit/read-accesses.ts";
import { createIdentifiers } from "../../../src/registry/identifiers/identifiers.ts";
import { keyFrom } from "../../../src/registry/identifiers/key.ts";
import { fixedKeyring } from "../../../src/registry/identifiers/keyring.ts";
import { resealAll } from "../../../src/registry/identifiers/reseal.ts";
import { countByKey } from "../../../src/registry/identifiers/sealed-rows.ts";
import { mergePair } from "../../../src/registry/merging/merge.ts";
import { readSide, versionOf } from "../../../src/registry/merging/read-sides.ts";
import { undoMerge } from "../../../src/registry/merging/undo-merge.ts";
import type { Database } from "../../../src/store/database.ts";
import { addBusiness, addChat } from "../../console/rig/register.ts";
import { databases } from "../../support/databases.ts";
import { testKeyring } from "../../support/identifiers.ts";

const clock = settableClock(new Date("2026-11-23T02:00:00Z"));
const now = clock.now();
const [first, second] = ["3313115208850001", "3313115208850002"];

/** Owners 1 and 2 with a NIK each, made one who has the NIK of the second. */
const mergeOwners = async (database: Database): Promise<number> => {
  await addBusiness(database, { id: 1, nik: first }, now);
  await addBusiness(database, { id: 2, nik: second }, now);
  await addChat(database, 2, 2, now);
  await database.client.pair.create({
    data: { id: 1, first: 1, second: 2, score: 9, reasons: "{}", area: "33.13", state: "open", createdAt: now },
  });
  const audit = createAudit(database, testKeyring, clock);
  await audit.record({ actor: "officer:verifier", action: "see", ownerId: 2 });
  return audit.during(async (tx) => {
    const [a, b] = [await readSide(tx, 1), await readSide(tx, 2)];
    if (a === undefined || b === undefined) throw new Error("A side is missing");
    const merged = await mergePair(tx, {
      ...{ pair: 1, kept: 1, samePerson: true, choices: { nik: 2 }, seen: versionOf(a, b), officerId: "verifier", now },
    });
    if (!merged.ok) throw new Error(merged.reason);
    return merged.merge;
  });
};

const undo = (database: Database, merge: number) =>
  createAudit(database, testKeyring, clock).during((tx) =>
    undoMerge(tx, { merge, pair: 1, agreed: "", officerId: "verifier", now }),
  );

describe.each(databases)("the numbers that a merge keeps on $kind", ({ open }) => {
  it("never stand there in plain, are sealed anew with all others, and come back readable", async () => {
    const database = await open();
    const merge = await mergeOwners(database);
    const { rows } = await database.client.merge.findUniqueOrThrow({ where: { id: merge } });
    expect(rows).not.toMatch(/33131152088500/);
    const [old] = testKeyring.all();
    const fresh = keyFrom(Buffer.alloc(32, 9).toString("base64"));
    expect((await countByKey(database)).get(old?.id ?? "")).toBeGreaterThan(1);
    await resealAll(database, fixedKeyring([fresh, ...testKeyring.all()]));
    expect([...(await countByKey(database)).keys()]).toEqual([fresh.id]);
    expect(await undo(database, merge)).toMatchObject({ ok: true, staying: [] });
    const owners = await database.client.owner.findMany({ orderBy: { id: "asc" } });
    const identifiers = createIdentifiers(fixedKeyring([fresh]));
    expect(owners.map(({ nik }) => identifiers.open(nik ?? "", "nik"))).toEqual([first, second]);
    expect(owners.map(({ nikHash }) => nikHash)).toEqual([first, second].map((nik) => identifiers.hashesOf(nik)[0]));
  });

  it("are kept no second time once the merge is undone", async () => {
    const database = await open();
    const merge = await mergeOwners(database);
    await undo(database, merge);
    expect((await database.client.merge.findUniqueOrThrow({ where: { id: merge } })).rows).toBe("[]");
  });
});

describe.each(databases)("an owner of two that became one, on $kind", ({ open }) => {
  it("is told who looked at either, and after the undo each of their own", async () => {
    const database = await open();
    const merge = await mergeOwners(database);
    const told = async (id: number) => {
      const owner = await database.client.owner.findUniqueOrThrow({ where: { id } });
      const accesses = await readAccesses(database, owner, { now, timeZone: "Asia/Jakarta" });
      return accesses.filter(({ did }) => did === "see").length;
    };
    expect(await told(1)).toBe(1);
    await undo(database, merge);
    expect([await told(1), await told(2)]).toEqual([0, 1]);
  });
});
