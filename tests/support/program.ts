import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The program as a user starts it, in a process of its own. */
export interface Program {
  readonly url: string;
  /** Everything it wrote to standard output so far. */
  readonly output: readonly string[];
  readonly process: ChildProcess;
  /** Asks it to stop and gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `src/main.ts` with these settings on a free port; resolves once it serves. */
export const startProgram = async (settings: Readonly<Record<string, string>>): Promise<Program> => {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["src/main.ts"], {
    env: { PATH, HOME, PORT: "0", HOST: "127.0.0.1", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const output: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      output.push(line);
      const served = /^Klaster: (http\S+)\/chat$/.exec(line);
      if (served?.[1] !== undefined) resolve(served[1]);
    });
    void exited.then((code) => reject(new Error(`The program ended with ${code} before it served`)));
  });
  return {
    url,
    output,
    process: child,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return exited;
    },
  };
};

/** A folder that is gone when the test is. */
export const temporaryFolder = () => {
  const path = mkdtempSync(join(tmpdir(), "klaster-program-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Runs another of the program's commands to its end. */
export const runCommand = async (
  file: string,
  args: readonly string[],
  input = "",
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> => {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [file, ...args], { env: { PATH, HOME } });
  let out = "";
  let err = "";
  child.stdout.on("data", (text: Buffer) => {
    out += text.toString();
  });
  child.stderr.on("data", (text: Buffer) => {
    err += text.toString();
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out, err };
};
