import { StoreError } from "./store-error.ts";

export type DatabaseAddress =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "postgresql"; readonly url: string };

/**
 * Reads `postgres://...`, `postgresql://...`, `file:...`, `sqlite:...` or a bare path.
 * Throws a StoreError `database_url` for anything else; its message holds no part of the url but the scheme.
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: "postgresql", url };
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1];
  if (scheme && scheme !== "file" && scheme !== "sqlite") {
    throw new StoreError("database_url", `A database address may not begin with "${scheme}:".`);
  }
  const path = url.replace(/^(file|sqlite):(\/\/(?=\/|\.))?/, "").replace(/\?.*$/, "");
  if (path === "" || path.startsWith(":")) {
    throw new StoreError("database_url", "The database address names no file.");
  }
  return { kind: "sqlite", path };
}
