import { describe, expect, it } from "vitest";
import { createPacing } from "../../src/delivery/pacing.ts";

/** How many messages go out in a second at this pace, each as soon as it may. */
const perSecondFrom = (pacing: ReturnType<typeof createPacing>, from: number): number => {
  let at = from;
  let sent = 0;
  for (let chat = 0; at < from + 1000; chat += 1) {
    at = Math.max(at, pacing.freeAt(chat, at));
    if (at >= from + 1000) break;
    pacing.sent(chat, at);
    sent += 1;
  }
  return sent;
};

describe("the pace of a channel", () => {
  it("lets a burst through to one chat, and then keeps the seconds between", () => {
    const pacing = createPacing({ perSecond: 1000, secondsPerChat: 6, burst: 3 });
    const free: number[] = [];
    let at = 0;
    for (let message = 0; message < 5; message += 1) {
      at = Math.max(at, pacing.freeAt(1, at));
      free.push(at);
      pacing.sent(1, at);
    }
    expect(free.map((time) => Math.floor(time / 1000))).toEqual([0, 0, 0, 6, 12]);
    // After a silence the burst is there again.
    expect(pacing.freeAt(1, 60_000)).toBeLessThanOrEqual(60_000);
  });

  it("is halved when the platform asks for silence, once for all that were in flight, and comes back", () => {
    const pacing = createPacing({ perSecond: 80, secondsPerChat: 0 });
    const usual = perSecondFrom(pacing, 0);
    for (let inFlight = 0; inFlight < 30; inFlight += 1) pacing.pause(5000 + inFlight, 1000 + inFlight);
    expect(pacing.freeAt(7, 4000)).toBe(5029);
    const slow = perSecondFrom(pacing, 6000);
    expect(usual).toBeGreaterThanOrEqual(80);
    expect(slow).toBeLessThanOrEqual(42);
    expect(slow).toBeGreaterThan(30);
    perSecondFrom(pacing, 200_000);
    expect(perSecondFrom(pacing, 201_000)).toBeGreaterThanOrEqual(80);
  });

  it("never stops, however often it is asked", () => {
    const pacing = createPacing({ perSecond: 2, secondsPerChat: 0 });
    for (let times = 1; times < 20; times += 1) pacing.pause(times * 5000, times * 5000);
    expect(perSecondFrom(pacing, 100_000)).toBeGreaterThanOrEqual(1);
  });
});
