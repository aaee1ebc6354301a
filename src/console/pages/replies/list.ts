import type { QuestionId } from "../../../../flows/kit/vocabulary.ts";
import { isTaughtAt, meansElsewhere } from "../../../../flows/understand/taught.ts";
import { idIn } from "../../../lib/id-in.ts";
import { meaningsAt } from "../../../registry/teaching/meanings.ts";
import { readUnclear, readUnclearQuestions, type UnclearGroup } from "../../../registry/teaching/read-unclear.ts";
import { readWordsById } from "../../../registry/teaching/read-words.ts";
import { understoodToday } from "../../../registry/teaching/understood-today.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { empty, heading, notice } from "../../layout/parts.ts";
import { figure, moment } from "../../layout/time.ts";
import type { View, Visit } from "../../route.ts";
import { labelOf } from "./lesson.ts";
import { meaningField, meaningsList, questionName, todayInWords } from "./parts.ts";
import { type RepliesWords, words } from "./words.ts";

/** So few meanings are buttons: one tap. */
const mostButtons = 5;
/** Spellings told beside a group's name. */
const mostTold = 12;

/** The replies to one question, the one with the most unless told. */
export const replyList = async (desk: Desk, visit: Visit): Promise<View> => {
  const { language, query } = visit;
  const text = words[language];
  const questions = await readUnclearQuestions(desk.database);
  const wanted = query.get("question") ?? "";
  const question = isTaughtAt(wanted) ? wanted : questions[0]?.question;
  const page = Math.max(0, Math.min(1000, Number.parseInt(query.get("page") ?? "0", 10) || 0));
  const links = html`<a class="button" href="/console/replies/taught">${text.taughtLink}</a><a class="button" href="/console/replies/new${question === undefined ? "" : `?question=${question}`}" data-key="n">${text.newLink}</a>`;
  const chips = html`<ul class="chips">${questions.map(
    (one) =>
      html`<li><a href="/console/replies?question=${one.question}"${one.question === question ? html` aria-current="page"` : nothing}>${questionName(text, one.question)} (${figure(one.n, language)})</a></li>`,
  )}</ul>`;
  return {
    title: text.title,
    live: "replies",
    body: html`${heading(text.title, links, text.lead)}${await done(desk, visit, text)}
<div id="replies" data-part>${questions.length > 0 ? chips : nothing}${question === undefined ? empty(text.empty) : await groups(desk, visit, question, page, text)}</div>`,
  };
};

const done = async (desk: Desk, visit: Visit, text: RepliesWords): Promise<Html> => {
  const { query, language } = visit;
  if (query.has("removed")) return notice(text.removed);
  const ids = (query.get("taught") ?? "")
    .split(",")
    .slice(0, 100)
    .flatMap((one) => idIn(one) ?? []);
  const taught = await readWordsById(desk.database, ids);
  const [first] = taught.toReversed();
  if (first === undefined || first.removedAt !== null) return nothing;
  const label = labelOf(first.question, first.meaning, desk, language);
  const said = text.done(first.phrase, label);
  const more = taught.length > 1 ? ` (${text.doneMore(figure(taught.length - 1, language))})` : "";
  return notice(
    `${said}${more}`,
    "good",
    form(visit, "/console/replies/take-back", html`<button>${text.takeBack}</button>`, {
      hidden: { ids: ids.join(",") },
    }),
  );
};

const groups = async (
  desk: Desk,
  visit: Visit,
  question: QuestionId,
  page: number,
  text: RepliesWords,
): Promise<Html> => {
  const found = await readUnclear(desk.database, question, page);
  if (found.groups.length === 0) return empty(text.notHere(questionName(text, question)));
  const meanings = meaningsAt(question, desk.setting, visit.language);
  const at = (to: number) => `/console/replies?question=${question}&page=${to}`;
  return html`${meaningsList(meanings)}<ol class="replies">${found.groups.map((group, index) => one(desk, visit, question, group, index, meanings, text))}</ol>
<p class="actions">${page > 0 ? html`<a class="button" href="${at(0)}">${text.first}</a>` : nothing}${found.more ? html`<a class="button" href="${at(page + 1)}">${text.more}</a>` : nothing}</p>`;
};

const one = (
  desk: Desk,
  visit: Visit,
  question: QuestionId,
  { replies, n, lastAt }: UnclearGroup,
  index: number,
  meanings: ReturnType<typeof meaningsAt>,
  text: RepliesWords,
): Html => {
  const { language } = visit;
  const name = replies[0]?.text ?? "";
  const alike = replies.slice(1, 1 + mostTold).map((reply) => `${reply.text} (${figure(reply.n, language)})`);
  const isMasked = replies.some((reply) => reply.text.includes("•"));
  const unfit = isMasked
    ? text.masked
    : replies.some((reply) => meansElsewhere(question, reply.text))
      ? text.elsewhere
      : undefined;
  const today = understoodToday(question, name, desk.setting);
  const told = todayInWords(text, today, (meaning) => labelOf(question, meaning, desk, language));
  const hidden = html`${replies.map((reply) => html`<input type="hidden" name="phrase" value="${reply.text}">`)}`;
  const choose =
    meanings.length <= mostButtons
      ? html`<div class="actions">${meanings.map(({ id, label }) => html`<button name="meaning" value="${id}" aria-label="${text.meansFor(name, label)}">${label}</button>`)}</div>`
      : html`<div class="row">${meaningField(text, text.meaningFor(name), meanings, `meaning-${index}`)}<button aria-label="${text.meansFor(name, "…")}">${text.teach}</button></div>`;
  return html`<li class="card"><div><p class="said">“${name}” <span class="soft">${text.times(figure(n, language))}, ${moment(lastAt, language, desk.setting.world.timeZone)}</span></p>
${alike.length > 0 ? html`<p class="soft">${text.andAlike} ${alike.join(", ")}</p>` : nothing}${told === undefined ? nothing : html`<p class="soft">${told}</p>`}</div>
${unfit !== undefined ? html`<p class="soft">${unfit}</p>` : form(visit, "/console/replies/teach", html`${hidden}<p class="soft">${text.head.meaning} ${text.willBe(figure(n, language))}</p>${choose}`, { hidden: { question } })}</li>`;
};
