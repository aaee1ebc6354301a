import { idIn } from "../../../lib/id-in.ts";
import { areasOfOwner, readHousehold } from "../../../registry/households/read-household.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, heading, notice } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { covers } from "../../policies.ts";
import { type PresentedMember, presentHousehold } from "../../presenters/household.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { words } from "./words.ts";

/** Who is on the same household card, and what they make. */
export const householdsRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  {
    method: "GET",
    path: "/households/:id{[0-9]+}",
    may: "see",
    area: async ({ params, officer }) => {
      const id = idIn(params["id"]);
      const areas = id === undefined ? undefined : await areasOfOwner(desk.database, desk.setting.world.places, id);
      return areas?.find((area) => covers(officer, area)) ?? (areas === undefined ? undefined : (areas[0] ?? ""));
    },
    handle: (visit) => householdPage(desk, visit),
  },
];

async function householdPage(desk: Desk, visit: Visit): Promise<View | Response> {
  const { officer, language, params } = visit;
  const text = words[language];
  const household = await readHousehold(desk.database, idIn(params["id"]) ?? 0, desk.identifiers);
  if (household === undefined) return goTo("/console/businesses");
  const { known, self, others, elsewhere } = presentHousehold(household, officer, desk.setting.world, language);
  await desk.audit.record(
    ...[self, ...others].map(({ ownerId }) => ({
      ...{ actor: `officer:${officer.id}` as const, action: "see" as const, ownerId },
      detail: { of: "household" as const },
    })),
  );
  const counted = others.length + elsewhere;
  return {
    title: text.of(self.name),
    section: "businesses",
    body: html`${heading(text.of(self.name), nothing, text.lead)}
${known ? html`<p role="status">${counted === 0 ? text.alone : text.members(figure(counted, language))}</p>` : notice(text.noCard, "warn")}
<div class="household">${memberPart(self, visit, true)}${others.map((member) => memberPart(member, visit, false))}</div>
${elsewhere === 0 ? nothing : html`<p class="soft">${text.elsewhere(figure(elsewhere, language))}</p>`}`,
  };
}

function memberPart(member: PresentedMember, { language }: Visit, self: boolean): Html {
  const text = words[language];
  const { name, sex, bornIn, businesses, elsewhere } = member;
  const about = [...(sex === null ? [] : [text.sexes[sex] ?? sex]), ...(bornIn === null ? [] : [text.born(bornIn)])];
  return html`<section class="card"><h2>${self ? name : html`<a href="/console/households/${member.ownerId}">${name}</a>`}${self ? html` ${badge(text.self)}` : nothing}</h2>
${about.length === 0 ? nothing : html`<p class="soft">${about.join(" · ")}</p>`}
${businesses.length === 0 && elsewhere === 0 ? html`<p class="soft">${text.noBusiness}</p>` : nothing}<ul class="lines">${businesses.map(
    (one) =>
      html`<li><a href="/console/businesses/${one.id}">${one.name}</a>${one.status === "closed" ? html` ${badge(text.closed)}` : nothing}<br><span class="soft">${one.number} · ${one.product} · ${one.cluster} · ${one.place ?? text.noPlace}</span></li>`,
  )}${elsewhere === 0 ? nothing : html`<li class="soft">${text.businessesElsewhere(figure(elsewhere, language))}</li>`}</ul></section>`;
}
