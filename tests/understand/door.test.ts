import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, describe, expect, it, test } from "vitest";
import type { Understanding } from "../../src/understand/understand-line.ts";
import { openTable } from "./referee.ts";

let door: Understanding;
beforeAll(async () => {
  door = await openTable();
});
const answer = async (line: unknown): Promise<unknown> =>
  JSON.parse(await door.line(typeof line === "string" ? line : JSON.stringify(line)));

describe("the door of understanding", () => {
  test.each([
    ["", "not_json"],
    ["{", "not_json"],
    ["null", "bad_line"],
    ["[]", "bad_line"],
    ["42", "bad_line"],
    ['{"expects":"money"}', "bad_text"],
    ['{"text":"1 jt"}', "bad_expects"],
    ['{"expects":"money","text":5}', "bad_text"],
    ['{"expects":"shoe_size","text":"42"}', "unknown_expects"],
    ['{"expects":"__proto__","text":"42"}', "unknown_expects"],
    ['{"expects":"toString","text":"42"}', "unknown_expects"],
    ['{"expects":"address","text":"Jaten","territory":"Solo"}', "bad_territory"],
    ['{"expects":"address","text":"Jaten","territory":"99.99"}', "unknown_territory"],
    [`"${"x".repeat(200_000)}"`, "too_long"],
  ])("tells that %.60j is no question of ours", async (line, detail) => {
    expect(await answer(line)).toEqual({ ok: false, reason: "invalid", detail });
  });

  it("says which command a text is instead of an answer", async () => {
    expect(await answer({ expects: "money", text: "kembali" })).toEqual({ ok: true, command: "back" });
    expect(await answer({ expects: "address", text: "/petugas" })).toEqual({ ok: true, command: "officer" });
    expect(await answer({ expects: "count", text: "0" })).toEqual({ ok: true, value: 0 });
    expect(await answer({ expects: "command", text: "kembali" })).toEqual({ ok: true, value: "back" });
  });

  it("tells no options and no more than it promises", async () => {
    expect(await answer({ expects: "money", text: "700" })).toEqual({ ok: false, reason: "ambiguous" });
    expect(await answer({ expects: "money", text: "3 M" })).toEqual({ ok: true, value: { amount: 3_000_000_000 } });
  });

  it("takes a territory for each line, and finds one regency of the country where none is told", async () => {
    const laweyan = { ok: true, value: { district: "33.72.01" } };
    expect(await answer({ expects: "address", text: "laweyan", territory: "33.72" })).toEqual(laweyan);
    expect(await answer({ expects: "address", text: "laweyan", territory: ["33.72", "33.13"] })).toEqual(laweyan);
    expect(await answer({ expects: "address", text: "laweyan solo" })).toEqual(laweyan);
    expect(await answer({ expects: "search", text: "batik di laweyan solo" })).toEqual({
      ok: true,
      value: { product: "batik", place: "33.72.01" },
    });
  });

  it("answers every line in its order, as a program", async () => {
    const child = spawn(process.execPath, ["src/understand.ts", "--territory", "74.72", "--today", "2020-02-29"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (text: Buffer) => {
      said += text.toString();
    });
    const many = 3_000;
    const lines = Array.from({ length: many }, (_, at) => JSON.stringify({ expects: "count", text: String(at) }));
    child.stdin.end([JSON.stringify({ expects: "date", text: "wingi" }), "oops", "", ...lines].join("\r\n"));
    const [code] = (await once(child, "close")) as [number];
    const answers = said.trim().split("\n");
    expect(code).toBe(0);
    expect(answers.slice(0, 2)).toEqual([
      '{"ok":true,"value":{"year":2020,"month":2,"day":28}}',
      '{"ok":false,"reason":"invalid","detail":"not_json"}',
    ]);
    expect(answers.slice(2)).toEqual(lines.map((_, at) => `{"ok":true,"value":${at}}`));
  });
});
