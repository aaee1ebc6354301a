import { isTaughtAt, taughtQuestions } from "../../../../flows/understand/taught.ts";
import { meaningsAt } from "../../../registry/teaching/meanings.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { html } from "../../layout/html.ts";
import { heading } from "../../layout/parts.ts";
import type { View, Visit } from "../../route.ts";
import { meaningField, meaningsList, questionName } from "./parts.ts";
import { type RepliesWords, words } from "./words.ts";

/** A word of one's own for one question. `fault`: what was wrong with what was sent, which stands in the form again. */
export const newWord = (
  { setting }: Desk,
  { language, query, form: sent, ...visit }: Visit,
  fault?: keyof RepliesWords["faults"],
): View => {
  const text = words[language];
  const wanted = sent["question"] ?? query.get("question") ?? "";
  const question = isTaughtAt(wanted) ? wanted : "mode";
  const meanings = meaningsAt(question, setting, language);
  const told = fault === undefined ? undefined : text.faults[fault];
  const ofPhrase = fault === "phrase" || fault === "elsewhere";
  return {
    title: text.newTitle,
    section: "replies",
    ...(fault === undefined ? {} : { status: 400 }),
    body: html`${heading(text.newTitle)}
<nav aria-label="${text.question}"><ul class="chips">${taughtQuestions.map((one) => html`<li><a href="/console/replies/new?question=${one}"${one === question ? html` aria-current="page"` : html``}>${questionName(text, one)}</a></li>`)}</ul></nav>
${form(
  visit,
  "/console/replies/preview",
  html`${meaningsList(meanings)}${field("phrase", text.phrase, {
    value: sent["phrase"] ?? "",
    hint: text.phraseHint,
    fault: ofPhrase ? told : undefined,
    required: true,
    maxlength: 80,
  })}<p class="hint">${text.head.meaning}</p>${meaningField(text, text.meaning, meanings, "meaning", sent["meaning"] ?? "")}${fault !== undefined && !ofPhrase ? html`<p class="fault" role="alert">${told ?? ""}</p>` : html``}
<button class="main">${text.preview}</button>`,
  { hidden: { question } },
)}`,
  };
};
