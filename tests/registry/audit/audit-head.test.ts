import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { settableClock } from "../../../src/lib/clock.ts";
import { anchorAudit } from "../../../src/registry/audit/anchor-audit.ts";
import { createAudit } from "../../../src/registry/audit/audit.ts";
import { readHead } from "../../../src/registry/audit/audit-head.ts";
import { openAudit } from "../../../src/registry/audit/open-audit.ts";
import { verifyAudit } from "../../../src/registry/audit/verify-audit.ts";
import type { Database } from "../../../src/store/database.ts";
import { databases } from "../../support/databases.ts";
import { testKeyring } from "../../support/identifiers.ts";

const clock = settableClock(new Date("2026-11-23T02:00:00Z"));
const act = { actor: "officer:o1", action: "see", businessId: 3 } as const;

const begin = async (database: Database) => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-head-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const headFile = join(folder, "audit.head");
  const start = () => openAudit({ database, keyring: testKeyring, clock, headFile });
  const verify = () => verifyAudit(database, testKeyring, readHead(headFile, testKeyring));
  return { headFile, start, verify, audit: await start() };
};

describe.each(databases)("the head of the audit log on $kind", ({ open }) => {
  it("is there before the first row, for the service's eyes only, and follows each row", async () => {
    const database = await open();
    const { headFile, verify, audit } = await begin(database);
    expect(readHead(headFile, testKeyring)).toMatchObject({ is: "head", end: { seq: 0 } });
    expect(statSync(headFile).mode & 0o777).toBe(0o600);
    await Promise.all(Array.from({ length: 12 }, () => audit.record(act)));
    await audit.idle();
    expect(readHead(headFile, testKeyring)).toMatchObject({ is: "head", end: { seq: 12 } });
    expect(statSync(headFile).mode & 0o777).toBe(0o600);
    expect(await verify()).toMatchObject({ ok: true, rows: 12, head: "head" });
  });

  it("may be behind after a kill: what came later is no fault, and the next row catches up", async () => {
    const database = await open();
    const { verify, audit, start, headFile } = await begin(database);
    await audit.record(act, act);
    await audit.idle();
    await createAudit(database, testKeyring, clock).record(act, act);
    expect(await verify()).toMatchObject({ ok: true, rows: 4 });
    const again = await start();
    await again.record(act);
    await again.idle();
    expect(readHead(headFile, testKeyring)).toMatchObject({ end: { seq: 5 } });
  });

  it("never moves back, nor on over rows that are not the ones it knew", async () => {
    const database = await open();
    const { verify, audit, start, headFile } = await begin(database);
    await audit.record(act, act, act, act);
    await audit.idle();
    const known = readFileSync(headFile, "utf8");
    await database.client.audit.deleteMany({ where: { seq: { gt: 2 } } });
    const again = await start();
    for (let row = 3; row <= 6; row += 1) await again.record({ ...act, businessId: 9 });
    await again.idle();
    expect(readFileSync(headFile, "utf8")).toBe(known);
    expect((await verify()).faults).toEqual([{ is: "removed", seq: 4, to: 4 }]);
  });

  it("is missed where it was removed; made anew at the next start, and that is on record", async () => {
    const database = await open();
    const { verify, audit, start, headFile } = await begin(database);
    await audit.record(act, act);
    await audit.idle();
    rmSync(headFile);
    expect(await verify()).toMatchObject({ ok: false, head: "missing" });
    const again = await start();
    await again.idle();
    expect(await verify()).toMatchObject({ ok: true, anchors: [3] });
    expect(existsSync(headFile)).toBe(true);
  });

  it("is nothing that can be written without the key", async () => {
    const database = await open();
    const { verify, audit, headFile } = await begin(database);
    await audit.record(act, act);
    await audit.idle();
    writeFileSync(headFile, readFileSync(headFile, "utf8").replace('"seq": 2', '"seq": 1'));
    expect(await verify()).toMatchObject({ ok: false, head: "broken" });
    writeFileSync(headFile, "");
    expect(await verify()).toMatchObject({ ok: false, head: "broken" });
  });

  it("is put to a register that came back from a copy, on record", async () => {
    const database = await open();
    const { verify, audit, headFile } = await begin(database);
    await audit.record(act, act, act);
    await audit.idle();
    await database.client.audit.delete({ where: { seq: 3 } });
    expect(await verify()).toMatchObject({ ok: false, faults: [{ is: "removed", seq: 3, to: 3 }] });
    const plain = createAudit(database, testKeyring, clock);
    expect(await anchorAudit(database, plain, testKeyring, headFile)).toBe(3);
    expect(await verify()).toMatchObject({ ok: true, anchors: [3] });
    expect(await database.client.audit.findUnique({ where: { seq: 3 } })).toMatchObject({ detail: '{"before":3}' });
  });

  it("takes along what was on record before there was a log, once", async () => {
    const database = await open();
    const was = new Date("2026-01-05T01:00:00Z");
    await database.client.access.create({
      data: { actor: "command", purpose: "export", what: "register", at: was },
    });
    const { start, verify } = await begin(database);
    await start();
    expect(await database.client.access.count()).toBe(0);
    const rows = await database.client.audit.findMany();
    expect(rows).toMatchObject([{ actor: "program", action: "export", ownerId: null }]);
    expect(JSON.parse(rows[0]?.detail ?? "")).toEqual({ what: "register", was: was.toISOString() });
    expect(await verify()).toMatchObject({ ok: true, rows: 1 });
  });
});
