import { describe, expect, it } from "vitest";
import { databases } from "../../support/databases.ts";
import { totp } from "../../support/totp.ts";
import { goodPassword, join, openWithAccounts, setUp, signIn, type Visitor } from "./visitor.ts";

const email = "siti@dinas.example";

describe.each(databases)("the way in on $kind", (database) => {
  it("leads the first administrator from the link to the console, and back in with both steps", async () => {
    const office = await openWithAccounts(database);
    const visitor = office.visitor();
    const { secret, codes } = await join(visitor, await office.firstLink(), email);
    expect(codes).toHaveLength(10);
    expect((await visitor.get("/console")).text).toContain("Siti Rahayu");
    expect((await visitor.get("/console/setup")).status).toBe(200);

    const elsewhere = office.visitor();
    expect(await signIn(elsewhere, email, totp(secret, Date.now()))).toMatchObject({ location: "/console" });
    expect((await elsewhere.get("/console")).status).toBe(200);
    const id = (await office.database.client.officer.findFirst())?.id;
    expect(await office.acts("signIn")).toEqual([
      { actor: `officer:${id}`, by: "password" },
      { actor: `officer:${id}`, by: "app" },
    ]);
  });

  it("takes each recovery code once in the place of the app, and tells how many are left", async () => {
    const office = await openWithAccounts(database);
    const { codes } = await join(office.visitor(), await office.firstLink(), email);
    const visitor = office.visitor();
    const [code = ""] = codes;
    const use = async (typed: string) => {
      await visitor.get("/console/sign-in");
      await visitor.post("/console/sign-in", { email, password: goodPassword });
      await visitor.get("/console/sign-in/recovery");
      return visitor.post("/console/sign-in/recovery", { code: typed });
    };
    expect(await use(` ${code.replace("-", " ").toUpperCase()} `)).toMatchObject({
      status: 303,
      location: "/console/account?left=9",
    });
    await visitor.post("/console/sign-out", {}, /value="([^"]+)"/.exec((await visitor.get("/console")).text)?.[1]);
    expect(await use(code)).toMatchObject({ status: 422 });

    // Two at the same moment with one code: one gets in.
    const racers = await Promise.all(
      [office.visitor(), office.visitor()].map(async (racer) => {
        await racer.get("/console/sign-in");
        await racer.post("/console/sign-in", { email, password: goodPassword });
        await racer.get("/console/sign-in/recovery");
        return racer;
      }),
    );
    const answers = await Promise.all(
      racers.map((racer) => racer.post("/console/sign-in/recovery", { code: codes[1] ?? "" })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it("lets nobody do anything before the second factor is set up, and keeps its key while one comes back to it in one browser", async () => {
    const office = await openWithAccounts(database);
    const visitor = office.visitor();
    const link = await office.firstLink();
    await visitor.get(link);
    await visitor.post(link, { name: "Siti", email, password: goodPassword, repeat: goodPassword });
    const before = await visitor.get("/console/second-factor/set-up");
    for (const { method, path } of office.console.list.filter(({ may }) => may !== "anyone" && may !== "signedIn")) {
      const concrete = `/console${path.replaceAll(/:\w+(?:\{[^}]*\})?/g, "1")}`;
      const { location } = await (method === "GET" ? visitor.get(concrete) : visitor.post(concrete));
      expect([path, location]).toEqual([path, "/console/second-factor/set-up"]);
    }
    const again = office.visitor();
    await again.get("/console/sign-in");
    expect(await again.post("/console/sign-in", { email, password: goodPassword })).toMatchObject({
      location: "/console/second-factor/set-up",
    });
    const key = async (browser: Visitor) =>
      /secret=([A-Z2-7]+)/.exec((await browser.get("/console/second-factor/set-up")).text)?.[1];
    expect(before.text).toContain(`secret=${await key(visitor)}`);
    // Who knows the password only must not know the key that somebody else is setting up.
    expect(await key(again)).not.toBe(await key(visitor));
    await setUp(again);
    expect((await again.get("/console")).status).toBe(200);
  });

  it("takes a link once, and tells what is wrong with what was entered without losing it", async () => {
    const office = await openWithAccounts(database);
    const link = await office.firstLink();
    const visitor = office.visitor();
    await visitor.get(link);
    const wrong = await visitor.post(link, { name: " ", email: "siti", password: "siti", repeat: "siti" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("“siti” bukan alamat email");
    expect(wrong.text).toContain('value="siti"');
    expect(wrong.text).toContain("Terlalu pendek");
    const weak = { name: "Siti Rahayu", email };
    for (const password of ["password123!", "Bismillah2026", "1234567890", "sitirahayu99", "qwertyuiop"]) {
      const { status, text } = await visitor.post(link, { ...weak, password, repeat: password });
      expect([password, status]).toEqual([password, 422]);
      expect(text).not.toContain(password);
    }
    const other = await visitor.post(link, { ...weak, password: goodPassword, repeat: `${goodPassword} ` });
    expect(other.text).toContain("tidak sama");
    // Somebody else has the page open, too.
    const second = office.visitor();
    await second.get(link);
    await visitor.post(link, { ...weak, password: goodPassword, repeat: goodPassword });
    const late = await second.post(link, {
      name: "Budi",
      email: "b@d.id",
      password: goodPassword,
      repeat: goodPassword,
    });
    expect(late.status).toBe(404);
    expect(await second.get(link)).toMatchObject({ status: 404 });
    expect(await office.database.client.officer.count()).toBe(1);
  });
});
