import type { TestProject } from "vitest/node";
import { openDatabase } from "../../src/store/database.ts";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server's database that may be used for nothing but administration. */
    readonly postgres: string;
  }
}

/** Vitest's global setup: one server for all tests, with a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // These tests kill programs, not machines: nothing has to wait for the disk.
  const server = await startPostgres("fsync=off");
  const template = await openDatabase(server.url("postgres").replace(/postgres$/, "template1"));
  await template.close();
  project.provide("postgres", server.url("postgres"));
  return server.stop;
}
