import type { World } from "../../../../flows/kit/world.ts";
import type { Filter } from "../../../registry/finding/filter.ts";
import type { Tongue } from "../../words.ts";
import { words } from "./words.ts";

/** One condition of a filter in words, and the filter without it. */
export interface Condition {
  readonly text: string;
  /** The fields that make it. */
  readonly names: readonly (keyof Filter)[];
  readonly without: Filter;
}

const without = (filter: Filter, ...names: readonly (keyof Filter)[]): Pick<Condition, "names" | "without"> => ({
  names,
  without: Object.fromEntries(Object.entries(filter).filter(([name]) => !names.includes(name as keyof Filter))),
});

/** A filter in the officer's words, condition by condition, in the order of the form. */
export const conditionsOf = (
  filter: Filter,
  { places, trades }: Pick<World, "places" | "trades">,
  language: Tongue,
): readonly Condition[] => {
  const { conditions: say, modes, states, channels, pins } = words[language];
  const { words: text, area, rt, cluster, mode, state, channel, from, to, completeFrom, completeTo, pin } = filter;
  const told: (Condition | undefined)[] = [
    text === undefined ? undefined : { text: say.words(text), ...without(filter, "words") },
    area === undefined ? undefined : { text: places.describe(area) || area, ...without(filter, "area") },
    rt === undefined ? undefined : { text: say.rt(rt), ...without(filter, "rt") },
    cluster === undefined
      ? undefined
      : { text: say.cluster(clusterName(trades, cluster, language)), ...without(filter, "cluster") },
    mode === undefined ? undefined : { text: say.mode(modes[mode] ?? mode), ...without(filter, "mode") },
    state === undefined ? undefined : { text: say.state(states[state] ?? state), ...without(filter, "state") },
    channel === undefined
      ? undefined
      : { text: say.channel(channels[channel] ?? channel), ...without(filter, "channel") },
    from === undefined ? undefined : { text: say.from(from), ...without(filter, "from") },
    to === undefined ? undefined : { text: say.to(to), ...without(filter, "to") },
    completeFrom === undefined && completeTo === undefined
      ? undefined
      : {
          text: say.complete(completeFrom ?? 0, completeTo ?? 100),
          ...without(filter, "completeFrom", "completeTo"),
        },
    pin === undefined ? undefined : { text: pin ? pins.with : pins.without, ...without(filter, "pin") },
  ];
  return told.filter((condition) => condition !== undefined);
};

export const clusterName = (trades: World["trades"], id: string, language: Tongue): string => {
  const name = trades.cluster(id)?.name;
  return name?.[language] ?? name?.["id"] ?? id;
};
