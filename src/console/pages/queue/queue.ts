import { idIn } from "../../../lib/id-in.ts";
import { claim } from "../../../registry/claims/claims.ts";
import { areaOfCase } from "../../../registry/verification/read-case.ts";
import type { Desk } from "../../desk.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { approveIt, askForRepair, leave, refuseIt, reopenIt, skip, start } from "./acts.ts";
import { showCase } from "./case-page.ts";
import { listQueue } from "./list.ts";

/** What waits to be checked, and the decisions. */
export const queueRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const area = async ({ params }: Visit) => {
    const id = idIn(params["id"]);
    return id === undefined ? undefined : areaOfCase(desk.database, desk.setting.world.places, id);
  };
  const act = (
    path: string,
    does: (desk: Desk, visit: Visit, id: number) => Promise<View | Response>,
  ): ConsoleRoute => ({
    ...{ method: "POST", path: `/queue/:id/${path}`, may: "verify", area },
    handle: (visit) => does(desk, visit, idOf(visit)),
  });
  return [
    {
      method: "GET",
      path: "/queue",
      may: "verify",
      follows: { topic: "queue" },
      handle: (visit) => listQueue(desk, visit),
    },
    { method: "POST", path: "/queue/start", may: "verify", handle: (visit) => start(desk, visit) },
    {
      ...{ method: "GET", path: "/queue/:id", may: "verify", area, follows: { topic: "business" } },
      handle: async (visit) => (await showCase(desk, visit, idOf(visit))) ?? goTo("/console/queue"),
    },
    act("approve", approveIt),
    act("repair", askForRepair),
    act("refuse", refuseIt),
    act("reopen", reopenIt),
    act("next", skip),
    act("keep", keep),
    act("leave", leave),
  ];
};

/** `area` has made sure that it is one. */
const idOf = ({ params }: Visit): number => idIn(params["id"]) ?? 0;

/** The open page says that it is still open. 409: a colleague has it by now. */
async function keep({ database }: Desk, { officer, now }: Visit, id: number): Promise<Response> {
  const { ok } = await claim(database, `business:${id}`, officer, now);
  return new Response(null, { status: ok ? 204 : 409 });
}
