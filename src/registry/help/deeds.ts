import { deedPrefix } from "../../conversation/unwritten.ts";
import type { Deed } from "./help.ts";
import { begunByOfficer } from "./ticket.ts";

/** A ticket that is or was held, and where its owner is. */
export interface Held {
  readonly id: number;
  readonly flow: string;
  readonly heldAt: Date;
  readonly chat: { readonly channel: string; readonly address: string };
}

/** Why the bot answers again. */
export type Ending = "officer-done" | "officer-later" | "officer-away";

// The ids name the ticket and the time it was taken: handed in again, after a kill or in doubt, they change nothing.

/** The officer comes into the chat: from then on the bot is silent. */
export const meet = ({ id, flow, heldAt, chat }: Held, at: Date): Deed => ({
  ...chat,
  messageId: `${deedPrefix}ticket:${id}:${heldAt.getTime()}:begin`,
  at,
  content: {
    kind: "office",
    does: {
      is: "open",
      flow: "officerTalk",
      input: { ticket: id, taken: heldAt.getTime() },
      unasked: begunByOfficer({ flow }),
    },
  },
});

/** The officer leaves, and the bot asks its open question again. */
export const part = ({ id, heldAt, chat }: Held, say: Ending, at: Date): Deed => ({
  ...chat,
  messageId: `${deedPrefix}ticket:${id}:${heldAt.getTime()}:end`,
  at,
  content: { kind: "office", does: { is: "end", flow: "officerTalk", ticket: id, taken: heldAt.getTime(), say } },
});
