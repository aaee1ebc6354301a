import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Route } from "../channels/channel.ts";
import { endUnread } from "../lib/end-unread.ts";
import { allAssets } from "./assets.ts";
import type { Desk } from "./desk.ts";
import { createFormTokens } from "./form-token.ts";
import { form } from "./layout/form.ts";
import { frame } from "./layout/frame.ts";
import { type Html, html } from "./layout/html.ts";
import { heading } from "./layout/parts.ts";
import { createLiveDoor } from "./live-door.ts";
import { localPath } from "./local-path.ts";
import { createNearestPage } from "./nearest-page.ts";
import { covers, may, type Officer } from "./policies.ts";
import type { ConsoleRoute, View, Visit } from "./route.ts";
import { consoleRoutes } from "./routes.ts";
import type { SignedIn } from "./sessions.ts";
import { type CommonWords, type Tongue, words } from "./words.ts";

/** Nobody: may do nothing. */
const nobody: Officer = { id: "", name: "", role: "viewer", territory: ["-"], language: "id" };
/** Where who is not signed in goes, and who lacks a second factor. */
const signIn = "/console/sign-in";
const secondFactor = "/console/second-factor/set-up";
/** Binds the forms of who is not signed in to their browser. */
const visitorCookie = "klaster_form";
/** Sent by an open page that looks again by itself (console.js). */
const glanceHeader = "Klaster-Glance";

export interface Console {
  /** For the server: every path below /console. */
  readonly routes: readonly Route[];
  /** All pages and acts, for tests that walk them. */
  readonly list: readonly ConsoleRoute[];
}

/**
 * The officers' pages. Every request goes the same way: who is it, may they, is it in their territory, does the form
 * come from us; only then a page is asked. A page that forgets to ask cannot exist.
 */
export function createConsole(desk: Desk): Console {
  const list = consoleRoutes(desk);
  const tokens = createFormTokens(desk.keyring);
  const nearestPage = createNearestPage(list);
  const app = new Hono<{ Bindings: { readonly visitor?: string } }>();

  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
    await endUnread(c.req.raw, c.res);
  });
  for (const { path, type, body } of allAssets())
    app.get(path, (c) =>
      c.body(new Uint8Array(body), 200, {
        "Content-Type": type,
        "Cache-Control": "public, max-age=31536000, immutable",
      }),
    );
  app.get(
    "/console/live",
    createLiveDoor(desk, list, (c, signedIn) => visitOf(c, signedIn, new FormData())),
  );
  for (const route of list) app.on(route.method, `/console${route.path}`, (c) => answer(c, route));
  app.notFound(async (c) => {
    const signedIn = await desk.sessions.find(c.req.raw, { renew: false });
    return told(c, visitOf(c, signedIn, new FormData()), "missing", 404);
  });
  app.onError((error) => {
    throw error;
  });

  const handle = (request: Request, visitor?: string) => app.fetch(request, visitor === undefined ? {} : { visitor });
  return {
    list,
    routes: [
      ...list.flatMap(({ path, upload }) =>
        upload === undefined ? [] : [{ path: `/console${path}`, upload, handle }],
      ),
      { path: "/console/*", handle },
    ],
  };

  async function answer(c: Context, route: ConsoleRoute): Promise<Response> {
    const signedIn = await desk.sessions.find(c.req.raw, { renew: !isByItself(c) });
    const response = await guarded(c, route, signedIn);
    // What the act itself did with a cookie stands: signing out must not be undone by a renewal.
    const set = new Set(response.headers.getSetCookie().map(nameOf));
    for (const cookie of signedIn?.headers?.getSetCookie() ?? [])
      if (!set.has(nameOf(cookie))) response.headers.append("Set-Cookie", cookie);
    return response;
  }

  async function guarded(c: Context, route: ConsoleRoute, signedIn: SignedIn | null): Promise<Response> {
    if (route.may !== "anyone") {
      if (signedIn === null) return c.redirect(signInFrom(c), 303);
      if (signedIn.pending && route.may !== "signedIn") return c.redirect(secondFactor, 303);
    }
    const fields = c.req.method === "POST" ? await fieldsOf(c) : new FormData();
    const visit = visitOf(c, signedIn, fields ?? new FormData());
    if (fields === undefined) return told(c, visit, "invalid", 400);
    if (route.may !== "anyone" && route.may !== "signedIn" && !may(visit.officer, route.may))
      return told(c, visit, "denied", 403);
    if (c.req.method === "POST" && !(sameOrigin(c) && tokens.fits(sessionOf(c, signedIn), visit.form["token"] ?? "")))
      return told(c, visit, "stale", 403, sendAgain(c, route, visit));
    if (route.area !== undefined) {
      const area = await route.area(visit);
      if (area === undefined || !covers(visit.officer, area)) return told(c, visit, "missing", 404);
    }
    const result = await route.handle(visit);
    return result instanceof Response ? new Response(result.body, result) : show(c, result, visit);
  }

  function show(c: Context, view: View, visit: Visit): Response | Promise<Response> {
    const { world } = desk.setting;
    for (const cookie of view.cookies?.getSetCookie() ?? []) c.header("Set-Cookie", cookie, { append: true });
    return c.html(
      frame(view, visit, { name: world.office.name, demo: desk.demo !== undefined }),
      (view.status ?? 200) as 200,
      {
        ...view.headers,
      },
    );
  }

  function told(
    c: Context,
    visit: Visit,
    what: Fault,
    status: number,
    way: Html = html`<p><a class="button" href="/console">${words[visit.language].home}</a></p>`,
  ): Response | Promise<Response> {
    const { title, text } = words[visit.language][what];
    const body = html`${heading(title)}<p>${text}</p>${way}`;
    return show(c, { title, status, bare: visit.session === "", body }, visit);
  }

  function visitOf(c: Context, signedIn: SignedIn | null, fields: FormData): Visit {
    const form: Record<string, string> = {};
    for (const [name, value] of fields) if (typeof value === "string") form[name] = value;
    return {
      officer: signedIn?.officer ?? nobody,
      language: signedIn?.officer.language ?? languageOf(c),
      params: Object.fromEntries(Object.entries(c.req.param()).map(([name, value]) => [name, withoutNul(value)])),
      query: new URLSearchParams(new URL(c.req.url).search.replaceAll("%00", "")),
      form,
      fields,
      request: c.req.raw,
      here: nearestPage(c.req.raw),
      glance: isGlance(c),
      visitor: (c.env as { visitor?: string }).visitor,
      token: tokens.for(sessionOf(c, signedIn)),
      now: desk.clock.now(),
      session: signedIn?.session ?? "",
    };
  }
}

const isGlance = (c: Context): boolean => c.req.header(glanceHeader) !== undefined;

/**
 * An open page asks, and nobody may be at it: it looks again, or gets a picture of what is new on it. Who opens a page
 * made their session last longer with the page; its pictures need not.
 */
const isByItself = (c: Context): boolean => {
  // Browsers tell the use over https alone, and older ones never; what they would like to have, always.
  const use = c.req.header("Sec-Fetch-Dest") ?? c.req.header("Accept") ?? "";
  return isGlance(c) || use.startsWith("image");
};

/** Acts whose forms have passwords and files in them, which are never sent back. */
const notRepeated: ReadonlySet<ConsoleRoute["may"]> = new Set(["anyone", "signedIn", "account", "officers", "setUp"]);

/**
 * After a form that was open for too long: the way back to its page, and what was entered, to be sent once more. Only
 * where the browser says that the form was on a page of ours: nobody else's words are offered for sending.
 */
function sendAgain(c: Context, { may: action }: ConsoleRoute, visit: Visit): Html {
  const text = words[visit.language];
  const back = html`<a class="button" href="${visit.here}">${text.toPage}</a>`;
  const fields = [...visit.fields].filter(([name]) => name !== "token");
  const whole = fields.every(([, value]) => typeof value === "string");
  if (
    visit.session === "" ||
    notRepeated.has(action) ||
    c.req.header("Origin") === undefined ||
    !sameOrigin(c) ||
    !whole
  )
    return html`<p>${back}</p>`;
  const { pathname, search } = new URL(c.req.url);
  const kept = fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value as string}">`);
  return html`<p>${text.keptForm}</p><div class="row">${form(visit, pathname + search, html`${kept}<button class="main">${text.sendAgain}</button>`)}${back}</div>`;
}

/** The sign-in page, which leads back to what was asked for; an act is not repeated. */
function signInFrom(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  const back = c.req.method === "GET" ? localPath(pathname + search) : null;
  return back === null || back === "/console" ? signIn : `${signIn}?${new URLSearchParams({ back }).toString()}`;
}

const nameOf = (cookie: string): string => cookie.split("=")[0] ?? "";

type Fault = {
  [Key in keyof CommonWords]: CommonWords[Key] extends { title: string; text: string } ? Key : never;
}[keyof CommonWords];

/** What a form is bound to: the session, or a cookie of its own before there is one. */
function sessionOf(c: Context, signedIn: SignedIn | null): string {
  if (signedIn !== null) return signedIn.session;
  const known = getCookie(c, visitorCookie) ?? (c.get("formCookie") as string | undefined);
  if (known !== undefined) return `visitor ${known}`;
  const made = randomUUID();
  c.set("formCookie", made);
  const secure = new URL(c.req.url).protocol === "https:";
  deleteCookie(c, visitorCookie, { path: "/console" });
  setCookie(c, visitorCookie, made, { path: "/console", httpOnly: true, sameSite: "Strict", secure });
  return `visitor ${made}`;
}

/** The fields, or undefined for what is no form. A body beyond the limit is refused before. */
async function fieldsOf(c: Context): Promise<FormData | undefined> {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) return undefined;
  try {
    return cleaned(await c.req.formData());
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** PostgreSQL holds no NUL in a text, and no field means one. */
const withoutNul = (text: string): string => text.replaceAll("\0", "");

const cleaned = (sent: FormData): FormData => {
  const fields = new FormData();
  for (const [name, value] of sent)
    if (typeof value === "string") fields.append(withoutNul(name), withoutNul(value));
    else fields.append(name, value);
  return fields;
};

/** Browsers tell where a form was sent from; a proxy may end the encrypted part of the way, so hosts are compared. */
function sameOrigin(c: Context): boolean {
  const origin = c.req.header("Origin");
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host);
}

const languageOf = (c: Context): Tongue =>
  /^\s*en\b/i.test(c.req.query("lang") ?? c.req.header("Accept-Language") ?? "") ? "en" : "id";
