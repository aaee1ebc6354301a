import { describe, expect, it } from "vitest";
import { databases } from "../../support/databases.ts";
import { fromBase32, totp } from "../../support/totp.ts";
import { goodPassword, join, openWithAccounts, setUp, signIn, type Visitor } from "./visitor.ts";

const email = "siti@dinas.example";
const page = "/console/second-factor/set-up";

/** The first step alone: where it leads. */
const password = async (visitor: Visitor) => {
  await visitor.get("/console/sign-in");
  return (await visitor.post("/console/sign-in", { email, password: goodPassword })).location;
};
const keyOf = async (visitor: Visitor): Promise<Buffer> =>
  fromBase32(/otpauth:[^"]*secret=([A-Z2-7]+)/.exec((await visitor.get(page)).text)?.[1] ?? "");
const isIn = async (visitor: Visitor) => (await visitor.get("/console")).status === 200;

describe.each(databases)("a second factor on $kind", (database) => {
  /** Siti has made her account and not set up the second step; a thief knows her password. */
  const withThief = async () => {
    const office = await openWithAccounts(database);
    const siti = office.visitor();
    const link = await office.firstLink();
    await siti.get(link);
    await siti.post(link, { name: "Siti", email, password: goodPassword, repeat: goodPassword });
    const thief = office.visitor("198.51.100.9");
    expect(await password(thief)).toBe(page);
    return { office, siti, thief };
  };

  it("is known to the browser alone that sets it up, and ends every other one that the password let in", async () => {
    const { office, siti, thief } = await withThief();
    const stolen = await keyOf(thief);
    const { secret, codes } = await setUp(siti);
    expect(stolen).toHaveLength(32);
    expect(stolen.equals(secret)).toBe(false);
    expect([await isIn(siti), await isIn(thief)]).toEqual([true, false]);
    expect((await signIn(office.visitor(), email, totp(stolen, Date.now()))).status).toBe(422);
    expect((await signIn(office.visitor(), email, totp(secret, Date.now()))).location).toBe("/console");

    const other = office.visitor();
    expect(await password(other)).toBe("/console/sign-in/code");
    await other.get("/console/sign-in/recovery");
    const used = await other.post("/console/sign-in/recovery", { code: codes[0] ?? "" });
    expect(used.location).toBe("/console/account?left=9");
  });

  it("is not confirmed with the key of another browser", async () => {
    const { siti, thief } = await withThief();
    const stolen = await keyOf(thief);
    await siti.get(page);
    expect((await siti.post(page, { code: totp(stolen, Date.now()) })).status).toBe(422);
    expect((await siti.get("/console")).location).toBe(page);
  });

  it("is set up by one of two browsers that confirm at once, and the other one is out", async () => {
    const { office, siti, thief } = await withThief();
    const tries = await Promise.all(
      [siti, thief].map(async (one) => {
        const key = await keyOf(one);
        // A code counts once for an officer, so that two with the same code would not be two.
        return { one, code: totp(key, one === siti ? Date.now() - 30_000 : Date.now()) };
      }),
    );
    const answers = await Promise.all(tries.map(({ one, code }) => one.post(page, { code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await Promise.all([siti, thief].map(isIn))).filter(Boolean)).toHaveLength(1);
    const { officerFactor, officerSession } = office.database.client;
    expect([await officerFactor.count(), await officerSession.count()]).toEqual([1, 1]);
  });

  it("counts for a browser, too, whose password was being looked at while it was set up", async () => {
    const { office } = await withThief();
    const late = office.visitor("198.51.100.10");
    await late.get("/console/sign-in");
    // The second factor is confirmed after the account was read, and before the new session is used.
    const { client } = office.database;
    const create = client.officerSession.create.bind(client.officerSession);
    Object.defineProperty(client.officerSession, "create", {
      configurable: true,
      value: async (given: Parameters<typeof create>[0]) => {
        const made = await create(given);
        await client.officer.updateMany({ data: { twoFactorEnabled: true } });
        return made;
      },
    });
    const { status, cookies } = await late.post("/console/sign-in", { email, password: goodPassword });
    expect(status).toBe(422);
    expect(cookies.filter((cookie) => cookie.includes("session_token"))).toEqual([]);
    expect(await client.officerSession.count({ where: { ipAddress: "198.51.100.10" } })).toBe(0);
  });

  it("of another phone is begun in one browser, and every other one is out before", async () => {
    const office = await openWithAccounts(database);
    const siti = office.visitor();
    const { secret } = await join(siti, await office.firstLink(), email);
    const thief = office.visitor("198.51.100.7");
    await signIn(thief, email, totp(secret, Date.now()));
    expect(await isIn(thief)).toBe(true);

    await siti.get("/console/account");
    await siti.post("/console/account/app", { "app-own": "bukan kata sandinya" });
    expect(await isIn(thief)).toBe(true);
    await siti.get("/console/account");
    expect((await siti.post("/console/account/app", { "app-own": goodPassword })).location).toBe(page);
    expect((await thief.get(page)).location).toMatch(/^\/console\/sign-in/);
    await setUp(siti);
    expect([await isIn(siti), await isIn(thief)]).toEqual([true, false]);
  });
});
