import type { World } from "../../flows/kit/world.ts";
import type { CalendarDay } from "../../flows/understand/calendar.ts";
import {
  commandsMeant,
  type Understood,
  understandAddress,
  understandBusiness,
  understandCommand,
  understandCount,
  understandDate,
  understandKk,
  understandMode,
  understandMoney,
  understandNib,
  understandNik,
  understandNpwp,
  understandPhone,
  understandRtRw,
  understandSearch,
  understandYesNo,
} from "../../flows/understand/index.ts";
import type { Places } from "../../flows/understand/place.ts";

/** What understanding may know: the office's world, and the day. */
export interface Known {
  readonly world: World & { readonly places: Places };
  readonly today: CalendarDay;
}

/** How each kind of answer is understood. */
const kinds = {
  yes_no: understandYesNo,
  command: (text: string) => command(text),
  money: understandMoney,
  count: understandCount,
  date: (text: string, { today }: Known) => understandDate(text, { today }),
  birth_date: (text: string, { today }: Known) => understandDate(text, { today, birth: true }),
  rt_rw: understandRtRw,
  nik: (text: string, { world, today }: Known) => understandNik(text, { places: world.places, today }),
  kk: understandKk,
  nib: understandNib,
  npwp: understandNpwp,
  phone: understandPhone,
  operation_mode: understandMode,
  business: (text: string, { world }: Known) => understandBusiness(text, world.trades),
  address: (text: string, { world }: Known) => understandAddress(text, world.places),
  search: (text: string, { world }: Known) => understandSearch(text, world.places, world.trades),
} as const satisfies Record<string, (text: string, known: Known) => Understood<unknown>>;

export type Expected = keyof typeof kinds;
export const isExpected = (name: string): name is Expected => Object.hasOwn(kinds, name);

/** An answer, a command in its place, or why it is neither. */
export type Outcome = Understood<unknown> | { readonly ok: true; readonly command: string };

/** In these a word of the question's own comes before a command: "batal" is a no. */
const ownWordsFirst: ReadonlySet<Expected> = new Set(["yes_no"]);

/** What a text means where this kind of answer is expected. */
export function understandKind(expected: Expected, text: string, known: Known): Outcome {
  const read = (): Understood<unknown> => kinds[expected](text, known);
  if (expected === "command") return read();
  if (ownWordsFirst.has(expected)) {
    const own = read();
    if (own.ok || own.detail !== undefined || own.reason === "unknown") return own;
  }
  // Zero is back in a menu, and a number wherever one is expected.
  const instead = understandCommand(text);
  return instead === undefined ? read() : { ok: true, command: instead };
}

function command(text: string): Understood<string> {
  const meant = commandsMeant(text);
  const [first] = meant;
  if (first === undefined) return { ok: false, reason: "unclear" };
  if (meant.length === 1) return { ok: true, value: first };
  return { ok: false, reason: "ambiguous", options: meant.map((value) => ({ label: value, value })) };
}
