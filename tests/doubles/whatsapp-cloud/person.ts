import type { Option, Sent } from "./chat.ts";

/** Somebody with a talk with the office. What they do is an event at once; its wamid is returned. */
export interface Person {
  /** Digits of their number, as WhatsApp writes it. */
  readonly phone: string;
  readonly userId: string;
  send(text: string, options?: { readonly quoting?: string }): string;
  /** A button or a row by its words or its place from 1 in the last message that has one such. */
  press(option: string | number): string;
  /** What is pressed in an older message, or such as no message has. */
  pressId(id: string, under?: Sent): string;
  location(place: Place): string;
  /** One's own number, as the answer to the office's request; WhatsApp tells it from then on. It may be kept back. */
  shareContact(options?: { readonly withoutPhone?: boolean }): string;
  /** Anybody's card, picked from the address book. */
  contact(
    phone: string,
    options?: { readonly name?: string; readonly company?: string; readonly withoutWhatsApp?: boolean },
  ): string;
  photo(options?: FileOptions): string;
  /** So many photos sent together: WhatsApp tells them one by one. The words stand under the first. */
  album(count: number, options?: FileOptions): readonly string[];
  document(options: { readonly type: string; readonly name?: string } & FileOptions): string;
  video(): string;
  sticker(): string;
  voice(): string;
  forward(text: string): string;
  /** Without an emoji: the reaction is taken back. */
  reaction(emoji?: string, to?: Sent): string;
  /** What WhatsApp does not tell the office but as unsupported; so are edits. */
  unsupported(what?: string): string;
  edit(): string;
  changeNumber(phone: string): string;
  /** No more marketing, or again. */
  stopMarketing(): void;
  resumeMarketing(): void;
  block(how?: "undeliverable" | "silently"): void;
  unblock(): void;
  /** Has no WhatsApp any more. */
  leave(): void;
  /** Opens the talk: what was delivered is read. */
  reads(): void;
  /** The office's next message that was not yet taken from here. */
  reply(): Promise<Sent>;
  /** The office's messages so far. */
  received(): readonly Sent[];
  /** What can be pressed in the last message that has something to press. */
  options(): readonly Option[];
  /** Who said what, a line each: "owner: ...", "bot: ... [label]". */
  transcript(): readonly string[];
}

export interface Place {
  readonly lat: number;
  readonly lng: number;
  readonly name?: string;
  readonly address?: string;
  readonly url?: string;
}

export interface FileOptions {
  readonly caption?: string;
  readonly bytes?: Buffer;
}
