import type { Content, Outgoing } from "../channel.ts";

/** What was said in one talk, in its order. `content` and `message` are null once they were removed. */
export type Entry =
  | {
      readonly id: number;
      readonly from: "owner";
      readonly at: Date;
      readonly messageId: string;
      readonly content: Content | null;
    }
  | { readonly id: number; readonly from: "office"; readonly at: Date; readonly message: Outgoing | null };

export interface Talk {
  /** The talk's language, an IETF tag. */
  readonly language: string;
  readonly entries: readonly Entry[];
}

/** How far somebody has read: the last id seen of each kind, 0 for none. */
export interface Cursor {
  readonly owner: number;
  readonly office: number;
}

export const beginning: Cursor = { owner: 0, office: 0 };

/** After everything: tells whether a talk is there, and in which language, without its words. */
export const theEnd: Cursor = { owner: 2_147_483_647, office: 2_147_483_647 };

/** Where the talk is kept. Within one talk the ids of a kind grow in the order in which they can be read. */
export interface History {
  /** What was said after the cursor, an owner's message before its replies; null when nothing is known of this address. */
  read(address: string, after: Cursor): Promise<Talk | null>;
}

/** "i12.o34", as event streams name it. */
export function printCursor({ owner, office }: Cursor): string {
  return `i${owner}.o${office}`;
}

/** Anything that is no cursor is the beginning: nothing is missed. */
export function parseCursor(printed: string | undefined): Cursor {
  const [, owner, office] = /^i(\d{1,9})\.o(\d{1,9})$/.exec(printed ?? "") ?? [];
  return owner === undefined || office === undefined ? beginning : { owner: Number(owner), office: Number(office) };
}
