import { join } from "node:path";
import { expect, it } from "vitest";
import { gatherCrowd } from "./crowd.ts";
import { onTelegram } from "./on-telegram.ts";
import { createProgram } from "./program.ts";
import { createRandom } from "./random.ts";
import { openScene } from "./scene.ts";

it("started twice at once on one new SQLite database, one serves and the other leaves without harm", async () => {
  const platform = await onTelegram();
  const { double: telegram } = platform;
  const scene = await openScene(platform);
  const { program, databaseUrl, folder } = scene;
  const port = Number(new URL(program.url).port);
  const other = await createProgram({ databaseUrl, platform, logFile: join(folder, "other.log"), port });
  try {
    program.start();
    other.start();
    const [first, second] = await Promise.allSettled([program.serving(), other.serving()]);
    expect([first.status, second.status].sort()).toEqual(["fulfilled", "rejected"]);
    const loser = first.status === "rejected" ? program : other;
    expect(loser.deaths).toEqual(["life 1 ended by itself (exit code 1)"]);
    // Either of them may have made the key that both read.
    expect([...loser.events].filter(([event]) => event !== "identifiers.key_made")).toEqual([["start.failed", 1]]);
    // Whoever served goes on until the scene's own program takes over.
    const crowd = await gatherCrowd({ platform, random: createRandom(1), owners: 5, slowest: 50, wandering: 0 });
    await telegram.called("sendMessage", 10);
    if (loser === program) {
      await other.end("SIGTERM");
      program.start();
      await program.serving();
    }
    crowd.leave();
    const { violations } = await scene.conclude(crowd);
    expect(violations.filter((violation) => !loser.deaths.includes(violation))).toEqual([]);
  } finally {
    await other.end("SIGKILL");
    await scene.close();
  }
}, 120_000);
