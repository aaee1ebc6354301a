import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/postgres-server.ts"],
    // Unless told, one core is left idle, which on two is half of the machine.
    maxWorkers: availableParallelism(),
    // Files of one worker share their modules: loading them anew for each file was a third of all work.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
