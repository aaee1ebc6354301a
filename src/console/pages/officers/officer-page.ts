import type { OfficerAccount } from "../../../registry/officers/officer.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { emailText, facts, heading, notice } from "../../layout/parts.ts";
import { day, figure, moment } from "../../layout/time.ts";
import type { Role } from "../../policies.ts";
import type { View, Visit } from "../../route.ts";
import { words } from "../../words.ts";
import { ownPassword, roleField, roleIn, roleName, stateBadge, territoryName } from "./parts.ts";
import { shownTerritory, type TerritoryChoice, territoryField } from "./territory-field.ts";
import { officersWords } from "./words.ts";

/** What is said above the page, or at a field of it, after an act that was not carried out. */
export interface Told {
  readonly notice?: string;
  /** What is wrong with the administrator's own password, and in which form. */
  readonly password?: string;
  readonly at?: "forgot";
  readonly role?: Role;
  readonly choice?: TerritoryChoice;
}

export function officerPage(desk: Desk, visit: Visit, account: OfficerAccount, told: Told = {}): View {
  const { language, officer } = visit;
  const text = officersWords[language];
  const { timeZone } = desk.setting.world;
  const wrong = told.password !== undefined || told.choice?.fault !== undefined;
  return {
    title: account.name,
    status: told.notice === undefined ? (wrong ? 422 : 200) : 409,
    body: html`${heading(account.name, html`<a class="button" href="/console/officers">${words[language].back}</a>`)}
${told.notice === undefined ? done(visit) : notice(told.notice, "warn")}
<div class="columns"><section class="card"><h2>${text.account}</h2>${facts([
      [text.email, emailText(account.email)],
      [text.role, roleName(account.role, language)],
      [text.territory, territoryName(desk, account.territory, language)],
      [text.state, stateBadge(account, language)],
      [text.since, day(account.createdAt, language, timeZone)],
      [text.seen, account.seenAt === null ? text.never : moment(account.seenAt, language, timeZone)],
      [text.sessions, figure(account.sessions, language)],
    ])}</section>
${account.id === officer.id ? html`<p>${text.oneself}</p>` : deeds(desk, visit, account, told)}</div>
${account.id === officer.id ? nothing : placeForm(desk, visit, account, told)}`,
  };
}

const done = ({ query, language }: Visit): Html => {
  const { notices } = officersWords[language];
  const what = (["place", "disable", "enable", "end", "reset"] as const).find((one) => one === query.get("done"));
  return what === undefined ? nothing : notice(notices[what]);
};

const seen = ({ updatedAt }: OfficerAccount) => ({ seen: updatedAt.toISOString() });

const placeForm = (desk: Desk, visit: Visit, account: OfficerAccount, told: Told): Html => {
  const { places } = desk.setting.world;
  const text = officersWords[visit.language];
  const choice = told.choice ?? shownTerritory(places, visit.officer, account.territory);
  return html`<section class="card"><h2>${text.place}</h2>${form(
    visit,
    `/console/officers/${account.id}/place`,
    html`${roleField(visit, told.role ?? roleIn(account.role) ?? "viewer")}${territoryField(visit, places, choice)}
${ownPassword(desk, visit, "own", told.choice === undefined ? undefined : told.password)}
<button class="main">${words[visit.language].save}</button>`,
    { hidden: seen(account) },
  )}</section>`;
};

const deeds = (desk: Desk, visit: Visit, account: OfficerAccount, told: Told): Html => {
  const text = officersWords[visit.language];
  const deed = (does: "disable" | "enable" | "end" | "reset", hint: string, more: Html = nothing) =>
    html`<div class="deed">${form(
      visit,
      `/console/officers/${account.id}/act`,
      html`<p class="hint">${hint}</p>${more}<button${does === "disable" ? html` class="bad"` : nothing}>${text[does]}</button>`,
      { hidden: { does, ...seen(account) } },
    )}</div>`;
  const fault = told.choice === undefined ? told.password : undefined;
  return html`<section class="card"><h2>${text.acts}</h2>
${account.disabledAt === null ? deed("disable", text.disableHint) : deed("enable", "")}
${account.sessions > 0 ? deed("end", text.endHint) : nothing}
<details class="deed"${told.at === "forgot" ? html` open` : nothing}><summary>${text.forgot}</summary>${form(
    visit,
    `/console/officers/${account.id}/password-link`,
    html`<p class="hint">${text.forgotHint}</p>${ownPassword(desk, visit, "forgot", told.at === "forgot" ? fault : undefined)}<button>${text.forgot}</button>`,
  )}</details>
${account.secured ? html`<details class="deed"${fault !== undefined && told.at === undefined ? html` open` : nothing}><summary>${text.reset}</summary>${form(visit, `/console/officers/${account.id}/act`, html`<p class="hint">${text.resetHint}</p>${ownPassword(desk, visit, "reset", told.at === undefined ? fault : undefined)}<button>${text.reset}</button>`, { hidden: { does: "reset", ...seen(account) } })}</details>` : nothing}
</section>`;
};
