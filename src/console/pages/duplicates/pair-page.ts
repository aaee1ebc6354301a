import type { Act } from "../../../registry/audit/actions.ts";
import { listPairs } from "../../../registry/duplicates/list-pairs.ts";
import { type PairDetails, readPair } from "../../../registry/duplicates/read-pair.ts";
import { recordReading } from "../../../registry/help/record-reading.ts";
import { keptByDefault } from "../../../registry/merging/merge-fields.ts";
import type { Desk } from "../../desk.ts";
import { hold } from "../../hold.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, heading, notice } from "../../layout/parts.ts";
import { day, figure, moment } from "../../layout/time.ts";
import { bandOf, type ComparedField, presentCompared, presentHead, reasonCode } from "../../presenters/pair.ts";
import type { View, Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { askingOf } from "../record/parts.ts";
import { type Chosen, listPath, pathTo, proposedPerson, readChosen } from "./asked.ts";
import { comparedTable } from "./compared-table.ts";
import { bandTones } from "./list.ts";
import { mergesPart, undoForm } from "./merges-part.ts";
import { words } from "./words.ts";

export interface PairShown {
  readonly status?: number;
  /** What went wrong, or was done. */
  readonly told?: Html;
}

/** A pair with everything that its pages need. */
export interface OpenPair {
  readonly pair: PairDetails;
  readonly fields: readonly ComparedField[];
  readonly chosen: Chosen;
  /** Who else is deciding about it. */
  readonly busy: string | undefined;
}

/** Reads a pair, puts it on record that it was seen, and takes it for this officer while it is open. */
export async function openPair(desk: Desk, visit: Visit, id: number): Promise<OpenPair | undefined> {
  const { officer, language, now } = visit;
  const pair = await readPair(desk.database, id);
  if (pair === undefined) return undefined;
  const text = words[language];
  const fields = presentCompared(
    pair,
    desk.identifiers,
    askingOf(desk, language),
    (value) => text.statuses[value] ?? value,
    text,
  );
  const seen = ({ row }: PairDetails["first"]): Act => ({
    ...{ actor: `officer:${officer.id}`, action: "see", ownerId: row.ownerId, businessId: row.id },
    detail: { of: "duplicates", pair: id },
  });
  await recordReading(desk.database, desk.audit, [seen(pair.first), seen(pair.second)], now);
  const busy = pair.state === "open" ? await hold(desk, visit, "pair", id, true) : undefined;
  const proposed = {
    kept: pair.sides === undefined ? undefined : keptByDefault(...pair.sides),
    samePerson: proposedPerson(pair),
  };
  return { pair, fields, chosen: readChosen(visit, fields, proposed), busy };
}

/** Both records side by side, and what can be done about them. */
export async function pairPage(
  desk: Desk,
  visit: Visit,
  open: OpenPair,
  { status = 200, told }: PairShown = {},
): Promise<View> {
  const { language, query } = visit;
  const text = words[language];
  const { pair, busy } = open;
  const done = text.done[query.get("done") ?? ""];
  const band = bandOf(pair.score);
  return {
    title: `${text.pair} ${pair.id} · ${text.title}`,
    section: "duplicates",
    live: "duplicates",
    status,
    body: html`${heading(`${text.pair} ${pair.id}`, html`<a class="button" href="${listPath}" data-key="l">${text.list}</a>`)}
${told ?? (done === undefined ? nothing : notice(done, "good", await onward(desk, visit, pair)))}
<p id="standing" data-part><span title="${text.score(figure(pair.score, language))}">${badge(text.bands[band], bandTones[band])}</span> ${pair.state === "open" ? nothing : badge(text.states[pair.state])}${busy === undefined ? nothing : html` ${badge(text.busy(busy), "warn")}`}</p>
${reasonsPart(pair, visit)}
<div class="sides">${sidePart(desk, visit, pair, "first")}${sidePart(desk, visit, pair, "second")}</div>
${decidedPart(desk, visit, pair)}${mergesPart(desk, visit, pair)}${comparedPart(desk, visit, open)}`,
  };
}

/** After a merge: the way back, and the likeliest pair of those that are left. */
async function onward(desk: Desk, visit: Visit, pair: PairDetails): Promise<Html> {
  const { language, officer } = visit;
  if (pair.state !== "merged") return nothing;
  const { places } = desk.setting.world;
  const [next] = await listPairs(desk.database, places, { state: "open", within: officer.territory }, { take: 1 });
  return html`<div class="row">${undoForm(visit, pair, html`<button data-key="u">${common[language].undo} <kbd>U</kbd></button>`)}${
    next === undefined
      ? nothing
      : html`<a class="button" href="${pathTo(next.id)}" data-key="n">${words[language].next} <kbd>N</kbd></a>`
  }</div>`;
}

function reasonsPart({ reasons, metres }: PairDetails, { language }: Visit): Html {
  const text = words[language];
  const list = (which: PairDetails["reasons"]) =>
    html`<ul class="reasons">${which.map((reason) => html`<li>${text.levels[reasonCode(reason)] ?? reasonCode(reason)}</li>`)}</ul>`;
  const sorted = [...reasons].sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
  const [pro, contra] = [sorted.filter((one) => one.bits > 0), sorted.filter((one) => one.bits < 0)];
  return html`<div class="columns even"><section class="card"><h2>${text.for}</h2>${list(pro)}</section>
<section class="card"><h2>${text.against}</h2>${contra.length === 0 ? html`<p class="soft">${text.nothingAgainst}</p>` : list(contra)}
${metres === undefined ? nothing : html`<p>${text.distance(metres < 1000 ? `${figure(Math.round(metres), language)} m` : `${figure(Math.round(metres / 100) / 10, language)} km`)}</p>`}</section></div>`;
}

function sidePart(desk: Desk, { language }: Visit, pair: PairDetails, side: "first" | "second"): Html {
  const text = words[language];
  const shown = presentHead(pair[side], askingOf(desk, language));
  const letter = side === "first" ? "A" : "B";
  const path = `/console/businesses/${shown.id}`;
  const osm =
    shown.pin === null
      ? nothing
      : html`<p><a href="https://www.openstreetmap.org/?mlat=${shown.pin.lat}&mlon=${shown.pin.lng}#map=18/${shown.pin.lat}/${shown.pin.lng}" rel="noreferrer noopener" target="_blank">${text.openMap} ↗</a></p>`;
  return html`<section class="card side" aria-labelledby="side-${side}"><h2 id="side-${side}">${letter} · ${shown.name}</h2>
<p>${shown.owner} · <span class="number">${shown.number}</span><br><span class="soft">${shown.place ?? text.noPlace} · ${text.registered(day(shown.createdAt, language, desk.setting.world.timeZone))}</span><br>${text.verification}: ${text.verifications[shown.verification] ?? shown.verification}</p>
${shown.photos.length === 0 ? html`<p class="soft">${text.noPhotos}</p>` : html`<ul class="photos">${shown.photos.map((photo, at) => html`<li><a href="${path}/photos/${photo}"><img src="${path}/photos/${photo}?size=small" alt="${text.photo(at + 1, shown.photos.length)}" width="120" height="90" loading="lazy"></a></li>`)}</ul>`}
${osm}<p><a href="${path}">${text.record}</a></p></section>`;
}

function decidedPart({ setting }: Desk, visit: Visit, { id, state, decided }: PairDetails): Html {
  const { language } = visit;
  const text = words[language];
  if (state !== "different" || decided === null) return nothing;
  return html`<section class="card"><p>${text.states.different}. ${text.decidedBy(decided.by ?? text.somebody)}, ${moment(decided.at, language, setting.world.timeZone)}.</p>
${form(visit, pathTo(id, "/reopen"), html`<button data-key="u">${text.reopen}</button>`)}</section>`;
}

/** What to choose while it is open and nobody else has it; else only what the two say. */
function comparedPart(desk: Desk, visit: Visit, { pair, fields, chosen, busy }: OpenPair): Html {
  const { language } = visit;
  const text = words[language];
  const numbers = [pair.first.row.number, pair.second.row.number] as const;
  if (pair.state !== "open" || busy !== undefined || pair.sides === undefined)
    return fields.length === 0 ? nothing : comparedTable({ fields, numbers, desk, visit });
  const [first, second] = pair.sides;
  const radio = (name: string, value: string, label: string, checked: boolean, hint?: string): Html =>
    html`<label class="choice"><input type="radio" name="${name}" value="${value}"${checked ? html` checked` : nothing}> <span>${label}${hint === undefined ? nothing : html`<small class="soft">${hint}</small>`}</span></label>`;
  const owners =
    first.ownerId === second.ownerId
      ? nothing
      : html`<fieldset class="card"><legend>${text.owners}</legend>${radio("person", "one", text.onePerson, chosen.samePerson === true)}${radio("person", "two", text.twoPersons, chosen.samePerson === false)}<p class="hint">${text.ownerFields}</p></fieldset>`;
  return html`${form(
    visit,
    pathTo(pair.id, "/different"),
    html`<p class="hint" id="different-hint">${text.differentHint}</p><button data-key="b" aria-describedby="different-hint">${text.different} <kbd>B</kbd></button>`,
    { hidden: { seen: pair.seen }, class: "card" },
  )}
${form(
  visit,
  pathTo(pair.id, "/preview"),
  html`<fieldset class="card"><legend>${text.keep}</legend>${radio("kept", "1", `A · ${numbers[0]}`, chosen.kept === "first")}${radio("kept", "2", `B · ${numbers[1]}`, chosen.kept === "second")}<p class="hint">${text.keepHint}</p></fieldset>${owners}
<p class="hint">${text.chooseValue}</p>${comparedTable({ fields, numbers, chosen, desk, visit })}
<p><button class="main" data-key="g">${text.preview} <kbd>G</kbd></button></p>`,
  { hidden: { seen: pair.seen }, id: "merge" },
)}`;
}
