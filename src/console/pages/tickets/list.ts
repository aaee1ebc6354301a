import { idIn } from "../../../lib/id-in.ts";
import {
  countTickets,
  type View as Kind,
  readTickets,
  type Ticket,
  type TicketCursor,
  views,
} from "../../../registry/help/read-tickets.ts";
import { recordReading } from "../../../registry/help/record-reading.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, type Column, empty, heading, notice, table } from "../../layout/parts.ts";
import { figure, moment } from "../../layout/time.ts";
import { presentTicket } from "../../presenters/ticket.ts";
import type { View, Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { ago, channelInWords, stepInWords } from "./in-words.ts";
import { words } from "./words.ts";

const perPage = 50;

/** Who waits, who is being helped and by whom. */
export async function listTickets(desk: Desk, visit: Visit): Promise<View> {
  const { officer, language, query } = visit;
  const text = words[language];
  const kind = views.find((view) => view === query.get("show")) ?? "open";
  const { places } = desk.setting.world;
  const [counts, found] = await Promise.all([
    countTickets(desk.database, places, officer),
    readTickets(desk.database, places, kind, officer, { after: cursorIn(query.get("after")), take: perPage + 1 }),
  ]);
  const tickets = found.slice(0, perPage);
  if (tickets.length > 0)
    await recordReading(
      desk.database,
      desk.audit,
      { actor: `officer:${officer.id}`, action: "list", detail: { of: "tickets", view: kind } },
      visit.now,
    );
  const last = found.length > perPage ? tickets.at(-1) : undefined;
  const path = `/console/tickets?show=${kind}`;
  const first = query.has("after") ? html`<a class="button" href="${path}">${common[language].first}</a>` : nothing;
  const more =
    last === undefined
      ? nothing
      : html`<a class="button" rel="next" href="${path}&after=${last.createdAt.getTime()}-${last.id}">${common[language].more}</a>`;
  const sought = query.get("missing");
  return {
    title: text.title,
    live: "tickets",
    body: html`${heading(text.title, html`<a class="button" href="/console/tickets/answers">${text.cannedTitle}</a>`, text.lead)}
${sought === null ? nothing : notice(text.notFound(sought.slice(0, 20)), "bad")}
<form method="get" action="/console/tickets/find" class="row find-ticket"><div class="field"><label for="number">${text.findLabel}</label>
<input id="number" name="number" inputmode="numeric" maxlength="12" autocomplete="off" data-key="/"></div><button>${text.find}</button></form>
<div id="tickets" data-part><nav aria-label="${text.title}"><ul class="views">${views.map((view) => viewLink(view, counts[view], view === kind, visit))}</ul></nav>
${tickets.length === 0 ? empty(text.none[kind]) : table(text.views[kind], columnsOf(kind, desk, visit), tickets)}
<nav class="pages">${first}${more}</nav></div>`,
  };
}

/** "1795485600000-12": the last ticket of a page. */
const cursorIn = (text: string | null): TicketCursor | undefined => {
  const [, at, ticket] = /^(\d{1,13})-(\d+)$/.exec(text ?? "") ?? [];
  const id = idIn(ticket);
  return at === undefined || id === undefined ? undefined : { createdAt: new Date(Number(at)), id };
};

const viewLink = (view: Kind, count: number, isShown: boolean, { language }: Visit): Html =>
  html`<li><a href="/console/tickets?show=${view}"${isShown ? html` aria-current="true"` : nothing}>${words[language].counts[view](figure(count, language))}</a></li>`;

function columnsOf(kind: Kind, desk: Desk, { language, now, officer }: Visit): readonly Column<Ticket>[] {
  const text = words[language];
  const { world, speech } = desk.setting;
  const shown = (ticket: Ticket) => presentTicket(ticket, world, officer);
  return [
    {
      head: text.number,
      cell: ({ id }) => html`<a href="/console/tickets/${id}"><b>${text.ticket(String(id))}</b></a>`,
    },
    {
      head: text.owner,
      cell: (ticket) => shown(ticket).owner ?? text.unknown(channelInWords(ticket.channel, language)),
    },
    {
      head: text.place,
      cell: (ticket) =>
        shown(ticket)
          .businesses.map(({ place }) => place)
          .find((place) => place !== "") ?? text.noPlace,
    },
    { head: text.step, cell: (ticket) => stepInWords(ticket, language, speech[language]) },
    kind === "closed"
      ? {
          head: text.ended,
          cell: ({ closedAt }) => (closedAt === null ? "" : moment(closedAt, language, world.timeZone)),
        }
      : {
          head: text.waiting,
          cell: ({ createdAt }) => badge(ago(createdAt, now, language), isLong(createdAt, now) ? "warn" : "quiet"),
        },
    ...(kind === "others" || kind === "closed"
      ? [{ head: text.officer, cell: ({ officer }: Ticket) => officer?.name ?? "" }]
      : []),
  ];
}

/** An owner who waits longer than an hour waits long. */
const isLong = (from: Date, now: Date): boolean => now.getTime() - from.getTime() > 60 * 60 * 1000;
