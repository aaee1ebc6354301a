import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Channel, Content, File, Incoming } from "../../src/channels/channel.ts";
import { readJsonLine } from "../../src/channels/terminal/json-line.ts";
import { talkByKeyboard } from "../../src/channels/terminal/talk-by-keyboard.ts";
import { talkByLines } from "../../src/channels/terminal/talk-by-lines.ts";
import { createTerminalChannel } from "../../src/channels/terminal/terminal-channel.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { say } from "../doubles/telegram/channels-on-double.ts";
import { taggedJpeg } from "../registry/photos/pictures.ts";

const copy: File = { name: "data-saya.txt", type: "text/plain", text: "Nama: Sri\nUsaha: keripik\n" };

/** A house that answers every message with a file. */
function house(lines: readonly string[]) {
  const heard: Incoming[] = [];
  const output = new PassThrough();
  let channel: Channel | undefined;
  const input = new PassThrough();
  input.end(lines.join("\n"));
  return {
    heard,
    printed: () => String(output.read() ?? ""),
    talk: {
      input,
      output,
      clock: settableClock(new Date("2026-11-22T01:00:00Z")),
      stateOf: () => Promise.resolve("resting"),
      passTime: () => Promise.resolve(),
      office: {
        receive: async (message: Incoming) => {
          heard.push(message);
          await channel?.send(message.address, say("Ini salinannya.", { files: [copy] }));
          return { is: "taken" } as const;
        },
        join: (joined: Channel) => {
          channel = joined;
        },
        idle: () => Promise.resolve(),
      },
    },
  };
}

describe("a line of JSON", () => {
  const rows: readonly [object, Content][] = [
    [
      { text: "Keripik", edited: true },
      { kind: "text", text: "Keripik", edited: true },
    ],
    [
      { photo: "warung.jpg", album: "a1", caption: "warung" },
      { kind: "photo", reference: "warung.jpg", album: "a1", caption: "warung" },
    ],
    [{ photo: "warung.jpg" }, { kind: "photo", reference: "warung.jpg" }],
  ];
  test.each(rows)("%j is heard", (said, content) => {
    expect(readJsonLine(JSON.stringify({ from: "sri", ...said }))).toMatchObject({ ok: true, line: { content } });
  });

  test.each([
    [{ pick: 1, edited: true }, "edited goes with text only"],
    [{ text: "a", album: "a1" }, "album and caption go with photo only"],
    [{ text: "a", edited: false }, "edited"],
    [{ photo: "a", album: "" }, "album"],
    [{ edited: true }, "exactly one of"],
  ])("%j is answered with what is wrong", (said, words) => {
    const reading = readJsonLine(JSON.stringify({ from: "sri", ...said }));
    expect(reading.ok ? "" : reading.error).toContain(words);
  });
});

describe("a file of the office", () => {
  test("is printed with its name, type and text, and messages without one have no such key", async () => {
    const { talk, printed } = house([JSON.stringify({ from: "sri", id: 1, text: "data saya" })]);
    await talkByLines(talk);
    expect(
      printed()
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { to: "sri", text: "Ini salinannya.", choices: [], asks: null, wants: null, step: null, files: [copy] },
      { done: 1, state: "resting" },
    ]);
  });

  test("is written out at the keyboard", async () => {
    const { talk, printed } = house(["data saya"]);
    await talkByKeyboard({ ...talk, from: "sri" });
    expect(printed()).toContain("Ini salinannya.\n\n--- data-saya.txt ---\nNama: Sri\nUsaha: keripik\n---\n");
  });
});

describe("a photo at the terminal", () => {
  const channel = createTerminalChannel(() => undefined, "buttons");
  const fetch = (reference: string) => channel.fetchPhoto?.(reference);

  function newFolder() {
    const folder = mkdtempSync(join(tmpdir(), "klaster-terminal-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  }

  test("is read from its path", async () => {
    const path = join(newFolder(), "warung.jpg");
    const bytes = await taggedJpeg(64, 48);
    writeFileSync(path, bytes);
    expect(await fetch(path)).toEqual({ is: "fetched", bytes });
  });

  test("that is no file is gone", async () => {
    const folder = newFolder();
    expect(await fetch(join(folder, "absent.jpg"))).toEqual({ is: "gone", reason: "gone" });
    expect(await fetch(folder)).toEqual({ is: "gone", reason: "gone" });
    expect(await fetch("")).toEqual({ is: "gone", reason: "gone" });
    expect(await fetch("a\0b")).toEqual({ is: "gone", reason: "gone" });
  });

  test("over ten megabytes is not even read", async () => {
    const path = join(newFolder(), "large.jpg");
    writeFileSync(path, "");
    truncateSync(path, 10_000_001);
    expect(await fetch(path)).toEqual({ is: "gone", reason: "too_large_a_file" });
  });
});
