export type Lang = "id" | "en" | "jv";

/** The words around the talk; what the office says in it comes from the flows. */
export interface Texts {
  readonly lang: Lang;
  /** The language's own name. */
  readonly name: string;
  readonly title: string;
  readonly invitation: string;
  readonly begin: string;
  readonly goOn: string;
  readonly promises: readonly string[];
  readonly never: string;
  readonly skip: string;
  readonly talk: string;
  readonly office: string;
  readonly you: string;
  readonly write: string;
  readonly send: string;
  readonly answers: string;
  readonly quick: readonly string[];
  readonly step: (at: number, of: number) => string;
  readonly refresh: string;
  readonly phone: string;
  readonly sendPhone: string;
  /** Under a question for a place, where no script can send it. */
  readonly placeInWords: string;
  readonly location: (lat: string, lng: string, accuracy: string | null) => string;
  readonly photo: string;
  readonly sendPhotos: string;
  readonly choosePhotos: string;
  /** Before anything is sent: how many, how large, and what becomes of the place in them. */
  readonly photoLimit: string;
  /** Why a photo was not taken, by the reason. */
  readonly photoRefused: Readonly<
    Record<"too_large_a_file" | "not_an_image" | "animated" | "too_many_pixels" | "broken" | "too_many", string>
  >;
  readonly photosLater: (minutes: number) => string;
  readonly talksLater: (minutes: number) => string;
  readonly back: string;
  readonly removed: string;
  readonly unknown: string;
  readonly sent: string;
  readonly later: (seconds: number) => string;
  readonly again: string;
  /** What the script shows. */
  readonly script: Readonly<
    Record<
      | "locate"
      | "locating"
      | "mine"
      | "denied"
      | "unavailable"
      | "insecure"
      | "sending"
      | "waiting"
      | "retry"
      | "refused"
      | "offline"
      | "slow"
      | "photo"
      | "largePhoto"
      | "manyPhotos",
      string
    >
  >;
}
