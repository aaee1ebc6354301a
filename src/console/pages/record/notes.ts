import { idIn } from "../../../lib/id-in.ts";
import { addNote, removeNote } from "../../../registry/record/notes.ts";
import type { Desk } from "../../desk.ts";
import { form as formOf } from "../../layout/form.ts";
import { html } from "../../layout/html.ts";
import { notice } from "../../layout/parts.ts";
import { goTo, type View, type Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { idOf, pathTo } from "./parts.ts";
import { recordPage } from "./record-page.ts";
import { words } from "./words.ts";

export async function keepNote(desk: Desk, visit: Visit): Promise<View | Response> {
  const { form, officer, now, language } = visit;
  const { text = "" } = form;
  const noted = await addNote(desk.audit, idOf(visit), officer.id, text, now);
  if (noted.ok) return goTo(pathTo(idOf(visit), "?done=note#notes"));
  return recordPage(desk, visit, { note: { text, fault: words[language].noteFaults[noted.reason] }, status: 422 });
}

/** The note is gone at once; its words stay on the page that says so, to be put back from there. */
export async function takeNoteAway(desk: Desk, visit: Visit): Promise<View | Response> {
  const { form, officer, language } = visit;
  const text = words[language];
  const note = idIn(form["note"]);
  const removed = note === undefined ? undefined : await removeNote(desk.audit, idOf(visit), note, officer.id);
  if (removed === undefined) return recordPage(desk, visit, { told: notice(text.noteGone, "warn") });
  const undo = formOf(
    visit,
    `${pathTo(idOf(visit), "/notes")}#notes`,
    html`<button>${common[language].undo}</button>`,
    {
      hidden: { text: removed.text },
    },
  );
  return recordPage(desk, visit, { told: notice(text.noteRemoved, "good", undo) });
}
