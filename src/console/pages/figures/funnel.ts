import { isTaughtAt } from "../../../../flows/understand/taught.ts";
import { type Funnel, type FunnelStep, hoursUntilStopped } from "../../../registry/figures/funnel.ts";
import { type CompactColumn, compactTable } from "../../layout/charts/compact-table.ts";
import { share } from "../../layout/charts/share.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { empty, facts } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { addressWith, funnelDays } from "./asked.ts";
import { csvLink, linked, type Telling } from "./sections.ts";
import type { FiguresWords } from "./words.ts";

/** At which question people stop. `teaches`: the officer may look at the replies that nobody understood. */
export const funnelCard = (
  funnel: Funnel | null,
  channels: readonly string[],
  telling: Telling,
  teaches: boolean,
): Html => {
  const { asked, text, language, names } = telling;
  if (funnel === null) return html`<section class="card"><h2>${text.funnel}</h2><p>${text.funnelWhole}</p></section>`;
  const write = (n: number): string => figure(n, language);
  const chosen = (is: boolean): Html => (is ? html` aria-current="true"` : nothing);
  const replies = (question: string): Html =>
    teaches && isTaughtAt(question)
      ? html`<br><a class="soft" href="/console/replies?question=${question}">${text.replies}</a>`
      : nothing;
  const columns: readonly CompactColumn<FunnelStep>[] = [
    { head: text.step, cell: ({ question }) => html`${questionName(text, question)}${replies(question)}` },
    { head: text.stillIn, figures: true, cell: ({ reached }) => (reached === null ? "" : write(reached)) },
    {
      head: text.share,
      wide: true,
      cell: ({ reached }) => (reached === null ? nothing : share(reached, funnel.began, language)),
    },
    { head: text.stopped, figures: true, cell: ({ stopped }) => html`<b>${write(stopped)}</b>` },
    { head: text.underWay, figures: true, cell: ({ underWay }) => write(underWay) },
  ];
  return html`<section class="card" id="funnel"><h2>${text.funnel}</h2><p class="soft">${text.funnelLead(hoursUntilStopped)}</p>
<ul class="chips">${funnelDays.map((days) => html`<li><a href="${addressWith(asked, { days: days === 30 ? "" : String(days) })}#funnel"${chosen(days === asked.days)}>${text.funnelPeriods[days]}</a></li>`)}</ul>
<ul class="chips"><li><a href="${addressWith(asked, { channel: "" })}#funnel"${chosen(asked.channel === "")}>${text.allChannels}</a></li>${channels.map((channel) => html`<li><a href="${addressWith(asked, { channel })}#funnel"${chosen(channel === asked.channel)}>${names.channel(channel)}</a></li>`)}</ul>
${
  funnel.began === 0
    ? empty(text.funnelEmpty)
    : html`${facts([
        [text.began, html`<b>${write(funnel.began)}</b>`],
        [text.refused, write(funnel.refused)],
        [text.registered, html`<b>${linked(funnel.registered, language)}</b>`],
      ])}${compactTable(text.funnel, columns, funnel.steps)}`
}${csvLink(telling, "funnel", text.funnel)}</section>`;
};

export const questionName = (text: FiguresWords, question: string): string =>
  (text.questions as Readonly<Record<string, string>>)[question] ?? question;
