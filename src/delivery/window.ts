import type { Abilities } from "../channels/channel.ts";
import type { Due } from "./outbox.ts";

/** Milliseconds. */
const hour = 60 * 60 * 1000;
/** A window about to close is closed: what is sent now may arrive a little later. */
const closesBefore = 60_000;

/**
 * Whether a platform lets a message go to its owner now: `open` inside the hours after their last message, `outside`
 * with an approved template, `closed` else.
 */
export const windowOf = (
  { wroteAt, message }: Pick<Due, "wroteAt" | "message">,
  { windowHours }: Abilities,
  now: Date,
): "open" | "outside" | "closed" => {
  if (windowHours === undefined || now.getTime() < wroteAt.getTime() + windowHours * hour - closesBefore) return "open";
  return message.template === undefined ? "closed" : "outside";
};
