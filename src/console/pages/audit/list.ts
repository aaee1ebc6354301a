import { idIn } from "../../../lib/id-in.ts";
import { auditActions } from "../../../registry/audit/actions.ts";
import { type AuditEntry, readAudit, readOfficerNames } from "../../../registry/audit/read-audit.ts";
import type { AuditVerification } from "../../../registry/audit/verify-audit.ts";
import type { Desk } from "../../desk.ts";
import { field, form, select } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { empty, heading, notice, table } from "../../layout/parts.ts";
import { moment } from "../../layout/time.ts";
import type { View, Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { queryOf, type Reading, readAsked } from "./asked.ts";
import { detailInWords, whoInWords } from "./in-words.ts";
import { verified } from "./verified.ts";
import { words } from "./words.ts";

const perPage = 50;

/** What the walk over the log found, or how it stands. */
export type Verifying = AuditVerification | "running" | "failed" | undefined;

/** The log, the newest row first, with what is looked for in it. */
export async function listPage(desk: Desk, visit: Visit, verification?: Verifying): Promise<View> {
  const { language, query } = visit;
  const text = words[language];
  const reading = await readAsked(desk, query);
  const before = idIn(query.get("before") ?? undefined);
  const [{ entries, more }, officers] = await Promise.all([
    readAudit(desk.database, reading.filter, { take: perPage, ...(before === undefined ? {} : { before }) }),
    readOfficerNames(desk.database),
  ]);
  const { asked } = reading;
  const last = entries.at(-1);
  const actions = html`<a class="button" href="/console/audit/export${queryOf(asked)}" download>${text.export}</a> ${form(visit, "/console/audit/verify", html`<button aria-describedby="verify-hint">${text.verify}</button>`)}`;
  const again = html`<a class="button" href="/console/audit?verified=1">${text.look}</a>`;
  const told =
    verification === undefined
      ? nothing
      : verification === "running"
        ? notice(text.running, "warn", again)
        : verification === "failed"
          ? notice(text.failed, "bad")
          : verified(verification, visit);
  const body = html`${heading(text.title, actions, text.lead)}<p class="hint" id="verify-hint">${text.verifyHint}</p>
<div id="verified" data-part>${told}</div>
${filterForm(reading, officers, visit)}
${
  entries.length === 0
    ? empty(text.none)
    : html`<div class="log">${table(
        text.title,
        [
          { head: "#", cell: ({ seq }) => String(seq), figures: true },
          { head: text.head.when, cell: ({ at }) => moment(at, language, desk.setting.world.timeZone) },
          { head: text.head.who, cell: ({ actor }) => whoInWords(actor, officers, language) },
          { head: text.head.what, cell: (entry) => what(entry, officers, desk, visit) },
          { head: text.head.business, cell: (entry) => about(entry, visit) },
        ],
        entries,
      )}</div>`
}
<p class="row">${before === undefined ? nothing : html`<a class="button" href="/console/audit${queryOf(asked)}">${common[language].first}</a>`}${more && last !== undefined ? html` <a class="button" href="/console/audit${queryOf(asked, { before: String(last.seq) })}" data-key="n">${common[language].more} <kbd>N</kbd></a>` : nothing}</p>`;
  return { title: text.title, section: "audit", body, ...(verification === "running" ? { live: "audit" } : {}) };
}

function what(entry: AuditEntry, officers: ReadonlyMap<string, string>, desk: Desk, { language }: Visit): Html {
  const text = words[language];
  const action = auditActions.find((one) => one === entry.action);
  const told = detailInWords(entry, officers, desk, language);
  const reason =
    entry.reason === null
      ? entry.reasonGone
        ? html`<span class="soft">${text.reasonGone}</span>`
        : nothing
      : html`<span class="said">${text.reason}: <q>${entry.reason}</q></span>`;
  return html`<div><b>${action === undefined ? entry.action : text.actions[action]}</b>${told === "" ? nothing : html` <span class="soft">${told}</span>`} ${reason}</div>`;
}

function about({ business, ownerId }: AuditEntry, { language }: Visit): Html | string {
  const text = words[language];
  if (business !== null)
    return business.number === null
      ? html`<span class="soft">${text.goneBusiness}</span>`
      : html`<a href="/console/businesses/${business.id}">${business.number}</a>`;
  return ownerId === null ? "–" : html`<span class="soft">${text.ofOwner} ${ownerId}</span>`;
}

function filterForm({ asked, faults }: Reading, officers: ReadonlyMap<string, string>, { language }: Visit): Html {
  const text = words[language];
  const people = [...officers]
    .sort(([, a], [, b]) => a.localeCompare(b))
    .map(([id, name]) => ({ value: `officer:${id}`, label: name }));
  const who = [
    { value: "", label: text.anyone },
    ...people,
    { value: "program", label: text.program },
    { value: "owner", label: text.owner },
  ];
  const did = [
    { value: "", label: text.anything },
    ...auditActions.map((action) => ({ value: action, label: text.actions[action] })),
  ];
  const open = Object.values(asked).some((value) => value !== "");
  const dateFault = (wrong: "unknown" | "order" | undefined) =>
    wrong === undefined ? undefined : wrong === "order" ? text.dateOrder : text.dateUnknown;
  return html`<details class="card"${open ? html` open` : nothing}><summary>${text.filter}</summary><form method="get" action="/console/audit" class="audit-filter">
${select("actor", text.head.who, who, asked.actor)}${select("action", text.head.what, did, asked.action)}
${field("number", text.number, { value: asked.number, hint: text.numberHint, maxlength: 30, fault: faults.number ? text.numberUnknown(asked.number) : undefined })}
${field("from", text.from, { type: "date", value: asked.from, fault: dateFault(faults.from) })}${field("to", text.to, { type: "date", value: asked.to, fault: dateFault(faults.to) })}
<div class="row"><button class="main">${text.apply}</button><a class="button" href="/console/audit">${text.all}</a></div></form></details>`;
}
