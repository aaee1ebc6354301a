import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { databases } from "../support/databases.ts";
import { runCommand, temporaryFolder } from "../support/program.ts";

const folder = temporaryFolder();
afterAll(folder.remove);

interface Line {
  readonly to?: string;
  readonly text?: string;
  readonly asks?: string | null;
  readonly step?: { at: number; of: number } | null;
  readonly wants?: string | null;
  readonly choices?: { id: string; label: string }[];
  readonly done?: string | null;
  readonly state?: string;
  readonly error?: string;
  readonly line?: number;
}

const talk = async (lines: readonly (object | string)[], args: readonly string[]) => {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const { code, out, err } = await runCommand("src/chat.ts", ["--json", ...args], input);
  expect(err).toBe("");
  expect(code).toBe(0);
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
};

/** The quick path after consent: with it ten replies to the number. */
const quickPath = [
  { text: "Sri Wahyuni" },
  { text: "Keripik Bu Sri" },
  { text: "keripik singkong" },
  { pick: 1 },
  { pick: "fixed" },
  { location: { lat: -7.5601, lng: 110.9482, accuracy: 9 } },
  { text: "Jati, Jaten RT 2 RW 5" },
  { contact: "081234567890" },
  { pick: "yes" },
];

describe("the terminal's door for machines", () => {
  it.each(databases)("registers in ten replies on $kind, and the record is in the export", async (database) => {
    const url = await database.url();
    const lines = await talk(
      [{ text: "/start" }, { pick: "yes" }, ...quickPath].map((line) => ({ from: "sri", ...line })),
      ["--db", url, "--territory", "33.13", "--now", "2026-11-22T08:00:00+07:00"],
    );
    const messages = lines.filter((line) => line.to !== undefined);
    expect(messages.map(({ asks }) => asks)).toEqual([
      "consent",
      "ownerName",
      "businessName",
      "product",
      "cluster",
      "mode",
      "place",
      "village",
      "phone",
      "review",
      "publish",
    ]);
    expect(messages[4]).toMatchObject({ step: { at: 4, of: 9 } });
    expect(messages[6]?.wants).toBe("location");
    expect(lines.at(-1)).toEqual({ done: null, state: "publish" });

    const csv = await runCommand("src/export.ts", ["--format", "csv", "--db", url]);
    const [heading, row] = csv.out.trim().split("\n");
    expect(heading).toContain("number,owner,phone,business");
    expect(row).toContain("Sri Wahyuni,+6281234567890,Keripik Bu Sri,keripik singkong");
    expect(row).toContain("2026-11-22T01:00:00.000Z");
  });

  it("answers a bad line and reads the next; the same id is handled once; the clock moves by `at`", async () => {
    const db = join(folder.path, `${randomUUID()}.db`);
    const lines = await talk(
      [
        "no JSON",
        { from: "a" },
        { from: "a", text: "x", pick: 1 },
        { from: "a", text: "/start", id: "m1", at: "2026-11-22T08:00:00Z" },
        { from: "a", text: "/start", id: "m1" },
        { from: "a", pick: 1, id: "m2" },
        { from: "a", text: "Sri", id: "m3" },
        { from: "b", kind: "sticker", id: "m3" },
        { from: "a", text: "halo", at: "2026-11-25T08:00:00Z" },
      ],
      ["--db", db],
    );
    expect(lines.filter((line) => line.error !== undefined).map((line) => line.line)).toEqual([1, 2, 3]);
    expect(lines.filter((line) => line.done === "m1")).toHaveLength(2);
    expect(lines.filter((line) => line.to === "a").map((line) => line.asks)).toEqual([
      "consent",
      "ownerName",
      "businessName",
      // Three days of silence: reminded, and asked whether to go on.
      "businessName",
      "resume",
    ]);
    expect(lines.filter((line) => line.to === "b").map((line) => line.asks)).toEqual(["consent"]);
    expect(lines.at(-1)).toEqual({ done: null, state: "resume" });
  });

  it("goes on where it stopped when it is started again, even with a clock of long ago", async () => {
    const db = join(folder.path, `${randomUUID()}.db`);
    await talk(
      [
        { from: "a", text: "/start" },
        { from: "a", pick: 1 },
      ],
      ["--db", db],
    );
    const lines = await talk([{ from: "a", text: "Sri", at: "2020-01-01T00:00:00Z" }], ["--db", db]);
    expect(lines[0]).toMatchObject({ to: "a", asks: "businessName" });
  });

  it("reminds whoever fell silent as its clock moves on, and forgets them in the end", async () => {
    const lines = await talk(
      [
        { from: "a", text: "/start", at: "2026-11-22T08:00:00+07:00" },
        { from: "a", text: "ya" },
        { from: "a", text: "Sri" },
        { from: "b", text: "/start", at: "2026-11-23T06:59:00+07:00" },
        { from: "b", text: "halo", at: "2026-11-23T08:01:00+07:00" },
        { from: "b", text: "halo", at: "2026-11-25T08:01:00+07:00" },
        { from: "b", text: "halo", at: "2027-03-25T08:01:00+07:00" },
        { from: "a", text: "halo" },
      ],
      ["--db", join(folder.path, `${randomUUID()}.db`)],
    );
    expect(lines.filter((line) => line.to === "a").map((line) => line.asks)).toEqual([
      "consent",
      "ownerName",
      "businessName",
      "businessName",
      "businessName",
      "consent",
    ]);
  });

  it("tells the messages of two senders apart, whatever they are called", async () => {
    const lines = await talk(
      [
        { from: "a", text: "/start", id: "b c" },
        { from: "a b", text: "/start", id: "c" },
      ],
      ["--db", join(folder.path, `${randomUUID()}.db`)],
    );
    expect(lines.filter((line) => line.asks === "consent").map((line) => line.to)).toEqual(["a", "a b"]);
  });

  it("names what is wrong with its options", async () => {
    const { code, err } = await runCommand("src/chat.ts", ["--json", "--now", "yesterday"]);
    expect(code).toBe(1);
    expect(err).toContain('--now: found "yesterday"; expected an ISO time');
    const format = await runCommand("src/export.ts", ["--format", "xml"]);
    expect(format.code).toBe(1);
    expect(format.err).toContain("json, csv, geojson");
  });

  it("prints an empty register as one", async () => {
    const db = join(folder.path, `${randomUUID()}.db`);
    const json = await runCommand("src/export.ts", ["--format", "json", "--db", db]);
    expect(JSON.parse(json.out)).toEqual([]);
    const geojson = await runCommand("src/export.ts", ["--format", "geojson", "--db", db]);
    expect(JSON.parse(geojson.out)).toEqual({ type: "FeatureCollection", features: [] });
    const csv = await runCommand("src/export.ts", ["--format", "csv", "--db", db]);
    expect(csv.out.trim().split("\n")).toHaveLength(1);
  });
});
