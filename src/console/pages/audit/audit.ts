import { setTimeout } from "node:timers/promises";
import type { Actor } from "../../../registry/audit/actor.ts";
import { exportAudit } from "../../../registry/audit/export-audit.ts";
import { verifyAudit } from "../../../registry/audit/verify-audit.ts";
import type { Desk } from "../../desk.ts";
import type { ConsoleRoute, Visit } from "../../route.ts";
import { readAsked } from "./asked.ts";
import { listPage, type Verifying } from "./list.ts";

/** So long a page waits for the walk over the log, in milliseconds; a very long log is told of later. */
const patience = 10_000;

/** The log of who did what to whose data. */
export const auditRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const verifying = createVerifying(desk);
  return [
    {
      method: "GET",
      path: "/audit",
      may: "audit",
      follows: { topic: "audit" },
      handle: (visit) => listPage(desk, visit, verifying.seen(visit)),
    },
    { method: "GET", path: "/audit/export", may: "audit", handle: (visit) => download(desk, visit) },
    {
      method: "POST",
      path: "/audit/verify",
      may: "audit",
      handle: async (visit) => {
        await Promise.race([verifying.begin(), setTimeout(patience, undefined, { ref: false })]);
        return listPage(desk, visit, verifying.now());
      },
    },
  ];
};

/** One walk over the log at a time, whoever wants it; what it found last is kept for who comes back. */
function createVerifying({ database, keyring, audit, live, log }: Desk) {
  let running: Promise<void> | undefined;
  let found: Verifying;
  const now = (): Verifying => (running === undefined ? found : "running");
  const walk = async (): Promise<void> => {
    try {
      found = await verifyAudit(database, keyring, audit.head?.());
    } catch (error) {
      found = "failed";
      log.error("audit.unverified", error);
    } finally {
      running = undefined;
      live.tell("audit");
    }
  };
  return {
    begin: (): Promise<void> => {
      running ??= walk();
      return running;
    },
    now,
    /** What there is to tell whoever waited for it. */
    seen: ({ query }: Visit): Verifying => (query.get("verified") === "1" ? now() : undefined),
  };
}

/** The rows that the filter finds, as CSV; on record like every other copy. */
async function download(desk: Desk, { query, officer }: Visit): Promise<Response> {
  const { asked, filter } = await readAsked(desk, query);
  const { actor, action, number, from, to } = asked;
  await desk.audit.record({
    ...{ actor: `officer:${officer.id}`, action: "export" },
    ...(filter.businessId === undefined ? {} : { businessId: filter.businessId }),
    detail: {
      what: "audit",
      ...(filter.actor === undefined ? {} : { of: actor as Actor }),
      ...(filter.action === undefined ? {} : { action }),
      ...(filter.from === undefined ? {} : { from }),
      ...(filter.to === undefined ? {} : { to }),
      ...(number === "" || filter.businessId === undefined ? {} : { one: true }),
    },
  });
  const pieces = exportAudit(desk.database, filter);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(new TextEncoder().encode(next.value));
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit.csv"',
    },
  });
}
