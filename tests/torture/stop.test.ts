import { describe, expect, it } from "vitest";
import { databases } from "../support/databases.ts";
import { gatherCrowd } from "./crowd.ts";
import { onTelegram } from "./on-telegram.ts";
import { createRandom } from "./random.ts";
import { openScene } from "./scene.ts";

describe.each(databases)("a program on $kind", ({ url }) => {
  it("that is asked to stop with messages in flight ends well, half-does nothing and sends nothing twice", async () => {
    const platform = await onTelegram();
    const { double: telegram } = platform;
    const scene = await openScene(platform, { databaseUrl: await url() });
    const { program } = scene;
    try {
      program.start();
      await program.serving();
      const crowd = await gatherCrowd({ platform, random: createRandom(1), owners: 20, slowest: 50, wandering: 0 });
      for (const sent of [10, 40]) {
        await telegram.called("sendMessage", sent);
        // Telegram has these messages, and keeps its answers back until the program is stopping.
        const release = telegram.hold("sendMessage");
        const ended = program.end("SIGTERM");
        setImmediate(release);
        expect(await ended).toBe(0);
        program.start();
        await program.serving();
      }
      crowd.leave();
      const { violations, repeatsByKill } = await scene.conclude(crowd);
      expect(violations).toEqual([]);
      expect([...repeatsByKill]).toEqual([]);
    } finally {
      await scene.close();
    }
  }, 120_000);
});
