import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Receive } from "../channels/channel.ts";

/** So many messages a minute from one chat; more are asked for again later, and nothing of them is kept. */
export const limitSenders = (receive: Receive, perMinute: number): Receive => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (message) => {
    const sender = `${message.channel} ${message.address}`;
    try {
      await limiter.consume(sender);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes)
        return { is: "later", seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      throw refusal;
    }
    const receipt = await receive(message);
    // A platform that tells all of it again until the last is taken must come to the last.
    if (receipt.is === "duplicate") await limiter.reward(sender);
    return receipt;
  };
};
