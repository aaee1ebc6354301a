import type { Act } from "../../../registry/audit/actions.ts";
import type { CannedAnswer } from "../../../registry/help/canned-answers.ts";
import { readCannedAnswers } from "../../../registry/help/canned-answers.ts";
import { readTalk } from "../../../registry/help/read-talk.ts";
import { readTicket, type Ticket } from "../../../registry/help/read-tickets.ts";
import { recordReading } from "../../../registry/help/record-reading.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, facts, heading, notice, toList } from "../../layout/parts.ts";
import { figure, moment } from "../../layout/time.ts";
import type { Officer } from "../../policies.ts";
import { type PresentedTicket, presentTicket } from "../../presenters/ticket.ts";
import type { View, Visit } from "../../route.ts";
import { ago, channelInWords, stepInWords } from "./in-words.ts";
import { transcript } from "./transcript.ts";
import { words } from "./words.ts";

/** Messages shown at first, and where somebody wants more. */
const shown = 60;
const mostShown = 1000;

/** What the officer entered, and what is wrong with it. */
export interface Entered {
  /** For the whole page. */
  readonly told?: string;
  readonly text?: string;
  readonly textFault?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly reasonFault?: string;
}

/** One request: who asks, what was said, and what can be done. */
export async function showTicket(
  desk: Desk,
  visit: Visit,
  id: number,
  entered: Entered = {},
): Promise<View | undefined> {
  const { language, officer, query, now } = visit;
  const text = words[language];
  const ticket = await readTicket(desk.database, id);
  if (ticket === undefined) return undefined;
  await recordReading(desk.database, desk.audit, readingOf(officer, ticket), now);
  const [talk, answers] = await Promise.all([
    readTalk(desk.database, ticket.chatId, query.get("all") === "1" ? mostShown : shown),
    readCannedAnswers(desk.database),
  ]);
  const presented = presentTicket(ticket, desk.setting.world, visit.officer);
  const who = presented.owner ?? text.unknown(channelInWords(ticket.channel, language));
  const done = text.done[query.get("done") ?? ""];
  const more = talk.cut
    ? html`<p class="soft">${text.earlier} <a href="/console/tickets/${id}?all=1">${text.showAll}</a></p>`
    : nothing;
  const body = html`${heading(`${text.ticket(String(id))} · ${who}`, toList("/console/tickets", language))}
${done === undefined ? nothing : notice(done)}${entered.told === undefined ? nothing : notice(entered.told, "bad")}
<div class="columns ticket"><section aria-label="${text.talk}"><div id="talk" data-part class="talk-box" tabindex="0" role="log" aria-label="${text.talk}"><div>${more}${
    talk.said.length === 0
      ? html`<p class="soft">${text.nobodySpoke}</p>`
      : transcript(talk.said, { owner: presented.owner, photos: `/console/tickets/${id}/photos` }, desk, visit)
  }</div></div>
${compose(ticket, presented, answers, visit, entered)}</section>
<aside><div id="state" data-part>${about(ticket, presented, desk, visit)}${acts(ticket, visit, entered)}</div></aside></div>`;
  return {
    title: `${text.ticket(String(id))} · ${text.title}`,
    section: "tickets",
    live: `ticket:${id}`,
    scripts: ["tickets"],
    body,
  };
}

/** That an officer read the talk of a ticket. */
export const readingOf = (officer: Officer, { id, owner }: Ticket): Act => ({
  ...{ actor: `officer:${officer.id}`, action: "talk", detail: { ticket: id } },
  ...(owner === null ? {} : { ownerId: owner.id }),
});

const isMine = (ticket: Ticket, { officer }: Visit): boolean =>
  ticket.status === "held" && ticket.officer?.id === officer.id;

function about(ticket: Ticket, { businesses, elsewhere }: PresentedTicket, desk: Desk, { language, now }: Visit): Html {
  const text = words[language];
  const { world, speech } = desk.setting;
  const links = html`<ul class="plain-list">${businesses.map(({ id, number, name, place }) => html`<li><a href="/console/businesses/${id}">${name}</a> <span class="soft">${number}${place === "" ? "" : ` · ${place}`}</span></li>`)}${elsewhere === 0 ? nothing : html`<li class="soft">${text.elsewhere(figure(elsewhere, language))}</li>`}</ul>`;
  const tone = { open: "warn", held: "new", closed: "quiet" } as const;
  const state = html`${badge(text.statuses[ticket.status], tone[ticket.status])} ${ticket.status === "held" && ticket.officer !== null ? text.heldBy(ticket.officer.name) : ""}`;
  return html`<section class="card"><h2>${text.facts}</h2>${facts([
    [text.state, state],
    ...(businesses.length + elsewhere === 0 ? [] : [[text.businesses, links] as const]),
    [text.step, stepInWords(ticket, language, speech[language])],
    [
      text.waiting,
      html`${ago(ticket.createdAt, now, language)} <span class="soft">(${moment(ticket.createdAt, language, world.timeZone)})</span>`,
    ],
    [text.channel, channelInWords(ticket.channel, language)],
    [text.language, text.languages[ticket.language] ?? ticket.language],
    ...(ticket.note === null ? [] : [[text.note, ticket.note] as const]),
  ])}${ticket.blocked ? notice(text.blocked, "bad") : nothing}</section>`;
}

function acts(ticket: Ticket, visit: Visit, entered: Entered): Html {
  const text = words[visit.language];
  const at = (what: string) => `/console/tickets/${ticket.id}/${what}`;
  const note = (name: string) =>
    html`<div class="field"><label for="${name}">${text.finishNote}</label><textarea id="${name}" name="note" rows="2" maxlength="500">${entered.note ?? ""}</textarea></div>`;
  if (ticket.status === "closed")
    return html`<section class="card"><p>${text.closedNow}</p><p><a class="button main" href="/console/tickets" data-key="n">${text.goOn} <kbd>N</kbd></a></p></section>`;
  if (ticket.status === "open")
    return html`<section class="card">${form(visit, at("take"), html`<p class="hint">${text.takeHint}</p><button class="main" data-key="a">${text.take} <kbd>A</kbd></button>`)}</section>
<details class="card"><summary>${text.closeUntaken}</summary>${form(visit, at("close"), html`<p class="hint">${text.closeUntakenHint}</p>${note("note-close")}<button>${text.closeUntaken}</button>`)}</details>`;
  if (isMine(ticket, visit))
    return html`<section class="card"><p>${text.heldByMe}</p>${form(
      visit,
      at("end"),
      html`${note("note-end")}<button class="main" name="how" value="done">${text.finish}</button>
<p class="hint">${text.giveBackHint}</p><button name="how" value="later">${text.giveBack}</button>`,
    )}</section>`;
  const fault = entered.reasonFault;
  return html`<details class="card"${fault === undefined ? nothing : html` open`}><summary>${text.takeOver}</summary>${form(
    visit,
    at("take"),
    html`<p class="hint">${text.takeOverHint}</p><div class="field"><label for="reason">${text.takeOverWhy}</label><input id="reason" name="reason" maxlength="300" value="${entered.reason ?? ""}"${fault === undefined ? nothing : html` aria-invalid="true" aria-describedby="reason-fault"`}>${fault === undefined ? nothing : html`<p class="fault" id="reason-fault">${fault}</p>`}</div><button>${text.takeOver}</button>`,
    { hidden: { seen: ticket.heldAt?.toISOString() ?? "" } },
  )}</details>`;
}

/** The field to write in; kept with what was written where the ticket went to somebody else meanwhile. */
function compose(
  ticket: Ticket,
  { owner, businesses }: PresentedTicket,
  answers: readonly CannedAnswer[],
  visit: Visit,
  { text: said = "", textFault: fault }: Entered,
): Html {
  const text = words[visit.language];
  if (!isMine(ticket, visit) && said === "") return nothing;
  const choices = html`<div class="row canned"><div class="field"><label for="answer">${text.canned}</label><select id="answer" name="answer" data-name="${owner ?? ""}" data-number="${businesses[0]?.number ?? ""}"><option value="">${text.chooseCanned}</option>${answers.map(({ id, title, text: words }) => html`<option value="${id}" data-text="${words}">${title}</option>`)}</select></div><button name="do" value="insert">${text.insert}</button></div>`;
  return form(
    visit,
    `/console/tickets/${ticket.id}/say`,
    html`${answers.length === 0 ? html`<p class="hint"><a href="/console/tickets/answers">${text.manageCanned}</a></p>` : choices}
<div class="field"><label for="text">${text.write}</label><textarea id="text" name="text" rows="3" data-key="r" aria-describedby="text-hint${fault === undefined ? "" : " text-fault"}"${fault === undefined ? nothing : html` aria-invalid="true"`}>${said}</textarea>
<p class="hint" id="text-hint">${text.writeHint}</p>${fault === undefined ? nothing : html`<p class="fault" id="text-fault">${fault}</p>`}</div>
<button class="main" name="do" value="send">${text.send}</button>`,
    { id: "say", class: "compose" },
  );
}
