import { idIn } from "../../../lib/id-in.ts";
import { recordReading } from "../../../registry/help/record-reading.ts";
import { numberMergedInto } from "../../../registry/record/merged-from.ts";
import { readAround } from "../../../registry/record/read-around.ts";
import { readHistory } from "../../../registry/record/read-history.ts";
import { type BusinessRecord, readRecord } from "../../../registry/record/read-record.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, facts, heading, notice, toList } from "../../layout/parts.ts";
import { moment } from "../../layout/time.ts";
import { may } from "../../policies.ts";
import { presentRecord } from "../../presenters/record.ts";
import type { View, Visit } from "../../route.ts";
import { around } from "./around.ts";
import { groupCard } from "./group-card.ts";
import { historyCard } from "./history-card.ts";
import { mapCard } from "./map-card.ts";
import { type NoteEntered, notesCard } from "./note-card.ts";
import { askingOf, idOf, pathTo } from "./parts.ts";
import { photosCard } from "./photos.ts";
import type { UnmaskEntered } from "./unmask-form.ts";
import { words } from "./words.ts";

/** Rows of each list that the page shows; the rest is behind "more". */
const most = 8;

/** What an act has to tell on the page it came from. */
export interface Told {
  readonly told?: Html;
  readonly unmask?: UnmaskEntered;
  readonly note?: NoteEntered;
  readonly status?: number;
}

/** Everything that is known of a business, on record before it is shown. */
export async function recordPage(desk: Desk, visit: Visit, told: Told = {}): Promise<View | Response> {
  const { language, officer, now } = visit;
  const record = await readRecord(desk.database, idOf(visit));
  if (record === undefined) return new Response(null, { status: 404 });
  const { row } = record;
  const { id, ownerId } = row;
  await recordReading(
    desk.database,
    desk.audit,
    { actor: `officer:${officer.id}`, action: "see", ownerId, businessId: id, detail: { business: id } },
    now,
  );
  const [groups, history, beside] = [
    presentRecord(record, desk.identifiers, askingOf(desk, language)),
    await readHistory(desk.database, { ownerId, businessId: id }, { take: most }),
    await readAround(desk.database, { id, ownerId, kkHash: row.owner.kkHash }, most),
  ];
  const [owner, ...rest] = groups.map((group) => groupCard(id, group, told.unmask, desk, visit));
  const body = html`${heading(row.name, actions(record, visit), undefined)}
${summary(record, desk, visit)}
${told.told ?? doneNotice(visit)}${await mergedNotice(record, desk, visit)}
<div class="columns record"><div>${owner}${rest}${historyCard(record, history, desk, visit)}</div>
<aside>${await mapCard(row, desk, visit)}${photosCard(record, visit)}${notesCard(id, beside, told.note, desk, visit)}${around(record, beside, desk, visit)}</aside></div>`;
  return {
    title: `${row.name} · ${row.number}`,
    section: "businesses",
    scripts: ["record"],
    body,
    ...(told.status === undefined ? {} : { status: told.status }),
  };
}

const tones = { new: "quiet", repair: "warn", verified: "good", refused: "bad" } as const;

function summary({ row }: BusinessRecord, { setting }: Desk, { language }: Visit): Html {
  const text = words[language];
  const zone = setting.world.timeZone;
  const tone = tones[row.verification as keyof typeof tones] ?? "quiet";
  return html`<p class="badges">${badge(text.states[row.status] ?? row.status, row.status === "closed" ? "warn" : "quiet")} ${badge(text.checks[row.verification] ?? row.verification, tone)}</p>
${facts([
  [text.number, html`<b class="number">${row.number}</b>`],
  [text.registeredOn, moment(row.createdAt, language, zone)],
  ...(row.closedAt === null ? [] : [[text.closedOn, moment(row.closedAt, language, zone)] as const]),
  ...(row.hint === null ? [] : [[text.hint, row.hint] as const]),
])}`;
}

function actions({ row }: BusinessRecord, { officer, language }: Visit): Html {
  const text = words[language];
  return html`${toList("/console/businesses", language)} <a class="button" href="${pathTo(row.id, "/talk")}" data-key="o">${text.readTalk} <kbd>O</kbd></a>${
    may(officer, "verify")
      ? html` <a class="button main" href="/console/queue/${row.id}" data-key="p">${text.verify} <kbd>P</kbd></a>`
      : nothing
  }`;
}

/** Whoever asked for a business that was merged into this one is told why they are here. */
async function mergedNotice({ row }: BusinessRecord, { database }: Desk, { query, language }: Visit): Promise<Html> {
  const from = idIn(query.get("from") ?? undefined);
  const number = from === undefined ? undefined : await numberMergedInto(database, from, row.id);
  return number === undefined ? nothing : notice(words[language].mergedHere(number), "warn");
}

const doneNotice = ({ query, language }: Visit): Html => {
  const done = words[language].done[query.get("done") ?? ""];
  return done === undefined ? nothing : notice(done);
};
