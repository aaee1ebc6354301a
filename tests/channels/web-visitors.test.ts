import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { textsFor } from "../../src/channels/web/texts.ts";
import { networkOf } from "../../src/lib/network-of.ts";
import { message, webOffice } from "../support/web-office.ts";

const key = () => randomUUID().replaceAll("-", "").padEnd(43, "k");

async function house(trustProxy: boolean) {
  const office = await webOffice(() => [message("Halo")], { trustProxy });
  const begin = (forwarded: string, own = key(), headers: Record<string, string> = {}) =>
    office.ask("/chat", {
      method: "POST",
      body: new URLSearchParams({ id: randomUUID(), start: "", key: own }),
      headers: { Origin: "http://127.0.0.1", "X-Forwarded-For": forwarded, ...headers },
    });
  const beginMany = async (count: number, forwarded: () => string) => {
    for (let talk = 0; talk < count; talk += 1) expect((await begin(forwarded())).status).toBe(303);
  };
  return { office, begin, beginMany };
}

describe("new talks from one network address", () => {
  test("are twenty an hour; the next is told when, and others go on", async () => {
    const { begin, beginMany, office } = await house(true);
    await beginMany(20, () => "203.0.113.7");
    const plain = await begin("203.0.113.7");
    expect([plain.status, await plain.text()]).toEqual([429, expect.stringContaining("60 menit lagi")]);
    expect((await begin("203.0.113.7", key(), { Accept: "application/json" })).headers.get("Retry-After")).toMatch(
      /^\d+$/,
    );
    expect((await begin("203.0.113.8")).status).toBe(303);
    expect(office.taken).toHaveLength(21);
    expect(office.logged()).not.toContain("203.0.113");
  });

  test("are counted by what the proxy itself saw, not by what a visitor says of himself", async () => {
    const { begin, beginMany } = await house(true);
    const lies = Array.from({ length: 20 }, (_, at) => `198.51.100.${at}, 203.0.113.7`);
    await beginMany(20, () => lies.pop() ?? "");
    expect((await begin("198.51.100.99, 203.0.113.7")).status).toBe(429);
  });

  test("a header that nobody vouches for changes nothing", async () => {
    const { beginMany } = await house(false);
    await beginMany(25, () => "203.0.113.7");
  });

  test("a talk that has begun goes on, however many begin beside it", async () => {
    const { office, begin, beginMany } = await house(true);
    const own = key();
    expect((await begin("203.0.113.7", own)).status).toBe(303);
    await beginMany(19, () => "203.0.113.7");
    const body = new URLSearchParams({ id: randomUUID(), text: "halo" });
    const headers = { Origin: "http://127.0.0.1", "X-Forwarded-For": "203.0.113.7", Cookie: `klaster_chat=${own}` };
    expect((await office.ask("/chat", { method: "POST", body, headers })).status).toBe(303);
  });

  test("an invented cookie is a new talk like any other", async () => {
    const { office, beginMany } = await house(true);
    await beginMany(20, () => "203.0.113.7");
    const body = new URLSearchParams({ id: randomUUID(), text: "halo" });
    const headers = { Origin: "http://127.0.0.1", "X-Forwarded-For": "203.0.113.7", Cookie: `klaster_chat=${key()}` };
    expect((await office.ask("/chat", { method: "POST", body, headers })).status).toBe(429);
  });
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["203.0.113.7:4711", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["2001:0DB8:0:0::", "2001:db8:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "::1"],
  ["unknown", "unknown"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe("the page's languages", () => {
  test.each([
    ["id", "id", ["English", "Basa Jawi"]],
    ["en-GB", "en", ["Bahasa Indonesia", "Basa Jawi"]],
    ["jv", "jv", ["Bahasa Indonesia", "English"]],
    ["fr", "id", ["English", "Basa Jawi"]],
  ])("to a browser that prefers %s it speaks %s and offers the others", async (accepted, lang, others) => {
    const office = await webOffice(() => []);
    const page = await (await office.ask("/chat", { headers: { "Accept-Language": accepted } })).text();
    expect(page).toContain(`<html lang="${lang}">`);
    for (const name of others) expect(page).toContain(`>${name}</a>`);
  });

  test("every language has every word", () => {
    const paths = (value: unknown, at = ""): string[] =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([name, one]) => paths(one, `${at}.${name}`))
        : [`${at} ${Array.isArray(value) ? String(value.length) : typeof value}`];
    expect(paths(textsFor("jv"))).toEqual(paths(textsFor("id")));
    expect(paths(textsFor("en"))).toEqual(paths(textsFor("id")));
  });
});

test("a look for news that finds none does not read the talk again", async () => {
  const office = await webOffice(() => [message("Halo")]);
  const own = key();
  const headers = { Origin: "http://127.0.0.1", Cookie: `klaster_chat=${own}` };
  const body = new URLSearchParams({ id: randomUUID(), start: "", key: own });
  await office.ask("/chat", { method: "POST", body, headers });
  const look = async (after: string) => (await office.ask(`/chat/talk/news?after=${after}`, { headers })).json();
  const first = (await look("i0.o0")) as { cursor: string; lines: string };
  expect(first.lines).toContain("Halo");
  expect(await look(first.cursor)).toEqual({ cursor: first.cursor, lang: "id", lines: "", panel: "", step: "" });
  expect(await look("i999999999999.o999999999999")).toMatchObject({ cursor: first.cursor });
});
