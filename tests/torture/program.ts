import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../support/free-port.ts";
import type { Platform } from "./platform.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Program {
  /** Starts the program once more; it must not be running. */
  start(): void;
  /** Kept when it says that it serves; rejects when it ends before. */
  serving(): Promise<void>;
  /** Sends a signal to the process itself and waits for its end: the exit code, or null after a signal that kills. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
  readonly pid: number;
  readonly url: string;
  /** From when on each life may have said something, as evidence tells it. */
  readonly lives: readonly number[];
  /** Exits that nobody asked for: a life's number from 1, and how it ended. */
  readonly deaths: readonly string[];
  /** Of all lives: how often each event was logged as a warning or an error. */
  readonly events: ReadonlyMap<string, number>;
}

export interface ProgramSettings {
  readonly databaseUrl: string;
  readonly platform: Pick<Platform, "environment">;
  /** Takes all that the program writes. */
  readonly logFile: string;
  readonly port?: number;
}

/** The real program, as `npm start` runs it, without npm around it: a signal must reach the process itself. */
export async function createProgram({ databaseUrl, platform, logFile, port }: ProgramSettings): Promise<Program> {
  const file = createWriteStream(logFile);
  const lives: number[] = [];
  const deaths: string[] = [];
  const events = new Map<string, number>();
  const fixedPort = port ?? (await freePort());
  let child: ChildProcess | undefined;
  let exit: Promise<number | null> = Promise.resolve(null);
  let serving: Promise<void> = Promise.resolve();
  let asked = false;

  const environment = {
    PATH: process.env["PATH"],
    DATABASE_URL: databaseUrl,
    // Of this run alone: what is noted beside the key belongs to one database.
    IDENTIFIER_KEY_FILE: join(dirname(logFile), "identifiers.key"),
    // Said here, so that no .env of the folder says otherwise.
    TERRITORY: "33.13",
    HOST: "127.0.0.1",
    PORT: String(fixedPort),
    SENDER_MESSAGES_PER_MINUTE: "100000",
    LOG_LEVEL: "info",
    ...platform.environment,
  };

  function count(line: string): void {
    const event = /^\{"level":"(?:warn|error|fatal)".*"event":"([\w.]+)"/.exec(line)?.[1];
    if (event !== undefined) events.set(event, (events.get(event) ?? 0) + 1);
  }

  // Whoever fails before the end leaves no program behind.
  process.once("exit", () => child?.kill("SIGKILL"));

  return {
    lives,
    deaths,
    events,
    url: `http://127.0.0.1:${fixedPort}`,
    get pid() {
      if (child?.pid === undefined) throw new Error("The program does not run");
      return child.pid;
    },
    start() {
      asked = false;
      const mine = spawn(process.execPath, ["src/main.ts"], {
        cwd: root,
        env: environment,
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = mine;
      const begun = Date.now();
      const life = lives.push(Number.POSITIVE_INFINITY);
      exit = new Promise((resolve) => {
        mine.once("exit", (code, signal) => {
          if (!asked) deaths.push(`life ${life} ended by itself (${signal ?? `exit code ${code}`})`);
          resolve(code);
        });
      });
      serving = new Promise((resolve, reject) => {
        mine.once("exit", () => reject(new Error(`The program ended before it served; see ${logFile}`)));
        let rest = "";
        mine.stdout.setEncoding("utf8").on("data", (text: string) => {
          file.write(text);
          const lines = (rest + text).split("\n");
          rest = lines.pop() ?? "";
          lines.forEach(count);
          if (!lines.some((line) => line.startsWith("Klaster: "))) return;
          // Calls of the life before may still be on their way while this one begins; it calls nobody until it serves.
          lives[life - 1] = (begun + Date.now()) / 2;
          resolve();
        });
      });
      serving.catch(() => undefined);
      mine.stderr.on("data", (text: Buffer) => file.write(text));
    },
    serving: () => serving,
    async end(signal) {
      asked = true;
      child?.kill(signal);
      return exit;
    },
  };
}
