// A program for kill.test.ts: commits one row, writes another in a transaction that stays open, and tells so.
import { commit, insertRows } from "../../src/store/bulk.ts";
import { openDatabase } from "../../src/store/database.ts";

const [, , address = ""] = process.argv;
const database = await openDatabase(address);
await commit(database, [insertRows(database.kind, "Sequence", ["name", "next"], [{ name: "answered", next: 1 }])]);
await database.client.$transaction(
  async (transaction) => {
    await transaction.sequence.create({ data: { name: "unanswered", next: 1 } });
    process.send?.("half done");
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
  { timeout: 60_000 },
);
