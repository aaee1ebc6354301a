import type { PairDetails } from "../../../registry/duplicates/read-pair.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { moment } from "../../layout/time.ts";
import type { Visit } from "../../route.ts";
import { pathTo } from "./asked.ts";
import { words } from "./words.ts";

/** What was merged of the two and by whom; the merge that holds can be undone. */
export function mergesPart({ setting }: Desk, visit: Visit, pair: PairDetails): Html {
  const { first, second, merges } = pair;
  const { language } = visit;
  const text = words[language];
  if (merges.length === 0) return nothing;
  const numbers = new Map([first, second].map(({ row }) => [row.id, row.number]));
  const at = (when: Date) => moment(when, language, setting.world.timeZone);
  return html`<section class="card"><h2>${text.history}</h2><ul class="lines">${merges.map(
    (merge) =>
      html`<li>${text.mergeOf(numbers.get(merge.gone) ?? "", numbers.get(merge.kept) ?? "")} <span class="soft">${merge.by ?? text.somebody}, ${at(merge.at)}${merge.undoneAt === null ? nothing : html` · ${text.undoneOn(merge.undoneBy ?? text.somebody)}, ${at(merge.undoneAt)}`}</span></li>`,
  )}</ul>
${undoForm(visit, pair, html`<p class="hint" id="undo-hint">${text.undoHint}</p><button data-key="u" aria-describedby="undo-hint">${text.undoMerge}</button>`)}</section>`;
}

/** Takes back the merge that holds; nothing where none does. */
export const undoForm = (visit: Visit, { id, merges }: PairDetails, content: Html): Html => {
  const holds = merges.find(({ undoneAt }) => undoneAt === null);
  const hidden = { merge: String(holds?.id), agreed: "" };
  return holds === undefined ? nothing : form(visit, pathTo(id, "/undo"), content, { hidden });
};
