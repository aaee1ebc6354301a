import type { World } from "../../../../flows/kit/world.ts";
import type { Desk } from "../../desk.ts";
import type { Tongue } from "../../words.ts";
import type { AskedFigures } from "./asked.ts";
import { type FiguresWords, words } from "./words.ts";

/** What the keys of figures are called. */
export interface Names {
  readonly cluster: (id: string) => string;
  readonly area: (code: string) => string;
  readonly channel: (name: string) => string;
  readonly mode: (mode: string) => string;
  readonly state: (state: string) => string;
  readonly band: (key: string) => string;
  readonly pin: (key: string) => string;
}

export const namesIn = ({ places, trades }: World, language: Tongue): Names => {
  const text = words[language];
  const named = (list: Readonly<Record<string, string>>) => (key: string) => list[key] ?? key;
  return {
    cluster: (id) => trades.cluster(id)?.name[language] ?? trades.cluster(id)?.name["id"] ?? id,
    area: (code) => places.area(code)?.name ?? code,
    channel: named(text.channelNames),
    mode: named(text.modeNames),
    state: named(text.states),
    pin: named(text.pinNames),
    band: (key) => {
      const [from = 0, to = 0] = key.split("-").map(Number);
      return text.band(from, to);
    },
  };
};

/** What the figures are of: "Desa Jati, Kec. Jaten", or the territory. */
export const scopeName = ({ scope }: AskedFigures, { setting }: Desk, text: FiguresWords): string => {
  if (scope.area !== undefined) return setting.world.places.describe(scope.area);
  return scope.areas.includes("") ? text.everywhere : text.yours;
};
