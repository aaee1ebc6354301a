import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { databases } from "../support/databases.ts";

describe.each(databases)("a program on $kind", ({ url }) => {
  it("that is killed between two statements of a commit leaves nothing of it, and all that was answered", async () => {
    const address = await url();
    const child = fork(fileURLToPath(new URL("commit-and-hang.ts", import.meta.url)), [address]);
    await once(child, "message");
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    expect(await gone).toEqual([null, "SIGKILL"]);

    const database = await openDatabase(address);
    expect(await database.client.sequence.findMany()).toEqual([{ name: "answered", next: 1 }]);
    await database.close();
  });
});
