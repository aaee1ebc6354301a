import { auditActions } from "../../../registry/audit/actions.ts";
import { type AuditFilter, findNumber } from "../../../registry/audit/read-audit.ts";
import { beginningOf } from "../../../registry/regions/time-zone.ts";
import type { Desk } from "../../desk.ts";

/** What the filter's fields say, as they were sent. */
export interface Asked {
  readonly actor: string;
  readonly action: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
}

export interface Reading {
  readonly asked: Asked;
  readonly filter: AuditFilter;
  readonly faults: { readonly number?: true; readonly from?: "unknown" | "order"; readonly to?: "unknown" };
}

const text = (query: URLSearchParams, name: string): string => (query.get(name) ?? "").trim().slice(0, 60);
const day = 86_400_000;

/** What is looked for in the log; what makes no sense is told, and looked for is the rest. */
export const readAsked = async ({ database, setting }: Desk, query: URLSearchParams): Promise<Reading> => {
  const asked = {
    ...{ actor: text(query, "actor"), action: text(query, "action"), number: text(query, "number") },
    ...{ from: text(query, "from"), to: text(query, "to") },
  };
  const office = setting.world.places.territory[0]?.code ?? "";
  const begins = (said: string): Date | undefined =>
    /^\d{4}-\d{2}-\d{2}$/.test(said) && !Number.isNaN(Date.parse(said)) ? beginningOf(office, said) : undefined;
  const [from, to] = [begins(asked.from), begins(asked.to)];
  const reversed = from !== undefined && to !== undefined && from > to;
  const action = auditActions.find((one) => one === asked.action);
  const businessId = asked.number === "" ? undefined : await findNumber(database, asked.number);
  return {
    asked,
    filter: {
      ...(/^(?:officer:[\w-]{1,60}|owner|program)$/.test(asked.actor) ? { actor: asked.actor } : {}),
      ...(action === undefined ? {} : { action }),
      ...(businessId === undefined ? {} : { businessId }),
      ...(from === undefined || reversed ? {} : { from }),
      ...(to === undefined || reversed ? {} : { to: new Date(to.getTime() + day) }),
    },
    faults: {
      ...(asked.number !== "" && businessId === undefined ? { number: true } : {}),
      ...(asked.from !== "" && from === undefined ? { from: "unknown" } : reversed ? { from: "order" } : {}),
      ...(asked.to !== "" && to === undefined ? { to: "unknown" } : {}),
    },
  };
};

/** The filter as an address says it. */
export const queryOf = (asked: Asked, more: Readonly<Record<string, string>> = {}): string => {
  const said = Object.entries({ ...asked, ...more }).filter(([, value]) => value !== "");
  const query = new URLSearchParams(said).toString();
  return query === "" ? "" : `?${query}`;
};
