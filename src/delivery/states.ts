/** Of an outbox row: it may be sent yet. */
export const notSentYet = { in: ["pending", "waiting"] };
