import type { World } from "../../../flows/kit/world.ts";
import type { Incoming } from "../../channels/channel.ts";
import type { Guesses } from "../../registry/drafts/guesses.ts";
import type { Identifiers } from "../../registry/identifiers/identifiers.ts";
import type { Database } from "../../store/database.ts";
import type { Sequences } from "../../store/sequences.ts";
import type { Chat } from "../rows.ts";

/** What an effect may see: the chat it happens in, the message that caused it, and the time. */
export interface Cause {
  readonly chat: Chat;
  readonly message: Incoming;
  /** Where the talk stands. */
  readonly flow: string;
  readonly question: string | null;
  readonly now: Date;
}

export interface EffectTools {
  readonly database: Database;
  readonly sequences: Sequences;
  readonly world: World;
  readonly identifiers: Identifiers;
  readonly guesses: Guesses;
  /** Of codes by which chats are linked. */
  readonly linkGuesses: Guesses;
}

/** The next id of a kind. */
export const nextId = async ({ sequences }: EffectTools, kind: string): Promise<number> => {
  const [id] = await sequences.reserve(kind, 1);
  if (id === undefined) throw new Error("No id could be reserved");
  return id;
};
