// `npm run fix:lock` after each `npm install`: a registry that lacks a package for some other platform makes npm
// leave it out of package-lock.json, and then `npm ci` refuses that lock everywhere. This writes the missing
// entries, from the package that asks for them. With --check it only tells whether any are missing.
import { readFileSync, writeFileSync } from "node:fs";

interface Package {
  readonly dev?: boolean;
  readonly license?: string;
  readonly engines?: object;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Package> };

const missing = Object.entries(lock.packages).flatMap(([path, parent]) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`])
    .map(([name, version]) => [`node_modules/${name}`, entry(name, version, parent)] as const),
);

if (process.argv.includes("--check")) {
  for (const [path] of missing) console.error(`${path} is missing from package-lock.json: run npm run fix:lock`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else if (missing.length > 0) {
  const all = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync("package-lock.json", `${JSON.stringify({ ...lock, packages: Object.fromEntries(all) }, null, 2)}\n`);
}

/** The platform is told by the end of the name: "cli-linux-arm64-musl", "binding-win32-x64-msvc". */
function entry(name: string, version: string, { dev, license, engines }: Package): Package {
  const [, os = "", cpu = "", libc] =
    /(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(gnu|musl))?/.exec(name) ?? [];
  if (!os || !/^\d/.test(version)) throw new Error(`${name} ${version} names no platform or no version.`);
  const libcs = { gnu: "glibc", musl: "musl" } as const;
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(libc && os === "linux" && { libc: [libcs[libc as keyof typeof libcs]] }),
    ...(license && { license }),
    optional: true,
    os: [os],
    ...(engines && { engines }),
  } as Package;
}
