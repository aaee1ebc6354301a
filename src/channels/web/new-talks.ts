import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "../../lib/network-of.ts";
import { type History, theEnd } from "./history.ts";

/** Talks that are known to be there need no look; so many are remembered. */
const mostKnown = 10_000;
const hour = 3600;

export interface NewTalks {
  /** Seconds to wait before a talk may begin from there; 0 for one that may, and for a talk that is there already. */
  wait(address: string, visitor: string | undefined): Promise<number>;
}

/** So many talks an hour from one network: who knows no limit fills a register with nobody. */
export function limitNewTalks(history: History, perHour: number): NewTalks {
  const limiter = new RateLimiterMemory({ points: perHour, duration: hour });
  const known = new Set<string>();
  return {
    async wait(address, visitor) {
      const network = visitor === undefined ? undefined : networkOf(visitor);
      // From this machine come tests, and everybody where a proxy is not trusted to tell who it is.
      if (network === undefined || isLoopback(network) || known.has(address)) return 0;
      if ((await history.read(address, theEnd)) === null) {
        try {
          await limiter.consume(network);
        } catch (refusal) {
          if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
          throw refusal;
        }
      }
      if (known.size >= mostKnown) known.clear();
      known.add(address);
      return 0;
    },
  };
}

const isLoopback = (network: string): boolean => network === "::1" || network.startsWith("127.");
