import { effect, say } from "./kit/machine.ts";

/** What "stop" means to who is registered, wherever it is said. */
export const stopAnnouncements = [
  effect({ type: "recordConsent", purpose: "announcements", granted: false, textVersion: "stop-command" }),
  say("announcements-stopped"),
];
