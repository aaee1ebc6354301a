import type { ExportFile } from "../../../registry/exporting/export-room.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, facts, heading, notice, toList } from "../../layout/parts.ts";
import { moment } from "../../layout/time.ts";
import type { View, Visit } from "../../route.ts";
import { sizeInWords, stateBadge } from "./files-table.ts";
import { words } from "./words.ts";

/** One file: how far it is, and where to fetch it. Renews itself while it is made. */
export function filePage({ setting }: Desk, visit: Visit, file: ExportFile): View {
  const { language } = visit;
  const text = words[language];
  const path = `/console/exports/${file.id}`;
  const busy = file.state === "waiting" || file.state === "writing";
  const remove = form(visit, `${path}/remove`, html`<button>${busy ? text.stop : text.remove}</button>`);
  const body = html`${heading(file.name, html`${file.unmasked ? badge(text.unmaskedBadge, "warn") : nothing}${toList("/console/businesses", language)}`)}
<div id="export" data-part>${
    busy
      ? html`<p>${stateBadge(file, language)}</p>${progress(file, visit)}<p class="hint">${text.reloadHint}</p><div class="row"><a class="button" href="${path}">${text.reload}</a>${remove}</div>`
      : file.state === "ready"
        ? html`${facts([
            [text.state, stateBadge(file, language)],
            [text.rows, text.written(file.rows)],
            [text.size, sizeInWords(file, language)],
            [text.readyUntil, file.goneAt === null ? "" : moment(file.goneAt, language, setting.world.timeZone)],
          ])}<div class="row"><a class="button main" href="${path}/file" download data-key="d">${text.download}</a>${remove}</div>`
        : html`${notice(file.state === "full" ? text.fullText : text.failedText, "bad")}${remove}`
  }</div><p><a href="/console/exports/new">${text.again}</a></p>`;
  return { title: file.name, section: "businesses", body, ...(busy ? { live: `export:${file.id}` } : {}) };
}

const progress = ({ rows, expected }: ExportFile, { language }: Visit): Html => {
  const said = words[language].progress(rows, expected);
  return expected === null || expected === 0
    ? html`<p role="status">${said}</p>`
    : html`<p role="status"><progress max="${expected}" value="${Math.min(rows, expected)}" aria-label="${said}"></progress> ${said}</p>`;
};
