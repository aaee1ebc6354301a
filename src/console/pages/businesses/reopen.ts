import { reopen } from "../../../registry/verification/decide.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { empty, heading, notice, table } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { presentListed } from "../../presenters/listed.ts";
import type { View, Visit } from "../../route.ts";
import { pathWith } from "./asked.ts";
import { idsIn, readChosen } from "./chosen.ts";
import { listPath } from "./filter-head.ts";
import { readSelection } from "./selection.ts";
import { words } from "./words.ts";

const path = `${listPath}/reopen`;
/** So many businesses can be put up at once; each is told to its owner. */
const mostReopened = 2000;
/** So many in one request: the officer sees how far it is, and may stop. */
const perStep = 50;
const shortestReason = 10;
/** So many are named before it is done. */
const named = 5;

/** A business that was not put up again, and why. */
interface Skipped {
  readonly id: number;
  readonly why: string;
}

/** How far it is; it travels with the form from step to step. */
interface Progress {
  readonly left: readonly number[];
  readonly all: number;
  readonly done: number;
  readonly skipped: readonly Skipped[];
  readonly reason: string;
}

/** Asks first: which, why, and what it means for their owners. */
export async function reopenPage(desk: Desk, visit: Visit): Promise<View> {
  const text = words[visit.language].reopen;
  const selection = await readSelection(desk, visit, visit.query);
  if (selection.counted.n > mostReopened)
    return view(visit, html`${notice(text.tooMany(figure(mostReopened, visit.language)), "warn")}${back(visit)}`);
  const ids: number[] = [];
  for await (const some of selection.ids()) ids.push(...some);
  const left = [...ids, ...selection.refused];
  if (left.length === 0) return view(visit, empty(text.none, back(visit)));
  return asking(desk, visit, { left, all: left.length, done: 0, skipped: [], reason: "" });
}

const asking = async (desk: Desk, visit: Visit, progress: Progress, fault?: string): Promise<View> => {
  const text = words[visit.language].reopen;
  return view(
    visit,
    html`<p>${text.lead}</p>${await concerned(desk, visit, progress)}${form(
      visit,
      path,
      html`${field("reason", text.reason, { rows: 2, maxlength: 500, required: true, value: progress.reason, hint: text.hint, fault })}<button class="main">${text.act(figure(progress.all, visit.language))}</button>`,
      { hidden: carried(progress) },
    )}${back(visit)}`,
    {
      status: fault === undefined ? 200 : 422,
      here: pathWith(path, new URLSearchParams({ ids: progress.left.join(",") })),
    },
  );
};

/** The first of them by name: whoever asked for the wrong ones sees it before anything is done. */
async function concerned(desk: Desk, visit: Visit, { left, all }: Progress): Promise<Html> {
  const { language, officer } = visit;
  const text = words[language].reopen;
  const { rows } = await readChosen(desk, officer, left.slice(0, named));
  if (rows.length === 0) return nothing;
  const detail = { chosen: all, shown: rows.length };
  await desk.audit.record({ actor: `officer:${officer.id}`, action: "list", detail });
  const more = all - rows.length;
  return html`<section class="card" aria-labelledby="concerned"><h2 id="concerned">${text.concerned}</h2><ul class="lines">${rows
    .map((row) => presentListed(row, desk.setting.world))
    .map(
      ({ id, name, number, place }) =>
        html`<li><a href="${listPath}/${id}">${name}</a> <span class="soft">${number}${place === null ? "" : ` · ${place}`}</span></li>`,
    )}${more <= 0 ? nothing : html`<li class="soft">${text.more(figure(more, language))}</li>`}</ul></section>`;
}

/** Does a step of it. Every id is looked at again: who may, where it lies, and whether somebody was faster. */
export async function reopenSome(desk: Desk, visit: Visit): Promise<View> {
  const text = words[visit.language].reopen;
  const before = readProgress(visit.form);
  if (before.reason.length < shortestReason) return asking(desk, visit, before, text.faultReason);
  const now = before.left.slice(0, perStep);
  const { rows, refused } = await readChosen(desk, visit.officer, now);
  const skipped: Skipped[] = [...before.skipped, ...refused.map((id) => ({ id, why: "refused" }))];
  let done = before.done;
  for (const { id, state } of rows) {
    const about = { business: id, officer: visit.officer };
    const outcome = state === "new" ? undefined : await reopen(desk, about, before.reason);
    if (outcome?.ok) done += 1;
    else skipped.push({ id, why: outcome?.reason ?? "waiting" });
  }
  if (rows.length > 0) desk.live.tell("queue");
  const left = before.left.slice(perStep);
  const progress = { ...before, left, done, skipped };
  return left.length > 0 ? underWay(visit, progress) : finished(visit, progress);
}

const underWay = (visit: Visit, progress: Progress): View => {
  const { language } = visit;
  const text = words[language].reopen;
  const { all, left } = progress;
  const said = text.progress(figure(all - left.length, language), figure(all, language));
  return view(
    visit,
    html`<p role="status"><progress max="${all}" value="${all - left.length}" aria-label="${said}"></progress> ${said}</p>
${form(visit, path, html`<button class="main">${text.goOn}</button>`, { hidden: { ...carried(progress), reason: progress.reason }, class: "go-on" })}${back(visit)}`,
    { here: listPath },
  );
};

const finished = (visit: Visit, { done, skipped }: Progress): View => {
  const { language } = visit;
  const text = words[language].reopen;
  const list: Html =
    skipped.length === 0
      ? nothing
      : html`<h2>${text.skipped}</h2>${table(
          text.skipped,
          [
            { head: text.id, cell: ({ id }: Skipped) => String(id), figures: true },
            { head: text.why, cell: ({ why }) => text.reasons[why] ?? why },
          ],
          skipped,
        )}`;
  return view(
    visit,
    html`${notice(text.done(figure(done, language)), done > 0 ? "good" : "warn")}${list}
<p><a class="button" href="/console/queue">${text.queue}</a></p>${back(visit)}`,
    { here: listPath },
  );
};

const back = ({ language }: Visit): Html => html`<p><a href="${listPath}">${words[language].reopen.back}</a></p>`;

const view = ({ language }: Visit, body: Html, more: Pick<View, "status" | "here"> = {}): View => {
  const { title } = words[language].reopen;
  return { title, section: "businesses", scripts: ["businesses"], ...more, body: html`${heading(title)}${body}` };
};

const carried = ({ left, all, done, skipped }: Progress): Readonly<Record<string, string>> => ({
  ids: left.join(","),
  all: String(all),
  done: String(done),
  skipped: skipped.map(({ id, why }) => `${id}:${why}`).join(","),
});

const readProgress = (sent: Readonly<Record<string, string>>): Progress => {
  const left = idsIn(sent["ids"] ?? "").slice(0, mostReopened);
  const number = (name: string) => idsIn(sent[name] ?? "")[0] ?? 0;
  return {
    left,
    all: Math.max(number("all"), left.length),
    done: number("done"),
    skipped: (sent["skipped"] ?? "")
      .split(",")
      .map((one) => one.split(":"))
      .flatMap(([id = "", why = ""]) => idsIn(id).map((known) => ({ id: known, why }))),
    reason: (sent["reason"] ?? "").trim(),
  };
};
