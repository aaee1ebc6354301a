import { idIn } from "../../../lib/id-in.ts";
import { areaOfBusiness, mergedInto } from "../../../registry/record/read-record.ts";
import type { Desk } from "../../desk.ts";
import { type ConsoleRoute, goTo } from "../../route.ts";
import { editPage, sendEdit } from "./edit.ts";
import { historyPage, undo } from "./history.ts";
import { keepNote, takeNoteAway } from "./notes.ts";
import { idOf, pathTo } from "./parts.ts";
import { photo } from "./photos.ts";
import { recordPage } from "./record-page.ts";
import { talkPage, talkPhoto } from "./talk.ts";
import { showNumber } from "./unmask.ts";

/** One record: what is known of a business and its owner, where from, and what was done with it. */
export const recordRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const area: ConsoleRoute["area"] = ({ params }) => {
    const id = idIn(params["id"]);
    return id === undefined ? Promise.resolve(undefined) : areaOfBusiness(desk.database, desk.setting.world.places, id);
  };
  const one = "/businesses/:id{[0-9]+}";
  /** A merged business is a pointer: pages lead to what it became part of, and nothing is done to it. */
  const standing = (route: ConsoleRoute): ConsoleRoute => ({
    ...route,
    handle: async (visit) => {
      const into = await mergedInto(desk.database, idOf(visit));
      if (into === undefined) return route.handle(visit);
      return route.method === "GET" ? goTo(pathTo(into, `?from=${idOf(visit)}`)) : new Response(null, { status: 404 });
    },
  });
  const routes: readonly ConsoleRoute[] = [
    { method: "GET", path: one, may: "see", area, handle: (visit) => recordPage(desk, visit) },
    { method: "GET", path: `${one}/history`, may: "see", area, handle: (visit) => historyPage(desk, visit) },
    { method: "GET", path: `${one}/talk`, may: "see", area, handle: (visit) => talkPage(desk, visit) },
    {
      method: "GET",
      path: `${one}/talk/:chat/photos/:message`,
      may: "see",
      area,
      handle: (visit) => talkPhoto(desk, visit),
    },
    { method: "GET", path: `${one}/photos/:photo`, may: "see", area, handle: (visit) => photo(desk, visit) },
    { method: "POST", path: `${one}/unmask`, may: "unmask", area, handle: (visit) => showNumber(desk, visit) },
    { method: "POST", path: `${one}/notes`, may: "note", area, handle: (visit) => keepNote(desk, visit) },
    { method: "POST", path: `${one}/notes/remove`, may: "note", area, handle: (visit) => takeNoteAway(desk, visit) },
    { method: "GET", path: `${one}/edit/:group`, may: "edit", area, handle: (visit) => editPage(desk, visit) },
    { method: "POST", path: `${one}/edit/:group`, may: "edit", area, handle: (visit) => sendEdit(desk, visit) },
    { method: "POST", path: `${one}/undo`, may: "edit", area, handle: (visit) => undo(desk, visit) },
  ];
  return routes.map(standing);
};
