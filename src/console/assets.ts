import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

const folder = new URL("./assets/", import.meta.url);
const require = createRequire(import.meta.url);

/** The map library's own style, then all style sheets of the folder in the order of their names: 1-base.css first. */
const style = asset(
  "console.css",
  "text/css; charset=utf-8",
  Buffer.concat([
    readFileSync(require.resolve("leaflet/dist/leaflet.css")),
    ...readdirSync(folder)
      .filter((name) => name.endsWith(".css"))
      .sort()
      .map((name) => readFileSync(new URL(name, folder))),
  ]),
);

/** Each script by its name: "console" is on every page, the others where a page asks for them. */
const scripts = new Map(
  [
    ["leaflet.js", require.resolve("leaflet/dist/leaflet.js")] as const,
    ...readdirSync(folder)
      .filter((name) => name.endsWith(".js"))
      .map((name) => [name, new URL(name, folder)] as const),
  ].map(([name, path]) => [
    name.replace(/\.js$/, ""),
    asset(name, "text/javascript; charset=utf-8", readFileSync(path)),
  ]),
);

export const styleSheet: Asset = style;

/** Throws for a script that is not there. */
export const script = (name: string): Asset => {
  const found = scripts.get(name);
  if (found === undefined) throw new Error(`There is no script ${name}`);
  return found;
};

const icon: Asset = {
  path: "/console/icon.svg",
  type: "image/svg+xml",
  body: readFileSync(new URL("icon.svg", folder)),
};

export const allAssets = (): readonly Asset[] => [style, icon, ...scripts.values()];

/** Paths change with their content, so that browsers may keep them for good. */
function asset(name: string, type: string, body: Buffer): Asset {
  const version = createHash("sha256").update(body).digest("base64url").slice(0, 8);
  return { path: `/console/assets/${version}-${name}`, type, body };
}
