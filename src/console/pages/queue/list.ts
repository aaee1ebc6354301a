import { isRepairable } from "../../../../flows/repair/fields.ts";
import { idIn } from "../../../lib/id-in.ts";
import { claimsOf, type Subject } from "../../../registry/claims/claims.ts";
import { readCounts } from "../../../registry/figures/read-tally.ts";
import { readListed } from "../../../registry/finding/read-listed.ts";
import { recordReading } from "../../../registry/help/record-reading.ts";
import { countAwaited, countReturned, readAwaited } from "../../../registry/verification/awaited.ts";
import { placeText, readPlace, readQueue } from "../../../registry/verification/queue.ts";
import type { Desk } from "../../desk.ts";
import { form, select } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, type Column, empty, heading, notice, table } from "../../layout/parts.ts";
import { day, figure } from "../../layout/time.ts";
import { type ListedBusiness, presentListed } from "../../presenters/listed.ts";
import type { View, Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { areaChoices } from "../businesses/area-choices.ts";
import { type Asked, askedOf, hiddenOf, pathWith } from "./asked.ts";
import { doneNotice } from "./done.ts";
import { words } from "./words.ts";

const perPage = 25;

/** A line of the queue, whatever it waits for. */
interface Line extends ListedBusiness {
  /** Why it came back, if it did. */
  readonly returned: string | undefined;
  readonly works: string | undefined;
  readonly isMine: boolean;
  readonly asked?: { readonly field: string | null; readonly at: Date; readonly reachable: boolean };
}

interface Shown {
  readonly lines: readonly Line[];
  /** Where the next page begins. */
  readonly next: string | undefined;
}

/** What waits for officers, or for owners; who works on what. */
export async function listQueue(desk: Desk, visit: Visit): Promise<View> {
  const { officer, language, query } = visit;
  const text = words[language];
  const asked = askedOf(desk, visit);
  const { places } = desk.setting.world;
  const ofOwners = query.get("show") === "owner";
  const [{ state }, returned, awaited, shown] = await Promise.all([
    readCounts(desk.database, asked.scope, ["state"]),
    countReturned(desk.database, places, asked.scope),
    countAwaited(desk.database, places, asked.scope),
    ofOwners ? showAwaited(desk, visit, asked) : showQueue(desk, visit, asked),
  ]);
  if (shown.lines.length > 0)
    await recordReading(
      desk.database,
      desk.audit,
      { actor: `officer:${officer.id}`, action: "list", detail: { of: "queue", view: ofOwners ? "owner" : "officer" } },
      visit.now,
    );
  // The counts follow the register a moment later; a page that is not empty shows at least what is on it.
  const waiting = Math.max(state.get("new") ?? 0, returned, ofOwners ? 0 : shown.lines.length);
  const view = (name: "officer" | "owner", n: number) =>
    html`<li><a href="${pathWith("", asked, name === "owner" ? { show: "owner" } : {})}"${(name === "owner") === ofOwners ? html` aria-current="true"` : nothing}>${text.views[name](figure(n, language))}</a></li>`;
  const start = form(
    visit,
    "/console/queue/start",
    html`<button class="main" data-key="Enter">${text.start}</button>`,
    { hidden: hiddenOf(asked) },
  );
  const more =
    shown.next === undefined
      ? nothing
      : html`<p><a class="button" href="${pathWith("", asked, { ...(ofOwners && { show: "owner" }), after: shown.next })}">${common[language].more}</a></p>`;
  const narrowed = asked.area !== "" || asked.cluster !== "";
  const none = ofOwners ? text.emptyOwner : narrowed ? text.emptyNarrow : text.empty;
  return {
    title: text.title,
    live: "queue",
    body: html`${heading(text.title, shown.lines.length > 0 && !ofOwners ? start : nothing, text.lead)}
${await doneNotice(desk, visit, asked)}${query.get("done") === "empty" ? notice(text.finished) : nothing}${query.get("done") === "taken" ? notice(text.taken, "warn") : nothing}
${narrowing(desk, visit, asked, ofOwners)}
<div id="waiting" data-part><nav aria-label="${text.title}"><ul class="views">${view("officer", waiting)}${view("owner", awaited)}</ul></nav>
${returned > 0 && !ofOwners ? html`<p class="soft">${text.returned(figure(returned, language))}</p>` : nothing}
${shown.lines.length === 0 ? empty(none, narrowed ? html`<a class="button" href="/console/queue">${text.all}</a>` : nothing) : table(text.title, columnsOf(desk, visit, asked, ofOwners), shown.lines)}${more}</div>`,
  };
}

async function showQueue(desk: Desk, visit: Visit, { scope }: Asked): Promise<Shown> {
  const { database, setting } = desk;
  const after = readPlace(visit.query.get("after"));
  const found = await readQueue(database, setting.world.places, scope, perPage, after);
  const returned = new Map(found.map(({ business, outcome }) => [business, outcome]));
  const lines = await linesOf(
    desk,
    visit,
    found.map(({ business }) => business),
  );
  const last = found.at(-1);
  return {
    lines: lines.map((line) => ({ ...line, returned: returned.get(line.id) })),
    next: found.length === perPage && last !== undefined ? placeText(last) : undefined,
  };
}

async function showAwaited(desk: Desk, visit: Visit, { scope }: Asked): Promise<Shown> {
  const after = idIn(visit.query.get("after") ?? undefined) ?? 0;
  const found = await readAwaited(desk.database, desk.setting.world.places, scope, perPage, after);
  const lines = await linesOf(
    desk,
    visit,
    found.map(({ business }) => business),
  );
  return {
    lines: lines.flatMap((line) => {
      const asked = found.find(({ business }) => business === line.id);
      return asked === undefined ? [] : [{ ...line, asked }];
    }),
    next: found.length === perPage ? String(found.at(-1)?.check) : undefined,
  };
}

async function linesOf({ database, setting }: Desk, { officer, now }: Visit, ids: readonly number[]): Promise<Line[]> {
  const [listed, claims] = await Promise.all([
    readListed(database, ids),
    claimsOf(
      database,
      ids.map((id): Subject => `business:${id}`),
      now,
    ),
  ]);
  return listed.map((row) => {
    const held = claims.get(`business:${row.id}`);
    return {
      ...presentListed(row, setting.world),
      ...{ returned: undefined, works: held?.by, isMine: held?.officerId === officer.id },
    };
  });
}

/** A form without a script: what is looked at stays in the address. */
function narrowing({ setting }: Desk, { officer, language }: Visit, asked: Asked, ofOwners: boolean): Html {
  const text = words[language];
  const { places, trades } = setting.world;
  const areas = areaChoices(places, officer.territory, asked.area).map(({ district }) => ({
    value: district.code,
    label: district.name,
  }));
  const clusters = trades.clusters().map(({ id, name }) => ({ value: id, label: name[language] ?? name["id"] ?? id }));
  return html`<form method="get" action="/console/queue" class="row narrowing">${ofOwners ? html`<input type="hidden" name="show" value="owner">` : nothing}
${select("area", text.area, [{ value: "", label: text.anyArea }, ...areas], asked.area.slice(0, 8))}
${select("cluster", text.cluster, [{ value: "", label: text.anyCluster }, ...clusters], asked.cluster)}
<button>${text.narrow}</button></form>`;
}

function columnsOf(desk: Desk, visit: Visit, asked: Asked, ofOwners: boolean): readonly Column<Line>[] {
  const { language } = visit;
  const text = words[language];
  const { timeZone } = desk.setting.world;
  const speak = desk.setting.speech[language];
  const whole = (at: Date) => html`<span class="whole">${day(at, language, timeZone)}</span>`;
  const href = ({ id }: Line) => pathWith(`/${id}`, asked);
  const common: readonly Column<Line>[] = [
    {
      head: text.business,
      cell: (line) =>
        html`<div><a href="${href(line)}"><b>${line.name}</b></a>${line.returned === undefined ? nothing : html` ${badge(text.back[line.returned] ?? line.returned, "new")}`}<br><span class="soft">${line.number} · ${line.owner}</span></div>`,
    },
    { head: text.product, cell: ({ product }) => product },
    { head: text.place, cell: ({ place }) => place ?? text.unplaced },
  ];
  const works: Column<Line> = {
    head: text.works,
    cell: (line) =>
      line.works === undefined
        ? ""
        : badge(line.isMine ? text.mine : text.busy(line.works), line.isMine ? "good" : "warn"),
  };
  if (!ofOwners) return [...common, { head: text.since, cell: ({ registeredAt }) => whole(registeredAt) }, works];
  const fieldOf = (name: string | null) => (name !== null && isRepairable(name) ? speak(`field-${name}`) : "");
  return [
    ...common,
    {
      head: text.field,
      cell: ({ asked: one }) =>
        html`<div>${fieldOf(one?.field ?? null)} ${one?.reachable ? nothing : badge(text.noChat, "bad")}</div>`,
    },
    { head: text.asked, cell: ({ asked: one }) => (one === undefined ? "" : whole(one.at)) },
    works,
  ];
}
