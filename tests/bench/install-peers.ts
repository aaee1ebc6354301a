import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The peers are packages of the benchmark alone; without them their rows are left out. */
export const hasPeers = (): boolean => existsSync(`${folder}node_modules/@grammyjs/conversations`);

export const installPeers = (): void => {
  if (hasPeers()) return;
  process.stderr.write("Installing the benchmark's own packages ...\n");
  const { status } = spawnSync("npm", ["ci", "--prefix", folder, "--no-fund", "--no-audit", "--ignore-scripts"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.stderr.write("They cannot be had now: the rows of grammY's plugin are left out.\n");
};
