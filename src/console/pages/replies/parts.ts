import type { Choice } from "../../../../flows/kit/heard.ts";
import type { Today } from "../../../registry/teaching/understood-today.ts";
import { type Html, html } from "../../layout/html.ts";
import type { RepliesWords } from "./words.ts";

/** More meanings than this are typed, with a list that helps; fewer are chosen from. */
const mostListed = 40;

/** Names the list that typed meanings are helped by. */
export const meaningsList = (meanings: readonly Choice[]): Html =>
  meanings.length > mostListed
    ? html`<datalist id="meanings">${meanings.map(({ label }) => html`<option value="${label}"></option>`)}</datalist>`
    : html``;

/** One of the meanings: by its id where it is chosen, by its label where it is typed. `id`: tells fields of a page apart. */
export const meaningField = (
  text: RepliesWords,
  label: string,
  meanings: readonly Choice[],
  id: string,
  value = "",
): Html =>
  meanings.length > mostListed
    ? html`<div class="field"><label class="unseen" for="${id}">${label}</label><input id="${id}" name="meaning" list="meanings" value="${meanings.find((one) => one.id === value)?.label ?? value}" placeholder="${text.choose}" required autocomplete="off" maxlength="200"></div>`
    : html`<div class="field"><label class="unseen" for="${id}">${label}</label><select id="${id}" name="meaning" required><option value="">${text.choose}</option>${meanings.map((one) => html`<option value="${one.id}"${one.id === value ? html` selected` : html``}>${one.label}</option>`)}</select></div>`;

export const questionName = (text: RepliesWords, question: string): string =>
  (text.questions as Readonly<Record<string, string>>)[question] ?? question;

/** What these words are taken for today, in words; nothing where they are not understood. */
export const todayInWords = (
  text: RepliesWords,
  today: Today,
  label: (meaning: string) => string,
): string | undefined => {
  switch (today.is) {
    case "nothing":
      return undefined;
    case "asked":
      return text.todayAsked(today.labels.join(" / "));
    case "command":
      return text.todayCommand;
    case "understood":
      return today.meaning === null ? text.todayAnswer : text.todayUnderstood(label(today.meaning));
  }
};
