import { idIn } from "../../../lib/id-in.ts";
import { release } from "../../../registry/claims/claims.ts";
import { type Decision, reopenPair, sayDifferent } from "../../../registry/duplicates/decide-pair.ts";
import { type MergeOutcome, mergePair } from "../../../registry/merging/merge.ts";
import { type Staying, stayingCode, type UndoOutcome, undoMerge } from "../../../registry/merging/undo-merge.ts";
import { readOfficers } from "../../../registry/record/read-record.ts";
import { isRecordField } from "../../../registry/record/record-fields.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html } from "../../layout/html.ts";
import { notice } from "../../layout/parts.ts";
import { historyLabel } from "../../presenters/record.ts";
import { goTo, type View, type Visit } from "../../route.ts";
import { askingOf } from "../record/parts.ts";
import { idOf, listPath, pathTo } from "./asked.ts";
import { openPair, pairPage } from "./pair-page.ts";
import { previewPage } from "./preview.ts";
import { words } from "./words.ts";

/** Shows a pair, with what the form has chosen so far. */
export async function show(desk: Desk, visit: Visit, told?: Html, status = 200): Promise<View | Response> {
  const open = await openPair(desk, visit, idOf(visit));
  if (open === undefined) return goTo(listPath);
  return pairPage(desk, visit, open, { status, ...(told === undefined ? {} : { told }) });
}

/** The merge as it would be; where something is still to be chosen or has changed, the pair again. */
export async function preview(desk: Desk, visit: Visit): Promise<View | Response> {
  const text = words[visit.language];
  const open = await openPair(desk, visit, idOf(visit));
  if (open === undefined) return goTo(listPath);
  const { pair, chosen, busy } = open;
  const again = (told: string, status: number) => pairPage(desk, visit, open, { status, told: notice(told, "bad") });
  if (busy !== undefined) return again(text.busy(busy), 409);
  if (pair.state !== "open") return again(text.faults.decided[pair.state](pair.decided?.by ?? text.somebody), 409);
  if (pair.sides === undefined) return again(text.faults.missing, 409);
  if (pair.seen !== visit.form["seen"]) return again(text.faults.changed, 409);
  if (chosen.kept === undefined) return again(text.chooseKept, 422);
  if (chosen.samePerson === undefined) return again(text.chooseOwners, 422);
  return previewPage(desk, visit, open);
}

export async function merge(desk: Desk, visit: Visit): Promise<View | Response> {
  const { officer, form: told, language, now } = visit;
  const text = words[language];
  const open = await openPair(desk, visit, idOf(visit));
  if (open === undefined) return goTo(listPath);
  const { pair, chosen, busy } = open;
  if (busy !== undefined) return pairPage(desk, visit, open, { status: 409, told: notice(text.busy(busy), "bad") });
  if (chosen.kept === undefined || chosen.samePerson === undefined) return preview(desk, visit);
  const ids = { first: pair.first.row.id, second: pair.second.row.id };
  const outcome = await desk.audit.during(async (tx, record): Promise<MergeOutcome> => {
    const merged = await mergePair(tx, {
      ...{ pair: pair.id, kept: ids[chosen.kept ?? "first"], samePerson: chosen.samePerson === true },
      choices: Object.fromEntries(Array.from(chosen.stays, ([name, side]) => [name, ids[side]])),
      ...{ seen: told["seen"] ?? "", officerId: officer.id, now },
    });
    if (!merged.ok) return merged;
    const { kept, gone, taken, ownersMerged } = merged;
    const detail = { pair: pair.id, merge: merged.merge, kept, gone, taken: [...taken], owners: ownersMerged };
    for (const ownerId of merged.owners)
      record({ actor: `officer:${officer.id}`, action: "merge", ownerId, businessId: kept, detail });
    return merged;
  });
  if (!outcome.ok) return show(desk, visit, await refusal(desk, visit, outcome), 409);
  await settled(desk, visit);
  return goTo(pathTo(pair.id, "?done=merged"));
}

export async function different(desk: Desk, visit: Visit): Promise<View | Response> {
  const { officer, now } = visit;
  const pair = idOf(visit);
  const open = await openPair(desk, visit, pair);
  if (open?.busy !== undefined)
    return pairPage(desk, visit, open, { status: 409, told: notice(words[visit.language].busy(open.busy), "bad") });
  const seen = visit.form["seen"] ?? "";
  const outcome = await desk.audit.during(async (tx, record) => {
    const said = await sayDifferent(desk.database, tx, { pair, seen, officerId: officer.id, now });
    if (said.ok) record(...actsOn(visit, said, "different", { pair }));
    return said;
  });
  if (!outcome.ok) return show(desk, visit, await refusal(desk, visit, outcome), 409);
  await settled(desk, visit);
  return goTo(`${listPath}?done=different&pair=${pair}`);
}

export async function reopen(desk: Desk, visit: Visit): Promise<View | Response> {
  const pair = idOf(visit);
  const outcome = await desk.audit.during(async (tx, record) => {
    const said = await reopenPair(tx, { pair });
    if (said.ok) record(...actsOn(visit, said, "different", { pair, undone: true }));
    return said;
  });
  if (!outcome.ok) return show(desk, visit, await refusal(desk, visit, outcome), 409);
  desk.live.tell("duplicates");
  return goTo(pathTo(pair, "?done=reopened"));
}

/** Brings back how it was before a merge; what somebody changed since is told first. */
export async function undo(desk: Desk, visit: Visit): Promise<View | Response> {
  const { officer, form: said, now } = visit;
  const pair = idOf(visit);
  const id = idIn(said["merge"]) ?? 0;
  const outcome = await desk.audit.during(async (tx, record): Promise<UndoOutcome> => {
    const undone = await undoMerge(tx, { merge: id, agreed: said["agreed"] ?? "", officerId: officer.id, now, pair });
    if (!undone.ok) return undone;
    const { kept, gone, staying } = undone;
    const detail = { pair, merge: id, kept, gone, stayed: staying.map(({ column }) => column) };
    for (const ownerId of undone.owners)
      record({ actor: `officer:${officer.id}`, action: "unmerge", ownerId, businessId: kept, detail });
    return undone;
  });
  if (!outcome.ok) return show(desk, visit, await undoRefusal(desk, visit, outcome, id), 409);
  desk.live.tell("duplicates");
  return goTo(pathTo(pair, `?done=${outcome.staying.length === 0 ? "undone" : "partly"}`));
}

const actsOn = (
  { officer }: Visit,
  { first, second }: Decision & { readonly ok: true },
  action: "different",
  detail: Readonly<Record<string, number | boolean>>,
) => [first, second].map((businessId) => ({ actor: `officer:${officer.id}` as const, action, businessId, detail }));

const settled = async (desk: Desk, visit: Visit): Promise<void> => {
  await release(desk.database, `pair:${idOf(visit)}`, visit.officer.id);
  desk.live.tell("duplicates");
};

/** Who decided, or what changed. */
async function refusal(
  desk: Desk,
  { language }: Visit,
  outcome: (MergeOutcome | Decision) & { readonly ok: false },
): Promise<Html> {
  const text = words[language];
  if (outcome.reason !== "decided") return notice(text.faults[outcome.reason], "bad");
  const told = text.faults.decided[outcome.state as "open"] as (by: string) => string;
  return notice(told(await nameOf(desk, outcome.by, text.somebody)), "bad");
}

const nameOf = async ({ database }: Desk, id: string | null, otherwise: string): Promise<string> =>
  (id === null ? undefined : (await readOfficers(database, [id])).get(id)) ?? otherwise;

async function undoRefusal(
  desk: Desk,
  visit: Visit,
  outcome: UndoOutcome & { readonly ok: false },
  id: number,
): Promise<Html> {
  const { language } = visit;
  const text = words[language];
  switch (outcome.reason) {
    case "already":
      return notice(text.faults.already(await nameOf(desk, outcome.by, text.somebody)), "bad");
    case "later":
      return notice(
        text.faults.later,
        "bad",
        outcome.pair === undefined
          ? html``
          : html`<a class="button" href="${pathTo(outcome.pair)}">${text.laterLink}</a>`,
      );
    case "staying":
      return notice(
        text.staying,
        "warn",
        html`<ul>${labelsOf(desk, visit, outcome.staying).map((label) => html`<li>${label}</li>`)}</ul>${form(
          visit,
          pathTo(idOf(visit), "/undo"),
          html`<button class="main">${text.undoAnyway}</button>`,
          { hidden: { merge: String(id), agreed: stayingCode(outcome.staying) } },
        )}`,
      );
    case "missing":
    case "erased":
      return notice(text.faults.erased, "bad");
  }
}

/** What stays, by the fields' names as the history tells them. */
const labelsOf = (desk: Desk, { language }: Visit, staying: readonly Staying[]): readonly string[] => [
  ...new Set(
    staying.map(({ table, column }) => {
      const name = table === "Owner" && !isRecordField(column) ? `owner.${column}` : column;
      if (column === "verification" || column === "verifiedAt") return words[language].verification;
      return historyLabel(name.replace(/Hash$/, ""), askingOf(desk, language));
    }),
  ),
];
