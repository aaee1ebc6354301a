import { describe, expect, it } from "vitest";
import { createTurns } from "../../src/store/turns.ts";

describe("turns", () => {
  it("let one in at a time, in the order of asking", async () => {
    const turns = createTurns();
    const seen: string[] = [];
    const visit = (name: string): Promise<void> =>
      turns.run(async () => {
        seen.push(`${name} in`);
        await Promise.resolve();
        seen.push(`${name} out`);
      });
    await Promise.all([visit("a"), visit("b"), visit("c")]);
    expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
  });

  it("go on after somebody failed inside", async () => {
    const turns = createTurns();
    await expect(turns.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(turns.run(() => Promise.resolve("yes"))).resolves.toBe("yes");
  });

  it("are not given twice to two who wait when one leaves twice", async () => {
    const turns = createTurns();
    const leave = await turns.take();
    let inside = 0;
    const enter = async (): Promise<void> => {
      await turns.take();
      inside += 1;
    };
    const waiting = [enter(), enter()];
    leave();
    leave();
    await waiting[0];
    await Promise.resolve();
    expect(inside).toBe(1);
  });
});
