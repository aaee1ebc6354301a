import type { Flow } from "../kit/flow.ts";
import { detailsMachine } from "./machine.ts";
import { questions } from "./questions.ts";

/**
 * The rest of the register, bit by bit. Every answer is kept at once, so a conversation that a later release no
 * longer knows loses nothing when it is dropped: it has no way to restart.
 */
export const details: Flow = {
  name: "details",
  version: 1,
  machine: detailsMachine,
  questions,
  passing: false,
  replaceable: true,
};
