import { execFileSync } from "node:child_process";

export interface Processes {
  readonly pid: number;
  /** The session's own process. */
  readonly parent: number;
  readonly pages: readonly number[];
}

/** Found by the profile that the browser was started with. */
export function processesOf(sessionDir: string): Processes | undefined {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,pgid=,stat=,args="], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  }).split("\n");
  const all = lines.flatMap((line) => {
    const [, pid, parent, group, stat, args] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return args === undefined || stat?.startsWith("Z")
      ? []
      : [{ pid: Number(pid), parent: Number(parent), group: Number(group), args }];
  });
  const main = all.find(({ args }) => args.includes(`--user-data-dir=${sessionDir}/`) && !args.includes("--type="));
  if (main === undefined) return undefined;
  const pages = all.filter(({ group, args }) => group === main.pid && args.includes("--type=renderer"));
  return { pid: main.pid, parent: main.parent, pages: pages.map(({ pid }) => pid) };
}
