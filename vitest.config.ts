import { existsSync, statfsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * The databases of tests lie in memory where there is room for them: what they show is the programs' doing, and none of
 * it is the disk's.
 */
const memory = "/dev/shm";
const room = existsSync(memory) ? statfsSync(memory) : undefined;
if (room !== undefined && room.bavail * room.bsize > 4 * 2 ** 30) process.env["TMPDIR"] = memory;

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/seed.ts"],
    globalSetup: ["tests/support/postgres-server.ts"],
    // Unless told, one core is left idle, which on two is half of the machine.
    maxWorkers: availableParallelism(),
    // Files of one worker share their modules: loading them anew for each file was a third of all work.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
