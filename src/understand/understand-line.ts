import { z } from "zod";
import type { Trades } from "../../flows/kit/world.ts";
import type { CalendarDay } from "../../flows/understand/calendar.ts";
import type { Places } from "../../flows/understand/place.ts";
import { loadGazetteer } from "../registry/regions/gazetteer.ts";
import { shippedCatalogue } from "../registry/trades/shipped-catalogue.ts";
import { createTrades } from "../registry/trades/trades.ts";
import { openNation } from "./nation.ts";
import { type Expected, isExpected, type Outcome, understandKind } from "./understand-kind.ts";

/** One line of the door: what was asked, what was said, and for which office where it is not the configured one. */
export interface Line {
  readonly expects: Expected;
  readonly text: string;
  readonly territory?: readonly string[];
}

export interface Understanding {
  /** One line of JSON in, one out. A line that cannot be read is told as `invalid`; it never throws for what a line holds. */
  line(json: string): Promise<string>;
  /** What a text means where an answer of this kind is expected. */
  understand(line: Line): Promise<Outcome>;
}

const code = z.string().regex(/^\d{2}(?:\.\d{2}){0,2}$/);
const shape = z.object({
  expects: z.string(),
  text: z.string(),
  territory: z.union([code.transform((one) => [one]), z.array(code).min(1)]).optional(),
});
const longestLine = 100_000;

/**
 * The understanding of the talk by itself, without a database: with the catalogue and the names that come with the
 * program. Throws where the territory names no area.
 */
export async function openUnderstanding(setting: {
  readonly territory: readonly string[];
  readonly today: CalendarDay;
}): Promise<Understanding> {
  const [loaded, nation, catalogue] = await Promise.all([
    loadGazetteer(setting.territory),
    openNation(),
    shippedCatalogue(),
  ]);
  if (!loaded.ok) throw new Error(`No area of Indonesia: ${loaded.codes.join(", ")}`);
  const trades = createTrades(catalogue.clusters, catalogue.products);
  const { today } = setting;
  const own = loaded.gazetteer;

  const understand = async ({ expects, text, territory }: Line): Promise<Outcome> => {
    const scope = territory === undefined ? own : await nation.inside(territory);
    if (scope === undefined) return invalid("unknown_territory");
    const read = (places: Places): Outcome => understandKind(expects, text, known(places, trades, today));
    const inScope = read(scope);
    if (territory !== undefined || !isUnplaced(expects, inScope, scope)) return inScope;
    // Nothing inside is meant: a name that only one regency of the country bears is meant there.
    const elsewhere = await nation.meant(text.slice(0, 300));
    if (elsewhere === undefined) return inScope;
    const there = read(elsewhere);
    return there.ok && !isUnplaced(expects, there, elsewhere) ? there : inScope;
  };

  return {
    understand,
    async line(json) {
      const line = parse(json);
      return tell("fault" in line ? line.fault : await understand(line));
    },
  };
}

function known(places: Places, trades: Trades, today: CalendarDay): Parameters<typeof understandKind>[2] {
  return { world: { office: { name: "" }, places, trades }, today };
}

/** An address or a search without any area inside. */
function isUnplaced(expects: Expected, outcome: Outcome, { isInside }: Places): boolean {
  if (expects !== "address" && expects !== "search") return false;
  if (!outcome.ok) return outcome.reason === "unclear" || outcome.detail === "outside";
  if (!("value" in outcome)) return false;
  const { value } = outcome as { readonly value: Readonly<Record<string, unknown>> };
  return expects === "search"
    ? typeof value["place"] !== "string" || !isInside(value["place"])
    : value["village"] === undefined && value["district"] === undefined;
}

function parse(json: string): Line | { readonly fault: Outcome } {
  if (json.length > longestLine) return { fault: invalid("too_long") };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: invalid("not_json") };
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) return { fault: invalid(`bad_${String(parsed.error.issues[0]?.path[0] ?? "line")}`) };
  const { expects, text, territory } = parsed.data;
  if (!isExpected(expects)) return { fault: invalid("unknown_expects") };
  return { expects, text, ...(territory === undefined ? {} : { territory }) };
}

function invalid(detail: string): Outcome {
  return { ok: false, reason: "invalid", detail };
}

/** Only what the door promises: no options, and no detail of what was understood. */
function tell(outcome: Outcome): string {
  if (!outcome.ok) {
    const { reason, detail } = outcome;
    return JSON.stringify({ ok: false, reason, ...(detail === undefined ? {} : { detail }) });
  }
  return JSON.stringify(
    "command" in outcome ? { ok: true, command: outcome.command } : { ok: true, value: outcome.value },
  );
}
