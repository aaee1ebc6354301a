import { accessSync, constants } from "node:fs";
import { posix, win32 } from "node:path";

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isProgram: (path: string) => boolean;
}

const here: Machine = {
  platform: process.platform,
  env: process.env,
  isProgram: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/** The browser named by the settings, else one that is installed; undefined where there is none. */
export function findChromium(named: string | undefined, machine: Machine = here): string | undefined {
  const candidates = named === undefined ? installed(machine) : [named];
  return candidates.find(machine.isProgram);
}

function installed({ platform, env }: Machine): readonly string[] {
  if (platform === "win32") return onWindows(env);
  const places = platform === "darwin" ? onMac(env["HOME"]) : onLinux;
  return [...places, ...onPath(env["PATH"] ?? "")];
}

const onLinux = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
];

const onMac = (home = ""): readonly string[] =>
  ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
    ["", home].map((root) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`),
  );

const onWindows = (env: Machine["env"]): readonly string[] =>
  ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const root = env[name];
    if (root === undefined) return [];
    return [
      ["Google", "Chrome", "Application", "chrome.exe"],
      ["Chromium", "Application", "chrome.exe"],
      ["Microsoft", "Edge", "Application", "msedge.exe"],
    ].map((parts) => win32.join(root, ...parts));
  });

const onPath = (path: string): readonly string[] =>
  path
    .split(":")
    .filter((folder) => folder !== "")
    .flatMap((folder) =>
      ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"].map((name) =>
        posix.join(folder, name),
      ),
    );
