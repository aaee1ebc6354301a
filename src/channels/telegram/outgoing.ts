import type { InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "grammy/types";
import type { Choice, Outgoing } from "../channel.ts";
import { writeChoice } from "../choice-data.ts";
import { splitText } from "../split-text.ts";

/** What a button of Telegram may carry, in bytes. */
const mostData = 64;

export interface Part {
  readonly text: string;
  readonly markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove;
}

/** A message as Telegram takes it: one call each part, the buttons under the last. */
export function writeMessage(message: Outgoing): readonly Part[] {
  const texts = splitText(message.text);
  const last = texts.length - 1;
  return texts.map((text, at) => (at === last ? { text, markup: keyboard(message) } : { text }));
}

function keyboard(message: Outgoing): NonNullable<Part["markup"]> {
  const { choices, asks, wants } = message;
  if (wants !== null) return requestKeyboard(message, wants);
  // Only one keyboard goes with a message: the request's, already folded away, is removed by the next message without choices.
  if (choices.length === 0) return { remove_keyboard: true };
  const buttons = choices.map(({ id, label }, at) => ({
    text: label,
    callback_data: writeChoice(asks, id, at + 1, mostData),
  }));
  return { inline_keyboard: inRows(buttons, choices) };
}

/** Telegram lets only a reply keyboard ask for a location or contact; its other buttons send their label as a text. */
function requestKeyboard({ choices, wantsLabel }: Outgoing, wants: "location" | "contact"): ReplyKeyboardMarkup {
  const request: KeyboardButton =
    wants === "location"
      ? { text: wantsLabel ?? "📍", request_location: true }
      : { text: wantsLabel ?? "📱", request_contact: true };
  const others = choices.map(({ label }): KeyboardButton => ({ text: label }));
  return { keyboard: [[request], ...inRows(others, choices)], one_time_keyboard: true, resize_keyboard: true };
}

/** What half of a small phone's width shows of a button. */
const shortLabel = 18;

/** Two a row where every label is short. */
function inRows<Button>(buttons: readonly Button[], choices: readonly Choice[]): Button[][] {
  const width = choices.every(({ label }) => Array.from(label).length <= shortLabel) ? 2 : 1;
  return Array.from({ length: Math.ceil(buttons.length / width) }, (_, row) =>
    buttons.slice(row * width, (row + 1) * width),
  );
}
