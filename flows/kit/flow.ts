import type { AnyStateMachine } from "xstate";
import type { Speak } from "../speech/speak.ts";
import type { TextId } from "../speech/text-ids.ts";
import type { FlowName, Language, QuestionId, TextArgs } from "./vocabulary.ts";
import type { World } from "./world.ts";

/** One conversation: a flat machine whose states are named after the questions they wait for. */
export interface Flow {
  readonly name: FlowName;
  /** Raised with every change of states or context; `migrate` then takes older snapshots along. */
  readonly version: number;
  readonly machine: AnyStateMachine;
  /** The question that each resting state waits for; a state without one waits for any word. */
  readonly questions: Readonly<Record<string, Question>>;
  /** A conversation that comes and goes over another one and is not worth coming back to. */
  readonly passing: boolean;
  /** Everything told in it is kept at once, so that another conversation may take its place. */
  readonly replaceable?: true;
  /** Only tells something: whatever is open stays open below it. */
  readonly aside?: true;
  /** An officer listens: what the owner sends is kept for them, and nothing of it is understood but what ends it. */
  readonly listens?: true;
  /** Brings a snapshot of an older version to this one; undefined where none fits. Pure. */
  readonly migrate?: (old: Snapshot) => Omit<Snapshot, "version"> | undefined;
  /** Where to go on with answers that were kept, when the old state is unknown here. */
  readonly restart?: (context: Record<string, unknown>) => Omit<Snapshot, "version">;
  /** The same without answers that the office took away meanwhile, so that they are asked again; undefined: as it is. */
  readonly renew?: (now: Omit<Snapshot, "version">, world: World) => Omit<Snapshot, "version"> | undefined;
}

/** What is stored of a conversation: about 400 bytes. */
export interface Snapshot {
  readonly version: number;
  readonly value: string;
  readonly context: Record<string, unknown>;
}

/** A choice before it is put into somebody's language: a text id, or a name that is the same in all. */
export type Offer =
  | { readonly id: string; readonly text: TextId; readonly args?: TextArgs }
  | { readonly id: string; readonly label: string };

/** What a question may read to word itself: the conversation's context and the world; never a database. */
export interface Asking {
  readonly context: Readonly<Record<string, unknown>>;
  readonly world: World;
  readonly speak: Speak;
  readonly language: Language;
}

export interface Question {
  readonly id: QuestionId;
  readonly choices?: (asking: Asking) => readonly Offer[];
  readonly args?: (asking: Asking) => TextArgs;
  /** Another wording than `ask-<id>`, where the way here matters. */
  readonly text?: (asking: Asking) => TextId;
  readonly wants?: "location" | "contact";
  /** Cannot be undone: words that come after a long silence are no answer to it. */
  readonly grave?: true;
  /** Answered by numbers, so that a typed number never picks a choice. */
  readonly numeric?: true;
  readonly step?: (asking: Asking) => { readonly at: number; readonly of: number } | undefined;
  /** What was answered before, in plain words, where the owner came back to this question. */
  readonly current?: (asking: Asking) => string | undefined;
}
