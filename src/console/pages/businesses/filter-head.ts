import type { Counted } from "../../../registry/finding/request.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import type { Visit } from "../../route.ts";
import { type Asked, pathWith, queryOf } from "./asked.ts";
import { conditionsOf } from "./conditions.ts";
import { words } from "./words.ts";

export const listPath = "/console/businesses";

/** Conditions beside the words. */
export const inForce = ({ filter }: Asked): number => {
  const { words: _, completeTo: __, ...others } = filter;
  return Object.keys(others).length;
};

export const countInWords = ({ n, exact }: Counted, language: Visit["language"]): string =>
  exact ? words[language].count(n) : words[language].moreThan(n);

/** The filter in words; each condition can be taken away. */
export function conditionsList({ setting }: Desk, { language }: Visit, asked: Asked, path = listPath): Html {
  const text = words[language];
  const conditions = conditionsOf(asked.filter, setting.world, language);
  if (conditions.length === 0) return nothing;
  return html`<ul class="conditions" aria-label="${text.conditions.list}">${conditions.map(
    ({ text: said, without }) =>
      html`<li><span>${said}</span><a class="drop" href="${pathWith(path, queryOf({ ...asked, filter: without }))}" aria-label="${text.conditions.drop(said)}">×</a></li>`,
  )}<li class="clear"><a href="${path}">${text.find.clear}</a></li><li class="clear"><a data-copy="${text.find.copied}" href="${pathWith(path, queryOf(asked))}" title="${text.find.linkHint}">${text.find.link}</a></li></ul>`;
}

/** The same businesses as a list and as a map. */
export function views({ language }: Visit, asked: Asked, now: "list" | "map"): Html {
  const text = words[language].views;
  const link = (view: "list" | "map", path: string) =>
    html`<li><a href="${pathWith(path, queryOf(asked))}"${view === now ? html` aria-current="true"` : nothing}>${text[view]}</a></li>`;
  return html`<ul class="seen-as">${link("list", listPath)}${link("map", `${listPath}/map`)}</ul>`;
}
