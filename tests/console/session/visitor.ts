import { Registry } from "prom-client";
import { createConsole } from "../../../src/console/console.ts";
import { createDemoAccounts } from "../../../src/console/session/demo-accounts.ts";
import { inviteFirst } from "../../../src/registry/officers/first-invitation.ts";
import { createServer, type KlasterServer } from "../../../src/server/create-server.ts";
import type { TestDatabase } from "../../support/databases.ts";
import { testKeyring } from "../../support/identifiers.ts";
import { fromBase32, totp } from "../../support/totp.ts";
import { openTestConsole } from "../rig/open.ts";

/** The console with its true accounts, `madeUp` with the demo's door beside them, behind a proxy that tells where a visitor comes from. */
export const openWithAccounts = async (database?: Pick<TestDatabase, "open">, { madeUp = false } = {}) => {
  const rig = await openTestConsole(database);
  const demo = madeUp ? createDemoAccounts(rig.desk.accounts, rig.database, testKeyring) : undefined;
  const accounts = demo?.accounts ?? rig.desk.accounts;
  const console = createConsole({ ...rig.desk, accounts, sessions: accounts, demo: demo?.door });
  const server = createServer({
    office: { name: rig.desk.setting.world.office.name },
    routes: console.routes,
    health: { live: () => true, ready: () => Promise.resolve({ ok: true, parts: {} }) },
    metrics: new Registry(),
    log: rig.desk.log,
    trustProxy: true,
  });
  // The rig's officers have no password; the first administrator is still to come.
  await rig.database.client.officer.deleteMany();
  return {
    ...rig,
    console,
    server,
    visitor: (address = "203.0.113.7") => createVisitor(server, address),
    firstLink: async () => `/console/invitation/${await inviteFirst(rig.desk.audit, rig.clock.now())}`,
    /** What is on record, the last at the end. */
    acts: async (action: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
      const rows = await rig.database.client.audit.findMany({ where: { action }, orderBy: { seq: "asc" } });
      return rows.map(({ actor, detail }) => ({ actor, ...(JSON.parse(detail) as Record<string, unknown>) }));
    },
  };
};
export type WithAccounts = Awaited<ReturnType<typeof openWithAccounts>>;

export type Visitor = ReturnType<typeof createVisitor>;

/** A browser without a window: it keeps cookies, and sends the token of the last page that it saw. */
const createVisitor = (server: KlasterServer, address: string) => {
  const jar = new Map<string, string>();
  let token = "";
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set(
      "User-Agent",
      "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36",
    );
    headers.set("X-Forwarded-For", address);
    headers.set("Cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await server.fetch(new Request(`http://klaster.test${path}`, { ...init, headers }));
    const cookies = response.headers.getSetCookie();
    for (const cookie of cookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie) || value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? token;
    return {
      status: response.status,
      location: response.headers.get("Location"),
      headers: response.headers,
      text,
      cookies,
    };
  };
  const visitor = {
    jar,
    get: (path: string) => ask(path),
    /** The same, as the open page looks again by itself, and gets a picture that is new on it. */
    glance: (path: string) => ask(path, { headers: { "Klaster-Glance": "1" } }),
    picture: (path: string, headers: Readonly<Record<string, string>>) => ask(path, { headers }),
    /** A form of the last page seen, unless `withToken` is told. */
    post: (path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}, withToken = token) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
      body.set("token", withToken);
      return ask(path, { method: "POST", body });
    },
    /** Another browser with the same cookies: a thief's copy, or the same one after a restart. */
    copy: () => {
      const other = createVisitor(server, address);
      for (const [name, value] of jar) other.jar.set(name, value);
      return other;
    },
  };
  return visitor;
};

/** A good password of nobody. */
export const goodPassword = "kucing menyapu halaman belakang";

/** Accepts an invitation and sets up the second factor; gives the key and the recovery codes. */
export const join = async (visitor: Visitor, link: string, email: string, name = "Siti Rahayu") => {
  await visitor.get(link);
  const made = await visitor.post(link, { name, email, password: goodPassword, repeat: goodPassword });
  if (made.location !== "/console/second-factor/set-up") throw new Error(`Not made: ${made.status} ${made.text}`);
  return setUp(visitor);
};

/** Sets up the second factor of who has just signed in without one. */
export const setUp = async (visitor: Visitor) => {
  const page = await visitor.get("/console/second-factor/set-up");
  const secret = fromBase32(/otpauth:[^"]*secret=([A-Z2-7]+)/.exec(page.text)?.[1] ?? "");
  // The code of the step before: the one of now, and the next, are left for signing in.
  const send = () => visitor.post("/console/second-factor/set-up", { code: totp(secret, Date.now() - 30_000) });
  const first = await send();
  // A new step may have begun while it was on its way: then it was the code of two steps ago.
  const done = first.status === 422 ? await send() : first;
  if (done.status !== 200) throw new Error(`Not set up: ${done.status} ${done.text}`);
  const codes = [...done.text.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = ""]) => code);
  return { secret, codes };
};

/** Both steps of signing in. */
export const signIn = async (visitor: Visitor, email: string, code: string, password = goodPassword) => {
  await visitor.get("/console/sign-in");
  const first = await visitor.post("/console/sign-in", { email, password });
  if (first.location !== "/console/sign-in/code") return first;
  await visitor.get("/console/sign-in/code");
  return visitor.post("/console/sign-in/code", { code });
};
