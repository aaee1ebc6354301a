import { expect, it } from "vitest";
import type { Channel, ChannelState, Pairing } from "../../src/channels/channel.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createStanding } from "../../src/standing.ts";

const clock = settableClock(new Date("2026-11-22T01:00:00Z"));

const channel = (name: string, more: Partial<Channel> = {}): Channel => ({
  name,
  abilities: { choices: "buttons", pace: { perSecond: 1, secondsPerChat: 0 } },
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  send: () => Promise.resolve({ is: "sent" }),
  ...more,
});
const pairing: Pairing = {
  shown: () => ({}),
  askCode: () => Promise.resolve("not_now"),
  logOut: () => Promise.resolve(),
  watch: () => () => undefined,
};

it("a channel that tells nothing of itself is ready once it is started, and refused where it could not be", () => {
  const standing = createStanding([channel("web"), channel("telegram", { publicName: () => "klaster_bot" })], clock);
  expect([standing.ok(), standing.parts()]).toEqual([false, { web: "starting", telegram: "starting" }]);
  standing.started("web");
  clock.pass(1000);
  standing.refused("telegram");
  expect([standing.ok(), standing.parts()]).toEqual([true, { web: true, telegram: "refused" }]);
  expect(standing.read()).toMatchObject([
    { name: "web", state: { is: "ready" } },
    { name: "telegram", state: { is: "refused", since: clock.now() }, publicName: "klaster_bot" },
  ]);
});

it("one that waits for a phone, or mends itself, tells so and closes no other door", () => {
  let state: ChannelState = { is: "unpaired", since: clock.now() };
  const standing = createStanding([channel("web"), channel("whatsapp", { pairing, state: () => state })], clock);
  standing.started("web");
  expect([standing.ok(), standing.parts()]).toEqual([true, { web: true, whatsapp: "unpaired" }]);
  state = { is: "troubled", why: "browser_lost", since: clock.now() };
  expect([standing.ok(), standing.parts()]).toEqual([true, { web: true, whatsapp: "troubled" }]);
  state = { is: "ready", since: clock.now() };
  expect(standing.parts()).toEqual({ web: true, whatsapp: true });
});
