import { describe, expect, it } from "vitest";
import { openTestConsole } from "./rig/open.ts";

describe("the console", () => {
  it("sends who is not signed in to the sign-in page", async () => {
    const { get } = await openTestConsole();
    expect(await get(null, "/console")).toMatchObject({ status: 303, location: "/console/sign-in" });
  });

  it("greets an officer with what they may do", async () => {
    const { get } = await openTestConsole();
    const { status, text } = await get("viewer", "/console");
    expect(status).toBe(200);
    expect(text).toContain("/console/businesses");
    expect(text).not.toContain("/console/setup");
  });

  it("tells politely of a page that is not there", async () => {
    const { get } = await openTestConsole();
    expect(await get("viewer", "/console/nowhere")).toMatchObject({ status: 404 });
  });
});
