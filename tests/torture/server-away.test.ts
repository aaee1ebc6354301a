import { expect, it } from "vitest";
import { startPostgres } from "../support/postgres.ts";
import { gatherCrowd } from "./crowd.ts";
import { onTelegram } from "./on-telegram.ts";
import { createRandom } from "./random.ts";
import { openScene } from "./scene.ts";

it("whose PostgreSQL server goes away for a while lives on, loses nothing and repeats nothing", async () => {
  const server = await startPostgres();
  const platform = await onTelegram();
  const { double: telegram } = platform;
  const scene = await openScene(platform, { databaseUrl: server.url("postgres") });
  const { program } = scene;
  try {
    program.start();
    await program.serving();
    const crowd = await gatherCrowd({ platform, random: createRandom(1), owners: 20, slowest: 50, wandering: 0 });
    for (const sent of [10, 60]) {
      await telegram.called("sendMessage", sent);
      await server.restart(async () => {
        // Messages arrive that nobody can write down: the program asks for them again.
        await telegram.called("getUpdates", 2);
        expect((await fetch(`${program.url}/readyz`)).status).toBe(503);
        expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
      });
    }
    await telegram.called("sendMessage", 20);
    crowd.leave();
    const { violations } = await scene.conclude(crowd);
    expect(violations).toEqual([]);
  } finally {
    await scene.close();
    await server.stop();
  }
}, 120_000);
