import { recordReading } from "../../../registry/help/record-reading.ts";
import { asTyped, seenAs } from "../../../registry/record/as-typed.ts";
import { type EditOutcome, editRecord } from "../../../registry/record/edit-record.ts";
import { readRecord } from "../../../registry/record/read-record.ts";
import {
  isRecordGroup,
  type RecordField,
  type RecordGroup,
  recordGroups,
} from "../../../registry/record/record-fields.ts";
import { dateIn } from "../../../registry/regions/time-zone.ts";
import type { Desk } from "../../desk.ts";
import { covers } from "../../policies.ts";
import { goTo, type View, type Visit } from "../../route.ts";
import { faultInWords, meanwhileInWords } from "./edit-faults.ts";
import { type Entered, editForm } from "./edit-form.ts";
import { idOf, pathTo } from "./parts.ts";

/** A group's fields, as an officer may write them. */
export async function editPage(desk: Desk, visit: Visit, entered?: Entered): Promise<View | Response> {
  const group = visit.params["group"] ?? "";
  const record = isRecordGroup(group) ? await readRecord(desk.database, idOf(visit)) : undefined;
  if (!isRecordGroup(group) || record === undefined) return new Response(null, { status: 404 });
  const { id, ownerId } = record.row;
  await recordReading(
    desk.database,
    desk.audit,
    { actor: `officer:${visit.officer.id}`, action: "see", ownerId, businessId: id, detail: { business: id } },
    visit.now,
  );
  const rows = { business: record.row, owner: record.row.owner };
  const speak = desk.setting.speech[visit.language];
  const fields: readonly RecordField[] = recordGroups[group];
  const now = new Map(
    fields.map((field) => [field, { typed: asTyped(rows, field, speak), seen: seenAs(rows, field, speak) }]),
  );
  const form = editForm(record, group, now, entered ?? {}, desk, visit);
  return { ...form, section: "businesses", ...(entered?.status === undefined ? {} : { status: entered.status }) };
}

export async function sendEdit(desk: Desk, visit: Visit): Promise<View | Response> {
  const { form, officer, now, language } = visit;
  const group = visit.params["group"] ?? "";
  if (!isRecordGroup(group)) return new Response(null, { status: 404 });
  const told = fieldsIn(group, form, "");
  const kept = {
    typed: told,
    was: fieldsIn(group, form, "was-"),
    reason: form["reason"] ?? "",
    tell: form["tell"] === "1",
  };
  // Only more villages are wanted.
  if (form["act"] === "villages") return editPage(desk, visit, kept);
  const { world, speech } = desk.setting;
  const outcome = await editRecord(
    desk.audit,
    {
      ...{ businessId: idOf(visit), group, told, was: kept.was, officerId: officer.id, now },
      ...{ reason: kept.reason, tellOwner: kept.tell, pinMeant: form["meant"] === "1" },
      covers: (area) => covers(officer, area),
    },
    {
      ...{ world, identifiers: desk.identifiers, speak: speech[language] },
      today: dateIn(world.places.territory[0]?.code ?? "", now),
      office: { speech, name: world.office.name },
    },
  );
  return outcome.ok ? done(outcome, desk, visit) : again(outcome, kept, desk, visit);
}

function done({ changed, owner }: EditOutcome & { ok: true }, desk: Desk, visit: Visit): Response {
  if (owner?.told) desk.wake(owner.channel);
  const said = changed.length === 0 ? "nothing" : owner === undefined ? "saved" : owner.told ? "told" : "untold";
  return goTo(pathTo(idOf(visit), `?done=${said}#${visit.params["group"] ?? ""}`));
}

function again(
  outcome: EditOutcome & { ok: false },
  kept: Entered,
  desk: Desk,
  visit: Visit,
): Promise<View | Response> | Response {
  switch (outcome.reason) {
    case "missing":
      return new Response(null, { status: 404 });
    case "faults": {
      const faults = new Map(
        [...outcome.faults].map(([field, fault]) => [
          field,
          faultInWords(field, fault, kept.typed?.get(field) ?? "", desk, visit),
        ]),
      );
      const elsewhere = outcome.faults.get("pin")?.detail === "pin_elsewhere";
      return editPage(desk, visit, { ...kept, faults, elsewhere, status: 422 });
    }
    case "changed": {
      // What was changed meanwhile is seen now; the officer's own words stay, and count when they are sent again.
      const faults = new Map(outcome.meanwhile.map((one) => [one.field, meanwhileInWords(one, desk, visit)]));
      const fresh = new Set(faults.keys());
      return editPage(desk, visit, { ...kept, faults, fresh, status: 409 });
    }
  }
}

const fieldsIn = (group: RecordGroup, form: Visit["form"], prefix: string): ReadonlyMap<RecordField, string> =>
  new Map(
    recordGroups[group].flatMap((field: RecordField): [RecordField, string][] => {
      const said = form[`${prefix}${field}`];
      return said === undefined ? [] : [[field, said.replace(/\r\n?/g, "\n").slice(0, 1000)]];
    }),
  );
