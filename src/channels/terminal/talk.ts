import type { SettableClock } from "../../lib/clock.ts";
import type { Channel, Receive } from "../channel.ts";

/** What the terminal needs of the house. */
export interface Talk {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly clock: SettableClock;
  readonly office: {
    readonly receive: Receive;
    join(channel: Channel): unknown;
    /** Kept when everything handed in is committed and delivered. */
    idle(): Promise<void>;
  };
  /** Does what became due by the clock, and ends when it is committed and delivered. */
  readonly passTime: () => Promise<void>;
  /** The state in which a talk rests, "" for one that never began. */
  readonly stateOf: (address: string) => Promise<string>;
}
