import { expect, test } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";

function recorded(act: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  act(createLog("info", { write: (line) => void lines.push(line) }));
  return lines.join("");
}

test("a line names its event and its ids", () => {
  const line: unknown = JSON.parse(
    recorded((log) => log.info("turn.committed", { chat: 7, channel: "web", again: false })),
  );
  expect(line).toMatchObject({ level: "info", event: "turn.committed", chat: 7, channel: "web", again: false });
});

test("an error keeps its class, code and places, and those of its cause", () => {
  const cause = Object.assign(new RangeError("deep"), { code: "ECONNRESET" });
  const error = Object.assign(new TypeError("shallow", { cause }), { code: 429 });
  const line: unknown = JSON.parse(recorded((log) => log.error("send.failed", error, { outbox: 3 })));
  expect(line).toMatchObject({
    event: "send.failed",
    outbox: 3,
    error: { type: "TypeError", code: 429, cause: { type: "RangeError", code: "ECONNRESET" } },
  });
  expect(JSON.stringify(line)).toContain("log.test.ts");
});

test("nothing that an error quotes reaches the log", () => {
  const secrets = ["Siti Aminah", "+6281234567890", "keripik singkong"];
  const quoting = Object.assign(new Error(`chat of ${secrets[0]}\n    at ${secrets[2]} (/x/${secrets[1]}:1:1)`), {
    code: `no ${secrets[0]}`,
    payload: { text: secrets[2] },
    description: secrets[1],
    name: secrets[0],
  });
  const lines = recorded((log) => {
    log.error("a", quoting);
    log.error("b", new Error("outer", { cause: quoting }));
    log.error("c", secrets[1]);
    log.error("d", { message: secrets[2] });
    log.error("e", new AggregateError([quoting], secrets[0]));
  });
  expect(lines.trim().split("\n")).toHaveLength(5);
  for (const secret of secrets) expect(lines).not.toContain(secret);
});

test("an id that looks like a text or a phone number is withheld", () => {
  const lines = recorded((log) =>
    log.warn("odd", { name: "Siti Aminah", phone: "081234567890", e164: "+6281234567890", chat: "5551234567" }),
  );
  expect(JSON.parse(lines)).toMatchObject({
    name: "(withheld)",
    phone: "(withheld)",
    e164: "(withheld)",
    chat: "5551234567",
  });
});

test("lines below the level are left out", () => {
  const lines: string[] = [];
  createLog("error", { write: (line) => void lines.push(line) }).info("quiet");
  expect(lines).toEqual([]);
});

test("a settable clock stands still until it is moved", () => {
  const clock = settableClock(new Date("2025-01-02T03:04:05Z"));
  expect(clock.now()).toEqual(clock.now());
  clock.pass(60_000);
  expect(clock.now().toISOString()).toBe("2025-01-02T03:05:05.000Z");
  clock.set(new Date("2026-01-01T00:00:00Z"));
  expect(clock.now().getUTCFullYear()).toBe(2026);
});
