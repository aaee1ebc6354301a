import { describe, expect, it } from "vitest";
import { createNearestPage } from "../../src/console/nearest-page.ts";
import { exampleDesk, examplePath, fillExamples } from "./rig/examples.ts";
import { openTestConsole } from "./rig/open.ts";
import { addBusiness } from "./rig/register.ts";

describe("the console", () => {
  it("sends who is not signed in to the sign-in page", async () => {
    const { get } = await openTestConsole();
    expect(await get(null, "/console")).toMatchObject({ status: 303, location: "/console/sign-in" });
  });

  it("greets an officer with what they may do", async () => {
    const { get } = await openTestConsole();
    const { status, text } = await get("viewer", "/console");
    expect(status).toBe(200);
    expect(text).toContain("/console/businesses");
    expect(text).not.toContain("/console/setup");
  });

  it("tells politely of a page that is not there", async () => {
    const { get } = await openTestConsole();
    expect(await get("viewer", "/console/nowhere")).toMatchObject({ status: 404 });
  });
});

describe("the page that an act answers with", () => {
  const open = async () => {
    const console = await openTestConsole();
    await addBusiness(console.database, { id: 1 }, console.clock.now());
    return console;
  };
  const hereIn = (text: string) => /<main[^>]* data-here="([^"]*)"/.exec(text)?.[1];
  const backIn = (text: string) => /name="back" value="([^"]*)"/.exec(text)?.[1];

  it("stands where it can be asked for again, and the other language leads back there", async () => {
    const { get, post } = await open();
    const refused = await post("verifier", "/console/queue/1/refuse", { cluster: "keripik" });
    expect(refused.status).toBe(422);
    expect(hereIn(refused.text)).toBe("/console/queue/1?cluster=keripik");
    expect(backIn(refused.text)).toBe("/console/queue/1?cluster=keripik");
    expect((await get("verifier", "/console/queue/1?cluster=keripik")).status).toBe(200);
    expect(hereIn((await post("verifier", "/console/businesses/1/notes", {})).text)).toBe("/console/businesses/1");
    const bulk = await post("verifier", "/console/businesses/bulk", { asked: "state=refused", do: "print" });
    expect(hereIn(bulk.text)).toBe("/console/businesses?state=refused");
    const file = await post("programme", "/console/exports", { selection: "state=new", format: "none" });
    expect(hereIn(file.text)).toBe("/console/exports/new?state=new");
  });

  it("is a page above each act's own address", async () => {
    const { console } = await open();
    const pageOf = createNearestPage(console.list);
    const lost = console.list
      .filter(({ method, path }) => method === "POST" && examplePath(path, "inside") !== undefined)
      .map(({ path }) => [
        path,
        pageOf(new Request(`http://klaster.test${examplePath(path, "inside")}`, { method: "POST" })),
      ])
      .filter(([, page]) => page === "/console");
    // The first tells itself where its page is; the others lead to another page.
    expect(lost.map(([path]) => path)).toEqual(["/exports", "/sign-out", "/language"]);
  });
});

describe("the other language", () => {
  it("shows the same page, with all that its address asks for", async () => {
    const { get, post } = await openTestConsole();
    const { text } = await get("viewer", "/console/businesses?state=refused&order=name");
    const back = /name="back" value="([^"]*)"/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(await post("viewer", "/console/language", { to: "en", back })).toMatchObject({
      location: "/console/businesses?state=refused&order=name",
    });
    expect(await post("viewer", "/console/language", { to: "en", back: "//evil.example/console" })).toMatchObject({
      location: "/console",
    });
  });
});

describe("a form that was open for too long", () => {
  const send = async (
    headers: Readonly<Record<string, string>>,
    path: string,
    fields: Readonly<Record<string, string>>,
  ) => {
    const console = await openTestConsole();
    await addBusiness(console.database, { id: 1 }, console.clock.now());
    const body = new URLSearchParams({ ...fields, token: "of another session" });
    const cookie = { Cookie: "officer=administrator" };
    const request = new Request(`http://klaster.test${path}`, {
      method: "POST",
      headers: { ...cookie, ...headers },
      body,
    });
    const response = await console.server.fetch(request);
    expect(response.status).toBe(403);
    return { console, text: await response.text() };
  };
  const ours = { Origin: "http://klaster.test" };

  it("is not lost: what was typed can be sent once more, or its page looked at first", async () => {
    const { console, text } = await send(ours, "/console/businesses/1/notes", { text: 'Minta "dikunjungi"' });
    expect(text).toContain('href="/console/businesses/1"');
    const [, action = ""] = /<main.*<form method="post" action="([^"]*)"/s.exec(text) ?? [];
    expect(action).toBe("/console/businesses/1/notes");
    expect(text).toContain('name="text" value="Minta &quot;dikunjungi&quot;"');
    const [, token] = /name="token" value="([^"]*)"/.exec(text) ?? [];
    expect(await console.post("administrator", action, { text: 'Minta "dikunjungi"' }, token)).toMatchObject({
      status: 303,
    });
    expect(await console.database.client.note.count()).toBe(1);
  });

  it("is offered to nobody who was led to it from elsewhere, and no password is repeated", async () => {
    const foreign = await send({ Origin: "http://evil.example" }, "/console/businesses/1/notes", { text: "gubahan" });
    expect(foreign.text).not.toContain("gubahan");
    expect((await send({}, "/console/businesses/1/notes", { text: "gubahan" })).text).not.toContain("gubahan");
    const secret = await send(ours, "/console/account/password", { current: "rahasia-lama", password: "rahasia-baru" });
    expect(secret.text).not.toContain("rahasia");
    expect(secret.text).toContain('href="/console/account"');
  });
});

describe("a page that was opened from a list", () => {
  it("leads back to it", async () => {
    const console = await openTestConsole(undefined, exampleDesk);
    await fillExamples(console);
    for (const [path, list] of [
      ["/console/businesses/1", "/console/businesses"],
      ["/console/businesses/print?state=new", "/console/businesses?state=new"],
      ["/console/drafts/1", "/console/drafts"],
      ["/console/tickets/1", "/console/tickets"],
    ] as const) {
      const { text } = await console.get("administrator", path);
      const [main = ""] = /<main.*/s.exec(text) ?? [];
      expect([path, main.includes(`href="${list}"`)]).toEqual([path, true]);
    }
  });
});
