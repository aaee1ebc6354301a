import type { Flow } from "../kit/flow.ts";
import { repairMachine } from "./machine.ts";
import { questions } from "./questions.ts";

/**
 * An officer asked for one field to be repaired. What is told is kept at once, and what is asked is known to the
 * register: a talk that a later release no longer understands begins by looking it up again.
 */
export const repair: Flow = {
  name: "repair",
  version: 1,
  machine: repairMachine,
  questions,
  passing: false,
  replaceable: true,
};
