import { describe, expect, it } from "vitest";
import { addDemoOfficers } from "../../../src/demo/demo-officers.ts";
import { goodPassword, join, openWithAccounts } from "./visitor.ts";

const open = async () => {
  const office = await openWithAccounts(undefined, { madeUp: true });
  await addDemoOfficers(office.database, "33.13.11", office.clock.now());
  const ratna = office.visitor();
  await ratna.get("/console/sign-in");
  await ratna.post("/console/demo", { officer: "demo-administrator" });
  return { office, ratna };
};

describe("an officer who came through the demo's door", () => {
  it("is asked for no password, for they have none, and sees one example session", async () => {
    const { ratna } = await open();
    const form = await ratna.get("/console/officers/invite");
    expect(form.status).toBe(200);
    expect(form.text).not.toContain('type="password"');
    const made = await ratna.post("/console/officers/invite", { role: "viewer", everywhere: "yes" });
    expect(made.text).toMatch(/\/console\/invitation\/[\w-]+/);
    expect((await ratna.get("/console/officers/demo-viewer")).text).not.toContain('type="password"');
    const account = await ratna.get("/console/account");
    expect(account.text).not.toContain('type="password"');
    expect(account.text).toContain("sesi contoh");
  });

  it("sees when the others were there last", async () => {
    const { ratna } = await open();
    const { text } = await ratna.get("/console/officers");
    expect(text).toContain("22 Nov 2026");
    expect(text).not.toContain("belum pernah");
  });
});

describe("a real account beside the demo's door", () => {
  it("is asked for its password as everywhere", async () => {
    const { office, ratna } = await open();
    const siti = office.visitor();
    await ratna.get("/console/officers/invite");
    const invited = await ratna.post("/console/officers/invite", { role: "administrator", everywhere: "yes" });
    await join(siti, /\/console\/invitation\/[\w-]+/.exec(invited.text)?.[0] ?? "", "siti@dinas.example");
    expect((await siti.get("/console/officers/invite")).text).toContain('type="password"');
    const refused = await siti.post("/console/officers/invite", {
      role: "viewer",
      everywhere: "yes",
      own: "salah sama sekali",
    });
    expect(refused.status).toBe(422);
    expect(refused.text).not.toContain("/console/invitation/");
    const made = await siti.post("/console/officers/invite", { role: "viewer", everywhere: "yes", own: goodPassword });
    expect(made.text).toContain("/console/invitation/");
    expect((await siti.get("/console/account")).text).not.toContain("sesi contoh");
  });
});
