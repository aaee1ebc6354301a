import { type AnyMachineSnapshot, initialTransition, transition } from "xstate";
import { flows } from "../index.ts";
import type { Flow } from "./flow.ts";
import type { Frame } from "./heard.ts";
import type { Effect, FlowEvent, FlowInput, FlowName } from "./vocabulary.ts";

/** Where a conversation stands after an event, and what it wants done. */
interface Moved {
  readonly frame: Frame;
  readonly wanted: readonly Effect[];
}

export const flowOf = (frame: Frame): Flow => flows[frame.flow as FlowName];

export const open = (name: FlowName, input: FlowInput): Moved => {
  const [snapshot, actions] = initialTransition(flows[name].machine, input);
  return moved(name, snapshot as AnyMachineSnapshot, actions);
};

/** Undefined where the conversation has no use for this event now. */
export const step = (frame: Frame, event: FlowEvent): Moved | undefined => {
  const { machine, name } = flowOf(frame);
  const here = machine.resolveState({ value: frame.value, context: frame.context });
  if (machine.getTransitionData(here, event).length === 0) return undefined;
  const [there, actions] = transition(machine, here, event);
  return moved(name, there as AnyMachineSnapshot, actions);
};

const moved = (name: FlowName, snapshot: AnyMachineSnapshot, actions: readonly { type: string; params?: unknown }[]): Moved => ({
  frame: {
    flow: name,
    version: flows[name].version,
    value: snapshot.value as string,
    context: snapshot.context as Record<string, unknown>,
  },
  wanted: actions.filter(({ type }) => type === "effect").map(({ params }) => params as Effect),
});

/**
 * A stored conversation as this release knows it. An older one is migrated; where no migration fits, it begins
 * at the first unanswered question with the answers kept. A newer one (a release was rolled back) likewise.
 */
export const restore = (stored: Frame): Frame | undefined => {
  const flow: Flow | undefined = flows[stored.flow as FlowName];
  if (flow === undefined) return undefined;
  if (stored.version === flow.version && stored.value in flow.machine.states) return stored;
  const migrated = stored.version < flow.version ? flow.migrate?.(stored) : undefined;
  const snapshot = migrated ?? flow.restart?.(stored.context);
  return snapshot === undefined ? undefined : { flow: flow.name, version: flow.version, ...snapshot };
};
