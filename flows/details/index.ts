import type { Flow } from "../kit/flow.ts";
import { flowKit, type Misses } from "../kit/machine.ts";

const { kit } = flowKit<Misses>();

export const details: Flow = {
  name: "details",
  version: 1,
  machine: kit.createMachine({ id: "details", initial: "next", context: { misses: 0 }, states: { next: {} } }),
  questions: {},
  passing: false,
};
