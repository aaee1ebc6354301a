import { describe, expect, it } from "vitest";
import { readEmailAddress } from "../../../src/registry/officers/email-address.ts";
import { goodPassword, openWithAccounts } from "./visitor.ts";

/** Each looks like an address at first sight, and the authentication library knows none of them. */
const refused = [
  "a@b.c",
  "siti..r@dinas.example",
  "sitï@dinas.example",
  "siti@dinas_x.example",
  "siti@dinas.example.",
  `${"s".repeat(250)}@dinas.example`,
  `a@${".".repeat(60_000)}@`,
];

describe("an address", () => {
  it.each(refused.map((said) => [said.slice(0, 30), said]))(
    "like %s is refused at both doors alike",
    async (_, email) => {
      const office = await openWithAccounts();
      const visitor = office.visitor();
      await visitor.get("/console/sign-in");
      const signIn = await visitor.post("/console/sign-in", { email, password: goodPassword });
      expect(signIn.status).toBe(422);
      expect(signIn.text).toContain("bukan alamat email");
      expect(await office.acts("signInFailed")).toEqual([]);

      const link = await office.firstLink();
      await visitor.get(link);
      const made = await visitor.post(link, { name: "Siti", email, password: goodPassword, repeat: goodPassword });
      expect(made.status).toBe(422);
      expect(made.text).toContain("bukan alamat email");
      // The link is not used up by it.
      expect((await visitor.get(link)).status).toBe(200);
      expect(await office.database.client.officer.count()).toBe(0);
    },
  );

  it("that the library refuses is wrong like any other, and no fault of the machine", async () => {
    const { desk, acts } = await openWithAccounts();
    const knock = { request: new Request("http://klaster.test/console/sign-in"), visitor: "203.0.113.7" };
    expect(await desk.accounts.signIn(knock, { email: "a@b.c", password: "x" })).toEqual({
      ok: false,
      reason: "wrong",
    });
    expect(await acts("signInFailed")).toMatchObject([{ step: "password", why: "wrong" }]);
  });

  it.each([
    [" Siti.Rahayu@Dinas.go.id ", "siti.rahayu@dinas.go.id"],
    ["s+klaster@dinas-ukm.example", "s+klaster@dinas-ukm.example"],
    ["", null],
    ["siti", null],
    ["siti@dinas", null],
  ])("typed as %j is kept as %j", (said, kept) => {
    expect(readEmailAddress(said)).toBe(kept);
  });
});
