import { exportAudit } from "../../../registry/audit/export-audit.ts";
import { verifyAudit } from "../../../registry/audit/verify-audit.ts";
import type { Desk } from "../../desk.ts";
import type { ConsoleRoute, Visit } from "../../route.ts";
import { readAsked } from "./asked.ts";
import { listPage } from "./list.ts";

/** The log of who did what to whose data. */
export const auditRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  { method: "GET", path: "/audit", may: "audit", handle: (visit) => listPage(desk, visit) },
  { method: "GET", path: "/audit/export", may: "audit", handle: (visit) => download(desk, visit) },
  {
    method: "POST",
    path: "/audit/verify",
    may: "audit",
    handle: async (visit) => listPage(desk, visit, await verifyAudit(desk.database, desk.keyring, desk.audit.head?.())),
  },
];

/** The rows that the filter finds, as CSV; on record like every other copy. */
async function download(desk: Desk, { query, officer }: Visit): Promise<Response> {
  const { asked, filter } = await readAsked(desk, query);
  const { actor, action, number, from, to } = asked;
  await desk.audit.record({
    ...{ actor: `officer:${officer.id}`, action: "export" },
    ...(filter.businessId === undefined ? {} : { businessId: filter.businessId }),
    detail: {
      what: "audit",
      ...(filter.actor === undefined ? {} : { of: actor }),
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
