import { describe, expect, it } from "vitest";
import { linkPage } from "../../../src/console/pages/officers/invite.ts";
import type { Visit } from "../../../src/console/route.ts";
import { changeOfficer } from "../../../src/registry/officers/change-officer.ts";
import { databases } from "../../support/databases.ts";
import { totp } from "../../support/totp.ts";
import { goodPassword, join, openWithAccounts, setUp, signIn, type Visitor, type WithAccounts } from "./visitor.ts";

const chief = "siti@dinas.example";

/** The first administrator, and what it takes to invite others and act on them. */
const openOffice = async (database?: Parameters<typeof openWithAccounts>[0]) => {
  const office = await openWithAccounts(database);
  const siti = office.visitor();
  await join(siti, await office.firstLink(), chief);
  const idOf = async (email: string) =>
    (await office.database.client.officer.findUniqueOrThrow({ where: { email } })).id;
  return { office, siti, idOf };
};
type Fields = Readonly<Record<string, string | readonly string[]>>;

const invite = async (by: Visitor, fields: Fields) => {
  await by.get("/console/officers/invite");
  const { status, text } = await by.post("/console/officers/invite", { own: goodPassword, ...fields });
  return { status, text, link: /\/console\/invitation\/[\w-]+/.exec(text)?.[0] ?? "" };
};

/** Somebody new who is in, with both steps. */
const newcomer = async (office: WithAccounts, by: Visitor, email: string, fields: Fields) => {
  const visitor = office.visitor();
  const own = await join(visitor, (await invite(by, fields)).link, email, email.split("@")[0]);
  return { visitor, ...own };
};

/** The page's form of one act, sent as it stands. */
const act = async (by: Visitor, id: string, does: string, more: Fields = {}) => {
  const { text } = await by.get(`/console/officers/${id}`);
  const seen = /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? "";
  return by.post(`/console/officers/${id}/act`, { does, seen, ...more });
};

describe("an invitation's link", () => {
  it("can be copied, and is told to work on this computer only where that is so", async () => {
    const { siti } = await openOffice();
    const made = await invite(siti, { role: "viewer", everywhere: "yes" });
    expect(made.text).toContain(`data-link="http://klaster.test${made.link}"`);
    expect(made.text).not.toContain("PUBLIC_URL");
    const local = linkPage({ language: "id" } as Visit, "", "", "", "http://localhost:3000/console/invitation/x");
    expect((await local.body).toString()).toContain("Alamat layanan (PUBLIC_URL) belum diatur");
  });
});

describe.each(databases)("looking after officers on $kind", (database) => {
  it("gives an invited officer exactly the role and the territory of the invitation", async () => {
    const { office, siti, idOf } = await openOffice(database);
    const { visitor } = await newcomer(office, siti, "budi@dinas.example", {
      role: "verifier",
      area: ["33.13.11"],
      more: "Ngringo, Jaten\n33.13.01.2001",
    });
    const row = await office.database.client.officer.findUniqueOrThrow({
      where: { id: await idOf("budi@dinas.example") },
    });
    // Ngringo lies in Jaten, which is ticked.
    expect(row).toMatchObject({ role: "verifier", territory: "33.13.01.2001,33.13.11" });
    expect((await visitor.get("/console/officers")).status).toBe(403);
    expect((await office.acts("officer")).filter(({ change }) => change === "invited").at(-1)).toMatchObject({
      role: "verifier",
      territory: ["33.13.11", expect.stringMatching(/^33\.13\.11\.\d{4}$/), "33.13.01.2001"],
    });
  });

  it("disables, enables, ends sessions and resets the second step, each at once and on record", async () => {
    const { office, siti, idOf } = await openOffice(database);
    const email = "budi@dinas.example";
    const { visitor, secret } = await newcomer(office, siti, email, { role: "viewer", everywhere: "yes" });
    const id = await idOf(email);
    const isIn = async () => (await visitor.get("/console")).status === 200;

    expect((await act(siti, id, "end")).location).toBe(`/console/officers/${id}?done=end`);
    expect(await isIn()).toBe(false);
    await signIn(visitor, email, totp(secret, Date.now()));
    expect(await isIn()).toBe(true);

    await act(siti, id, "disable");
    expect(await isIn()).toBe(false);
    expect((await signIn(visitor, email, "000000")).status).toBe(422);
    await act(siti, id, "enable");

    expect((await act(siti, id, "reset", { reset: "not mine" })).text).toContain("Kata sandi Anda tidak cocok");
    expect((await act(siti, id, "reset", { reset: goodPassword })).status).toBe(303);
    const again = office.visitor();
    await again.get("/console/sign-in");
    const first = await again.post("/console/sign-in", { email, password: goodPassword });
    expect(first.location).toBe("/console/second-factor/set-up");
    const { secret: fresh } = await setUp(again);
    expect(fresh).not.toEqual(secret);
    const done = (await office.acts("officer")).filter(
      ({ officer, change }) => officer === id && typeof change === "string" && change !== "joined",
    );
    expect(done.map(({ change }) => change)).toEqual(["end", "disable", "enable", "reset"]);
  });

  it("lets the slower of two administrators know who was faster, and changes nothing twice", async () => {
    const { office, siti, idOf } = await openOffice(database);
    await newcomer(office, siti, "budi@dinas.example", { role: "viewer", everywhere: "yes" });
    const { visitor: wati } = await newcomer(office, siti, "wati@dinas.example", {
      role: "administrator",
      everywhere: "yes",
    });
    const id = await idOf("budi@dinas.example");
    const seen = /name="seen" value="([^"]+)"/.exec((await siti.get(`/console/officers/${id}`)).text)?.[1] ?? "";
    office.clock.pass(1000);
    expect((await act(wati, id, "disable")).status).toBe(303);
    const late = await siti.post(`/console/officers/${id}/act`, { does: "enable", seen });
    expect(late.status).toBe(409);
    expect(late.text).toContain("baru saja diubah oleh wati");
    expect((await office.database.client.officer.findUniqueOrThrow({ where: { id } })).disabledAt).not.toBeNull();
  });
});

describe("an administrator", () => {
  it("of a district invites and changes nobody beyond it", async () => {
    const { office, siti, idOf } = await openOffice();
    const { visitor: small } = await newcomer(office, siti, "jaten@dinas.example", {
      role: "administrator",
      area: ["33.13.11"],
    });
    await newcomer(office, siti, "budi@dinas.example", { role: "viewer", area: ["33.13.11", "33.13.01"] });
    await newcomer(office, siti, "ani@dinas.example", { role: "viewer", more: "33.13.11.2002" });
    const page = await small.get("/console/officers/invite");
    expect(page.text).not.toContain('name="everywhere"');
    expect(page.text).not.toContain('value="33.13.01"');
    for (const beyond of [
      { everywhere: "yes" },
      { area: "33.13.01" },
      { area: "33.13" },
      { more: "33.13.01.2001" },
      {},
    ]) {
      const { status, link } = await invite(small, { role: "viewer", ...beyond });
      expect([beyond, status, link]).toEqual([beyond, 422, ""]);
    }
    expect((await invite(small, { role: "viewer", more: "33.13.11.2002" })).link).not.toBe("");
    // Budi serves another district too, Siti everywhere.
    expect((await small.get(`/console/officers/${await idOf("budi@dinas.example")}`)).status).toBe(404);
    expect((await small.get(`/console/officers/${await idOf(chief)}`)).status).toBe(404);
    const ani = await idOf("ani@dinas.example");
    expect((await small.get(`/console/officers/${ani}`)).status).toBe(200);
    const list = (await small.get("/console/officers")).text;
    expect(list).toContain("ani");
    expect(list).not.toContain("budi");
    const seen = /name="seen" value="([^"]+)"/.exec((await small.get(`/console/officers/${ani}`)).text)?.[1] ?? "";
    const place = { role: "administrator", area: "33.13.01", seen, own: goodPassword };
    expect((await small.post(`/console/officers/${ani}/place`, place)).status).toBe(422);
    expect((await small.post(`/console/officers/${ani}/place`, { ...place, area: "33.13.11" })).status).toBe(303);
  });

  it("acts on nobody's account but others', and the last one stays", async () => {
    const { office, siti, idOf } = await openOffice();
    const own = await idOf(chief);
    expect((await act(siti, own, "disable")).status).toBe(409);
    const { visitor: wati } = await newcomer(office, siti, "wati@dinas.example", {
      role: "administrator",
      everywhere: "yes",
    });
    const wid = await idOf("wati@dinas.example");
    expect((await act(wati, own, "disable")).status).toBe(303);
    const { text } = await wati.get(`/console/officers/${wid}`);
    expect(text).toContain("akun Anda sendiri");
    // Each is about to disable the other; the one who is left must stay.
    const account = await office.database.client.officer.findUniqueOrThrow({ where: { id: wid } });
    const who = { by: own, id: wid, seen: account.updatedAt.toISOString() };
    for (const deed of [
      { is: "disable" },
      { is: "place", role: "viewer", territory: [] },
      { is: "place", role: "administrator", territory: ["33.13.11"] },
    ] as const)
      expect(await changeOfficer(office.desk.audit, who, deed, new Date())).toEqual({ ok: false, reason: "last" });
  });

  it("who is disabled takes the invitations along that nobody used yet", async () => {
    const { office, siti, idOf } = await openOffice();
    const { visitor: wati } = await newcomer(office, siti, "wati@dinas.example", {
      role: "administrator",
      everywhere: "yes",
    });
    const { link } = await invite(wati, { role: "administrator", everywhere: "yes" });
    expect((await office.visitor().get(link)).status).toBe(200);
    await act(siti, await idOf("wati@dinas.example"), "disable");
    expect((await office.visitor().get(link)).status).toBe(404);
  });

  it("withdraws such a link with its maker, and where its officer set another password", async () => {
    const { office, siti, idOf } = await openOffice();
    const { visitor: budi } = await newcomer(office, siti, "budi@dinas.example", {
      role: "administrator",
      everywhere: "yes",
    });
    const { visitor: wati } = await newcomer(office, siti, "wati@dinas.example", { role: "viewer", everywhere: "yes" });
    const id = await idOf("wati@dinas.example");
    const linkBy = async (maker: typeof siti) => {
      await maker.get(`/console/officers/${id}`);
      const made = await maker.post(`/console/officers/${id}/password-link`, { forgot: goodPassword });
      return /\/console\/new-password\/[\w-]+/.exec(made.text)?.[0] ?? "";
    };
    const holds = async (link: string) => (await office.visitor().get(link)).status === 200;
    const byBudi = await linkBy(budi);
    expect(await holds(byBudi)).toBe(true);
    const { id: maker, updatedAt } = await office.database.client.officer.findUniqueOrThrow({
      where: { email: "budi@dinas.example" },
    });
    await siti.get(`/console/officers/${maker}`);
    await siti.post(`/console/officers/${maker}/act`, { does: "disable", seen: updatedAt.toISOString() });
    expect(await holds(byBudi)).toBe(false);

    const bySiti = await linkBy(siti);
    expect(await holds(bySiti)).toBe(true);
    const fresh = "sepeda biru di tepi sungai";
    await wati.get("/console/account");
    await wati.post("/console/account/password", { current: goodPassword, password: fresh, repeat: fresh });
    expect(await holds(bySiti)).toBe(false);
  });

  it("withdraws an invitation, once", async () => {
    const { office, siti } = await openOffice();
    const { link } = await invite(siti, { role: "viewer", everywhere: "yes" });
    const { id } = await office.database.client.invitation.findFirstOrThrow({ orderBy: { id: "desc" } });
    const path = `/console/officers/invitations/${id}/withdraw`;
    expect((await siti.post(path)).location).toBe("/console/officers?done=withdrawn");
    expect((await siti.post(path)).status).toBe(404);
    expect((await office.visitor().get(link)).status).toBe(404);
  });

  it("needs the own password for a new way in", async () => {
    const { siti } = await openOffice();
    const { status, text, link } = await invite(siti, { role: "administrator", everywhere: "yes", own: "guessed" });
    expect([status, link]).toEqual([422, ""]);
    expect(text).toContain('value="administrator" checked');
  });

  it("hands a link for a new password to who forgot it, and the second step is asked all the same", async () => {
    const { office, siti, idOf } = await openOffice();
    const email = "budi@dinas.example";
    const { visitor, secret } = await newcomer(office, siti, email, { role: "viewer", everywhere: "yes" });
    const id = await idOf(email);
    await siti.get(`/console/officers/${id}`);
    const made = await siti.post(`/console/officers/${id}/password-link`, { forgot: goodPassword });
    const link = /\/console\/new-password\/[\w-]+/.exec(made.text)?.[0] ?? "";
    const fresh = "sepeda biru di tepi sungai";
    const other = office.visitor();
    await other.get(link);
    expect((await other.post(link, { password: "singkat", repeat: "singkat" })).status).toBe(422);
    const set = await other.post(link, { password: fresh, repeat: fresh });
    expect(set.location).toBe("/console/sign-in?why=changed");
    expect((await visitor.get("/console")).status).toBe(303);
    expect((await signIn(other, email, totp(secret, Date.now()))).status).toBe(422);
    expect(await signIn(other, email, totp(secret, Date.now()), fresh)).toMatchObject({ location: "/console" });
    expect((await office.visitor().get(link)).status).toBe(404);
  });
});

describe("one's own account", () => {
  it("shows where one is signed in, and ends one place without the others", async () => {
    const { office, siti, idOf } = await openOffice();
    const { visitor, secret } = await newcomer(office, siti, "budi@dinas.example", {
      role: "viewer",
      everywhere: "yes",
    });
    const phone = office.visitor("198.51.100.20");
    await signIn(phone, "budi@dinas.example", totp(secret, Date.now()));
    const page = await visitor.get("/console/account");
    expect(page.text).toContain("198.51.100.20");
    expect(page.text).toContain("Chrome, Android");
    const userId = await idOf("budi@dinas.example");
    const session = await office.database.client.officerSession.findFirstOrThrow({
      where: { userId, ipAddress: "198.51.100.20" },
    });
    // Not another officer's.
    await siti.get("/console/account");
    await siti.post(`/console/account/sessions/${session.id}/end`);
    expect((await phone.get("/console")).status).toBe(200);
    await visitor.get("/console/account");
    await visitor.post(`/console/account/sessions/${session.id}/end`);
    expect((await phone.get("/console")).status).toBe(303);
    expect((await visitor.get("/console")).status).toBe(200);
  });

  it("changes name, language and password, which ends all other sessions", async () => {
    const { office, siti } = await openOffice();
    const { visitor, secret } = await newcomer(office, siti, "budi@dinas.example", {
      role: "viewer",
      everywhere: "yes",
    });
    const phone = office.visitor();
    await signIn(phone, "budi@dinas.example", totp(secret, Date.now()));
    await visitor.get("/console/account");
    await visitor.post("/console/account/profile", { name: "Budi Santoso", language: "en" });
    expect((await visitor.get("/console/account")).text).toContain("My account");
    const fresh = "sepeda biru di tepi sungai";
    const change = (current: string) =>
      visitor.post("/console/account/password", { current, password: fresh, repeat: fresh });
    expect((await change("wrong one")).text).toContain("The present password does not fit");
    expect((await change(goodPassword)).location).toBe("/console/account?done=password");
    expect((await visitor.get("/console/account")).status).toBe(200);
    expect((await phone.get("/console")).status).toBe(303);
  });

  it("makes new recovery codes, and moves the second step to another phone", async () => {
    const { office, siti } = await openOffice();
    const email = "budi@dinas.example";
    const { visitor, codes, secret } = await newcomer(office, siti, email, { role: "viewer", everywhere: "yes" });
    await visitor.get("/console/account");
    const sheet = await visitor.post("/console/account/recovery-codes", { "codes-own": goodPassword });
    const fresh = [...sheet.text.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = ""]) => code);
    expect(fresh).toHaveLength(10);
    expect(fresh).not.toContain(codes[0]);
    await visitor.get("/console/account");
    const moved = await visitor.post("/console/account/app", { "app-own": goodPassword });
    expect(moved.location).toBe("/console/second-factor/set-up");
    expect((await visitor.get("/console")).location).toBe("/console/second-factor/set-up");
    const { secret: other } = await setUp(visitor);
    expect(other).not.toEqual(secret);
    expect((await visitor.get("/console")).status).toBe(200);
    expect((await signIn(office.visitor(), email, totp(secret, Date.now()))).status).toBe(422);
  });

  it("is not where a stranger at an open browser guesses the password", async () => {
    const { siti } = await openOffice();
    const statuses: number[] = [];
    for (let time = 0; time < 12; time += 1) {
      await siti.get("/console/account");
      const { text } = await siti.post("/console/account/recovery-codes", { "codes-own": `guess ${time}` });
      statuses.push(text.includes("coba lagi dalam") ? 429 : 422);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429, 429]);
  });
});
