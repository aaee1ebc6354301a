import { longestNote } from "../../../registry/record/notes.ts";
import type { Around } from "../../../registry/record/read-around.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { figure, moment } from "../../layout/time.ts";
import { may } from "../../policies.ts";
import type { Visit } from "../../route.ts";
import { pathTo } from "./parts.ts";
import { words } from "./words.ts";

export interface NoteEntered {
  readonly text?: string;
  readonly fault?: string;
}

/** What officers told each other, and a field to tell more. */
export function notesCard(
  id: number,
  { notes, noteCount, officers }: Around,
  entered: NoteEntered | undefined,
  { setting }: Desk,
  visit: Visit,
): Html {
  const { language, officer } = visit;
  const text = words[language];
  const allowed = may(officer, "note");
  if (notes.length === 0 && !allowed) return nothing;
  const remove = (note: number, at: string) =>
    form(
      visit,
      pathTo(id, "/notes/remove"),
      html`<button class="small" aria-label="${text.removeNote}: ${at}">${text.removeNote}</button>`,
      {
        hidden: { note: String(note) },
      },
    );
  const list = notes.map((note) => {
    const mine = note.officerId === officer.id;
    const who = mine ? text.byYou : (officers.get(note.officerId) ?? text.byOfficer);
    return html`<li><p class="who"><b>${who}</b> ${moment(note.at, language, setting.world.timeZone)}</p><p class="said" dir="auto">${note.text}</p>${mine && allowed ? remove(note.id, note.at.toISOString()) : nothing}</li>`;
  });
  const more = noteCount - notes.length;
  return html`<section class="card" id="notes" aria-labelledby="notes-head"><h2 id="notes-head">${text.notes}</h2><ul class="notes">${list}</ul>${more > 0 ? html`<p class="soft">${text.more(figure(more, language))}</p>` : nothing}${
    allowed
      ? form(
          visit,
          `${pathTo(id, "/notes")}#notes`,
          html`${field("text", text.addNote, { rows: 2, maxlength: longestNote, value: entered?.text ?? "", hint: text.noteHint, fault: entered?.fault, required: true })}<button>${text.addNote}</button>`,
        )
      : nothing
  }</section>`;
}
