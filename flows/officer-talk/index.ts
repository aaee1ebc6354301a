import type { Flow } from "../kit/flow.ts";
import { officerTalkMachine } from "./machine.ts";

/** Lies over whatever is open while an officer talks with the owner. */
export const officerTalk: Flow = {
  name: "officerTalk",
  version: 1,
  machine: officerTalkMachine,
  questions: {},
  passing: false,
  listens: true,
  restart: (context) => ({ value: "listening", context }),
};
