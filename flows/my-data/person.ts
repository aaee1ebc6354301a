import type { Details } from "../details/fields.ts";
import type { Registration } from "../kit/registration.ts";
import type { Checked } from "../repair/checked.ts";

/** What the register holds of one business, as its owner may see it. */
export interface OwnBusiness {
  readonly id: number;
  readonly number: string;
  readonly status: "registered" | "closed";
  readonly checked: Checked;
  readonly registration: Registration;
  readonly details: Details;
  readonly spots: readonly Spot[];
  readonly photos: number;
  /** ISO 8601. */
  readonly registeredAt: string;
}

/** A further place where a roving business stands. WGS84 degrees; accuracy in metres. */
interface Spot {
  readonly lat: number;
  readonly lng: number;
  readonly accuracy: number | null;
  readonly village: string | null;
}

/** Everything the installation holds of one person: what the law lets them see. Times are ISO 8601. */
export interface Person {
  readonly name: string;
  readonly phone: string | null;
  readonly details: Details;
  readonly businesses: readonly OwnBusiness[];
  /** Every consent given, refused or withdrawn, oldest first. */
  readonly consents: readonly {
    readonly purpose: string;
    readonly granted: boolean;
    readonly textVersion: string;
    readonly channel: string;
    readonly at: string;
  }[];
  readonly chats: readonly { readonly channel: string; readonly since: string; readonly messages: number }[];
  readonly changes: readonly { readonly field: string; readonly at: string; readonly by: string }[];
  /** Only where they are asked for. */
  readonly accesses: readonly Access[];
}

/** Somebody of the office looked at the data, or did something with it; the same of one day is told once. */
export interface Access {
  /** viewer, verifier, programme, administrator; officer where it is not known any more; program */
  readonly actor: string;
  /** see, talk, unmask, change ..., list and exports for what concerns everybody */
  readonly did: string;
  /** Fields, by their names. */
  readonly what: readonly string[];
  /** A reason of a list, and the officer's own words. */
  readonly why: string | null;
  readonly words: string | null;
  /** ISO 8601; the latest of the day. */
  readonly at: string;
  readonly times: number;
  /** Not on that day, but all before it. */
  readonly before?: true;
}

/** The rights of the law that can be used in the talk, in the order of offering. */
export const rights = ["see", "correct", "copy", "withdraw", "accesses", "erase"] as const;
export type Right = (typeof rights)[number];
