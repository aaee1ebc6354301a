import type { ChannelHouse } from "./house.ts";

/** Somebody who talks with the office, with what their platform lets them do. */
export interface Person {
  /** By which the office knows them. */
  readonly address: string;
  /** The first thing that somebody does there. */
  begin(): Promise<void>;
  say(text: string): Promise<void>;
  /** Presses the choice at this place, from 1, of the open question; where nothing can be pressed, types its number. */
  choose(place: number): Promise<void>;
  location(place: { readonly lat: number; readonly lng: number }): Promise<void>;
  photo(bytes: Buffer): Promise<void>;
  sticker?(): Promise<void>;
  voice?(): Promise<void>;
  othersContact?(): Promise<void>;
  block?(): Promise<void>;
  unblock?(): Promise<void>;
  /** What the office said, as their screen shows it. */
  heard(): Promise<readonly string[]>;
}

/** What not every platform has. */
export type Thing =
  | keyof Pick<Required<Person>, "sticker" | "voice" | "othersContact" | "block">
  | keyof Pick<Required<Rig>, "flood" | "wrongOrder" | "vouched">;

/** One channel with its double, the talk and the outbox behind it. */
export interface Rig {
  /** Another one after each restart. */
  readonly house: ChannelHouse;
  /** Somebody whose number the platform tells nobody. */
  person(): Promise<Person>;
  /** Somebody for whose number the platform vouches. */
  vouched?(): Promise<Person & { readonly phone: string }>;
  /** The platform hands in once more what was said last. */
  twice(): Promise<void>;
  /** The platform hands in the second before the first. */
  wrongOrder?(first: () => Promise<void>, second: () => Promise<void>): Promise<void>;
  /** The platform refuses the next message, for it goes too fast. */
  flood?(): void;
  /** The program ends, something happens meanwhile, and it begins anew on the same database. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  /** Until nothing is on its way. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface Platform {
  readonly name: string;
  /** Why the platform has no such thing. */
  readonly lacks: Readonly<Partial<Record<Thing, string>>>;
  /** How a platform's window for what nobody asked for, and its word on who blocks, differ. */
  readonly window: "24 hours" | "none";
  readonly blocking: "told" | "hidden" | "none";
  /** What is fetched is what was sent; else it was encoded anew before it was kept. */
  readonly photos: "as sent" | "encoded anew";
  readonly open: (database: string, photosFolder: string) => Promise<Rig>;
}
