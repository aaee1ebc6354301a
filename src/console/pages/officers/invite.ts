import { idIn } from "../../../lib/id-in.ts";
import {
  findInvitation,
  invitationHolds,
  makeInvitation,
  withdrawInvitation,
} from "../../../registry/officers/invitations.ts";
import type { Desk } from "../../desk.ts";
import { copyButton } from "../../layout/copy-button.ts";
import { form } from "../../layout/form.ts";
import { html, nothing } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import { isLocal } from "../../local-url.ts";
import { mayGrant, type Role } from "../../policies.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { words } from "../../words.ts";
import { waiting } from "../sign-in/entrance.ts";
import { areaOf, ownPassword, roleField, roleIn, roleName, territoryName } from "./parts.ts";
import { readTerritoryField, type TerritoryChoice, territoryField } from "./territory-field.ts";
import { officersWords } from "./words.ts";

/** Invitations by link. */
export const inviteRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  { method: "GET", path: "/officers/invite", may: "officers", handle: (visit) => page(desk, visit, fresh) },
  { method: "POST", path: "/officers/invite", may: "officers", handle: (visit) => invite(desk, visit) },
  {
    method: "POST",
    path: "/officers/invitations/:id/withdraw",
    may: "officers",
    area: async (visit) => {
      const found = await findInvitation(desk.database, idIn(visit.params["id"]) ?? 0, visit.now);
      return found === null ? undefined : areaOf(visit, found.territory);
    },
    handle: async (visit) => {
      const id = idIn(visit.params["id"]) ?? 0;
      const there = await desk.audit.during(async (tx, record) => {
        const withdrawn = await withdrawInvitation(tx, id, visit.now);
        if (withdrawn)
          record({
            ...{ actor: `officer:${visit.officer.id}`, action: "officer" },
            detail: { change: "withdrawn", invitation: id },
          });
        return withdrawn;
      });
      return goTo(`/console/officers?done=${there ? "withdrawn" : "late"}`);
    },
  },
];

interface Shown {
  readonly role: Role;
  readonly choice: TerritoryChoice | null;
  readonly password?: string;
}
const fresh: Shown = { role: "verifier", choice: null };

const page = (desk: Desk, visit: Visit, shown: Shown): View => {
  const text = officersWords[visit.language];
  const wrong = shown.choice?.fault !== undefined || shown.password !== undefined;
  return {
    title: text.inviteTitle,
    status: wrong ? 422 : 200,
    body: html`${heading(text.inviteTitle, nothing, text.inviteLead)}
<div class="card">${form(
      visit,
      "/console/officers/invite",
      html`${roleField(visit, shown.role)}${territoryField(visit, desk.setting.world.places, shown.choice)}${ownPassword(desk, visit, "own", shown.password)}
<div class="actions"><button class="main">${text.make}</button><a class="button" href="/console/officers">${words[visit.language].cancel}</a></div>`,
    )}</div>`,
  };
};

async function invite(desk: Desk, visit: Visit): Promise<View> {
  const text = officersWords[visit.language];
  const role = roleIn(visit.form["role"]) ?? "viewer";
  const choice = readTerritoryField(visit, desk.setting.world.places);
  if (choice.fault !== undefined) return page(desk, visit, { role, choice });
  if (!mayGrant(visit.officer, choice.territory))
    return page(desk, visit, { role, choice: { ...choice, fault: text.beyond } });
  const myself = await desk.accounts.isMyself(visit, visit.form["own"] ?? "");
  if (!myself.ok) {
    const password = myself.reason === "wait" ? waiting(visit, myself.seconds) : text.ownWrong;
    return page(desk, visit, { role, choice, password });
  }

  const { territory } = choice;
  const { id: by } = visit.officer;
  const token = await desk.audit.during(async (tx, record) => {
    const made = await makeInvitation(tx, { role, territory, invitedBy: by }, visit.now, invitationHolds);
    record({
      ...{ actor: `officer:${by}`, action: "officer" },
      detail: { change: "invited", invitation: made.id, role, territory },
    });
    return made.token;
  });
  const lead = text.link.lead(roleName(role, visit.language), territoryName(desk, territory, visit.language));
  return linkPage(visit, text.link.title, lead, text.link.label, `${desk.publicUrl}/console/invitation/${token}`);
}

/** A link that lets somebody in, this once. */
export const linkPage = (visit: Visit, title: string, lead: string, label: string, link: string): View => {
  const { language } = visit;
  const text = officersWords[language].link;
  return {
    title,
    body: html`${heading(title, nothing, lead)}${isLocal(link) ? notice(words[language].local, "warn") : nothing}${notice(text.once, "warn")}
<p class="link" aria-label="${label}" role="group">${link}</p>
<p class="actions">${copyButton(link, language)}<a class="button" href="/console/officers">${text.back}</a></p>`,
  };
};
