import { describe, expect, it } from "vitest";
import { databases } from "../../support/databases.ts";
import { openTestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";

const numberAt = (text: string, section: string): string | undefined =>
  new RegExp(`href="/console/${section}"><b>([\\d.]+)</b>`).exec(text)?.[1];

describe.each(databases)("the home page on $kind", (database) => {
  it("counts what waits for each officer within their territory, as far as they may", async () => {
    const { get, digest, database: opened, clock } = await openTestConsole(database);
    await addBusiness(opened, { id: 1 }, clock.now());
    await addBusiness(opened, { id: 2, village: "33.13.01.2001" }, clock.now());
    await addBusiness(opened, { id: 3, verification: "verified" }, clock.now());
    await digest();

    const whole = (await get("verifier", "/console")).text;
    expect([numberAt(whole, "queue"), numberAt(whole, "businesses")]).toEqual(["2", "3"]);
    const part = (await get("verifier-small", "/console")).text;
    expect([numberAt(part, "queue"), numberAt(part, "businesses")]).toEqual(["1", "2"]);
    expect(part).toContain("2 hari ini");
    const viewer = (await get("viewer", "/console")).text;
    expect(numberAt(viewer, "queue")).toBeUndefined();
    expect(numberAt(viewer, "businesses")).toBe("3");
  });

  it("tells a new office how to begin", async () => {
    const { get } = await openTestConsole(database);
    const { text } = await get("administrator", "/console");
    expect(text).toContain("Belum ada usaha terdaftar");
    expect(text).toContain('href="/console/setup/map"');
    expect((await get("viewer", "/console")).text).not.toContain("/console/setup");
  });
});
