import { describe, expect, it } from "vitest";
import { parseDatabaseUrl } from "../../src/store/database-url.ts";

describe("a database address", () => {
  it.each([
    ["file:./data/klaster.db", "./data/klaster.db"],
    ["file:data/klaster.db", "data/klaster.db"],
    ["file:/var/lib/klaster.db", "/var/lib/klaster.db"],
    ["file:///var/lib/klaster.db", "/var/lib/klaster.db"],
    ["sqlite:klaster.db", "klaster.db"],
    ["sqlite:///var/lib/klaster.db?mode=rwc", "/var/lib/klaster.db"],
    ["klaster.db", "klaster.db"],
    ["../klaster.db", "../klaster.db"],
  ])("%s is the file %s", (url, path) => {
    expect(parseDatabaseUrl(url)).toEqual({ kind: "sqlite", path });
  });

  it.each(["postgres://u:p@host/klaster", "postgresql://u:p@host:5432/klaster?sslmode=require"])(
    "%s is a server",
    (url) => {
      expect(parseDatabaseUrl(url)).toEqual({ kind: "postgresql", url });
    },
  );

  it.each(["mysql://root:secret@host/klaster", "http://host/", "file:", "", "sqlite::memory:"])(
    "%s is refused",
    (url) => {
      expect(() => parseDatabaseUrl(url)).toThrow(expect.objectContaining({ code: "database_url" }));
    },
  );

  it("is not repeated in the error, because it may hold a password", () => {
    expect(() => parseDatabaseUrl("mysql://root:secret@host/klaster")).toThrow(/^((?!secret).)*$/);
  });
});
