import { idIn } from "../../../lib/id-in.ts";
import { areasOfPair } from "../../../registry/duplicates/read-pair.ts";
import type { Desk } from "../../desk.ts";
import { covers } from "../../policies.ts";
import type { ConsoleRoute } from "../../route.ts";
import { different, merge, preview, reopen, show, undo } from "./acts.ts";
import { listPage } from "./list.ts";

/** Pairs that may be one business: looked at side by side, merged, or said to be two. */
export const duplicatesRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  /** Both have to lie in the territory: the one that does not is what the pair is judged by. */
  const area: ConsoleRoute["area"] = async ({ params, officer }) => {
    const id = idIn(params["id"]);
    const areas = id === undefined ? undefined : await areasOfPair(desk.database, desk.setting.world.places, id);
    return areas?.find((one) => !covers(officer, one)) ?? areas?.[0];
  };
  const act = (
    path: string,
    handle: (desk: Desk, visit: Parameters<ConsoleRoute["handle"]>[0]) => ReturnType<ConsoleRoute["handle"]>,
  ): ConsoleRoute => ({
    ...{ method: "POST", path: `/duplicates/:id/${path}`, may: "merge", area },
    handle: (visit) => handle(desk, visit),
  });
  return [
    {
      method: "GET",
      path: "/duplicates",
      may: "merge",
      follows: { topic: "duplicates" },
      handle: (visit) => listPage(desk, visit),
    },
    { ...{ method: "GET", path: "/duplicates/:id", may: "merge", area }, handle: (visit) => show(desk, visit) },
    act("choose", show),
    act("preview", preview),
    act("merge", merge),
    act("different", different),
    act("reopen", reopen),
    act("undo", undo),
  ];
};
