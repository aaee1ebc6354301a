import { idIn } from "../../../lib/id-in.ts";
import {
  addCannedAnswer,
  type CannedAnswer,
  longestTitle,
  readCannedAnswers,
  removeCannedAnswer,
} from "../../../registry/help/canned-answers.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { html, nothing } from "../../layout/html.ts";
import { type Column, empty, heading, notice, table } from "../../layout/parts.ts";
import { moment } from "../../layout/time.ts";
import { may } from "../../policies.ts";
import { goTo, type View, type Visit } from "../../route.ts";
import { words } from "./words.ts";

interface Entered {
  readonly title: string;
  readonly text: string;
  readonly titleFault?: string | undefined;
  readonly textFault?: string | undefined;
}

const here = "/console/tickets/answers";

/** Ready answers: those in use, a form for another, and the history. */
export async function listAnswers(desk: Desk, visit: Visit, entered?: Entered): Promise<View> {
  const { language, query, officer } = visit;
  // All officers take them, so only who serves the whole office changes them.
  const changes = may(officer, "answers");
  const text = words[language];
  const [answers, removed] = await Promise.all([
    readCannedAnswers(desk.database),
    readCannedAnswers(desk.database, true),
  ]);
  const done = text.done[query.get("done") ?? ""];
  const columns: readonly Column<CannedAnswer>[] = [
    { head: text.cannedName, cell: ({ title }) => html`<b>${title}</b>` },
    { head: text.cannedText, cell: ({ text: words }) => html`<span class="said">${words}</span>` },
  ];
  const remove = ({ id, title }: CannedAnswer) =>
    form(
      visit,
      `${here}/${id}/remove`,
      html`<button class="bad">${text.remove}<span class="unseen"> ${title}</span></button>`,
      {
        confirm: text.removeSure,
      },
    );
  const removedOn = ({ removedAt }: CannedAnswer) =>
    removedAt === null ? "" : moment(removedAt, language, desk.setting.world.timeZone);
  return {
    title: text.cannedTitle,
    section: "tickets",
    ...(entered === undefined ? {} : { status: 422 }),
    body: html`${heading(text.cannedTitle, html`<a class="button" href="/console/tickets">${text.title}</a>`, text.cannedLead)}
${done === undefined ? nothing : notice(done)}
${answers.length === 0 ? empty(text.cannedNone) : table(text.cannedTitle, changes ? [...columns, { head: text.act, cell: remove }] : columns, answers)}
${
  changes
    ? html`<section class="card"><h2>${text.add}</h2>${form(
        visit,
        here,
        html`${field("title", text.cannedName, { value: entered?.title ?? "", hint: text.cannedNameHint, fault: entered?.titleFault, maxlength: longestTitle })}
${field("text", text.cannedText, { value: entered?.text ?? "", hint: text.cannedTextHint, fault: entered?.textFault, rows: 4, maxlength: 3000 })}
<button class="main">${text.add}</button>`,
      )}</section>`
    : nothing
}
${removed.length === 0 ? nothing : html`<h2>${text.history}</h2>${table(text.history, [...columns, { head: text.removedOn, cell: removedOn }], removed)}`}`,
  };
}

export async function addAnswer(desk: Desk, visit: Visit): Promise<View | Response> {
  const { title = "", text = "" } = visit.form;
  const { cannedFaults } = words[visit.language];
  const added = await addCannedAnswer(desk, visit.officer, { title, text });
  if (added.ok) return goTo(`${here}?done=added`);
  const { fault } = added;
  return listAnswers(desk, visit, {
    ...{ title, text },
    titleFault: fault.title === undefined ? undefined : cannedFaults.title[fault.title],
    textFault: fault.text === undefined ? undefined : cannedFaults.text[fault.text],
  });
}

export async function removeAnswer(desk: Desk, visit: Visit): Promise<Response> {
  const id = idIn(visit.params["id"]);
  if (id !== undefined) await removeCannedAnswer(desk, visit.officer, id);
  return goTo(`${here}?done=removed`);
}
