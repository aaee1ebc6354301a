import type { Flow } from "../kit/flow.ts";
import { flowKit, type Misses } from "../kit/machine.ts";

const { kit } = flowKit<Misses>();

export const myData: Flow = {
  name: "myData",
  version: 1,
  machine: kit.createMachine({ id: "myData", initial: "next", context: { misses: 0 }, states: { next: {} } }),
  questions: {},
  passing: false,
};
