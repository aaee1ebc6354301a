import { isIdentifier } from "../../../registry/record/record-fields.ts";
import { unmask } from "../../../registry/record/unmask.ts";
import type { Desk } from "../../desk.ts";
import type { View, Visit } from "../../route.ts";
import { idOf } from "./parts.ts";
import { recordPage } from "./record-page.ts";
import { words } from "./words.ts";

/** Shows one number once, on the page that answers the form: no address leads to it. */
export async function showNumber(desk: Desk, visit: Visit): Promise<View | Response> {
  const { form, language, officer } = visit;
  const { field = "", why = "", words: said = "" } = form;
  if (!isIdentifier(field)) return new Response(null, { status: 400 });
  const told = { why, words: said, officerId: officer.id };
  const shown = await unmask(desk.audit, desk.identifiers, idOf(visit), field, told);
  if (shown.ok) return recordPage(desk, visit, { unmask: { field, plain: shown.plain } });
  const fault = words[language].unmaskFaults[shown.reason];
  return recordPage(desk, visit, { unmask: { field, why, words: said, fault }, status: 422 });
}
