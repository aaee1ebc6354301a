import type { Purpose } from "../kit/vocabulary.ts";
import type { Person } from "./person.ts";

/** Each is asked, given and taken back apart. */
export const purposes = ["register", "publication", "announcements"] as const satisfies readonly Purpose[];

/** What holds now; absent where a consent was never given, or taken back. */
export type GivenConsents = { readonly [One in Purpose]?: true | undefined };

/** The last word on each purpose counts. */
export const givenConsents = ({ consents }: Person): GivenConsents =>
  Object.fromEntries(
    purposes.map((purpose) => {
      const last = consents.findLast((one) => one.purpose === purpose);
      return [purpose, last?.granted === true ? true : undefined];
    }),
  );
