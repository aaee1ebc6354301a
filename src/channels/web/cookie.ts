import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { addressOf, cookieName, cookieSeconds, isKey } from "./identity.ts";

/** Null for a browser without a talk. */
export function keyIn(c: Context): string | null {
  const key = getCookie(c, cookieName);
  return isKey(key) ? key : null;
}

export function addressIn(c: Context): string | null {
  const key = keyIn(c);
  return key === null ? null : addressOf(key);
}

/** Set anew with every message, so that a year counts from the last one. */
export function keepCookie(c: Context, key: string): void {
  const secure = new URL(c.req.url).protocol === "https:";
  setCookie(c, cookieName, key, { path: "/chat", httpOnly: true, sameSite: "Lax", secure, maxAge: cookieSeconds });
}
