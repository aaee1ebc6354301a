import { effect, say } from "./kit/machine.ts";
import type { WorldEffect } from "./kit/vocabulary.ts";

/** Said to the platform instead of to us: it is recorded, and nobody waits for an answer. */
export const stoppedElsewhere: WorldEffect = {
  type: "recordConsent",
  purpose: "announcements",
  granted: false,
  textVersion: "stop-on-platform",
};

/** What "stop" means to who is registered, wherever it is said. */
export const stopAnnouncements = [
  effect({ type: "recordConsent", purpose: "announcements", granted: false, textVersion: "stop-command" }),
  say("announcements-stopped"),
];
