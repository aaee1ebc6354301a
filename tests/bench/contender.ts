/** Somebody who can do the work, on a database of their own that lies ready before the clock starts. */
export interface Contender<As extends Prepared = Prepared> {
  readonly name: string;
  open(): Promise<As>;
}

export interface Prepared {
  /** The measured part: the whole quick path of all owners. */
  run(): Promise<void>;
  /** Throws when not everything was done. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface Conversable extends Prepared {
  /** Hands in one message of an owner's quick path; settles when it is done with. */
  say(owner: number, at: number): Promise<unknown>;
}

export interface Crowd {
  /** Owners who write at once, each the next message when the one before is answered. */
  readonly atOnce: number;
  /** So many owners follow each other on each of those places. */
  readonly waves: number;
}

export const sizeOf = ({ atOnce, waves }: Crowd): number => atOnce * waves;

/** Owners by number, place after place, none that came before `first`. */
export const placesOf = ({ atOnce, waves }: Crowd, first = 1): readonly (readonly number[])[] =>
  Array.from({ length: atOnce }, (_, place) =>
    Array.from({ length: waves }, (__, wave) => first + wave * atOnce + place),
  );

/** All places at once; within one, what comes next waits for what came before. */
export const atOnce = async <Item>(
  places: readonly (readonly Item[])[],
  handle: (item: Item, place: number) => Promise<unknown>,
): Promise<void> => {
  await Promise.all(
    places.map(async (items, place) => {
      for (const item of items) await handle(item, place);
    }),
  );
};
