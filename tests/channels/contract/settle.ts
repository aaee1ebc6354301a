import type { ChannelHouse } from "./house.ts";

const mostRounds = 100;

/** Until nothing is on its way in either direction. Time passes as far as what waits for it needs. */
export async function settle(house: ChannelHouse, quiet: () => Promise<void>): Promise<void> {
  const { database, office, delivery, channel, clock } = house;
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    await quiet();
    await office.idle();
    await quiet();
    const next = await database.client.outboxMessage.findFirst({
      where: { channel: channel.name, state: "pending", body: { not: null } },
      orderBy: { dueAt: "asc" },
    });
    if (next === null) return;
    clock.pass(Math.max(1000, next.dueAt.getTime() - clock.now().getTime()));
    delivery.wake();
  }
  throw new Error("the outbox of this channel never empties");
}
