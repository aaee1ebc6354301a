import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { mostInFlight } from "../../src/delivery/deliver.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import type { Crowd } from "./crowd.ts";
import type { Evidence } from "./evidence.ts";
import { judge, type Verdict } from "./judge.ts";
import type { Platform } from "./platform.ts";
import { createProgram, type Program } from "./program.ts";
import { countPending, readEvidence } from "./read-evidence.ts";

export interface Scene {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly program: Program;
  /** Lets the crowd finish with the program that runs, stops it and judges everything. */
  conclude(crowd: Crowd): Promise<Verdict & { readonly evidence: Evidence }>;
  /** Ends what still runs. The folder, with the program's log, stays where `keep` says so. */
  close(keep?: boolean): Promise<void>;
}

/** Every talk must come to its end within so many milliseconds, and what waits to be sent must have gone out. */
const patience = { talks: 180_000, outbox: 30_000 };

/** The real program, not yet started, with a platform and a database: SQLite in the scene's folder where none is given. */
export async function openScene(platform: Platform, options: { readonly databaseUrl?: string } = {}): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), "klaster-torture-"));
  const databaseUrl = options.databaseUrl ?? `file:${join(folder, "klaster.db")}`;
  let opened: Promise<Database> | undefined;
  const open = (): Promise<Database> => {
    opened ??= openDatabase(databaseUrl);
    return opened;
  };
  platform.useDatabase?.(open);
  const program = await createProgram({ databaseUrl, platform, logFile: join(folder, "program.log") });
  return {
    folder,
    databaseUrl,
    program,
    async conclude(crowd) {
      await crowd.finish(patience.talks);
      const database = await open();
      const deadline = Date.now() + patience.outbox;
      while ((await countPending(database)) > 0 && Date.now() < deadline) await sleep(50);
      const code = await program.end("SIGTERM");
      const evidence = {
        ...(await readEvidence(database, platform.partsOf)),
        witnesses: crowd.witnesses(),
        lives: program.lives,
        mostInFlight,
        mishaps: [
          ...crowd.complaints,
          ...program.deaths,
          ...(code === 0 ? [] : [`The program stopped with exit code ${code}`]),
          ...((await platform.remains?.()) ?? []),
        ],
      };
      return { ...judge(evidence), evidence };
    },
    async close(keep = false) {
      await program.end("SIGKILL");
      await (await opened)?.close();
      await platform.close();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}
