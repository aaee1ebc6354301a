import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { createSequences } from "../../src/store/sequences.ts";
import { databases } from "../support/databases.ts";

describe.each(databases)("sequences on $kind", ({ open, url }) => {
  it("begin at 1, ascend, and are apart from each other", async () => {
    const sequences = createSequences(await open());
    expect(await sequences.reserve("owner", 2)).toEqual([1, 2]);
    expect(await sequences.reserve("ticket", 1)).toEqual([1]);
    expect(await sequences.reserve("owner", 3)).toEqual([3, 4, 5]);
  });

  it("give as many as are asked for, more than a block holds too", async () => {
    const sequences = createSequences(await open());
    await sequences.reserve("owner", 30);
    const ids = await sequences.reserve("owner", 1000);
    expect(new Set(ids).size).toBe(1000);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(ids[0]).toBe(31);
  });

  it("give no id twice, whoever asks at the same time", async () => {
    const address = await url();
    const programs = [await openDatabase(address), await openDatabase(address)];
    const askers = programs.map(createSequences);
    const asked = Array.from({ length: 30 }, () => askers.map((sequences) => sequences.reserve("chat", 7)));
    const ids = (await Promise.all(asked.flat())).flat();
    expect(ids).toHaveLength(420);
    expect(new Set(ids).size).toBe(420);
    await Promise.all(programs.map((program) => program.close()));
  });
});
