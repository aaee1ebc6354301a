import { describe, expect, it } from "vitest";
import { databases } from "../../support/databases.ts";
import { openTestConsole, type TestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";

const reason = "Batas desa berubah, tempatnya dicocokkan";

const fill = async ({ database, digest, clock }: TestConsole, many = 0) => {
  const now = clock.now();
  await addBusiness(database, { id: 1, verification: "verified" }, now);
  await addBusiness(database, { id: 2, verification: "new" }, now);
  await addBusiness(database, { id: 3, verification: "refused", village: "33.13.01.2001" }, now);
  for (let id = 100; id < 100 + many; id += 1)
    await addBusiness(database, { id, owner: 1, verification: "verified" }, now);
  await digest();
};

const states = async ({ database }: TestConsole) =>
  Object.fromEntries(
    (await database.client.business.findMany({ where: { id: { lt: 100 } } })).map((row) => [row.id, row.verification]),
  );

/** The fields that a page of ours would send. */
const hidden = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="(ids|all|done|skipped|reason)" value="([^"]*)">/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );

describe.each(databases)("verifying several businesses again on $kind", (database) => {
  it("asks first, does what may be done, and tells the rest row by row", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const asked = await console.get("verifier-small", "/console/businesses/reopen?ids=1,2,3,77");
    expect(asked.text).toContain("Periksa lagi 4 usaha");
    // Which they are is told by name, of the officer's territory alone.
    expect(asked.text).toContain('<a href="/console/businesses/1">Usaha 1</a>');
    expect(asked.text).not.toContain("Usaha 3");
    expect(asked.text).toContain("dan 2 lagi");
    expect(await states(console)).toEqual({ 1: "verified", 2: "new", 3: "refused" });
    const { text } = await console.post("verifier-small", "/console/businesses/reopen", {
      ...hidden(asked.text),
      reason,
    });
    expect(text).toContain("1 usaha kembali ke antrean periksa");
    expect(await states(console)).toEqual({ 1: "new", 2: "new", 3: "refused" });
    for (const [id, why] of [
      [2, "Sudah menunggu pemeriksaan"],
      [3, "Tidak ada, atau di luar wilayah tugas Anda"],
      [77, "Tidak ada, atau di luar wilayah tugas Anda"],
    ] as const)
      expect(text).toMatch(new RegExp(`>${id}</td><td[^>]*>${why}<`));
    const acts = await console.database.client.audit.findMany({ where: { action: "check" } });
    expect(acts.map(({ actor, businessId, reason: why }) => [actor, businessId, why])).toEqual([
      ["officer:verifier-small", 1, reason],
    ]);
  });
});

describe("verifying several businesses again", () => {
  it("goes step by step where they are many, and each step is done once", async () => {
    const console = await openTestConsole();
    await fill(console, 60);
    const asked = await console.get("verifier", "/console/businesses/reopen?state=verified");
    expect(asked.text).toContain("Periksa lagi 61 usaha");
    const first = await console.post("verifier", "/console/businesses/reopen", { ...hidden(asked.text), reason });
    expect(first.text).toContain("50 dari 61 usaha selesai");
    const second = await console.post("verifier", "/console/businesses/reopen", hidden(first.text));
    expect(second.text).toContain("61 usaha kembali ke antrean periksa");
    const again = await console.post("verifier", "/console/businesses/reopen", hidden(first.text));
    expect(again.text).toContain("50 usaha kembali");
    expect(await console.database.client.check.count({ where: { outcome: "reopened" } })).toBe(61);
  });

  it("wants a reason, and keeps what was chosen", async () => {
    const console = await openTestConsole();
    await fill(console);
    const { status, text } = await console.post("verifier", "/console/businesses/reopen", { ids: "1,2", reason: "ya" });
    expect(status).toBe(422);
    expect(text).toContain("Tulis alasannya");
    expect(hidden(text)).toMatchObject({ ids: "1,2" });
    expect(await states(console)).toMatchObject({ 1: "verified" });
  });

  it("is for those who verify", async () => {
    const console = await openTestConsole();
    await fill(console);
    expect((await console.get("viewer", "/console/businesses")).text).not.toContain('value="reopen"');
    for (const officer of ["viewer", "programme"] as const)
      expect((await console.post(officer, "/console/businesses/reopen", { ids: "1", reason })).status).toBe(403);
    expect(await states(console)).toMatchObject({ 1: "verified" });
  });
});
