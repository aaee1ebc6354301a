import { type Invited, listInvitations } from "../../../registry/officers/invitations.ts";
import { listOfficers, type OfficerAccount } from "../../../registry/officers/officer.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { html, nothing } from "../../layout/html.ts";
import { empty, heading, notice, table } from "../../layout/parts.ts";
import { moment } from "../../layout/time.ts";
import { mayGrant } from "../../policies.ts";
import type { ConsoleRoute, View, Visit } from "../../route.ts";
import { roleName, stateBadge, territoryName } from "./parts.ts";
import { officersWords } from "./words.ts";

/** Everybody whom this administrator may look after. */
export const listRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  {
    method: "GET",
    path: "/officers",
    may: "officers",
    handle: async (visit): Promise<View> => {
      const text = officersWords[visit.language];
      const officers = await listOfficers(desk.database, new Date());
      const mine = officers.filter(
        ({ id, territory }) => id === visit.officer.id || mayGrant(visit.officer, territory),
      );
      const invitations = await listInvitations(desk.database, visit.now);
      const open = invitations.filter(({ territory }) => mayGrant(visit.officer, territory));
      const names = new Map(officers.map(({ id, name }) => [id, name]));
      return {
        title: text.title,
        body: html`${heading(text.title, html`<a class="button main" href="/console/officers/invite" data-key="n">${text.invite}</a>`, text.lead)}
${done(visit)}
${mine.length === 0 ? empty(text.none) : officerTable(desk, visit, mine)}
<h2>${text.invitations}</h2>
${open.length === 0 ? html`<p class="soft">${text.noInvitations}</p>` : invitationTable(desk, visit, open, names)}`,
      };
    },
  },
];

const done = ({ query, language }: Visit) => {
  const { notices } = officersWords[language];
  const what = query.get("done");
  return what === "withdrawn" || what === "late" ? notice(notices[what], what === "late" ? "warn" : "good") : nothing;
};

const officerTable = (desk: Desk, { officer, language }: Visit, rows: readonly OfficerAccount[]) => {
  const text = officersWords[language];
  const { timeZone } = desk.setting.world;
  return table<OfficerAccount>(
    text.title,
    [
      {
        head: text.name,
        cell: ({ id, name }) =>
          html`<span><a href="/console/officers/${id}">${name}</a>${id === officer.id ? ` (${text.you})` : ""}</span>`,
      },
      { head: text.role, cell: ({ role }) => roleName(role, language) },
      { head: text.territory, cell: ({ territory }) => territoryName(desk, territory, language) },
      { head: text.seen, cell: ({ seenAt }) => (seenAt === null ? text.never : moment(seenAt, language, timeZone)) },
      { head: text.state, cell: (row) => html`<span>${stateBadge(row, language)}</span>` },
    ],
    rows,
  );
};

const invitationTable = (desk: Desk, visit: Visit, rows: readonly Invited[], names: ReadonlyMap<string, string>) => {
  const { language } = visit;
  const text = officersWords[language];
  return table<Invited>(
    text.invitations,
    [
      { head: text.role, cell: ({ role }) => roleName(role, language) },
      { head: text.territory, cell: ({ territory }) => territoryName(desk, territory, language) },
      { head: text.invitedBy, cell: ({ invitedBy }) => names.get(invitedBy ?? "") ?? text.program },
      { head: text.until, cell: ({ expiresAt }) => moment(expiresAt, language, desk.setting.world.timeZone) },
      {
        head: text.acts,
        cell: ({ id }) =>
          form(visit, `/console/officers/invitations/${id}/withdraw`, html`<button>${text.withdraw}</button>`),
      },
    ],
    rows,
  );
};
