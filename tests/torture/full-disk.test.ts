import { execFileSync, spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { gatherCrowd } from "./crowd.ts";
import { onTelegram } from "./on-telegram.ts";
import { createRandom } from "./random.ts";
import { openScene } from "./scene.ts";

const hasPrlimit = spawnSync("prlimit", ["--version"]).status === 0;

/** The most bytes that a running process may write into any file; its soft limit, so that it can be lifted again. */
function limitFiles(pid: number, bytes: number | "unlimited"): void {
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:`]);
}

// Without `prlimit` (part of Linux) no disk can be made full for one process alone.
it.skipIf(!hasPrlimit)(
  "whose disk is full loses and half-writes nothing, repeats nothing, and goes on when there is room",
  async () => {
    const platform = await onTelegram();
    const { double: telegram } = platform;
    const scene = await openScene(platform);
    const { program } = scene;
    try {
      program.start();
      await program.serving();
      const crowd = await gatherCrowd({ platform, random: createRandom(1), owners: 10, slowest: 50, wandering: 0 });
      await telegram.called("sendMessage", 20);
      limitFiles(program.pid, 1);
      // Some polls later everything that could be sent is sent, and what was heard meanwhile waits at Telegram.
      await telegram.called("getUpdates", 6);
      expect(telegram.pending()).toBeGreaterThan(0);
      limitFiles(program.pid, "unlimited");
      // Everybody is answered, and goes on.
      await telegram.called("sendMessage", 20);
      crowd.leave();
      const { violations } = await scene.conclude(crowd);
      expect(violations).toEqual([]);
    } finally {
      await scene.close();
    }
  },
  120_000,
);
