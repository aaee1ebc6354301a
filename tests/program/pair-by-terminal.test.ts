import { PassThrough } from "node:stream";
import { expect, it, onTestFinished } from "vitest";
import type { Pairing } from "../../src/channels/channel.ts";
import { pairByTerminal } from "../../src/pair-by-terminal.ts";

const page = "http://localhost:3000/console/setup/channels";

/** A terminal, or what is none, and a phone that waits to be paired. */
function open(isTTY: boolean, answer: "asked" | "refused" = "asked") {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY });
  let shown: ReturnType<Pairing["shown"]> = {};
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  let written = "";
  output.setEncoding("utf8").on("data", (text: string) => {
    written += text;
  });
  const pairing: Pairing = {
    shown: () => shown,
    askCode: (phone) => {
      asked.push(phone);
      return Promise.resolve(answer);
    },
    logOut: () => Promise.resolve(),
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const terminal = { input, output } as unknown as { input: NodeJS.ReadStream; output: NodeJS.WriteStream };
  onTestFinished(pairByTerminal(pairing, (qr) => Promise.resolve(`[picture of ${qr}]`), page, terminal));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  return {
    asked,
    written: () => written,
    show: async (next: ReturnType<Pairing["shown"]>) => {
      shown = next;
      for (const listener of listeners) listener();
      await settle();
    },
    type: async (line: string) => {
      input.write(`${line}\n`);
      await settle();
    },
  };
}

it("shows each picture once, and a code when a number is typed", async () => {
  const { show, type, written, asked } = open(true);
  expect(written()).toBe("");
  await show({ qr: "one" });
  await show({ qr: "one" });
  await show({ qr: "two" });
  expect(written().match(/picture of/g)).toHaveLength(2);
  await type("0812 3456 7890");
  expect(asked).toEqual(["+6281234567890"]);
  await show({ code: "ABCD-1234" });
  expect(written()).toContain("ABCD-1234");
  expect(written()).not.toContain("81234567890");
});

it("says what is no number, what WhatsApp refuses, and takes nothing while nothing is to be paired", async () => {
  const { show, type, written, asked } = open(true, "refused");
  await type("0812 3456 7890");
  expect(asked).toEqual([]);
  await show({ qr: "one" });
  await type("kantor");
  expect(written()).toContain("bukan nomor ponsel");
  await type("0812 3456 7890");
  expect(written()).toContain("tidak memberi kode");
});

it("writes nothing secret where the output is somebody's log, but where to go, once", async () => {
  const { show, written } = open(false);
  await show({ qr: "one" });
  await show({ qr: "two" });
  await show({ code: "ABCD-1234" });
  expect(written()).toBe(`Klaster, WhatsApp: ${page}\n`);
  await show({});
  await show({ qr: "three" });
  expect(written().trim().split("\n")).toHaveLength(2);
});
