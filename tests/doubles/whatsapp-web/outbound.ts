import type { Kept } from "./account.ts";
import type { Recipient } from "./person.ts";

/** What becomes of a message that the page hands over. */
export type Fate =
  /** Delivered, and acknowledged by the server and by the phone. */
  | "delivered"
  /** The server has it; the phone is off. */
  | "stored"
  /** Delivered, but no acknowledgement comes before `release`. */
  | "silent"
  /** Not delivered before `release`. */
  | "held"
  /** Ack -1. */
  | "refused";

interface Tools {
  readonly recipients: ReadonlyMap<string, Recipient>;
  readonly change: (message: Kept, fields: Readonly<Record<string, unknown>>) => void;
  readonly isConnected: () => boolean;
}

export interface Outbound {
  /** A message from the page meets its fate. */
  take(message: Kept): void;
  /** What becomes of the next messages; `delivered` is the rule. */
  next(...fates: readonly Fate[]): void;
  /** Another rule. */
  rule(fate: Fate): void;
  /** What was silent or held goes on. */
  release(): void;
}

export function createOutbound({ recipients, change, isConnected }: Tools): Outbound {
  const fates: Fate[] = [];
  let rule: Fate = "delivered";
  const waiting: { readonly message: Kept; readonly fate: Fate }[] = [];

  function deliver(message: Kept): void {
    const recipient = recipients.get(message.chat);
    if (recipient !== undefined && !recipient.blocking) recipient.take(message);
  }

  function take(message: Kept): void {
    const fate = fates.shift() ?? rule;
    const connected = isConnected();
    if (!connected || fate === "held" || fate === "silent") waiting.push({ message, fate: connected ? fate : "held" });
    if (fate === "refused") change(message, { ack: -1 });
    if (fate === "refused" || !connected || fate === "held") return;
    deliver(message);
    if (fate !== "silent") acknowledge(message, fate);
  }

  function acknowledge(message: Kept, fate: Fate): void {
    change(message, { ack: 1 });
    const reached = recipients.get(message.chat)?.blocking === false && fate !== "stored";
    if (reached) change(message, { ack: 2 });
  }

  function release(): void {
    for (const { message, fate } of waiting.splice(0)) {
      if (fate === "held") deliver(message);
      acknowledge(message, "delivered");
    }
  }

  return {
    take,
    next: (...more) => {
      fates.push(...more);
    },
    rule: (fate) => {
      rule = fate;
    },
    release,
  };
}
