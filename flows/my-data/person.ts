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
  readonly accesses: readonly {
    readonly actor: string;
    readonly purpose: string;
    readonly what: string;
    readonly at: string;
  }[];
}

/** The rights of the law that can be used in the talk, in the order of offering. */
export const rights = ["see", "correct", "copy", "withdraw", "accesses", "erase"] as const;
export type Right = (typeof rights)[number];
