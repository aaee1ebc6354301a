import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

/** The chat's own files; their paths change with their content, so that browsers may keep them for good. */
export const assets = {
  script: load("chat.js", "text/javascript; charset=utf-8"),
  style: load("chat.css", "text/css; charset=utf-8"),
  icon: load("icon.svg", "image/svg+xml"),
} satisfies Record<string, Asset>;

function load(name: string, type: string): Asset {
  const body = readFileSync(new URL(`./assets/${name}`, import.meta.url), "utf8");
  const version = createHash("sha256").update(body).digest("base64url").slice(0, 8);
  return { path: `/chat/assets/${version}-${name}`, type, body };
}
