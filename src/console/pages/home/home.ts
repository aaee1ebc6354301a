import { currentMap } from "../../../registry/regions/boundaries/map-store.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { heading } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { pathOf } from "../../navigation.ts";
import { may } from "../../policies.ts";
import type { ConsoleRoute, View, Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { readWaiting, type Waiting } from "./waiting.ts";
import { words } from "./words.ts";

/** Where an officer's day begins: what waits, and a way to any business. */
export const homeRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  { method: "GET", path: "", may: "account", follows: { topic: "queue" }, handle: (visit) => home(desk, visit) },
];

async function home(desk: Desk, visit: Visit): Promise<View> {
  const text = words[visit.language];
  const waiting = await readWaiting(desk, visit);
  const search = html`<div class="field"><label for="words">${text.search}</label>
<input type="search" id="words" name="words" maxlength="200" autocomplete="off" data-key="/" aria-describedby="words-hint"><p class="hint" id="words-hint">${text.hint}</p></div>
<button class="main">${common[visit.language].search}</button>`;
  return {
    title: common[visit.language].sections[""],
    live: "queue",
    body: html`${heading(text.greeting(visit.officer.name), nothing, text.lead)}
<div id="waiting" data-part><ul class="waiting">${waiting.map((one) => card(one, visit))}</ul></div>
${form(visit, "/console/businesses/search", search, { class: "card seek" })}
${await beginning(desk, visit, waiting.find(({ section }) => section === "businesses")?.n ?? 0)}`,
  };
}

function card({ section, n, more }: Waiting, { language }: Visit): Html {
  const text = words[language];
  const number = (value: number) => figure(value, language);
  const beside = {
    ...{ queue: text.returned, tickets: text.mine, businesses: text.today },
    ...{ duplicates: undefined, drafts: undefined, replies: undefined },
  }[section];
  const name = section === "businesses" ? text.registered : text[section];
  return html`<li><a href="${pathOf(section)}"><b>${number(n)}</b> <span>${name}</span>${beside === undefined || more === 0 ? nothing : html` <small>${beside(number(more))}</small>`}</a></li>`;
}

/** What a new office does first, as long as it is not done. */
async function beginning(
  { database, publicUrl }: Desk,
  { officer, language }: Visit,
  registered: number,
): Promise<Html> {
  const text = words[language];
  const lacksMap = may(officer, "setUp") && (await currentMap(database)) === null;
  if (registered > 0 && !lacksMap) return nothing;
  return html`<section class="card"><h2>${text.begin}</h2>
${registered > 0 ? nothing : html`<p>${text.nobody}</p><p class="actions"><a class="button" href="/console/posters">${text.posters}</a> <a class="button" href="${publicUrl}/chat">${text.tryChat}</a></p>`}
${lacksMap ? html`<p>${text.noMap}</p><p><a class="button" href="/console/setup/map">${text.loadMap}</a></p>` : nothing}</section>`;
}
