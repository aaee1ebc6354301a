import { openUnderstanding, type Understanding } from "../../src/understand/understand-line.ts";

/** One thing said, and what it should have been understood as. */
export interface Saying {
  readonly expects: string;
  readonly text: string;
  readonly territory?: string;
  /** The door's answer; `clusters` may go on, and a trade's own words and code may stand beside what is listed. */
  readonly meaning: unknown;
}

export interface Verdict extends Saying {
  readonly answered: unknown;
  /** `stored`: an answer was taken that was not meant; worse than a miss that asks again. */
  readonly verdict: "right" | "missed" | "stored";
}

/** The day on which the tables are read. */
const tableDay = { year: 2026, month: 11, day: 23 } as const;

export function openTable(): Promise<Understanding> {
  return openUnderstanding({ territory: ["33.13"], today: tableDay });
}

/** Puts every saying through the door, and judges each answer by `fits`. */
export async function judge(
  door: Understanding,
  sayings: readonly Saying[],
  fits: (answered: unknown, saying: Saying) => boolean = (answered, { meaning }) => isMeant(answered, meaning),
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const saying of sayings) {
    const { expects, text, territory } = saying;
    const scope = territory === undefined || territory === "" ? {} : { territory };
    const answered: unknown = JSON.parse(await door.line(JSON.stringify({ expects, text, ...scope })));
    const right = fits(answered, saying);
    const taken = typeof answered === "object" && answered !== null && "value" in answered;
    verdicts.push({ ...saying, answered, verdict: right ? "right" : taken ? "stored" : "missed" });
  }
  return verdicts;
}

/** Misses as a table, and the share that was understood. */
export function report(
  title: string,
  verdicts: readonly Verdict[],
): { readonly share: number; readonly table: string } {
  const misses = verdicts.filter(({ verdict }) => verdict !== "right");
  const lines = misses.map(
    ({ expects, text, answered, verdict, meaning }) =>
      `  ${verdict} | ${expects} | ${JSON.stringify(text.slice(0, 60))} | ${JSON.stringify(meaning)} | ${JSON.stringify(answered)}`,
  );
  const share = 1 - misses.length / verdicts.length;
  const head = `${title}: ${verdicts.length - misses.length} of ${verdicts.length} (${(share * 100).toFixed(1)}%)`;
  return { share, table: [head, ...lines].join("\n") };
}

const alsoThere = new Set(["kbli", "product", "detail"]);

/** Whether an answer says what was meant. */
export function isMeant(answered: unknown, meant: unknown): boolean {
  if (Array.isArray(meant)) {
    if (!Array.isArray(answered)) return false;
    const whole = typeof meant[0] !== "string" && answered.length !== meant.length;
    return !whole && meant.every((one, at) => isMeant(answered[at], one));
  }
  if (typeof meant !== "object" || meant === null) return answered === meant;
  if (typeof answered !== "object" || answered === null) return false;
  const given = new Map(Object.entries(answered));
  const listed = new Map(Object.entries(meant));
  return (
    [...listed].every(([key, value]) => isMeant(given.get(key), value)) &&
    [...given.keys()].every((key) => listed.has(key) || alsoThere.has(key))
  );
}
