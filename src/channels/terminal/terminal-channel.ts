import type { Channel, Outgoing } from "../channel.ts";
import { readPhoto } from "./read-photo.ts";

/** Shows a message to whoever sits at the terminal. */
export type Show = (address: string, message: Outgoing) => void;

/** The terminal as a channel: nothing to start, nothing that could fail, no limits of a platform. */
export const createTerminalChannel = (show: Show, choices: "buttons" | "numbers"): Channel => ({
  name: "terminal",
  local: true,
  abilities: { choices, pace: { perSecond: Number.POSITIVE_INFINITY, secondsPerChat: 0 } },
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  send: (address, message) => {
    show(address, message);
    return Promise.resolve({ is: "sent" });
  },
  fetchPhoto: readPhoto,
});
