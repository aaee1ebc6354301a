import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Outcome } from "../../src/channels/channel.ts";
import type { Graph } from "../../src/channels/whatsapp/cloud/graph.ts";
import { send } from "../../src/channels/whatsapp/cloud/send.ts";
import { GraphError } from "../../src/channels/whatsapp/cloud/trouble.ts";

const words = { choose: "Pilih", more: "Lain", first: "Awal" };
const files = ["a.csv", "b.csv"].map((name) => ({ name, type: "text/csv", text: "x" }));
const message = { text: "Ini data Anda.", choices: [], asks: null, wants: null, step: null, files };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A platform whose calls, and uploads, take so long. */
const slow = (seconds: number, upload = seconds) => {
  const calls: string[] = [];
  const graph: Graph = {
    get: () => Promise.reject(new GraphError({})),
    download: () => Promise.reject(new GraphError({})),
    post: (path, _body, signal) =>
      new Promise((resolve, reject) => {
        const end = () => reject(new GraphError({}));
        if (signal?.aborted === true) return end();
        signal?.addEventListener("abort", end);
        const id = `${path.split("/").at(-1) ?? ""}${calls.push(path)}`;
        setTimeout(() => resolve({ id, messages: [{ id }] }), (path.endsWith("media") ? upload : seconds) * 1000);
      }),
  };
  const parts = { graph, phoneNumberId: "1", words: () => words };
  const trySend = async (before: readonly number[] = []): Promise<Outcome> => {
    const late = new AbortController();
    setTimeout(() => late.abort(), 30_000);
    const outcome = send(parts, "6281", message, before, late.signal);
    await vi.advanceTimersByTimeAsync(31_000);
    return outcome;
  };
  return { calls, trySend };
};
const handed = (outcome: Outcome) => outcome.parts?.handed.map(({ place }) => place);

it("on a slow platform a message in parts goes on in another try, which is no failure of it", async () => {
  const { calls, trySend } = slow(6, 3);
  const first = await trySend();
  expect(first).toMatchObject({ is: "retry", reason: "goes_on", uncounted: true, parts: { of: 3 } });
  expect(handed(first)).toEqual([0, 1]);
  const second = await trySend([0, 1]);
  expect(second).toMatchObject({ is: "sent", providerId: "messages5" });
  expect(handed(second)).toEqual([2]);
  expect(calls).toHaveLength(5);
});

it("what took long to upload is not handed over in the same try, which may be broken off, unless it is the first", async () => {
  const { calls, trySend } = slow(9, 18);
  const first = await trySend();
  expect(first).toMatchObject({ is: "retry", reason: "goes_on", uncounted: true, parts: { of: 3 } });
  expect(handed(first)).toEqual([0]);
  expect(calls).toEqual(["1/messages", "1/media"]);
  const second = await trySend([0]);
  expect(second).toMatchObject({ is: "retry", reason: "goes_on" });
  expect(handed(second)).toEqual([1]);
  expect(await trySend([0, 1])).toMatchObject({ is: "sent", providerId: "messages6" });
  expect(calls).toHaveLength(6);
});

it("a try that is broken off tells what it handed over, and hands over no more", async () => {
  const { calls, trySend } = slow(16);
  const first = await trySend([0]);
  expect(first).toMatchObject({ is: "retry", reason: "network", parts: { of: 3, handed: [] } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toEqual(["1/media", "1/messages"]);
});
