import { idIn } from "../../../lib/id-in.ts";
import { readPhotoOf } from "../../../registry/help/read-talk.ts";
import { readOwnerAreas, readTicket } from "../../../registry/help/read-tickets.ts";
import { recordSight } from "../../../registry/help/record-sight.ts";
import { showPhoto } from "../../../registry/help/show-photo.ts";
import { ticketArea } from "../../../registry/help/ticket-area.ts";
import type { Desk } from "../../desk.ts";
import { coversAny } from "../../policies.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { begin, close, end, say, take } from "./acts.ts";
import { addAnswer, listAnswers, removeAnswer } from "./answers.ts";
import { listTickets } from "./list.ts";
import { readingOf, showTicket } from "./ticket.ts";

/** Owners who asked for an officer, and the talks with them. */
export const ticketRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const area = (visit: Visit) => areaOf(desk, visit);
  const one = { may: "help", area } as const;
  const act = (
    path: string,
    does: (desk: Desk, visit: Visit, id: number) => Promise<View | Response>,
  ): ConsoleRoute => ({
    method: "POST",
    path: `/tickets/:id/${path}`,
    ...one,
    handle: (visit) => does(desk, visit, idOf(visit)),
  });
  return [
    {
      method: "GET",
      path: "/tickets",
      may: "help",
      follows: { topic: "tickets" },
      handle: (visit) => listTickets(desk, visit),
    },
    { method: "GET", path: "/tickets/find", may: "help", handle: (visit) => find(desk, visit) },
    { method: "GET", path: "/tickets/answers", may: "help", handle: (visit) => listAnswers(desk, visit) },
    { method: "POST", path: "/tickets/answers", may: "answers", handle: (visit) => addAnswer(desk, visit) },
    {
      method: "POST",
      path: "/tickets/answers/:id/remove",
      may: "answers",
      handle: (visit) => removeAnswer(desk, visit),
    },
    {
      method: "POST",
      path: "/tickets/begin/:owner",
      may: "help",
      area: (visit) => ownersArea(desk, visit),
      handle: (visit) => begin(desk, visit, idIn(visit.params["owner"]) ?? 0),
    },
    {
      method: "GET",
      path: "/tickets/:id",
      ...one,
      follows: { topic: "ticket" },
      handle: async (visit) => (await showTicket(desk, visit, idOf(visit))) ?? goTo("/console/tickets"),
    },
    act("take", take),
    act("say", say),
    act("end", end),
    act("close", close),
    { method: "GET", path: "/tickets/:id/photos/:message", ...one, handle: (visit) => photo(desk, visit) },
  ];
};

/** `area` has made sure that it is one. */
const idOf = ({ params }: Visit): number => idIn(params["id"]) ?? 0;

/** An area of the officer's where the ticket concerns them, or is theirs already. */
async function areaOf(desk: Desk, { params, officer }: Visit): Promise<string | undefined> {
  const id = idIn(params["id"]);
  const ticket = id === undefined ? undefined : await readTicket(desk.database, id);
  if (ticket === undefined) return undefined;
  const theirs = ticket.status === "held" && ticket.officer?.id === officer.id;
  const areas = ticketArea(ticket, desk.setting.world.places);
  return theirs || coversAny(officer, areas) ? (officer.territory[0] ?? "") : areas[0];
}

async function ownersArea(desk: Desk, { params, officer }: Visit): Promise<string | undefined> {
  const owner = idIn(params["owner"]);
  const areas = owner === undefined ? undefined : await readOwnerAreas(desk.database, desk.setting.world.places, owner);
  if (areas === undefined) return undefined;
  return areas.find((one) => coversAny(officer, [one])) ?? areas[0] ?? "";
}

async function find(desk: Desk, { query, officer }: Visit): Promise<Response> {
  const said = (query.get("number") ?? "").trim().replace(/^#/, "");
  const id = idIn(said);
  const ticket = id === undefined ? undefined : await readTicket(desk.database, id);
  return ticket !== undefined && coversAny(officer, ticketArea(ticket, desk.setting.world.places))
    ? goTo(`/console/tickets/${ticket.id}`)
    : goTo(`/console/tickets?missing=${said.replace(/\D/g, "").slice(0, 12)}`);
}

async function photo(desk: Desk, visit: Visit): Promise<Response> {
  const message = idIn(visit.params["message"]);
  const ticket = await readTicket(desk.database, idOf(visit));
  const found =
    message === undefined || ticket === undefined
      ? undefined
      : await readPhotoOf(desk.database, ticket.chatId, message);
  const bytes = found === undefined ? undefined : await showPhoto(desk, found);
  // It was swept, or its platform has it no longer: the page shows its alternative text.
  if (ticket === undefined || bytes === undefined) return new Response(null, { status: 410 });
  const act = readingOf(visit.officer, ticket);
  await recordSight(desk.database, desk.audit, act, (detail) => detail.ticket === ticket.id, visit.now);
  const headers = { "Content-Type": "image/jpeg", "Cache-Control": "no-store" };
  return new Response(new Uint8Array(bytes), { headers });
}
