import { describe, expect, it } from "vitest";
import { covers, may, type Officer } from "../../src/console/policies.ts";
import type { ConsoleRoute } from "../../src/console/route.ts";
import { exampleDesk, examplePath, fillExamples } from "./rig/examples.ts";
import { officerNamed, officerNames, smallTerritory } from "./rig/officers.ts";
import { openTestConsole, type TestConsole } from "./rig/open.ts";

/** Each route's answer to each officer is read off the policies alone; the routes themselves are not asked. */
const expected = (officer: Officer, { may: action }: ConsoleRoute, area: string): "denied" | "missing" | "answered" => {
  if (action === "anyone" || action === "signedIn") return "answered";
  if (!may(officer, action)) return "denied";
  return covers(officer, area) ? "answered" : "missing";
};

const ask = (
  { get, post }: TestConsole,
  route: ConsoleRoute,
  name: (typeof officerNames)[number] | null,
  path: string,
) => (route.method === "GET" ? get(name, path) : post(name, path));

const open = async (): Promise<TestConsole> => {
  const console = await openTestConsole(undefined, exampleDesk);
  await fillExamples(console);
  return console;
};

describe("every route of the console", () => {
  it("is shown to nobody who is not signed in", async () => {
    const console = await open();
    const shown: string[] = [];
    for (const route of console.console.list.filter((one) => one.may !== "anyone")) {
      const { status, location } = await ask(console, route, null, examplePath(route.path, "inside") ?? "");
      if (status !== 303 || !location?.startsWith("/console/sign-in"))
        shown.push(`${route.method} ${route.path}: ${status}`);
    }
    expect(console.console.list.length).toBeGreaterThan(10);
    expect(shown).toEqual([]);
  });

  it.each(officerNames)("answers %s as the policies say, inside and outside of the territory", async (name) => {
    const officer = officerNamed(name);
    const wrong: string[] = [];
    let walked = 0;
    for (const where of ["inside", "outside"] as const) {
      const console = await open();
      for (const route of console.console.list.filter((one) => one.may !== "anyone")) {
        const path = examplePath(route.path, where);
        if (path === undefined) continue;
        walked += 1;
        const area = where === "inside" ? `${smallTerritory}.2002` : "33.13.01.2001";
        const wanted = expected(officer, route, area);
        const { status } = await ask(console, route, name, path);
        const got =
          status === 403 ? "denied" : status === 404 ? "missing" : status < 500 ? "answered" : `fault ${status}`;
        if (got !== wanted) wrong.push(`${route.method} ${path} (${where}): ${got}, expected ${wanted}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(walked).toBeGreaterThan(15);
  });

  it("refuses a form that does not come from the officer's own page, and changes nothing", async () => {
    const console = await open();
    const taken: string[] = [];
    for (const route of console.console.list.filter(({ method }) => method === "POST")) {
      const path = examplePath(route.path, "inside") ?? "";
      for (const token of ["", "guessed", "x".repeat(43)]) {
        const { status } = await console.post("administrator", path, {}, token);
        if (status !== 403) taken.push(`${route.path} with "${token}": ${status}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it("takes no guessed number for a record", async () => {
    const console = await open();
    const wrong: string[] = [];
    for (const route of console.console.list.filter(({ area, path }) => area !== undefined && path.includes(":")))
      for (const guess of ["0", "-1", "999999", "1e3", "1.5", "%27--", "NaN", "9".repeat(30)]) {
        const path = `/console${route.path.replaceAll(/:\w+(?:\{[^}]*\})?/g, guess)}`;
        const { status } = await ask(console, route, "administrator", path);
        if (status !== 404) wrong.push(`${route.method} ${path}: ${status}`);
      }
    expect(wrong).toEqual([]);
  });
});
