import { afterEach, describe, expect, it, vi } from "vitest";
import { localPath } from "../../../src/console/local-path.ts";
import { createAccounts } from "../../../src/console/session/create-accounts.ts";
import { databases } from "../../support/databases.ts";
import { testKeyring } from "../../support/identifiers.ts";
import { totp } from "../../support/totp.ts";
import { goodPassword, join, openWithAccounts, signIn, type Visitor } from "./visitor.ts";

const email = "siti@dinas.example";
const hour = 3600_000;

/** An administrator who is signed in. */
const withSiti = async (database?: Parameters<typeof openWithAccounts>[0]) => {
  const office = await openWithAccounts(database);
  const visitor = office.visitor();
  const own = await join(visitor, await office.firstLink(), email);
  const id = (await office.database.client.officer.findFirstOrThrow()).id;
  return { office, visitor, id, ...own };
};
const isIn = async (visitor: Visitor) => (await visitor.get("/console")).status === 200;
const guess = async (visitor: Visitor, name: string, password = "bukan kata sandinya") => {
  await visitor.get("/console/sign-in");
  return visitor.post("/console/sign-in", { email: name, password });
};
const password = async (visitor: Visitor) => {
  await guess(visitor, email, goodPassword);
  await visitor.get("/console/sign-in/code");
  return (code: string) => visitor.post("/console/sign-in/code", { code });
};

afterEach(() => void vi.useRealTimers());
/** The library keeps time by the machine's clock. */
const later = (milliseconds: number) => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + milliseconds });

describe("guessing a password", () => {
  it("is answered alike whether there is such an account or not, and told how long to wait", async () => {
    const { office } = await withSiti();
    const answers = async (name: string, visitor: Visitor) => {
      const told: (readonly [number, string])[] = [];
      for (let time = 0; time < 12; time += 1) {
        const { status, text } = await guess(visitor, name);
        told.push([status, text.replace(/value="[^"]*"/g, "").replaceAll(name, "")]);
      }
      return told;
    };
    const known = await answers(email, office.visitor("198.51.100.1"));
    const unknown = await answers("budi@dinas.example", office.visitor("198.51.100.2"));
    expect(known).toEqual(unknown);
    expect(known.map(([status]) => status)).toEqual([...Array<number>(10).fill(422), 429, 429]);
    expect(known.at(-1)?.[1]).toContain("coba lagi dalam 15 menit");

    // The right password is not heard from there now; from elsewhere the officer still gets in.
    expect((await guess(office.visitor("198.51.100.1"), email, goodPassword)).status).toBe(429);
    expect((await guess(office.visitor("198.51.100.3"), email, goodPassword)).status).toBe(303);
    const failed = await office.acts("signInFailed");
    expect(failed.filter(({ why }) => why === "locked")).toHaveLength(2);
    expect(JSON.stringify(failed)).not.toContain("@");
  });
});

describe.each(databases)("guessing a code on $kind", (database) => {
  it("ends after eight, and after a code was used it is used up", async () => {
    const { office, secret, id } = await withSiti(database);
    const now = totp(secret, Date.now());
    expect(await signIn(office.visitor(), email, now)).toMatchObject({ location: "/console" });
    const replay = await signIn(office.visitor("198.51.100.9"), email, now);
    expect(replay.status).toBe(422);
    expect(replay.text).toContain("sudah pernah dipakai");

    const visitor = office.visitor("198.51.100.4");
    const statuses: (number | string | null)[] = [];
    for (let round = 0; round < 3; round += 1) {
      const send = await password(visitor);
      for (let time = 0; time < 4; time += 1) {
        const { status, location } = await send("000000");
        statuses.push(status === 303 ? location : status);
      }
    }
    expect(statuses).toContain(429);
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(8);
    // Even the right one, now.
    const send = await password(office.visitor("198.51.100.5"));
    expect((await send(totp(secret, Date.now() + 30_000))).status).toBe(429);
    expect((await office.acts("signInFailed")).every(({ officer }) => officer === id)).toBe(true);
  });
});

it("guessing codes without a password locks nobody out, whatever the cookie names", async () => {
  const { office } = await withSiti();
  for (let n = 0; n < 10; n += 1) {
    const stranger = office.visitor("198.51.100.66");
    stranger.jar.set("klaster.two_factor", "code-used");
    await stranger.get("/console/sign-in/code");
    await stranger.post("/console/sign-in/code", { code: String(100_000 + n) });
  }
  expect(await office.acts("signInFailed")).toEqual([]);
  const answer = await password(office.visitor());
  expect((await answer("123456")).status).toBe(422);
});

describe("a session", () => {
  it("is another one after each step, so that a planted cookie is worth nothing", async () => {
    const { office, secret } = await withSiti();
    const visitor = office.visitor();
    visitor.jar.set("klaster.session_token", "planted.c2lnbmVk");
    await signIn(visitor, email, totp(secret, Date.now()));
    expect(await isIn(visitor)).toBe(true);
    expect(visitor.jar.get("klaster.session_token")).not.toContain("planted");
  });

  it("is nobody's with a cookie that was tampered with", async () => {
    const { visitor } = await withSiti();
    const cookie = decodeURIComponent(visitor.jar.get("klaster.session_token") ?? "");
    const [token = "", signature = ""] = cookie.split(".");
    const flipped = `${token.startsWith("a") ? "b" : "a"}${token.slice(1)}`;
    for (const forged of [`${flipped}.${signature}`, token, `${token}.`, `${token}.${signature.slice(1)}`, "", "."]) {
      const thief = visitor.copy();
      thief.jar.set("klaster.session_token", encodeURIComponent(forged));
      expect([forged, await isIn(thief)]).toEqual([forged, false]);
    }
    expect(await isIn(visitor.copy())).toBe(true);
  });

  it("ends for a thief, too, when its officer signs out everywhere", async () => {
    const { office, visitor, secret } = await withSiti();
    const thief = visitor.copy();
    const phone = office.visitor();
    await signIn(phone, email, totp(secret, Date.now()));
    expect([await isIn(thief), await isIn(phone)]).toEqual([true, true]);
    await visitor.get("/console/account");
    expect((await visitor.post("/console/account/sign-out-everywhere")).location).toBe(
      "/console/sign-in?why=everywhere",
    );
    expect([await isIn(visitor), await isIn(thief), await isIn(phone)]).toEqual([false, false, false]);
  });

  it("ends for a thief when its officer signs out here, and cannot be used to act any more", async () => {
    const { visitor } = await withSiti();
    await visitor.get("/console/account");
    const thief = visitor.copy();
    await thief.get("/console/account");
    await visitor.post("/console/sign-out");
    expect((await thief.post("/console/account/profile", { name: "Pencuri" })).location).toBe("/console/sign-in");
  });

  it("ends when its officer is disabled, at the next request", async () => {
    const { office, visitor, id } = await withSiti();
    await office.database.client.officer.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await isIn(visitor)).toBe(false);
    const { status, text } = await guess(office.visitor(), email, goodPassword);
    expect(status).toBe(422);
    expect(text).toContain("tidak cocok");
  });

  it("ends after eight idle hours, and after seven days however busy", async () => {
    const { visitor } = await withSiti();
    later(7.9 * hour);
    expect(await isIn(visitor)).toBe(true);
    later(8.1 * hour);
    expect(await isIn(visitor)).toBe(false);
  });

  it("is not kept alive by an open page that listens and looks again, and what it listens to ends with it", async () => {
    const { office, visitor } = await withSiti();
    const listen = async () => {
      const headers = { Cookie: [...visitor.jar].map(([name, value]) => `${name}=${value}`).join("; ") };
      const { status, body } = await office.server.fetch(
        new Request("http://klaster.test/console/live?topic=queue", { headers }),
      );
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      return { status, hear: async () => (await reader?.read())?.value };
    };
    expect((await visitor.get("/console/queue")).status).toBe(200);
    const { status, hear } = await listen();
    expect([status, await hear()]).toEqual([200, "event: hello\ndata: \n\n"]);
    later(5 * hour);
    office.desk.live.tell("queue");
    expect(await hear()).toBe("event: changed\ndata: \n\n");
    const glance = await visitor.glance("/console/queue");
    expect([glance.status, glance.cookies]).toEqual([200, []]);
    for (const how of [{ "Sec-Fetch-Dest": "image" }, { Accept: "image/avif,image/webp,*/*;q=0.8" }])
      expect((await visitor.picture("/console/businesses/1/photos/1", how)).cookies).toEqual([]);
    later(4 * hour);
    office.desk.live.tell("queue");
    expect(await hear()).toBeUndefined();
    expect((await listen()).status).toBe(204);
    expect((await visitor.glance("/console/queue")).location).toContain("/console/sign-in");
    expect(await isIn(visitor)).toBe(false);
  });

  it("that is always busy ends after seven days", async () => {
    const { visitor } = await withSiti();
    for (let time = 0; time < 23; time += 1) {
      later(7 * hour);
      expect(await isIn(visitor)).toBe(true);
    }
    later(7.5 * hour);
    expect(await isIn(visitor)).toBe(false);
  });

  it("of somebody else does not answer for a password that was right a moment ago", async () => {
    const { office, visitor, secret } = await withSiti();
    await visitor.get("/console/officers/invite");
    const made = await visitor.post("/console/officers/invite", {
      role: "viewer",
      area: "33.13.11",
      own: goodPassword,
    });
    const link = /\/console\/invitation\/[\w-]+/.exec(made.text)?.[0] ?? "";
    const budi = office.visitor();
    const own = await join(budi, link, "budi@dinas.example", "Budi Santoso");
    // Budi is signed in and knows Siti's password, but has only his own app.
    const attempt = budi.copy();
    await attempt.get("/console");
    await attempt.post("/console/sign-in", { email, password: goodPassword });
    for (const [name, value] of budi.jar) if (name.endsWith("session_token")) attempt.jar.set(name, value);
    const { status } = await attempt.post("/console/sign-in/code", { code: totp(own.secret, Date.now()) });
    expect(status).toBe(422);
    expect((await attempt.get("/console/account")).text).not.toContain(email);
    expect(secret).not.toEqual(own.secret);
  });
});

describe("a cookie", () => {
  it("is for the server alone and, over https, for encrypted ways alone", async () => {
    const { office, secret } = await withSiti();
    const { database, log, audit } = office.desk;
    for (const publicUrl of ["http://klaster.test", "https://klaster.test"]) {
      const accounts = createAccounts({
        ...{ database, log, audit, publicUrl },
        keyring: testKeyring,
        office: "Dinas",
      });
      const knock = (cookies: readonly string[]) => ({
        request: new Request(`${publicUrl}/console`, { headers: { Cookie: cookies.join("; ") } }),
        visitor: "203.0.113.9",
      });
      const first = await accounts.signIn(knock([]), { email, password: goodPassword });
      const given = first.ok ? first.headers.getSetCookie().filter((cookie) => !cookie.includes("=;")) : [];
      const code = totp(secret, publicUrl.startsWith("https") ? Date.now() + 30_000 : Date.now());
      const second = await accounts.answer(knock(given.map((cookie) => cookie.split(";")[0] ?? "")), "app", code);
      const session = second.ok ? second.headers.getSetCookie().filter((cookie) => !cookie.includes("=;")) : [];
      expect([given.length, session.length]).toEqual([1, 1]);
      for (const cookie of [...given, ...session]) {
        expect(cookie).toMatch(/; Path=\/console; HttpOnly/);
        expect(cookie).toContain("SameSite=Lax");
        expect(/; Secure/.test(cookie)).toBe(publicUrl.startsWith("https"));
      }
    }
  });
});

describe("a form", () => {
  it("without our token, or with one of another session, is refused at every door", async () => {
    const { office, visitor } = await withSiti();
    const other = office.visitor();
    await other.get("/console/sign-in");
    for (const path of ["/console/sign-in", "/console/sign-in/code", "/console/invitation/x"]) {
      expect((await other.post(path, { email, password: goodPassword }, "")).status).toBe(403);
      expect((await office.visitor().post(path, { email, password: goodPassword }, "guessed")).status).toBe(403);
    }
    const stranger = other.copy();
    await other.get("/console/sign-in");
    const token = /name="token" value="([^"]+)"/.exec((await other.get("/console/sign-in")).text)?.[1] ?? "";
    expect((await visitor.post("/console/sign-out", {}, token)).status).toBe(403);
    expect((await stranger.post("/console/sign-in", { email, password: "x" }, token)).status).toBe(422);
  });

  it("leads back to a page of ours, and nowhere else, whatever it was told on the way", async () => {
    const { office, secret } = await withSiti();
    const whole = async (back: string, code: string) => {
      const visitor = office.visitor();
      await visitor.get(`/console/sign-in?back=${encodeURIComponent(back)}`);
      const first = await visitor.post("/console/sign-in", { email, password: goodPassword, back });
      const { pathname, search } = new URL(first.location ?? "", "http://klaster.test");
      await visitor.get(pathname + search);
      return (await visitor.post(pathname + search, { code, back })).location;
    };
    expect(await whole("//evil.example/console", totp(secret, Date.now()))).toBe("/console");
    const page = "/console/businesses?state=new";
    expect(await whole(page, totp(secret, Date.now() + 30_000))).toBe(page);
  });

  it("asks for the page again that was wanted before signing in", async () => {
    const { office } = await withSiti();
    const { location } = await office.visitor().get("/console/setup?x=1");
    expect(location).toBe(`/console/sign-in?back=${encodeURIComponent("/console/setup?x=1")}`);
  });
});

describe("a way back", () => {
  it.each([
    ["https://evil.example/console", null],
    ["//evil.example/console", null],
    ["/console@evil.example", null],
    ["/console/../../evil", null],
    ["/console/%2e%2e/%2e%2e/evil", null],
    ["/console\\evil.example", null],
    ["/console/\t/evil.example", "/console//evil.example"],
    ["javascript:alert(1)", null],
    ["/console/sign-out", null],
    ["/console/invitation/x", null],
    ["/chat", null],
    ["", null],
    [`/console?${"x".repeat(1001)}`, null],
    ["/console//evil.example", "/console//evil.example"],
    ["/console?x=1", "/console?x=1"],
    ["/console/businesses?state=new#x", "/console/businesses?state=new"],
  ])("of %s is %s", (told, path) => {
    expect(localPath(told)).toBe(path);
  });
});

describe("a link", () => {
  it("that is too old, withdrawn or made up makes nobody an officer, and trying many is slow", async () => {
    const office = await openWithAccounts();
    const visitor = office.visitor();
    const first = await office.firstLink();
    const second = await office.firstLink();
    expect((await visitor.get(first)).status).toBe(404);
    expect((await visitor.get(second)).status).toBe(200);
    office.clock.pass(24 * hour);
    expect((await visitor.get(second)).status).toBe(404);
    const statuses: number[] = [];
    for (let time = 0; time < 25; time += 1) statuses.push((await visitor.get(`/console/invitation/${time}`)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await visitor.get(await office.firstLink())).status).toBe(429);
    expect((await office.visitor("198.51.100.1").get(await office.firstLink())).status).toBe(200);
  });

  it("for the first administrator is made no more once there is one", async () => {
    const { office } = await withSiti();
    expect(await office.firstLink()).toBe("/console/invitation/null");
  });
});

describe("what is written down", () => {
  it("holds no password, no code and no token", async () => {
    const { office, visitor, codes, secret } = await withSiti();
    await guess(office.visitor(), email);
    await visitor.get("/console/account");
    await visitor.post("/console/account/recovery-codes", { "codes-own": goodPassword });
    const cookie = decodeURIComponent(visitor.jar.get("klaster.session_token") ?? "").split(".")[0] ?? "";
    const rows = await office.database.client.audit.findMany();
    const written = `${office.log.join("\n")}\n${JSON.stringify(rows)}`;
    for (const kept of [goodPassword, email, cookie, codes[0] ?? "", "Siti", "203.0.113"])
      expect([kept, written.includes(kept)]).toEqual([kept, false]);
    const stored = JSON.stringify([
      await office.database.client.officerFactor.findMany(),
      await office.database.client.officerAccount.findMany(),
      await office.database.client.invitation.findMany(),
    ]);
    expect(stored).not.toContain(secret.toString());
    expect(stored).not.toContain(codes[0]);
    expect(stored).not.toContain(goodPassword);
  });
});
