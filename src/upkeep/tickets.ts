import { endLeftOpen, giveBackSilent } from "../registry/help/give-back-silent.ts";
import type { Help } from "../registry/help/help.ts";
import type { Job } from "./upkeep.ts";

export interface TicketsParts extends Omit<Help, "setting" | "wake"> {
  /** Whether nobody is written to unasked at this time. */
  readonly quiet: (at: Date) => boolean;
  /** Told which tickets are in the queue again. */
  readonly reopened?: (tickets: readonly number[]) => void;
}

/** Brings the bot back where an officer forgot an owner, and where a crash left it silent. */
export const ticketsJob = (parts: TicketsParts, every = 60_000): Job => ({
  name: "tickets",
  every,
  run: async (now) => {
    await endLeftOpen(parts);
    if (parts.quiet(now)) return undefined;
    const tickets = await giveBackSilent(parts);
    if (tickets.length > 0) parts.reopened?.(tickets);
    return undefined;
  },
});
