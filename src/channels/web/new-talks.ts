import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
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

/** An IPv4 address as it is; of an IPv6 address the first half, which one connection has to itself. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d+(?:\.\d+){3})(?::\d+)?$/i.exec(address)?.[1];
  if (four !== undefined) return four;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  if (groups.every((group, at) => Number.parseInt(group, 16) === (at === 7 ? 1 : 0))) return "::1";
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

const isLoopback = (network: string): boolean => network === "::1" || network.startsWith("127.");
