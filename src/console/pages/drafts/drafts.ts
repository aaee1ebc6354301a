import { idIn } from "../../../lib/id-in.ts";
import { readDraft } from "../../../registry/drafts/read-drafts.ts";
import { type Faults, readRegistration, type Typed, typedFrom } from "../../../registry/drafts/read-registration.ts";
import {
  type Changed,
  changeDraft,
  createDraft,
  renewCode,
  withdrawDraft,
} from "../../../registry/drafts/write-drafts.ts";
import type { Desk } from "../../desk.ts";
import { html, nothing } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import { covers } from "../../policies.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { recordSeen, showDraft, slip } from "./draft.ts";
import { draftForm, typedIn } from "./draft-form.ts";
import { listDrafts } from "./list.ts";
import { words } from "./words.ts";

/** What officers and mentors fill in for owners, who confirm it from their own phones. */
export const draftRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const area = async ({ params }: Visit): Promise<string | undefined> => {
    const id = idIn(params["id"]);
    return id === undefined ? undefined : (await readDraft(desk.database, desk.identifiers, id))?.area;
  };
  const one = { may: "enrol", area } as const;
  const orList = async (view: Promise<View | undefined>): Promise<View | Response> =>
    (await view) ?? goTo("/console/drafts");
  return [
    {
      method: "GET",
      path: "/drafts",
      may: "enrol",
      follows: { topic: "drafts" },
      handle: (visit) => listDrafts(desk, visit),
    },
    { method: "GET", path: "/drafts/new", may: "enrol", handle: (visit) => blank(desk, visit) },
    { method: "POST", path: "/drafts/new", may: "enrol", handle: (visit) => create(desk, visit) },
    {
      method: "GET",
      path: "/drafts/:id",
      ...one,
      follows: { topic: "draft" },
      handle: (visit) => orList(showDraft(desk, visit, idOf(visit))),
    },
    { method: "GET", path: "/drafts/:id/slip", ...one, handle: (visit) => orList(slip(desk, visit, idOf(visit))) },
    { method: "GET", path: "/drafts/:id/edit", ...one, handle: (visit) => orList(edit(desk, visit)) },
    { method: "POST", path: "/drafts/:id/edit", ...one, handle: (visit) => change(desk, visit) },
    { method: "POST", path: "/drafts/:id/renew", ...one, handle: (visit) => renew(desk, visit) },
    { method: "POST", path: "/drafts/:id/withdraw", ...one, handle: (visit) => withdraw(desk, visit) },
  ];
};

/** `area` has made sure that it is one. */
const idOf = ({ params }: Visit): number => idIn(params["id"]) ?? 0;

const page = (
  desk: Desk,
  visit: Visit,
  id: number | undefined,
  typed: Typed,
  { faults = {}, told, seen = "" }: { readonly faults?: Faults; readonly told?: string; readonly seen?: string } = {},
): View => {
  const text = words[visit.language];
  const title = id === undefined ? text.newTitle : text.editTitle;
  const to =
    id === undefined
      ? { action: "/console/drafts/new", hidden: {}, save: text.save }
      : { action: `/console/drafts/${id}/edit`, hidden: { seen }, save: text.saveAgain };
  return {
    title,
    section: "drafts",
    scripts: ["drafts"],
    ...(told === undefined ? {} : { status: 422 }),
    body: html`${heading(title, nothing, text.newLead)}${told === undefined ? nothing : notice(told, "bad")}${draftForm(desk, visit, to, typed, faults)}`,
  };
};

const blank = (desk: Desk, visit: Visit): View => page(desk, visit, undefined, typedIn({ form: {} }));

const understood = (desk: Desk, visit: Visit) =>
  readRegistration(typedIn(visit), desk.setting.world, (area) => covers(visit.officer, area));

async function create(desk: Desk, visit: Visit): Promise<View | Response> {
  const reading = understood(desk, visit);
  const { faults } = words[visit.language];
  if (!reading.ok) return page(desk, visit, undefined, typedIn(visit), { faults: reading.faults, told: faults.some });
  const id = await createDraft(desk, visit.officer, reading);
  desk.live.tell("drafts");
  return goTo(`/console/drafts/${id}?done=made`);
}

async function edit(desk: Desk, visit: Visit): Promise<View | undefined> {
  const draft = await readDraft(desk.database, desk.identifiers, idOf(visit));
  if (draft?.registration == null) return showDraft(desk, visit, idOf(visit));
  await recordSeen(desk, visit, draft.id);
  return page(desk, visit, draft.id, typedFrom(draft.registration), { seen: draft.version });
}

async function change(desk: Desk, visit: Visit): Promise<View | Response> {
  const id = idOf(visit);
  const { faults } = words[visit.language];
  const seen = visit.form["seen"] ?? "";
  const reading = understood(desk, visit);
  if (!reading.ok) return page(desk, visit, id, typedIn(visit), { faults: reading.faults, told: faults.some, seen });
  const changed = await changeDraft(desk, visit.officer, id, seen, reading);
  // What was typed is not lost: another officer's version is kept, and this one stays on the page.
  if (!changed.ok && changed.reason === "changed")
    return { ...page(desk, visit, id, typedIn(visit), { told: faults.changed, seen }), status: 409 };
  return settled(desk, visit, changed, "changed");
}

async function renew(desk: Desk, visit: Visit): Promise<View | Response> {
  return settled(desk, visit, await renewCode(desk, visit.officer, idOf(visit), visit.form["seen"] ?? ""), "renewed");
}

async function withdraw(desk: Desk, visit: Visit): Promise<View | Response> {
  const seen = visit.form["seen"] ?? "";
  return settled(desk, visit, await withdrawDraft(desk, visit.officer, idOf(visit), seen), "withdrawn");
}

async function settled(desk: Desk, visit: Visit, changed: Changed, done: string): Promise<View | Response> {
  const id = idOf(visit);
  if (changed.ok) {
    desk.live.tell("drafts", `draft:${id}`);
    return goTo(`/console/drafts/${id}?done=${done}`);
  }
  const { faults } = words[visit.language];
  const told = changed.reason === "changed" ? faults.changedNow : faults[changed.reason];
  return (await showDraft(desk, visit, id, told)) ?? goTo("/console/drafts");
}
