import type { TradeMatch, Trades } from "../kit/world.ts";
import { understandChoice } from "./choice.ts";
import { saysLittle } from "./says-little.ts";
import type { Understood } from "./understood.ts";
import { words } from "./words.ts";

/** Matches whose scores lie nearer than this are one as good as the other. */
const nearlyEqual = 0.2;

/** A business cluster: by its name, in the person's language or Indonesian, or by words for what is made or sold. */
export function understandCluster(text: string, trades: Trades, language: string): Understood<TradeMatch> {
  const clusters = trades.clusters();
  const label = (id: string): string => {
    const names = trades.cluster(id)?.name;
    return names?.[language] ?? names?.id ?? id;
  };
  const inLanguage = (name: string): readonly { id: string; label: string }[] =>
    clusters.flatMap(({ id, name: names }) => (names[name] === undefined ? [] : [{ id, label: names[name] }]));

  // A number has no meaning here: only who listed the clusters knows their order.
  if (!/\p{L}/u.test(text)) return { ok: false, reason: "unclear" };
  const said = words(text).join(" ");
  const whole = clusters.find(({ name }) => Object.values(name).some((one) => words(one).join(" ") === said));
  if (whole !== undefined) return { ok: true, value: { cluster: whole.id, score: 1 } };
  const suggested = trades.suggest(text);
  const [best] = suggested;
  // A piece of a name has to say something.
  if ((best === undefined || best.score < 1) && !saysLittle(text))
    for (const name of new Set([language, "id", "en"])) {
      const named = understandChoice(text, inLanguage(name));
      if (named.ok) return { ok: true, value: { cluster: named.value, score: 1 } };
    }
  if (best === undefined) return { ok: false, reason: "unclear" };
  const equal = suggested.filter(({ score }) => best.score - score < nearlyEqual);
  return equal.length === 1
    ? { ok: true, value: best }
    : { ok: false, reason: "ambiguous", options: equal.map((value) => ({ label: label(value.cluster), value })) };
}
