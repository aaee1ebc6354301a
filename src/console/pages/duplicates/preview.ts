import { standsFor } from "../../../registry/merging/merged-standing.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, facts, heading } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import type { View, Visit } from "../../route.ts";
import { chosenFields, pathTo } from "./asked.ts";
import type { OpenPair } from "./pair-page.ts";
import { words } from "./words.ts";

/** The business as it will be, before anything is written. */
export function previewPage(_: Desk, visit: Visit, { pair, fields, chosen }: OpenPair): View {
  const { language } = visit;
  const text = words[language];
  const { sides } = pair;
  const keptSide = chosen.kept ?? "first";
  const [kept, gone] = keptSide === "first" ? [pair.first, pair.second] : [pair.second, pair.first];
  const [keptAs, goneSide] = keptSide === "first" ? (sides ?? []) : [sides?.[1], sides?.[0]];
  const ownersDiffer = kept.row.ownerId !== gone.row.ownerId;
  const joined = ownersDiffer && chosen.samePerson === true;
  const taken = html` ${badge(text.taken(gone.row.number), "new")}`;
  const rows = fields
    .filter(({ ofOwner }) => !ofOwner || joined)
    .map(({ choice, label, same, ...values }): readonly [string, Html | string] => {
      const side = same ? keptSide : (chosen.stays.get(choice) ?? keptSide);
      const value = values[side].text;
      return [
        label,
        html`${value === null ? html`<i class="soft">${text.empty}</i>` : html`<span dir="auto">${value}</span>`}${side === keptSide ? nothing : taken}`,
      ];
    });
  if (keptAs !== undefined && goneSide !== undefined) {
    const stands = standsFor(keptAs, goneSide);
    const { verification } = (stands === keptAs ? kept : gone).row;
    const known = text.verifications[verification] ?? verification;
    rows.push([text.verification, html`${known}${stands === keptAs ? nothing : taken}`]);
  }
  const moved = [
    ...(goneSide?.photos.length ? [text.movesPhotos(figure(goneSide.photos.length, language))] : []),
    ...(goneSide?.spots.length ? [text.movesSpots(figure(goneSide.spots.length, language))] : []),
  ];
  const owners = !ownersDiffer
    ? nothing
    : html`<p>${joined ? text.movesOwner(gone.row.owner.name) : text.staysOwner(gone.row.owner.name)}</p>`;
  const hidden = chosenFields(chosen, pair.seen);
  return {
    title: text.previewTitle,
    section: "duplicates",
    body: html`${heading(text.previewTitle, nothing, text.previewLead(kept.row.number, gone.row.number))}
<section class="card">${facts(rows)}</section>
<section class="card"><h2>${text.moves}</h2>${moved.length === 0 ? html`<p class="soft">${text.movesNothing}</p>` : html`<ul class="lines">${moved.map((one) => html`<li>${one}</li>`)}</ul>`}${owners}<p class="soft">${text.undoable}</p></section>
<div class="row">${form(visit, pathTo(pair.id, "/merge"), html`<button class="main" data-key="g">${text.merge} <kbd>G</kbd></button>`, { hidden })}${form(visit, pathTo(pair.id, "/choose"), html`<button>${text.change}</button>`, { hidden })}</div>`,
  };
}
