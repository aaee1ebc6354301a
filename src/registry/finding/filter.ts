/** What businesses are looked for: the same for lists, maps, figures and exports. Everything that is absent is open. */
export interface Filter {
  /** A place's code of any level, 33.13 to 33.13.11.2002. */
  readonly area?: string;
  readonly rt?: string;
  readonly cluster?: string;
  /** fixed, roving, online */
  readonly mode?: string;
  /** new, repair, verified, refused, closed */
  readonly state?: string;
  readonly channel?: string;
  /** Days of registration, ISO 8601, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Per cent, both included: 0 to 100. */
  readonly completeFrom?: number;
  readonly completeTo?: number;
  /** Whether it has a pin. */
  readonly pin?: boolean;
  /** Words of names and products, a registration number, a phone number or a NIK, as they were typed. */
  readonly words?: string;
}

export const orders = ["newest", "oldest", "name", "complete", "changed"] as const;
export type Order = (typeof orders)[number];

/** The states that a list can be narrowed to, in the order of their life. */
export const states = ["new", "repair", "verified", "refused", "closed"] as const;
export type BusinessState = (typeof states)[number];
