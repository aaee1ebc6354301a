import { printCode } from "../../../../flows/understand/code.ts";
import { type Draft, readDraft } from "../../../registry/drafts/read-drafts.ts";
import { recordReading } from "../../../registry/help/record-reading.ts";
import type { Desk } from "../../desk.ts";
import { copyButton } from "../../layout/copy-button.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { facts, heading, notice, toList } from "../../layout/parts.ts";
import { qrCode } from "../../layout/qr-code.ts";
import { day } from "../../layout/time.ts";
import { isLocal } from "../../local-url.ts";
import { presentDraft } from "../../presenters/draft.ts";
import type { View, Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { stateOf } from "./list.ts";
import { words } from "./words.ts";

/** Where the owner opens it: the web chat, and the apps on which the office is found. */
const linksTo = ({ publicUrl, telegramName, whatsappNumber }: Desk, code: string) => [
  ["web", `${publicUrl}/chat/kode-${code}`] as const,
  ...(whatsappNumber === undefined
    ? []
    : [["whatsapp", `https://wa.me/${whatsappNumber}?text=KODE%20${code}`] as const]),
  ...(telegramName === undefined ? [] : [["telegram", `https://t.me/${telegramName}?start=kode-${code}`] as const]),
];

/** What a draft tells of a person is on record before it is shown. */
export const recordSeen = (desk: Desk, { officer, now }: Visit, id: number): Promise<void> =>
  recordReading(
    desk.database,
    desk.audit,
    { actor: `officer:${officer.id}`, action: "draft", detail: { draft: id, did: "seen" } },
    now,
  );

/** One draft: what was filled in, and the code while it waits. */
export async function showDraft(desk: Desk, visit: Visit, id: number, told?: string): Promise<View | undefined> {
  const { language, query } = visit;
  const text = words[language];
  const draft = await readDraft(desk.database, desk.identifiers, id);
  if (draft === undefined) return undefined;
  if (draft.registration !== null) await recordSeen(desk, visit, id);
  const done = text.done[query.get("done") ?? ""];
  return {
    title: text.draft(String(id)),
    section: "drafts",
    live: `draft:${id}`,
    ...(told === undefined ? {} : { status: 409 }),
    body: html`${heading(text.draft(String(id)), toList("/console/drafts", language))}${done === undefined ? nothing : notice(done)}${told === undefined ? nothing : notice(told, "bad")}
<div id="draft" data-part><div class="columns"><section class="card"><h2>${text.filled}</h2>${filled(draft, desk, visit)}</section>
${draft.code === null ? nothing : codeCard(draft, draft.code, desk, visit)}</div></div>`,
  };
}

function filled(draft: Draft, desk: Desk, { language }: Visit): Html {
  const text = words[language];
  const { world } = desk.setting;
  const shown = presentDraft(draft, world, language);
  const about = [
    [text.state, stateOf(draft, language)],
    [text.officer, draft.officer.name],
    [
      draft.settledAt === null ? text.until : text.settled,
      day(draft.settledAt ?? draft.expiresAt, language, world.timeZone),
    ],
  ] as const;
  if (shown === null) {
    const link = html`<p><a class="button" href="/console/businesses/${draft.businessId ?? 0}">${text.record}</a></p>`;
    return html`${facts(about)}<p class="soft">${text.removed}</p>${draft.businessId === null ? nothing : link}`;
  }
  const rows = [
    [text.shown.ownerName, shown.owner],
    [text.shown.phone, shown.phone],
    [text.shown.businessName, shown.business],
    [text.shown.product, shown.product],
    [text.shown.cluster, shown.cluster],
    [text.shown.mode, text.modes[shown.mode] ?? shown.mode],
    [text.shown.area, shown.place],
    [text.shown.rtRw, shown.rtRw],
    [text.shown.place, shown.pin],
    [text.shown.landmark, shown.landmark],
  ] as const;
  return facts([...about, ...rows.filter(([, value]) => value !== "")]);
}

function codeCard({ id, version }: Draft, code: string, desk: Desk, visit: Visit): Html {
  const text = words[visit.language];
  const links = linksTo(desk, code);
  const link = (name: string, href: string): Html =>
    html`<figure class="code-link">${qrCode(href, name)}<figcaption><b>${name}</b><br><a href="${href}">${href}</a><br>${copyButton(href, visit.language)}</figcaption></figure>`;
  const hidden = { seen: version };
  return html`<section class="card"><h2>${text.codeTitle}</h2>${isLocal(desk.publicUrl) ? notice(common[visit.language].local, "warn") : nothing}<p>${text.how}</p>
<p class="big-code"><span class="unseen">${text.code}: </span>${printCode(code)}</p>
<div class="code-links">${links.map(([by, href]) => link(text[by], href))}</div>
<div class="actions"><a class="button main" href="/console/drafts/${id}/slip" data-key="p">${text.slip}</a><a class="button" href="/console/drafts/${id}/edit" data-key="e">${text.edit}</a></div>
<details><summary>${text.renew}</summary>${form(visit, `/console/drafts/${id}/renew`, html`<p class="hint">${text.renewHint}</p><button>${text.renew}</button>`, { hidden })}</details>
<details><summary>${text.withdraw}</summary>${form(visit, `/console/drafts/${id}/withdraw`, html`<p class="hint">${text.withdrawHint}</p><button class="bad">${text.withdraw}</button>`, { hidden, confirm: text.withdrawSure })}</details></section>`;
}

/** A sheet for the owner to take home: how to open it, until when. Nothing of what was filled in is on it. */
export async function slip(desk: Desk, visit: Visit, id: number): Promise<View | undefined> {
  const { language } = visit;
  const text = words[language];
  const draft = await readDraft(desk.database, desk.identifiers, id);
  if (draft?.code == null) return undefined;
  const { world } = desk.setting;
  const links = linksTo(desk, draft.code);
  const picture = (name: string, href: string): Html =>
    html`<figure class="code-link">${qrCode(href, name)}<figcaption><b>${name}</b><br>${href}</figcaption></figure>`;
  return {
    title: text.slipTitle,
    section: "drafts",
    scripts: ["print"],
    body: html`<div class="actions"><a class="button" href="/console/drafts/${id}">${text.draft(String(id))}</a><button type="button" class="main" data-print hidden>${text.print}</button></div>
<article class="slip"><p class="soft">${world.office.name}</p><h1>${text.slipTitle}</h1><p>${text.slipText(world.office.name, draft.officer.name)}</p>
<ol>${text.slipSteps.map((step) => html`<li>${step}</li>`)}</ol>
<div class="code-links">${links.map(([by, href]) => picture(text[by], href))}</div>
<p>${text.slipTyped}</p><p class="big-code">KODE ${printCode(draft.code)}</p><p>${text.slipUntil(day(draft.expiresAt, language, world.timeZone))}</p></article>`,
  };
}
