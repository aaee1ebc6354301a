import { describe, expect, it } from "vitest";
import { mostStreams } from "../../src/console/live-door.ts";
import type { Officer } from "../../src/console/policies.ts";
import { covers, may } from "../../src/console/policies.ts";
import type { Sessions } from "../../src/console/sessions.ts";
import { exampleDesk, examplePath, fillExamples } from "./rig/examples.ts";
import { officerNamed, officerNames, smallTerritory } from "./rig/officers.ts";
import { openTestConsole } from "./rig/open.ts";

const hello = "event: hello\ndata: \n\n";
const changed = "event: changed\ndata: \n\n";

/** One officer, who can be changed while they listen. */
const onePerson = (officer: Officer) => {
  const state: { officer: Officer | null; session: string; renewed: number } = { officer, session: "s", renewed: 0 };
  const sessions: Sessions = {
    find: (_, { renew } = { renew: true }) => {
      if (renew) state.renewed += 1;
      const { officer: now, session } = state;
      return Promise.resolve(now === null ? null : { officer: now, session, pending: false });
    },
  };
  return { state, sessions };
};

describe("what open pages listen to", () => {
  it.each(officerNames)("is heard by %s as the pages that follow it may be opened", async (name) => {
    const console = await openTestConsole(undefined, exampleDesk);
    await fillExamples(console);
    const officer = officerNamed(name);
    const wrong: string[] = [];
    const pages = console.console.list.filter(({ follows }) => follows !== undefined);
    for (const { path, may: action, follows } of pages)
      for (const where of ["inside", "outside"] as const) {
        // The home page is everybody's, and what it follows says nothing of anybody.
        if (action === "anyone" || action === "signedIn" || follows?.topic === "queue") continue;
        if (examplePath(path, where) === undefined || follows === undefined || follows.topic === "export") continue;
        const topic = path.includes(":id") ? `${follows.topic}:${where === "inside" ? 1 : 2}` : follows.topic;
        const area = where === "inside" ? `${smallTerritory}.2002` : "33.13.01.2001";
        const wanted = !may(officer, action) ? 403 : covers(officer, area) || !path.includes(":id") ? 200 : 404;
        const { status, close } = await console.listen(name, topic);
        await close();
        if (status !== wanted) wrong.push(`${topic}: ${status}, expected ${wanted}`);
      }
    expect(wrong).toEqual([]);
    expect(pages.length).toBeGreaterThan(9);
  });

  it("is what each page says it follows, and what its route says", async () => {
    const console = await openTestConsole(undefined, exampleDesk);
    await fillExamples(console);
    const heard: string[] = [];
    for (const { method, path } of console.console.list) {
      if (method !== "GET") continue;
      const { text } = await console.get("administrator", examplePath(path, "inside") ?? "");
      const topic = /<main[^>]* data-live="([^"]+)"/.exec(text)?.[1];
      if (topic === undefined) continue;
      const { status, close } = await console.listen("administrator", topic);
      await close();
      expect([topic, status]).toEqual([topic, 200]);
      heard.push(topic);
    }
    expect(new Set(heard)).toEqual(
      new Set(["queue", "business:1", "tickets", "ticket:1", "drafts", "draft:1", "duplicates", "replies", "channels"]),
    );
  });

  it("is nothing for a topic that no page follows, and for who is not signed in", async () => {
    const { listen } = await openTestConsole();
    for (const topic of ["", "nothing", "ticket", "ticket:", "ticket:1:2", "ticket:999", "queue:1", "export:guessed"])
      expect([topic, (await listen("administrator", topic)).status]).toEqual([topic, 404]);
    expect((await listen(null, "queue")).status).toBe(204);
  });

  it("tells that something changed, and nothing of it", async () => {
    const { listen, desk } = await openTestConsole();
    const { hear } = await listen("verifier", "queue");
    expect(await hear()).toBe(hello);
    desk.live.tell("queue", "queue");
    expect(await hear()).toBe(changed);
  });

  it.each<[string, (state: ReturnType<typeof onePerson>["state"], officer: Officer) => void]>([
    ["the session ended", (state) => (state.officer = null)],
    ["another session took its place", (state) => (state.session = "another")],
    ["the role is another", (state, officer) => (state.officer = { ...officer, role: "viewer" })],
    [
      "the role is another that may as well",
      (state, officer) => (state.officer = { ...officer, role: "administrator" }),
    ],
    ["the territory is another", (state, officer) => (state.officer = { ...officer, territory: ["33.13.02"] })],
  ])("ends before it tells anything when %s", async (_, change) => {
    const officer = officerNamed("verifier");
    const { state, sessions } = onePerson(officer);
    const { listen, desk } = await openTestConsole(undefined, { sessions });
    const { hear } = await listen("verifier", "queue");
    expect(await hear()).toBe(hello);
    change(state, officer);
    desk.live.tell("queue");
    expect(await hear()).toBeUndefined();
  });

  it("keeps no session alive", async () => {
    const { state, sessions } = onePerson(officerNamed("verifier"));
    const { listen, desk } = await openTestConsole(undefined, { sessions });
    const { hear } = await listen("verifier", "queue");
    await hear();
    desk.live.tell("queue");
    expect(await hear()).toBe(changed);
    expect(state.renewed).toBe(0);
  });

  it("is open so many times for one officer, and again when one of them closed", async () => {
    const { listen } = await openTestConsole();
    const open = await Promise.all(Array.from({ length: mostStreams }, () => listen("verifier", "queue")));
    expect(open.map(({ status }) => status)).toEqual(open.map(() => 200));
    expect((await listen("verifier", "queue")).status).toBe(429);
    expect((await listen("administrator", "queue")).status).toBe(200);
    await open[0]?.hear();
    await open[0]?.close();
    await new Promise(setImmediate);
    expect((await listen("verifier", "queue")).status).toBe(200);
  });

  it("is not open for who asked for its head alone", async () => {
    const { listen, server } = await openTestConsole();
    const headers = { Cookie: "officer=verifier" };
    for (let time = 0; time <= mostStreams; time += 1) {
      const asked = new Request("http://klaster.test/console/live?topic=queue", { method: "HEAD", headers });
      expect((await server.fetch(asked)).status).toBe(200);
    }
    expect((await listen("verifier", "queue")).status).toBe(200);
  });
});
