import { GraphFault } from "./graph-fault.ts";

/** Absent numbers are the vendor's own where it publishes them. */
export interface Limits {
  /** Messages to one person: so many at once, then one each so many seconds. 45 and 6. */
  readonly pair?: { readonly burst: number; readonly seconds: number };
  /** Messages within a second over all people. 80. */
  readonly perSecond?: number;
  /** People outside their window within 24 hours. 250, as a new office has it. */
  readonly peoplePerDay?: number;
  /** Marketing templates to one person within 24 hours. The vendor tells no number; 2. */
  readonly marketingPerDay?: number;
}

export interface SendingLimits {
  /** Throws for a message too many within a second, or to this person; counts it otherwise. */
  pace(person: string): void;
  /** Whether one more person outside their window may be written to; counts them if so. */
  mayReach(person: string): boolean;
  mayMarket(person: string): boolean;
  /** The number of people a day from now on. */
  setPeoplePerDay(count: number): void;
  peoplePerDay(): number;
}

const day = 24 * 3_600_000;

export function createSendingLimits(limits: Limits, now: () => number): SendingLimits {
  const { pair = { burst: 45, seconds: 6 }, perSecond = 80, marketingPerDay = 2 } = limits;
  let { peoplePerDay = 250 } = limits;
  let lately: number[] = [];
  /** What each pair has used of its burst, and when that was reckoned. */
  const used = new Map<string, { readonly messages: number; readonly at: number }>();
  const reached = new Map<string, number>();
  const marketed = new Map<string, number[]>();

  return {
    pace(person) {
      const at = now();
      lately = lately.filter((then) => then > at - 1000);
      if (lately.length >= perSecond) throw new GraphFault(130429);
      const before = used.get(person) ?? { messages: 0, at };
      const messages = Math.max(0, before.messages - (at - before.at) / (pair.seconds * 1000));
      if (messages + 1 > pair.burst) throw new GraphFault(131056);
      used.set(person, { messages: messages + 1, at });
      lately.push(at);
    },
    mayReach(person) {
      const at = now();
      const inTheDay = [...reached].filter(([, then]) => then > at - day).map(([one]) => one);
      if (!inTheDay.includes(person) && inTheDay.length >= peoplePerDay) return false;
      reached.set(person, at);
      return true;
    },
    mayMarket(person) {
      const at = now();
      const before = (marketed.get(person) ?? []).filter((then) => then > at - day);
      if (before.length >= marketingPerDay) return false;
      marketed.set(person, [...before, at]);
      return true;
    },
    setPeoplePerDay: (count) => {
      peoplePerDay = count;
    },
    peoplePerDay: () => peoplePerDay,
  };
}
