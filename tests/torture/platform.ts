import type { Language } from "../../flows/kit/vocabulary.ts";
import type { Outgoing } from "../../src/channels/channel.ts";
import type { Database } from "../../src/store/database.ts";
import type { HeardMessage, SaidMessage } from "./evidence.ts";

/** What can be pressed, or told by its number where nothing can be. */
export interface Button {
  readonly text: string;
  /** `<question>:<choice id>`. */
  readonly data?: string;
  /** What a button asks for beside its own text. */
  readonly requests?: "location" | "contact";
}

/** A reply of the office as its reader has it. */
export interface Shown {
  readonly text: string;
  readonly buttons: readonly Button[];
}

/** Somebody with a chat with the office. What they do has happened at once. */
export interface PlatformPerson {
  readonly address: string;
  /** The number that the platform tells of them; the office asks for it where absent. */
  readonly phone?: string;
  say(text: string): SaidMessage;
  press(button: Button, under: Shown | undefined): SaidMessage;
  location(place: { readonly lat: number; readonly lng: number; readonly accuracy: number }): SaidMessage;
  /** Their own number. */
  contact(phone: string): SaidMessage;
  /** The office's next reply that was not yet taken from here. */
  reply(): Promise<Shown>;
  /** All that arrived, message by message. */
  heard(): readonly HeardMessage[];
}

/** A double with what a crash run asks of it, in the same words for each. */
export interface Platform {
  /** By these settings alone the program finds the double. */
  readonly environment: Readonly<Record<string, string>>;
  /** The first word of who wants to register. */
  readonly greeting: string;
  /** The platform tells an owner's language; where it does not, all are spoken with in Indonesian. */
  readonly tellsLanguage: boolean;
  person(number: number, language: Language): PlatformPerson;
  /** How many of the office's messages have arrived. */
  sent(): number;
  /** Delivers up to so many messages of owners once more; gives how many. */
  repeat(count: number): number;
  /** The office's messages arrive, and the word of it waits for the returned function. */
  hold(): () => void;
  /** Kept when a program that serves at this address has found the double. */
  joined(url: string): Promise<void>;
  /** The messages in which a reply arrives. */
  partsOf(message: Outgoing): readonly string[];
  /** The program's database, for a platform whose numbered lists do not tell what they stand for. */
  useDatabase?(open: () => Promise<Database>): void;
  /** What is still there although the program has ended, a sentence each. */
  remains?(): Promise<readonly string[]>;
  close(): Promise<void>;
}
