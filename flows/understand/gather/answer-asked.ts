import type { QuestionId } from "../../kit/vocabulary.ts";
import { understandMode } from "../mode.ts";
import { understandPersonName } from "../person-name.ts";
import { understandPlace } from "../place.ts";
import { understandProduct } from "../product.ts";
import { understandRtRw } from "../rt-rw.ts";
import { understandTitle } from "../title.ts";
import type { Reading } from "./clause.ts";
import { openers, premises } from "./marks.ts";
import { tokensOf } from "./scanned.ts";
import { keep, type Tidings } from "./tidings.ts";
import { placeIn } from "./where.ts";

const places: ReadonlySet<QuestionId> = new Set(["place", "district", "village", "landmark"]);
const free: ReadonlySet<QuestionId> = new Set([
  ...places,
  "ownerName",
  "businessName",
  "product",
  "mode",
  "rtRw",
  "phone",
]);

/** Whether a question is answered in the owner's own words, which may come before anything marked. */
export const isFree = (asked: QuestionId | undefined): asked is QuestionId => asked !== undefined && free.has(asked);

/** What of a message the answer to a question is: a district or village answers where the business is. */
export const answeredBy = (asked: QuestionId): string => (places.has(asked) ? "place" : asked);

type Answer = (head: string, tidings: Tidings, reading: Reading) => void;
const answers: Readonly<Record<string, Answer>> = {
  ownerName: (head, { name }) => keep(understandPersonName(head), name),
  businessName: (head, { business }) => keep(understandTitle(head), business),
  // With a verb "batik" is no misspelt "baik".
  product: (head, { product }, { headClause }) => {
    const read = understandProduct(head);
    if (premises.has(head.toLowerCase())) return;
    if (read.ok || understandProduct(`jualan ${head}`).ok) product(read.ok ? read.value : head, headClause);
  },
  mode: (head, { mode }) => keep(understandMode(head), mode),
  place: (head, { place }, { world }) => {
    if (placeIn(head, world, true) !== undefined) keep(understandPlace(head, world.places), place);
  },
  rtRw: (head, { rtRw }) => keep(understandRtRw(head), rtRw),
};

/** What leads to the first mark: "tempe dan alamat saya ...". */
const trailing = /(?:[\s,.;:()-]+(?:(?:dan|and|saya|usaha|rumah|warung|alamat)\b)?)+$/iu;

/** The words before the first mark, for the open question, unless that was told by a mark. Alone they are for its own understander. */
export function answerAsked(reading: Reading, tidings: Tidings): void {
  const { asked, head } = reading;
  const words = ` ${head ?? ""}`.replace(trailing, "").trim();
  if (asked === undefined || tokensOf(words).every(({ word }) => openers.has(word))) return;
  const told = tidings.told();
  const kind = answeredBy(asked);
  if (!(kind in told) && Object.keys(told).length > 0) answers[kind]?.(words, tidings, reading);
}
