import type { Asking } from "../../../../flows/kit/flow.ts";
import { isRepairable } from "../../../../flows/repair/fields.ts";
import { recordReading } from "../../../registry/help/record-reading.ts";
import { type CaseFile, readCase } from "../../../registry/verification/read-case.ts";
import { type Warning, warningsOf } from "../../../registry/verification/warnings.ts";
import type { Desk } from "../../desk.ts";
import { hold } from "../../hold.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, facts, heading, notice } from "../../layout/parts.ts";
import { phoneLinks } from "../../layout/phone-links.ts";
import { figure, moment } from "../../layout/time.ts";
import { type PresentedCase, presentCase } from "../../presenters/case.ts";
import type { View, Visit } from "../../route.ts";
import { mapCard } from "../record/map-card.ts";
import { askedOf, pathWith } from "./asked.ts";
import { reasonInWords } from "./choices.ts";
import { deciding, type Entered } from "./deciding.ts";
import { doneNotice } from "./done.ts";
import { words } from "./words.ts";

/** What an owner does, where no officer is named. */
const ownersOutcomes: ReadonlySet<string> = new Set(["repaired", "changed"]);
const noPin = { lat: null, lng: null, accuracy: null };
const tones = { new: "new", repair: "warn", verified: "good", refused: "bad" } as const;

/** One business with everything that is needed to decide about it; undefined where it is not there. */
export async function showCase(desk: Desk, visit: Visit, id: number, entered: Entered = {}): Promise<View | undefined> {
  const { officer, language, now } = visit;
  const text = words[language];
  const file = await readCase(desk.database, id, desk.identifiers);
  if (file === undefined) return undefined;
  await recordReading(
    desk.database,
    desk.audit,
    { actor: `officer:${officer.id}`, action: "see", ownerId: file.owner.id, businessId: id, detail: { of: "queue" } },
    now,
  );
  const { world, speech } = desk.setting;
  const asking: Asking = { context: {}, world, language, speak: speech[language] };
  const undecided = file.verification === "new" || file.verification === "repair";
  const busy = file.standing === undefined ? undefined : await hold(desk, visit, "business", id, undecided);
  const asked = askedOf(desk, visit);
  const shown = presentCase(file, asking);
  const warnings = await warningsOf(file, { ...desk, world, now });
  const state = file.status === "closed" ? "closed" : (file.verification as keyof typeof tones);
  const back = file.checks.find(({ waitsFor }) => waitsFor === "officer")?.outcome;
  return {
    title: `${shown.name} · ${text.title}`,
    section: "queue",
    scripts: ["queue"],
    live: `business:${id}`,
    body: html`${heading(
      shown.name,
      html`<a class="button" href="${pathWith("", asked)}">${text.title}</a><a class="button" href="/console/businesses/${id}">${text.full}</a>`,
    )}
${await doneNotice(desk, visit, asked)}${entered.told === undefined ? nothing : notice(entered.told, "bad")}
<p id="standing" data-part>${badge(text.states[state], state === "closed" ? "quiet" : tones[state])}${back === undefined ? nothing : html` ${badge(text.back[back] ?? back, "new")}`}${busy === undefined ? nothing : html` ${badge(text.busy(busy), "warn")}`}</p>
<div class="columns case"><div>
${changesPart(file, shown, visit, asking)}
<section class="card"><h2>${text.record}</h2>${recordPart(shown, visit)}</section>
${await mapCard({ ...(file.pin ?? noPin), spots: file.spots, village: file.village }, desk, visit)}
${photosPart(shown, visit)}
${shown.details.length === 0 ? nothing : html`<section class="card"><h2>${text.details}</h2>${facts(shown.details)}</section>`}
</div><div>
${warningsPart(id, warnings, desk, visit)}
${file.standing === undefined ? notice(text.faults.gone, "warn") : deciding(desk, visit, file, asked, entered, busy)}
${historyPart(file, visit, asking)}
</div></div>`,
  };
}

function recordPart(shown: PresentedCase, { language }: Visit): Html {
  const text = words[language];
  const { phone } = shown;
  return facts([
    [text.owner, shown.owner],
    [text.phone, phone === null ? text.empties : phoneLinks(phone)],
    [text.product, shown.product],
    [text.cluster, shown.cluster],
    [text.mode, shown.mode],
    [text.place, shown.place ?? text.unplaced],
    ...(shown.landmark === null ? [] : [[text.landmark, shown.landmark] as const]),
    [text.number, shown.number],
  ]);
}

function photosPart({ photos }: PresentedCase, { language }: Visit): Html {
  const text = words[language];
  if (photos.length === 0) return nothing;
  return html`<section class="card"><h2>${text.photos}</h2><div class="photo-row">${photos.map(
    ({ href, small, here }, at) =>
      here
        ? html`<a href="${href}"><img src="${small}" alt="${text.photo(at + 1)}" loading="lazy"></a>`
        : html`<p class="soft">${text.photoWaiting}</p>`,
  )}</div></section>`;
}

/** What the owner answered, first of all. */
function changesPart(file: CaseFile, { changes }: PresentedCase, { language }: Visit, asking: Asking): Html {
  const text = words[language];
  const [last] = file.checks;
  const field = last?.outcome === "repaired" ? last.field : null;
  if (changes.length === 0 && field === null) return nothing;
  const label = field !== null && isRepairable(field) ? asking.speak(`field-${field}`) : "";
  return html`<section class="card"><h2>${text.changes}</h2>${
    changes.length === 0
      ? html`<p>${label}: ${field === "photos" ? text.back["repaired"] : text.sameAnswer}</p>`
      : html`<ul class="plain-list">${changes.map(
          ({ what, before, after, by }) =>
            html`<li>${what}: <del>${before ?? text.empties}</del> → <ins>${after ?? text.empties}</ins> <span class="soft">(${by === "owner" ? text.byOwner : text.byOfficer})</span></li>`,
        )}</ul>`
  }</section>`;
}

function warningsPart(id: number, warnings: readonly Warning[], { setting }: Desk, { language }: Visit): Html {
  const text = words[language];
  const said = (warning: Warning): Html | string => {
    switch (warning.is) {
      case "pinElsewhere":
        return text.warnings.pinElsewhere(
          warning.village === null ? null : setting.world.places.describe(warning.village),
        );
      case "pinFar":
        return text.warnings.pinFar(figure(warning.kilometres, language));
      case "phoneShared":
      case "nikShared":
        return text.warnings[warning.is](figure(warning.n, language));
      case "alike":
        return html`${text.warnings.alike(figure(warning.n, language))} <a href="/console/duplicates?business=${id}">${text.warnings.seeAlike}</a>`;
      case "nik":
        return text.nik[warning.what];
      default:
        return text.warnings[warning.is];
    }
  };
  return html`<section class="card"><h2>${text.looks}</h2>${
    warnings.length === 0
      ? html`<p class="soft">${text.nothingOdd}</p>`
      : html`<ul class="warnings">${warnings.map((warning) => html`<li>${said(warning)}</li>`)}</ul>`
  }</section>`;
}

function historyPart({ checks }: CaseFile, { language }: Visit, { speak, world }: Asking): Html {
  const text = words[language];
  if (checks.length === 0) return nothing;
  return html`<section class="card"><h2>${text.history}</h2><ul class="plain-list">${checks.map(
    ({ outcome, field, reason, words: own, officer, at }) => {
      const why = own ?? (reason === null ? "" : reasonInWords(reason, speak));
      const label = field !== null && isRepairable(field) ? ` (${speak(`field-${field}`)})` : "";
      const who = officer ?? (ownersOutcomes.has(outcome) ? text.byOwner : text.byOfficer);
      return html`<li>${moment(at, language, world.timeZone)}: ${who} ${text.outcomes[outcome] ?? outcome}${label}${why === "" ? nothing : html` <span class="soft">“${why}”</span>`}</li>`;
    },
  )}</ul></section>`;
}
