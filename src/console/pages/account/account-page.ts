import { findOfficerAccount } from "../../../registry/officers/officer.ts";
import { listSessions, type OpenSession } from "../../../registry/officers/sessions.ts";
import type { Desk } from "../../desk.ts";
import { field, form, select } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, emailText, facts, heading, notice, table } from "../../layout/parts.ts";
import { moment } from "../../layout/time.ts";
import { browserName } from "../../presenters/browser-name.ts";
import { roleWords } from "../../role-words.ts";
import type { View, Visit } from "../../route.ts";
import { tongues, words } from "../../words.ts";
import { choose } from "../sign-in/chosen.ts";
import { accountWords } from "./words.ts";

/** What is wrong, by field. */
export type Faults = Readonly<
  Partial<Record<"name" | "password" | "repeat" | "current" | "codes-own" | "app-own", string>>
>;

const path = "/console/account";

export async function accountPage(desk: Desk, visit: Visit, faults: Faults = {}): Promise<View> {
  const text = accountWords[visit.language];
  const at = new Date();
  const [account, sessions] = await Promise.all([
    findOfficerAccount(desk.database.client, visit.officer.id, at),
    listSessions(desk.database, visit.officer.id, at),
  ]);
  if (desk.demo?.isInside(visit.request))
    return {
      title: text.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      body: html`${heading(text.title)}${told(visit)}
<div class="columns"><div>${profile(desk, visit, account?.email ?? "", faults)}</div><div>${sampleSession(desk, visit, at)}</div></div>`,
    };
  return {
    title: text.title,
    status: Object.keys(faults).length > 0 ? 422 : 200,
    body: html`${heading(text.title)}${told(visit)}
<div class="columns"><div>${profile(desk, visit, account?.email ?? "", faults)}${sessionList(desk, visit, sessions)}</div>
<div>${password(visit, faults)}${second(visit, faults)}</div></div>`,
  };
}

const told = ({ query, language }: Visit): Html => {
  const text = accountWords[language];
  const done = (["profile", "password", "ended"] as const).find((one) => one === query.get("done"));
  if (done !== undefined) return notice(text.notices[done]);
  const left = /^\d{1,2}$/.exec(query.get("left") ?? "")?.[0];
  return left === undefined ? nothing : notice(text.left(Number(left)), "warn");
};

const profile = ({ setting }: Desk, visit: Visit, email: string, faults: Faults): Html => {
  const { language, officer, form: sent } = visit;
  const text = accountWords[language];
  const { names, everywhere } = roleWords[language];
  const places = officer.territory.map((code) => setting.world.places.describe(code)).join("; ");
  const languages = tongues.map((value) => ({ value, label: text.languages[value] }));
  return html`<section class="card"><h2>${text.profile}</h2>${facts([
    [text.email, emailText(email)],
    [text.role, names[officer.role]],
    [text.territory, places || everywhere],
  ])}
${form(
  visit,
  `${path}/profile`,
  html`${field("name", text.name, { value: sent["name"] ?? officer.name, required: true, maxlength: 100, autocomplete: "name", fault: faults.name })}
${select("language", text.language, languages, officer.language)}<button class="main">${words[language].save}</button>`,
)}</section>`;
};

const sessionList = ({ setting }: Desk, visit: Visit, sessions: readonly OpenSession[]): Html => {
  const { language } = visit;
  const text = accountWords[language];
  const { timeZone } = setting.world;
  return html`<section class="card"><h2>${text.sessions}</h2><p class="hint">${text.sessionsLead}</p>${table<OpenSession>(
    text.sessions,
    [
      {
        head: text.browser,
        cell: ({ id, browser }) =>
          html`<span>${browserName(browser) ?? text.unknown} ${id === visit.session ? badge(text.this, "good") : nothing}</span>`,
      },
      { head: text.address, cell: ({ address }) => address || "–" },
      { head: text.since, cell: ({ since }) => moment(since, language, timeZone) },
      { head: text.used, cell: ({ usedAt }) => moment(usedAt, language, timeZone) },
      {
        head: text.act,
        cell: ({ id }) => form(visit, `${path}/sessions/${id}/end`, html`<button>${text.end}</button>`),
      },
    ],
    sessions,
  )}${form(visit, `${path}/sign-out-everywhere`, html`<p><button class="bad">${text.everywhere}</button></p>`)}</section>`;
};

/** A made-up officer is here by the demo's door alone: one row, and nothing that could be ended or asked for. */
const sampleSession = ({ setting }: Desk, { language }: Visit, now: Date): Html => {
  const text = accountWords[language];
  return html`<section class="card"><h2>${text.sessions}</h2><p class="hint">${text.sampleLead}</p>${table(
    text.sessions,
    [
      { head: text.browser, cell: () => html`<span>${text.sample} ${badge(text.this, "good")}</span>` },
      { head: text.used, cell: () => moment(now, language, setting.world.timeZone) },
    ],
    [text.sample],
  )}</section>`;
};

const own = (name: string, label: string, fault: string | undefined): Html =>
  field(name, label, {
    ...{ type: "password", autocomplete: "current-password", required: true, maxlength: 200 },
    fault,
  });

const password = (visit: Visit, faults: Faults): Html => {
  const text = accountWords[visit.language];
  const { password: chosen, repeat } = faults;
  return html`<section class="card"><h2>${text.password}</h2>${form(
    visit,
    `${path}/password`,
    html`${own("current", text.current, faults.current)}${choose(visit, {
      ...(chosen === undefined ? {} : { password: chosen }),
      ...(repeat === undefined ? {} : { repeat }),
    })}<button>${text.password}</button>`,
  )}</section>`;
};

const second = (visit: Visit, faults: Faults): Html => {
  const text = accountWords[visit.language];
  const act = (name: "codes" | "app", to: string, hint: string) => {
    const fault = faults[`${name}-own`];
    return html`<details class="deed"${fault === undefined ? nothing : html` open`}><summary>${text[name]}</summary>${form(
      visit,
      `${path}/${to}`,
      html`<p class="hint">${hint}</p>${own(`${name}-own`, text.current, fault)}<button>${text[name]}</button>`,
    )}</details>`;
  };
  return html`<section class="card"><h2>${text.second}</h2><p class="hint">${text.secondLead}</p>
${act("codes", "recovery-codes", text.codesHint)}${act("app", "app", text.appHint)}</section>`;
};
