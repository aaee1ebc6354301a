import type { Clock } from "../../../lib/clock.ts";
import type { ChannelState } from "../../channel.ts";

export type Happening =
  | { readonly is: "started" }
  /** A picture or a code waits for a phone. */
  | { readonly is: "shown" }
  | { readonly is: "ready" }
  /** Its word says why. */
  | { readonly is: "lost" | "refused"; readonly why: string };

/** What the channel is after something has happened. Ready and unpaired last until something else is known. */
export function nextState(before: ChannelState, happening: Happening, now: Date): ChannelState {
  const next = after(before, happening);
  const isSame = next.is === before.is && next.why === before.why;
  return isSame ? before : { ...next, since: now };
}

function after(before: ChannelState, happening: Happening): Omit<ChannelState, "since"> {
  switch (happening.is) {
    case "started":
      // A browser that is started again after trouble is trouble until it is ready.
      return before.is === "troubled" || before.is === "refused" ? before : { is: "starting" };
    case "shown":
      return { is: "unpaired" };
    case "ready":
      return { is: "ready" };
    case "lost":
      return { is: "troubled", why: happening.why };
    case "refused":
      return { is: "refused", why: happening.why };
  }
}

export interface Status {
  state(): ChannelState;
  happened(happening: Happening): void;
}

/** `changed` is told after each change. */
export function createStatus(clock: Clock, changed: () => void = () => undefined): Status {
  let state: ChannelState = { is: "starting", since: clock.now() };
  return {
    state: () => state,
    happened: (happening) => {
      const before = state;
      state = nextState(state, happening, clock.now());
      if (state !== before) changed();
    },
  };
}
