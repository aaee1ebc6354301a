import { readWords, type Word } from "../../../registry/teaching/read-words.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { type Column, empty, heading, notice, table } from "../../layout/parts.ts";
import { moment } from "../../layout/time.ts";
import type { View, Visit } from "../../route.ts";
import { labelOf } from "./lesson.ts";
import { questionName } from "./parts.ts";
import { words } from "./words.ts";

/** What the office taught, and what it took back, with who did it and when. `fault`: what was wrong with an act. */
export const taughtPage = async (desk: Desk, visit: Visit, fault?: string): Promise<View> => {
  const { language } = visit;
  const text = words[language];
  const [inForce, history] = await Promise.all([readWords(desk.database, true), readWords(desk.database, false)]);
  const at = (by: string | undefined, when: Date | null): Html =>
    when === null ? nothing : html`${by ?? ""}, ${moment(when, language, desk.setting.world.timeZone)}`;
  const head = text.taughtHead;
  const common: readonly Column<Word>[] = [
    { head: head.phrase, cell: ({ phrase }) => `“${phrase}”` },
    { head: head.question, cell: ({ question }) => questionName(text, question) },
    { head: head.meaning, cell: ({ question, meaning }) => labelOf(question, meaning, desk, language) },
    { head: head.by, cell: ({ by, createdAt }) => at(by, createdAt) },
  ];
  const takeBack: Column<Word> = {
    head: text.takeBack,
    cell: ({ id, phrase }) =>
      form(
        visit,
        "/console/replies/take-back",
        html`<button aria-label="${text.takeBackOf(phrase)}">${text.takeBack}</button>`,
        { hidden: { ids: String(id), from: "taught" } },
      ),
  };
  const removed: Column<Word> = {
    head: head.removed,
    cell: ({ removedBy, removedAt }) => at(removedBy, removedAt),
  };
  return {
    title: text.taughtTitle,
    section: "replies",
    ...(fault === undefined ? {} : { status: 409 }),
    body: html`${heading(text.taughtTitle, html`<a class="button" href="/console/replies">${text.back}</a>`, text.taughtLead)}
${fault === undefined ? nothing : notice(fault, "bad")}${visit.query.has("removed") ? notice(text.removed) : nothing}
<h2>${text.inForce}</h2>${inForce.length === 0 ? empty(text.taughtEmpty) : table(text.inForce, [...common, takeBack], inForce)}
${history.length === 0 ? nothing : html`<h2>${text.history}</h2>${table(text.history, [...common, removed], history)}`}`,
  };
};
