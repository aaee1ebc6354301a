import type { Mode, PlaceAnswer, RtRw } from "../understood.ts";

/** What one message told of a business, as far as it was said plainly. */
export interface Told {
  readonly ownerName?: string;
  readonly businessName?: string;
  readonly product?: string;
  /** Only where the catalogue leaves no doubt: one best match with a score of 1 and no equal. */
  readonly cluster?: string;
  readonly mode?: Mode;
  readonly place?: PlaceAnswer;
  readonly rtRw?: RtRw;
  /** E.164 */
  readonly phone?: string;
}
