/** What was understood of somebody's words, for one kind of question. Flows see nothing else of them. */
export type Understood<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      /** A word for what should be confirmed all the same: "billion". */
      readonly detail?: string;
    }
  | Misunderstood<Value>;

export interface Misunderstood<Value> {
  readonly ok: false;
  /**
   * `unclear`: no sense in it for this question. `ambiguous`: several senses, given as options.
   * `invalid`: clearly meant as an answer but wrong (`detail` says how). `unknown`: the person says they do not know.
   */
  readonly reason: "unclear" | "ambiguous" | "invalid" | "unknown";
  /** A word for the fault, never somebody's text: "too_short", "landline", "outside". */
  readonly detail?: string;
  readonly options?: readonly Option<Value>[];
}

/** One of the things that may have been meant, in words to choose from. */
export interface Option<Value> {
  readonly label: string;
  readonly value: Value;
}

export const commands = [
  "start",
  "register",
  "status",
  "help",
  "menu",
  "back",
  "cancel",
  "repeat",
  "restart",
  "skip",
  "language",
  "stop",
  "officer",
  "correct",
  "complete",
  "businesses",
  "myData",
  "erase",
  "link",
  "chats",
  "aid",
  "greeting",
  "thanks",
] as const;
export type Command = (typeof commands)[number];

export const modes = ["fixed", "roving", "online"] as const;
export type Mode = (typeof modes)[number];

/** Where a business is, as far as one message told it: a rung of the ladder. */
export type PlaceAnswer =
  | {
      readonly kind: "pin";
      readonly source: "pin" | "link" | "coordinates" | "plus_code";
      /** WGS84 degrees. */
      readonly lat: number;
      readonly lng: number;
      /** Metres. */
      readonly accuracy?: number;
      /** Where the office's own map puts it. */
      readonly village?: string;
    }
  | { readonly kind: "area"; readonly district: string; readonly village?: string }
  | { readonly kind: "landmark"; readonly text: string };

/** Three digits each. */
export interface RtRw {
  readonly rt: string;
  readonly rw?: string;
}

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
