import { type Scope, scopeOf } from "../../../registry/figures/scope.ts";
import type { Desk } from "../../desk.ts";
import { covers } from "../../policies.ts";
import type { Visit } from "../../route.ts";

/** What of the queue an officer works through; it goes along from record to record. */
export interface Asked {
  readonly scope: Scope;
  readonly area: string;
  readonly cluster: string;
}

/** From the address of a page, or the hidden fields of an act. What is none of the officer's is left out. */
export const askedOf = ({ setting }: Desk, { officer, query, form }: Visit): Asked => {
  const { places, trades } = setting.world;
  const wanted = (form["area"] ?? query.get("area") ?? "").trim();
  const known = /^\d{2}(?:\.\d{2}){0,2}(?:\.\d{4})?$/.test(wanted) && places.area(wanted) !== undefined;
  const area = known && covers(officer, wanted) ? wanted : "";
  const cluster = trades.cluster(form["cluster"] ?? query.get("cluster") ?? "")?.id ?? "";
  return { scope: scopeOf(officer.territory, area === "" ? undefined : area, cluster), area, cluster };
};

/** A page of the queue, with what is asked for and more. */
export const pathWith = (
  path: string,
  { area, cluster }: Asked,
  more: Readonly<Record<string, string>> = {},
): string => {
  const query = new URLSearchParams({ ...(area && { area }), ...(cluster && { cluster }), ...more }).toString();
  return `/console/queue${path}${query === "" ? "" : `?${query}`}`;
};

export const hiddenOf = ({ area, cluster }: Asked): Readonly<Record<string, string>> => ({
  ...(area && { area }),
  ...(cluster && { cluster }),
});
