import { afterEach, describe, expect, it } from "vitest";
import { databases } from "../support/databases.ts";
import { openTestOffice } from "../support/office.ts";

let office: Awaited<ReturnType<typeof openTestOffice>> | undefined;
afterEach(() => office?.close());

describe.each(databases)("on $kind, a turn in which the store fails", ({ url }) => {
  // An apology would use the message up: the owner's yes would be gone although nothing was wrong with it.
  it("is not answered but taken again, and then registers as if nothing had been", async () => {
    office = await openTestOffice(await url());
    const words = [
      "/start",
      "ya",
      "Sri",
      "Keripik Sri",
      "keripik singkong",
      "1",
      "di rumah",
      "Desa Jati, Jaten",
      "2/5",
      "lewati",
    ];
    for (const [at, text] of words.entries()) await office.hear({ kind: "text", text }, `m${at}`);
    const { client } = office.database;
    const yes = { kind: "text", text: "ya" } as const;

    await client.$executeRawUnsafe(`ALTER TABLE "Sequence" RENAME TO "Away"`);
    await expect(office.hear(yes, "yes")).rejects.toMatchObject({ name: "StoreError", code: "failed" });
    expect(await client.inboxMessage.count()).toBe(words.length);

    await client.$executeRawUnsafe(`ALTER TABLE "Away" RENAME TO "Sequence"`);
    const [answer] = await office.hear(yes, "yes");
    expect(answer?.asks).toBe("publish");
    expect(await client.business.count()).toBe(1);
  });
});
