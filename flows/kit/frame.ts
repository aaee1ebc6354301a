import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  createMachine,
  type ExecutableActionObject,
} from "xstate";
import { flows } from "../index.ts";
import type { Flow } from "./flow.ts";
import type { Frame } from "./heard.ts";
import type { Effect, FlowEvent, FlowInput, FlowName } from "./vocabulary.ts";
import type { World } from "./world.ts";

/** Where a conversation stands after an event, and what it wants done. */
interface Moved {
  readonly frame: Frame;
  readonly wanted: readonly Effect[];
}

export const flowOf = (frame: Frame): Flow => flows[frame.flow as FlowName];

export const open = (name: FlowName, input: FlowInput): Moved =>
  move(name, (scope) => flows[name].machine.getInitialSnapshot(scope, input));

/** Undefined where the conversation has no use for this event now. */
export const step = (frame: Frame, event: FlowEvent): Moved | undefined => {
  const { machine, name } = flowOf(frame);
  const here: AnyMachineSnapshot = { ...restingAt(name, frame.value), context: frame.context };
  let there = here;
  const moved = move(name, (scope) => (there = machine.transition(here, event, scope)));
  // The same snapshot: nothing happened, or what happened changes nothing.
  return there === here && machine.getTransitionData(here, event).length === 0 ? undefined : moved;
};

/** A machine at rest in a state, but for its context: worked out once. */
const restingAt = (name: FlowName, value: string): AnyMachineSnapshot => {
  const key = `${name}.${value}`;
  const known = resting.get(key) ?? (flows[name].machine.resolveState({ value, context: {} }) as AnyMachineSnapshot);
  resting.set(key, known);
  return known;
};
const resting = new Map<string, AnyMachineSnapshot>();

const move = (name: FlowName, run: (scope: Scope) => AnyMachineSnapshot): Moved => {
  const wanted: Effect[] = [];
  const snapshot = run({
    ...bystander,
    actionExecutor: ({ type, params }: ExecutableActionObject) => {
      if (type === "effect") wanted.push(params as Effect);
    },
  });
  return {
    frame: {
      flow: name,
      version: flows[name].version,
      value: snapshot.value as string,
      context: snapshot.context as Record<string, unknown>,
    },
    wanted,
  };
};

type Scope = Parameters<AnyStateMachine["transition"]>[2];

const nothing = (): void => {
  // Flat machines without children or timers never call it.
};

/**
 * XState wants to know an actor, though none runs here. Its own `transition()` makes a new one for every event,
 * and that costs twice the transition itself.
 */
const self = createActor(createMachine({}));
const bystander: Omit<Scope, "actionExecutor"> = {
  self,
  id: self.id,
  sessionId: self.sessionId,
  system: self.system,
  logger: nothing,
  defer: nothing,
  emit: nothing,
  stopChild: nothing,
};

/**
 * A stored conversation as this release knows it. An older one is migrated; where no migration fits, it begins
 * at the first unanswered question with the answers kept. A newer one (a release was rolled back) likewise.
 */
export const restore = (stored: Frame): Frame | undefined => {
  if (!Object.hasOwn(flows, stored.flow)) return undefined;
  const flow = flowOf(stored);
  if (stored.version === flow.version && Object.hasOwn(flow.machine.states, stored.value)) return stored;
  const migrated = stored.version < flow.version ? flow.migrate?.(stored) : undefined;
  const snapshot = migrated ?? flow.restart?.(stored.context);
  return snapshot === undefined ? undefined : { flow: flow.name, version: flow.version, ...snapshot };
};

/** A talk in which nothing is open any more; an officer stays who talks with somebody that turned out to be registered. */
export const beginAnew = (stack: readonly Frame[], registered: boolean): readonly Frame[] => [
  open("home", registered ? { registered } : {}).frame,
  ...(registered ? stack.filter(({ flow }) => flow === "officerTalk") : []),
];

/** A conversation as far as the office still knows what was answered in it. */
export const renewed = (frame: Frame, world: World): Frame => {
  const now = flowOf(frame).renew?.(frame, world);
  return now === undefined ? frame : { ...frame, ...now };
};
