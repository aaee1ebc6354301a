import type { Gazetteer } from "../../../../flows/kit/world.ts";
import { type Span, spans } from "../../../registry/figures/periods.ts";
import { type Scope, scopeOf } from "../../../registry/figures/scope.ts";
import { dateIn } from "../../../registry/regions/time-zone.ts";
import type { Desk } from "../../desk.ts";
import type { Visit } from "../../route.ts";

/** What the address asks figures of. */
export interface AskedFigures {
  readonly scope: Scope;
  readonly span: Span;
  /** Days that the funnel looks back. */
  readonly days: number;
  /** "" for every channel. */
  readonly channel: string;
  /** The office's date, ISO 8601. */
  readonly today: string;
}

export const funnelDays = [7, 30, 90] as const;

/** The area that an address names; undefined where it names none that there is. */
export const areaAsked = ({ query, officer }: Visit, places: Gazetteer): string | undefined => {
  const area = query.get("area") ?? "";
  if (area === "") return officer.territory[0] ?? "";
  return places.area(area)?.code;
};

export const readAsked = (visit: Visit, { setting, clock }: Desk): AskedFigures => {
  const { query, officer } = visit;
  const { places, trades } = setting.world;
  const area = query.get("area") ?? "";
  const cluster = query.get("cluster") ?? "";
  const days = Number(query.get("days"));
  return {
    scope: scopeOf(officer.territory, area === "" ? undefined : area, trades.cluster(cluster)?.id ?? ""),
    span: spans.find((one) => one === query.get("by")) ?? "days",
    days: funnelDays.find((one) => one === days) ?? 30,
    channel: query.get("channel") ?? "",
    today: dateIn(places.territory[0]?.code ?? "", clock.now()),
  };
};

/** The same page with something else asked; "" takes it off. */
export const addressWith = (asked: AskedFigures, change: Readonly<Record<string, string>>, path = ""): string => {
  const { scope, span, days, channel } = asked;
  const all = {
    area: scope.area ?? "",
    cluster: scope.cluster,
    by: span === "days" ? "" : span,
    days: days === 30 ? "" : String(days),
    channel,
    ...change,
  };
  const query = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== "")).toString();
  return `/console/figures${path}${query === "" ? "" : `?${query}`}`;
};
