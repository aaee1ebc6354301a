import { idIn } from "../../../lib/id-in.ts";
import { answerOwner, longestAnswer } from "../../../registry/help/answer-owner.ts";
import { fillAnswer, readCannedAnswers } from "../../../registry/help/canned-answers.ts";
import { closeUntaken, type Ended, endTicket } from "../../../registry/help/end-ticket.ts";
import { openTicketFor } from "../../../registry/help/open-ticket-for.ts";
import { readTicket } from "../../../registry/help/read-tickets.ts";
import { takeTicket } from "../../../registry/help/take-ticket.ts";
import type { Desk } from "../../desk.ts";
import { html } from "../../layout/html.ts";
import { heading, notice, toList } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { presentTicket } from "../../presenters/ticket.ts";
import { goTo, type View, type Visit } from "../../route.ts";
import { type Entered, showTicket } from "./ticket.ts";
import { words } from "./words.ts";

/** The page again, with what was entered and what is wrong with it; the ticket may be gone by now. */
async function again(desk: Desk, visit: Visit, id: number, entered: Entered): Promise<View | Response> {
  const view = await showTicket(desk, visit, id, entered);
  return view === undefined ? gone(visit) : { ...view, status: 409 };
}

const gone = ({ language }: Visit): View => {
  const text = words[language];
  return {
    title: text.title,
    status: 409,
    section: "tickets",
    here: "/console/tickets",
    body: html`${heading(text.title, toList("/console/tickets", language))}${notice(text.faults.gone, "bad")}`,
  };
};

const told = (desk: Desk, id: number): void => desk.live.tell("tickets", `ticket:${id}`);
const back = (id: number, done: string): Response => goTo(`/console/tickets/${id}?done=${done}`);

/** Takes it, or takes it over with a reason. */
export async function take(desk: Desk, visit: Visit, id: number): Promise<View | Response> {
  const { officer, language, form } = visit;
  const { faults } = words[language];
  const { seen, reason = "" } = form;
  if (seen !== undefined && reason.trim() === "") return again(desk, visit, id, { reason, reasonFault: faults.reason });
  const taking = await takeTicket(desk, id, officer, seen === undefined ? undefined : { seen, reason: reason.trim() });
  if (taking.ok) {
    told(desk, id);
    return back(id, "taken");
  }
  if (taking.reason === "gone") return gone(visit);
  const since = (at: Date) =>
    new Intl.DateTimeFormat("id-ID", {
      timeStyle: "short",
      timeZone: desk.setting.world.timeZone ?? "Asia/Jakarta",
    }).format(at);
  return again(desk, visit, id, {
    told: taking.reason === "held" ? faults.held(taking.by, since(taking.since)) : faults.closed,
    reason,
  });
}

/** Writes to the owner, or puts a ready answer into what is being written. */
export async function say(desk: Desk, visit: Visit, id: number): Promise<View | Response> {
  const { officer, language, form } = visit;
  const { faults } = words[language];
  const text = form["text"] ?? "";
  if (form["do"] === "insert") {
    const inserted = await insert(desk, visit, id, text, idIn(form["answer"]));
    const view = await showTicket(desk, visit, id, { text: inserted });
    return view ?? gone(visit);
  }
  const answered = await answerOwner(desk, id, officer, text);
  if (answered.ok) {
    told(desk, id);
    return back(id, "sent");
  }
  switch (answered.reason) {
    case "gone":
      return gone(visit);
    case "empty":
      return again(desk, visit, id, { text, textFault: faults.empty });
    case "long":
      return again(desk, visit, id, { text, textFault: faults.long(figure(longestAnswer, language)) });
    case "others":
      return again(desk, visit, id, { text, told: faults.others(answered.by) });
    case "open":
    case "closed":
    case "blocked":
      return again(desk, visit, id, { text, told: faults[answered.reason] });
  }
}

const insert = async (
  desk: Desk,
  { officer }: Visit,
  id: number,
  text: string,
  answer: number | undefined,
): Promise<string> => {
  const [ticket, answers] = await Promise.all([readTicket(desk.database, id), readCannedAnswers(desk.database)]);
  const chosen = answers.find((one) => one.id === answer);
  if (ticket === undefined || chosen === undefined) return text;
  const { owner, businesses } = presentTicket(ticket, desk.setting.world, officer);
  const filled = fillAnswer(chosen.text, { name: owner ?? "", number: businesses[0]?.number ?? "" });
  return text.trim() === "" ? filled : `${text.trimEnd()}\n${filled}`;
};

/** Hands the owner back to the bot. */
export async function end(desk: Desk, visit: Visit, id: number): Promise<View | Response> {
  const { officer, form } = visit;
  const is = form["how"] === "later" ? "later" : "done";
  const ended = await endTicket(desk, id, officer, { is, note: (form["note"] ?? "").slice(0, 500) });
  return settled(desk, visit, id, ended, is === "done" ? "closed" : "givenBack");
}

/** Closes what nobody talked about. */
export async function close(desk: Desk, visit: Visit, id: number): Promise<View | Response> {
  const { officer, form } = visit;
  const ended = await closeUntaken(desk, id, officer, (form["note"] ?? "").slice(0, 500));
  return settled(desk, visit, id, ended, "closedUntaken");
}

async function settled(desk: Desk, visit: Visit, id: number, ended: Ended, done: string): Promise<View | Response> {
  const { faults } = words[visit.language];
  if (ended.ok) {
    told(desk, id);
    return back(id, done);
  }
  if (ended.reason === "gone") return gone(visit);
  const note = visit.form["note"] ?? "";
  const why = ended.reason === "others" ? faults.others(ended.by) : faults[ended.reason];
  return again(desk, visit, id, { note, told: why });
}

/** An officer begins to talk with an owner, from the owner's record. */
export async function begin(desk: Desk, visit: Visit, ownerId: number): Promise<View | Response> {
  const text = words[visit.language];
  const opened = await openTicketFor(desk, ownerId, visit.officer);
  if (opened.ok) {
    told(desk, opened.ticket);
    return back(opened.ticket, "taken");
  }
  if (opened.reason === "held") return goTo(`/console/tickets/${opened.ticket}`);
  return {
    title: text.title,
    status: 409,
    section: "tickets",
    here: "/console/tickets",
    body: html`${heading(text.title, toList("/console/tickets", visit.language))}${notice(text.faults.noChat, "bad")}`,
  };
}
