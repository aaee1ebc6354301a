import { type Html, html, nothing } from "../../layout/html.ts";
import { notice } from "../../layout/parts.ts";
import { localPath } from "../../local-path.ts";
import type { View, Visit } from "../../route.ts";
import { words } from "../../words.ts";
import { signInWords } from "./words.ts";

/** Pages before one is in: the office's name, one thing to do, the other language. */
export function entrance(visit: Visit, office: string, view: Omit<View, "bare">): View {
  const other = visit.language === "id" ? "en" : "id";
  const there = new URL(visit.request.url);
  there.searchParams.set("lang", other);
  return {
    ...view,
    bare: true,
    body: html`<header class="entrance"><p><b>Klaster</b> <span>${office}</span></p>
<a href="${there.pathname}${there.search}" lang="${other}" hreflang="${other}">${words[visit.language].language}</a></header>
${view.body}`,
  };
}

/** Where they wanted to go before they were asked who they are. */
export const wayBack = ({ query, form }: Visit): string | null => localPath(form["back"] ?? query.get("back"));

/** An address of the way in that keeps the language and the way back. */
export const keep = (visit: Visit, path: string, more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(more);
  const [lang, back] = [visit.query.get("lang"), wayBack(visit)];
  if (lang === "id" || lang === "en") query.set("lang", lang);
  if (back !== null) query.set("back", back);
  return query.size > 0 ? `${path}?${query.toString()}` : path;
};

export const waiting = ({ language }: Visit, seconds: number): string =>
  signInWords[language].wait(Math.max(1, Math.ceil(seconds / 60)));

/** What went wrong above the form, with the answer's status and how long to wait. */
export const refusal = (
  visit: Visit,
  refused: { readonly reason: "wrong" | "over" } | { readonly reason: "wait"; readonly seconds: number },
  wrong: string,
): { readonly told: Html; readonly status: number; readonly headers: Readonly<Record<string, string>> } =>
  refused.reason === "wait"
    ? {
        told: notice(waiting(visit, refused.seconds), "bad"),
        ...{ status: 429, headers: { "Retry-After": String(refused.seconds) } },
      }
    : { told: notice(wrong, "bad"), status: 422, headers: {} };

export const calm = { told: nothing, status: 200, headers: {} } as const;
