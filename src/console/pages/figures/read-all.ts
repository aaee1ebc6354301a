import { type Funnel, readChannels, readFunnel } from "../../../registry/figures/funnel.ts";
import { addDays } from "../../../registry/figures/periods.ts";
import { type Coverage, readCoverage } from "../../../registry/figures/read-coverage.ts";
import { type Figures, readFigures } from "../../../registry/figures/read-figures.ts";
import { beginningOf } from "../../../registry/regions/time-zone.ts";
import type { Desk } from "../../desk.ts";
import type { AskedFigures } from "./asked.ts";

/** Everything that the page, and its tables to take along, tell. */
export interface AllFigures {
  readonly figures: Figures;
  readonly coverage: Coverage;
  /** Null for who serves a part: talks under way have no area yet. */
  readonly funnel: Funnel | null;
  readonly channels: readonly string[];
}

export const readAll = async (
  { database, setting, clock }: Desk,
  { scope, span, today, days, channel }: AskedFigures,
): Promise<AllFigures> => {
  const { world } = setting;
  const isWhole = scope.areas.includes("");
  const from = addDays(today, 1 - days);
  const since = beginningOf(world.places.territory[0]?.code ?? "", from);
  const [figures, coverage, funnel, channels] = await Promise.all([
    readFigures(database, world, scope, today, span),
    readCoverage(database, world.places, scope),
    isWhole ? readFunnel(database, { channel, from, to: today, since, now: clock.now() }) : null,
    isWhole ? readChannels(database) : [],
  ]);
  return { figures, coverage, funnel, channels };
};
