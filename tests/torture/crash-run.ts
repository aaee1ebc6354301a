import { setTimeout as sleep } from "node:timers/promises";
import { type Crowd, type CrowdSettings, gatherCrowd } from "./crowd.ts";
import type { Evidence } from "./evidence.ts";
import type { Verdict } from "./judge.ts";
import type { Platform } from "./platform.ts";
import { createRandom, type Random } from "./random.ts";
import { openScene, type Scene } from "./scene.ts";

export interface CrashRun extends Pick<CrowdSettings, "owners" | "slowest" | "wandering"> {
  /** Closed at the end. */
  readonly platform: Platform;
  /** SQLite in the run's own folder where absent. */
  readonly databaseUrl?: string;
  readonly kills: number;
  readonly seed: number;
  /** So many replies for each owner go out before the kills begin, so that they fall on every part of the talk; none where absent. */
  readonly headStart?: number;
  /** How many kills of a hundred come before the program is ready; 12 where absent. */
  readonly killsAtStart?: number;
  /** The longest life of the program before a kill, in milliseconds; 2500 where absent. */
  readonly longestLife?: number;
  readonly progress?: (line: string) => void;
}

export interface CrashResult extends Verdict {
  readonly evidence: Evidence;
  /** Kills before the program served. */
  readonly killedAtStart: number;
  /** Updates that were delivered once more on purpose. */
  readonly repeatedUpdates: number;
  /** Owners who had finished when the last kill came. */
  readonly registeredAmidKills: number;
  /** Milliseconds. */
  readonly took: number;
  /** Warnings and errors of all lives, by event. */
  readonly events: ReadonlyMap<string, number>;
}

/** Kills the real program so many times while owners register, lets them finish, and judges what is left. */
export async function crashRun(run: CrashRun): Promise<CrashResult> {
  const begun = Date.now();
  const random = createRandom(run.seed);
  const scene = await openScene(run.platform, run.databaseUrl === undefined ? {} : { databaseUrl: run.databaseUrl });
  let broken = true;
  try {
    const crowd = await gatherCrowd({ ...run, random: random.fork() });
    const figures = await killAgainAndAgain(run, scene, random.fork(), crowd);
    const registeredAmidKills = crowd.registered();
    scene.program.start();
    await scene.program.serving();
    await run.platform.joined(scene.program.url);
    const result = await scene.conclude(crowd);
    broken = result.violations.length > 0;
    return { ...result, ...figures, registeredAmidKills, took: Date.now() - begun, events: scene.program.events };
  } finally {
    if (broken) run.progress?.(`the program's log and its database stay in ${scene.folder}`);
    await scene.close(broken);
  }
}

async function killAgainAndAgain(run: CrashRun, { program }: Scene, random: Random, crowd: Crowd) {
  const { platform } = run;
  let killedAtStart = 0;
  let repeatedUpdates = 0;
  let startTime: number | undefined;
  for (let number = 1; number <= run.kills; number += 1) {
    const started = Date.now();
    program.start();
    // Once the time of a start is known, some kills fall into it.
    if (startTime !== undefined && random.chance(run.killsAtStart ?? 12)) {
      await sleep(random.between(0, startTime));
      killedAtStart += 1;
    } else {
      await program.serving();
      await platform.joined(program.url);
      startTime = Date.now() - started;
      if (number === 1) await arrived(platform, run.owners * (run.headStart ?? 0));
      repeatedUpdates += await work(platform, random, run.longestLife ?? 2500);
    }
    await program.end("SIGKILL");
    if (number % 10 === 0 || number === run.kills)
      run.progress?.(
        `${number} kills; ${crowd.registered()} of ${crowd.came()} owners registered; ${platform.sent()} replies received`,
      );
  }
  return { killedAtStart, repeatedUpdates };
}

/** Lets the program work for a random while. Gives the number of updates that came twice on purpose. */
async function work(platform: Platform, random: Random, longest: number): Promise<number> {
  // Short lives and long ones: a kill meets the first messages of a start and a program in full swing.
  await sleep(random.chance(30) ? random.between(0, longest / 10) : random.between(longest / 10, longest));
  let repeated = 0;
  if (random.chance(50)) {
    repeated = platform.repeat(random.between(1, 200));
    await sleep(random.between(0, 200));
  }
  // The platform has the message and its answer is under way: the moment after which it must be sent again.
  if (random.chance(50)) {
    const release = platform.hold();
    await sleep(random.between(1, 150));
    setTimeout(release, 20);
  }
  return repeated;
}

/** Kept once so many messages of the office's have arrived; a program that does not get so far is killed all the same. */
async function arrived(platform: Platform, count: number): Promise<void> {
  const deadline = Date.now() + patience;
  while (platform.sent() < count && Date.now() < deadline) await sleep(20);
}

/** Milliseconds. */
const patience = 120_000;
