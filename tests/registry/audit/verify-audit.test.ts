import { execFile } from "node:child_process";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { settableClock } from "../../../src/lib/clock.ts";
import { createAudit } from "../../../src/registry/audit/audit.ts";
import { verifyAudit } from "../../../src/registry/audit/verify-audit.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import { addBusiness, addChat } from "../../console/rig/register.ts";
import { databases } from "../../support/databases.ts";
import { testKeyring } from "../../support/identifiers.ts";

const clock = settableClock(new Date("2026-11-23T02:00:00Z"));

/** A log of so many rows of all kinds, some of them with a reason. */
const keep = async (database: Database, rows: number): Promise<void> => {
  const audit = createAudit(database, testKeyring, clock);
  for (let done = 0; done < rows; done += 10)
    await audit.record(
      ...Array.from({ length: Math.min(10, rows - done) }, (_, at) => ({
        actor: `officer:o${at % 3}` as const,
        action: at % 2 === 0 ? ("see" as const) : ("unmask" as const),
        businessId: at,
        detail: { field: "nik", n: done + at },
        ...(at % 4 === 0 ? { reason: `Diminta pemilik ${done + at}` } : {}),
      })),
    );
};

type Rows = Awaited<ReturnType<Database["client"]["audit"]["findMany"]>>;
const all = ({ client }: Database): Promise<Rows> => client.audit.findMany({ orderBy: { seq: "asc" } });

/** The log as somebody who can write to the database, but has no key, may have left it. */
const replaceWith = async ({ client }: Database, rows: Rows): Promise<void> => {
  await client.$transaction([client.audit.deleteMany(), client.audit.createMany({ data: rows })]);
};
const numbered = (rows: Rows): Rows => rows.map((row, at) => ({ ...row, seq: at + 1 }));

const size = 30;
const head = (rows: Rows) => {
  const last = rows.at(-1);
  return { is: "head", end: { seq: last?.seq ?? 0, seal: last?.seal ?? "" } } as const;
};
const places = fc.integer({ min: 1, max: size });

const tampered = {
  actor: "officer:somebody-else",
  action: "export",
  ownerId: 77,
  businessId: 78,
  detail: '{"field":"kk"}',
  reason: "Alasan lain",
  seal: "forged",
  at: new Date("2026-11-22T02:00:00Z"),
} as const;

describe.each(databases)("the audit log on $kind", ({ open, url }) => {
  it("holds, however long it is", async () => {
    const database = await open();
    await keep(database, 2501);
    expect(await verifyAudit(database, testKeyring, head(await all(database)))).toEqual({
      ...{ ok: true, rows: 2501, faults: [], more: 0, anchors: [], head: "head" },
    });
  });

  it("holds where it is empty", async () => {
    const database = await open();
    expect(await verifyAudit(database, testKeyring)).toMatchObject({ ok: true, rows: 0 });
  });

  it("shows a change of any part of any row, and where", async () => {
    const database = await open();
    await keep(database, size);
    const rows = await all(database);
    const columns = fc.constantFrom(...(Object.keys(tampered) as (keyof typeof tampered)[]));
    await fc.assert(
      fc.asyncProperty(places, columns, async (seq, column) => {
        await replaceWith(
          database,
          rows.map((row) => (row.seq === seq ? { ...row, [column]: tampered[column] } : row)),
        );
        const { ok, faults } = await verifyAudit(database, testKeyring, head(rows));
        expect(ok).toBe(false);
        expect(faults[0]).toMatchObject({ is: "changed", seq });
      }),
      { numRuns: 10 },
    );
  });

  it("shows rows that are gone at the beginning, in the middle and at the end", async () => {
    const database = await open();
    await keep(database, size);
    const rows = await all(database);
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 0, max: 5 }), async (from, length) => {
        const to = Math.min(from + length, size);
        await replaceWith(
          database,
          rows.filter(({ seq }) => seq < from || seq > to),
        );
        const { faults } = await verifyAudit(database, testKeyring, head(rows));
        expect(faults).toEqual([{ is: "removed", seq: from, to }]);
      }),
      { numRuns: 10 },
    );
  });

  it("shows rows that are gone although the rest was numbered anew", async () => {
    const database = await open();
    await keep(database, size);
    const rows = await all(database);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: size - 8 }), fc.integer({ min: 0, max: 5 }), async (from, length) => {
        const to = from + length;
        await replaceWith(database, numbered(rows.filter(({ seq }) => seq < from || seq > to)));
        const { faults } = await verifyAudit(database, testKeyring, head(rows));
        expect(faults).toEqual([{ is: "removed", seq: from, to }]);
      }),
      { numRuns: 10 },
    );
  });

  it("shows that the end is gone only to who knows of the end", async () => {
    const database = await open();
    await keep(database, size);
    const rows = await all(database);
    await replaceWith(database, rows.slice(0, 20));
    expect(await verifyAudit(database, testKeyring)).toMatchObject({ ok: true, head: "none" });
    const { faults } = await verifyAudit(database, testKeyring, head(rows));
    expect(faults).toEqual([{ is: "removed", seq: 21, to: 30 }]);
  });

  it("shows that the end is gone although the program went on writing", async () => {
    const database = await open();
    await keep(database, size);
    const rows = await all(database);
    await replaceWith(database, rows.slice(0, 25));
    await keep(database, 15);
    const { faults } = await verifyAudit(database, testKeyring, head(rows));
    expect(faults).toEqual([{ is: "removed", seq: 30, to: 30 }]);
  });

  it("shows a row too many, in the middle and at the end", async () => {
    const database = await open();
    await keep(database, size);
    const rows = await all(database);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: size + 1 }), places, async (seq, copied) => {
        const extra = { ...rows[copied - 1], detail: '{"n":"forged"}' } as Rows[number];
        await replaceWith(database, numbered(rows.toSpliced(seq - 1, 0, extra)));
        const { faults } = await verifyAudit(database, testKeyring, head(rows));
        expect(faults).toEqual([{ is: "inserted", seq, to: seq }]);
      }),
      { numRuns: 10 },
    );
  });

  it("shows rows that changed places", async () => {
    const database = await open();
    await keep(database, size);
    const rows = await all(database);
    await fc.assert(
      fc.asyncProperty(places, places, async (a, b) => {
        fc.pre(a < b);
        const other = (seq: number) => (seq === a ? b : seq === b ? a : seq);
        await replaceWith(
          database,
          rows.map((row) => ({ ...row, seq: other(row.seq) })),
        );
        const { faults } = await verifyAudit(database, testKeyring, head(rows));
        expect(faults).toEqual([
          { is: "moved", seq: a, was: b },
          { is: "moved", seq: b, was: a },
        ]);
      }),
      { numRuns: 10 },
    );
  });

  it("holds where a reason went with its owner, and not where the owner is still there", async () => {
    const database = await open();
    await addBusiness(database, { id: 12 }, clock.now());
    const audit = createAudit(database, testKeyring, clock);
    const act = { actor: "officer:o1", action: "unmask", reason: "Diminta" } as const;
    await audit.record({ ...act, ownerId: 12 }, { ...act, ownerId: 13 });
    await database.client.audit.updateMany({ data: { reason: null } });
    const { faults } = await verifyAudit(database, testKeyring);
    expect(faults).toEqual([{ is: "changed", seq: 1, to: 1 }]);
  });

  it("does not hold where a reason was taken away that no erasure explains", async () => {
    const database = await open();
    const { client } = database;
    await addBusiness(database, { id: 12 }, clock.now());
    const audit = createAudit(database, testKeyring, clock);
    const act = { actor: "officer:o1", action: "export", reason: "Rapat" } as const;
    const rows = JSON.stringify([
      { did: "move", table: "Business", column: "ownerId", ids: [9], before: 9, after: 12 },
    ]);
    await client.merge.create({ data: { kept: 12, gone: 9, rows, officerId: "o1", at: clock.now() } });
    await addChat(database, 3, 12, clock.now());
    await client.ticket.create({ data: { id: 4, chatId: 3, flow: "home", status: "closed", createdAt: clock.now() } });
    await audit.record(
      // About nobody, a business that is there, whom somebody became, and a ticket that is there or not.
      ...[act, { ...act, businessId: 12 }, { ...act, ownerId: 9 }],
      { ...act, action: "ticket", detail: { ticket: 4, did: "takenOver" } },
      { ...act, action: "ticket", detail: { ticket: 5, did: "takenOver" } },
      { ...act, businessId: 13 },
    );
    await client.audit.updateMany({ data: { reason: null } });
    const { faults } = await verifyAudit(database, testKeyring);
    expect(faults.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it("names rows sealed with a key that is not at hand", async () => {
    const database = await open();
    await keep(database, 5);
    await database.client.audit.update({ where: { seq: 3 }, data: { keyId: "0123456789ab" } });
    expect((await verifyAudit(database, testKeyring)).faults).toEqual([{ is: "unknownKey", seq: 3, to: 3 }]);
  });

  it("stays whole while two programs write to it at once", { timeout: 60_000 }, async () => {
    const address = await url();
    const database = await openDatabase(address);
    onTestFinished(() => database.close());
    const program = new URL("append-rows.ts", import.meta.url).pathname;
    await Promise.all([1, 2].map(() => promisify(execFile)(process.execPath, [program, address, "30"])));
    expect(await verifyAudit(database, testKeyring)).toMatchObject({ ok: true, rows: 60 });
  });
});
