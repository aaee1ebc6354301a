import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "../../lib/network-of.ts";

/** Seconds in which wrong guesses add up, and for which nothing more is heard after the last one. */
const minutes15 = 900;
/** So many guesses from one address at all: a whole office may sit behind it, and right ones are forgiven. */
const mostFromAddress = 50;
/**
 * So many at one account from one address, and from everywhere: who guesses from elsewhere must not shut an officer
 * out. Codes are short, and whoever guesses one knows the password: there both are the same. The library keeps a count
 * of wrong codes of its own in the database, which outlives a restart.
 */
const most = {
  password: { here: 10, anywhere: 40 },
  code: { here: 8, anywhere: 8 },
  // Links belong to no account: their token is too long to be guessed from everywhere.
  link: { here: 20, anywhere: Number.MAX_SAFE_INTEGER },
};

export type Guessed = keyof typeof most;

export interface LockOut {
  /**
   * Counts a guess before it is looked at, so that many at once are many. Seconds to wait, 0 for none; `account` need
   * not exist. `first`: this very guess was one too many.
   */
  guess(
    what: Guessed,
    account: string,
    visitor: string | undefined,
  ): Promise<{ readonly seconds: number; readonly first: boolean }>;
  /** It was right: the account's guesses are forgotten, the address is not charged. */
  right(what: Guessed, account: string, visitor: string | undefined): Promise<void>;
}

/** Within this process. */
export const createLockOut = (): LockOut => {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: minutes15, blockDuration: minutes15 });
  const limits = Object.fromEntries(
    Object.entries(most).map(([what, { here, anywhere }]) => [
      what,
      { here: limiter(here), anywhere: limiter(anywhere) },
    ]),
  ) as Record<Guessed, Record<"here" | "anywhere", RateLimiterMemory>>;
  const addresses = limiter(mostFromAddress);
  const network = (visitor: string | undefined): string => (visitor === undefined ? "unknown" : networkOf(visitor));

  return {
    async guess(what, account, visitor) {
      const from = network(visitor);
      const { here, anywhere } = limits[what];
      // Who is not heard any more leaves no trace of what they say: it could be anything, without end.
      const refused =
        (await take(addresses, from)) ??
        // One network alone cannot have an account shut for everybody.
        (await take(here, keyOf(from, account))) ??
        (await take(anywhere, keyOf(account)));
      return refused ?? { seconds: 0, first: false };
    },
    async right(what, account, visitor) {
      const from = network(visitor);
      const { here, anywhere } = limits[what];
      await Promise.all([
        addresses.reward(from, 1),
        here.delete(keyOf(from, account)),
        anywhere.delete(keyOf(account)),
      ]);
    },
  };
};

/** As long for every account, which is as it was told and need not exist. */
const keyOf = (...parts: readonly string[]): string =>
  createHash("sha256").update(parts.join(" ")).digest("base64url").slice(0, 22);

const take = async (
  limiter: RateLimiterMemory,
  key: string,
): Promise<{ readonly seconds: number; readonly first: boolean } | null> => {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return {
      seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
      first: refusal.consumedPoints === limiter.points + 1,
    };
  }
};
