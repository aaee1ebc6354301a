import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Incoming, Receipt } from "../../src/channels/channel.ts";
import { limitSenders } from "../../src/conversation/limit-senders.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const message = (nth: number): Incoming => ({
  ...{ channel: "whatsapp", address: "628", messageId: `m${nth}`, at: new Date() },
  content: { kind: "text", text: "halo" },
});

it("a platform that tells all again until the last is taken comes to the last", async () => {
  const known = new Set<string>();
  const receive = limitSenders(({ messageId }): Promise<Receipt> => {
    const is = known.has(messageId) ? "duplicate" : "taken";
    known.add(messageId);
    return Promise.resolve({ is });
  }, 3);
  const tellAll = async () => {
    for (let nth = 1; nth <= 4; nth += 1) {
      const receipt = await receive(message(nth));
      if (receipt.is === "later") return `later at ${nth}`;
    }
    return "all";
  };
  expect(await tellAll()).toBe("later at 4");
  vi.advanceTimersByTime(61_000);
  // What was taken before costs nothing of the new minute.
  expect(await tellAll()).toBe("all");
});
