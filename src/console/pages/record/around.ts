import { isRepairable } from "../../../../flows/repair/fields.ts";
import type { Around } from "../../../registry/record/read-around.ts";
import type { BusinessRecord } from "../../../registry/record/read-record.ts";
import { areaOf } from "../../../registry/regions/area-of.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge } from "../../layout/parts.ts";
import { figure, moment } from "../../layout/time.ts";
import { covers, may } from "../../policies.ts";
import type { Visit } from "../../route.ts";
import { reasonInWords } from "../queue/choices.ts";
import { pathTo } from "./parts.ts";
import { words } from "./words.ts";

/** What else there is about this owner and this business. */
export function around(record: BusinessRecord, beside: Around, desk: Desk, visit: Visit): Html {
  return html`${others(record, beside, desk, visit)}${decided(beside, desk, visit)}${asked(beside, desk, visit)}${agreed(beside, desk, visit)}`;
}

/** Businesses in other territories are counted, and not named. */
function others({ row }: BusinessRecord, beside: Around, { setting }: Desk, { officer, language }: Visit): Html {
  const text = words[language];
  const { places } = setting.world;
  const near = beside.others.filter((one) => covers(officer, areaOf(one, places)));
  const far = beside.others.length - near.length;
  const more = beside.otherCount - beside.others.length;
  const lines = [
    ...near.map(
      (one) =>
        html`<li><a href="${pathTo(one.id)}">${one.name}</a> <span class="soft">${one.number}${one.status === "closed" ? ` · ${text.states["closed"]}` : ""} · ${places.describe(one.village ?? one.district ?? "")}</span></li>`,
    ),
    ...(far === 0 ? [] : [html`<li class="soft">${text.elsewhere(figure(far, language))}</li>`]),
    ...(more <= 0 ? [] : [html`<li class="soft">${text.more(figure(more, language))}</li>`]),
  ];
  const household =
    row.owner.kkHash === null
      ? nothing
      : html`<h3>${text.household}</h3><p><a href="/console/households/${row.ownerId}">${beside.household === 0 ? text.alone : text.householdOf(figure(beside.household, language))}</a></p>`;
  const duplicates =
    beside.duplicates > 0 && may(officer, "merge")
      ? html`<p><a href="/console/duplicates?business=${row.id}">${badge(text.duplicates(figure(beside.duplicates, language)), "warn")}</a></p>`
      : nothing;
  if (lines.length === 0 && household === nothing && duplicates === nothing) return nothing;
  return html`<section class="card" aria-labelledby="others-head"><h2 id="others-head">${text.others}</h2>${lines.length === 0 ? html`<p class="soft">–</p>` : html`<ul class="lines">${lines}</ul>`}${household}${duplicates}</section>`;
}

function decided({ checks, officers }: Around, { setting }: Desk, { language }: Visit): Html {
  const text = words[language];
  if (checks.length === 0) return nothing;
  const speak = setting.speech[language];
  const labelOf = (field: string | null) =>
    field !== null && isRepairable(field) ? ` (${speak(`field-${field}`)})` : "";
  const why = ({ words: own, reason }: Around["checks"][number]) => {
    const said = own ?? (reason === null ? "" : reasonInWords(reason, speak));
    return said === "" ? nothing : html`<p class="said" dir="auto">${said}</p>`;
  };
  return html`<section class="card" aria-labelledby="checks-head"><h2 id="checks-head">${text.checksDone}</h2><ul class="lines">${checks.map(
    (check) =>
      html`<li>${text.outcomes[check.outcome] ?? check.outcome}${labelOf(check.field)} <span class="soft">${check.officerId === null ? text.byOwner : (officers.get(check.officerId) ?? text.byOfficer)} · ${moment(check.at, language, setting.world.timeZone)}</span>${why(check)}</li>`,
  )}</ul></section>`;
}

function asked({ tickets }: Around, { setting }: Desk, { language, officer }: Visit): Html {
  const text = words[language];
  if (tickets.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="tickets-head"><h2 id="tickets-head">${text.tickets}</h2><ul class="lines">${tickets.map(
    ({ id, status, createdAt }) =>
      html`<li>${may(officer, "help") ? html`<a href="/console/tickets/${id}">${text.ticket(id)}</a>` : text.ticket(id)} ${text.ticketStates[status] ?? status} <span class="soft">${moment(createdAt, language, setting.world.timeZone)}</span></li>`,
  )}</ul></section>`;
}

function agreed({ consents }: Around, { setting }: Desk, { language }: Visit): Html {
  const text = words[language];
  if (consents.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="consents-head"><h2 id="consents-head">${text.consents}</h2><ul class="lines">${consents.map(
    ({ purpose, granted, textVersion, channel, at }) =>
      html`<li>${text.purposes[purpose] ?? purpose}: ${granted ? text.given : text.refused} <span class="soft">${moment(at, language, setting.world.timeZone)} · ${text.channels[channel] ?? channel} · ${text.wording(textVersion)}</span></li>`,
  )}</ul></section>`;
}
