// `npm run check`: every script that is called check:something, two at a time; tells all that fail, not the first.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

interface Result {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly said: string;
}

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const waiting = Object.keys(scripts).filter((name) => name.startsWith("check:"));
const results: Result[] = [];

await Promise.all([work(), work()]);

const failed = results.filter(({ passed }) => !passed);
for (const { name, said } of failed) console.log(`\n--- ${name}\n${said.trim()}`);
if (failed.length > 0) console.log();
for (const { name, passed, seconds } of results) console.log(`${passed ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let name = waiting.shift(); name; name = waiting.shift()) results.push(await run(name));
}

function run(name: string): Promise<Result> {
  const began = Date.now();
  const child = spawn("npm", ["run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const hear = (text: Buffer): void => {
    said += text.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      resolve({ name, passed: code === 0, seconds: Math.round((Date.now() - began) / 1000), said }),
    );
  });
}
