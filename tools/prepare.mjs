// Makes a fresh clone ready to run: installs what package-lock.json names and generates the database clients.
// Every npm script calls it first, in a shell of its own: a shell that has already looked up `node` would go on
// with the system's one instead of the one just installed. So this file is plain JavaScript for any Node >= 20
// with nothing installed, leaves standard output to the script that follows, and is quick when nothing is to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const kinds = ["sqlite", "postgresql"];
const generated = "src/store/generated";
const mark = `${generated}/.made-from`;
const lock = ".preparing";
const node = process.platform === "win32" ? "node_modules/node/bin/node.exe" : "node_modules/node/bin/node";

if (!isInstalled() || !isGenerated()) {
  await holdLock();
  try {
    if (!isInstalled()) install();
    if (!isGenerated()) generate();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** npm keeps its own account of what lies in node_modules; it must name what the lock names. */
function isInstalled() {
  if (!existsSync(node)) return false;
  const wanted = packages("package-lock.json");
  const present = packages("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || present[path]?.version === version || (optional && !present[path]),
  );
}

function packages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

function install() {
  run("Installing packages (a minute or two)", "npm", ["ci", "--no-fund", "--no-audit"], {
    // npm tells its scripts which npm and which prefix they run under; the new one finds its own.
    shell: process.platform === "win32",
  });
}

function isGenerated() {
  return existsSync(mark) && readFileSync(mark, "utf8") === sources();
}

/** A hash of all that the generated clients follow from. */
function sources() {
  const hash = createHash("sha256");
  for (const kind of kinds) hash.update(schema(kind));
  return hash.update(packages("package-lock.json")["node_modules/prisma"].version).digest("hex");
}

function schema(kind) {
  return readFileSync(`prisma/headers/${kind}.prisma`, "utf8") + readFileSync("prisma/models.prisma", "utf8");
}

function generate() {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync("prisma/.composed", { recursive: true });
  for (const kind of kinds) {
    writeFileSync(`prisma/.composed/${kind}.prisma`, schema(kind));
    run(
      `Generating the ${kind} client`,
      node,
      ["node_modules/prisma/build/index.js", "generate", "--no-hints", "--schema", `prisma/.composed/${kind}.prisma`],
      // Prisma wants to download an engine that the client does not use, unless it is given some executable.
      { env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" } },
    );
  }
  writeFileSync(mark, sources());
}

function run(what, command, args, options) {
  process.stderr.write(`${what} ...\n`);
  const done = spawnSync(command, args, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8", ...options });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error?.message ?? ""}\n`);
  throw new Error(`${what} failed.`);
}

/** Two scripts may start at once in a fresh clone: one prepares, the other waits. */
async function holdLock() {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!isAlive(holder())) rmSync(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function holder() {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0;
  }
}

/** A lock without a number is just being written: its holder is taken for alive. */
function isAlive(pid) {
  if (pid === 0) return existsSync(lock);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
