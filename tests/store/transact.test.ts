import { describe, expect, it } from "vitest";
import { type Transaction, transact } from "../../src/store/transact.ts";
import { postgresql } from "../support/databases.ts";

describe("a transaction on postgresql", () => {
  it("is run again where its own commit finds that another was in the way", async () => {
    const database = await postgresql.open();
    let waiting = 2;
    let meet = (): void => undefined;
    const bothWrote = new Promise<void>((resolve) => {
      meet = resolve;
    });
    let runs = 0;
    // Each reads what the other writes: only one of them can be true, which the second commit is told.
    const swap = (id: number, reads: string, writes: string) =>
      transact(database, async (tx: Transaction) => {
        runs += 1;
        await tx.erasure.count({ where: { channel: reads } });
        await tx.erasure.create({ data: { id, channel: writes, askedAt: new Date(), removed: "{}" } });
        waiting -= 1;
        if (waiting === 0) meet();
        await bothWrote;
      });
    await Promise.all([swap(1, "one", "other"), swap(2, "other", "one")]);
    expect(runs).toBe(3);
    expect(await database.client.erasure.count()).toBe(2);
  });
});
