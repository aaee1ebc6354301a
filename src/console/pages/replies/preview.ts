import { countUnclear } from "../../../registry/teaching/read-unclear.ts";
import { readWordsFor, type Word } from "../../../registry/teaching/read-words.ts";
import type { Lesson, Taught } from "../../../registry/teaching/teach.ts";
import { understoodToday } from "../../../registry/teaching/understood-today.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import type { View, Visit } from "../../route.ts";
import { labelOf } from "./lesson.ts";
import { type RepliesWords, words } from "./words.ts";

/** What speaks against a lesson: these words have another meaning by now. */
export interface Doubts {
  readonly warnings: readonly string[];
  readonly known: readonly Word[];
}

export const doubtsOf = async (desk: Desk, visit: Visit, lesson: Lesson): Promise<Doubts> => {
  const text = words[visit.language];
  const { question, phrases, meaning } = lesson;
  const label = (id: string): string => labelOf(question, id, desk, visit.language);
  const known = (await readWordsFor(desk.database, question, phrases)).filter((word) => word.meaning !== meaning);
  const today = phrases.flatMap((phrase) => {
    const taken = understoodToday(question, phrase, desk.setting);
    if (taken.is === "command") return [text.warnCommand(phrase)];
    if (taken.is === "asked") return [text.warnAsked(phrase, taken.labels.join(" / "))];
    if (taken.is === "nothing" || taken.meaning === meaning) return [];
    return [text.warnUnderstood(phrase, taken.meaning === null ? text.todayAnswer : label(taken.meaning))];
  });
  return {
    known,
    warnings: [...known.map(({ phrase, meaning: id, by }) => text.warnReplaces(phrase, label(id), by)), ...today],
  };
};

/** What a lesson would do, and what speaks against it; nothing is changed by looking. */
export const preview = async (
  desk: Desk,
  visit: Visit,
  lesson: Lesson,
  { warnings, known }: Doubts,
  conflict?: Extract<Taught, { ok: false }>,
): Promise<View> => {
  const { language } = visit;
  const text = words[language];
  const { question, phrases, meaning } = lesson;
  const label = labelOf(question, meaning, desk, language);
  const counts = await countUnclear(desk.database, question, phrases);
  const n = [...counts.values()].reduce((all, count) => all + count, 0);
  const hidden = html`${phrases.map((phrase) => html`<input type="hidden" name="phrase" value="${phrase}">`)}${known.map(({ id }) => html`<input type="hidden" name="replaces" value="${id}">`)}`;
  return {
    title: text.previewTitle,
    section: "replies",
    ...(conflict === undefined ? {} : { status: 409 }),
    body: html`${heading(text.previewTitle)}${conflict === undefined ? nothing : notice(text.conflict(conflict.phrase, labelOf(question, conflict.meaning, desk, language), conflict.by), "bad")}
${warnings.map((warning) => notice(warning, "warn"))}
<p>${n > 0 ? text.previewCount(figure(n, language), label) : text.previewNone(label)}</p>${listOf(text, phrases, counts, language)}
${form(visit, "/console/replies/teach", html`${hidden}<div class="actions"><button class="main">${warnings.length > 0 ? text.confirmAnyway : text.confirm}</button><a class="button" href="/console/replies?question=${question}">${text.back}</a></div>`, { hidden: { question, meaning, sure: "yes" } })}`,
  };
};

const listOf = (
  text: RepliesWords,
  phrases: readonly string[],
  counts: ReadonlyMap<string, number>,
  language: Visit["language"],
): Html =>
  html`<ul>${phrases.map((phrase) => html`<li>“${phrase}” <span class="soft">${text.times(figure(counts.get(phrase) ?? 0, language))}</span></li>`)}</ul>`;
