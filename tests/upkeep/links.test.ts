import { afterEach, describe, expect, it } from "vitest";
import { linksJob } from "../../src/upkeep/links.ts";
import { accountAt, linkedAt, numberOf, ownerThere } from "../conversation/several-chats.ts";
import { databases } from "../support/databases.ts";
import { openTestOffice } from "../support/office.ts";

const hour = 60 * 60 * 1000;

let office: Awaited<ReturnType<typeof openTestOffice>>;
afterEach(() => office.close());

describe.each(databases)("the upkeep of links on $kind", ({ url }) => {
  it("forgets after a day what was asked for in vain, and keeps what was linked", async () => {
    office = await openTestOffice(await url());
    const { client } = office.database;
    await ownerThere(office);
    await linkedAt(office, "whatsapp", "account");
    await accountAt(office, "telegram", "asks in vain").say("hubungkan", await numberOf(office));
    await accountAt(office, "telegram", "knows nobody").say("hubungkan", "081299999999");
    await office.pass(23 * hour);
    expect(await client.link.count()).toBe(3);
    await office.pass(2 * hour);
    expect(await client.link.findMany({ select: { state: true } })).toEqual([{ state: "linked" }]);
  });

  it("gives up what reaches nobody, and leaves to another program what is its channel's", async () => {
    office = await openTestOffice(await url());
    const { database, office: talks, clock } = office;
    const { client } = database;
    const owner = await ownerThere(office);
    const account = accountAt(office, "whatsapp", "account");
    await account.say("halo");
    const now = clock.now();
    await client.link.create({
      data: {
        ...{ id: 77, chatId: (await account.chat()).id, ownerId: await owner.owner(), way: "code", tries: 0 },
        ...{ state: "asked", due: "ask", askedAt: now, expiresAt: new Date(now.getTime() + hour) },
      },
    });
    const told = (await owner.told()).length;
    const run = (channel?: string) =>
      linksJob({ database, receive: talks.receive, clock, ...(channel === undefined ? {} : { channel }) }).run(
        now,
        new AbortController().signal,
      );
    await run("telegram");
    expect(await client.link.findFirst()).toMatchObject({ due: "ask" });
    await client.chat.updateMany({ where: { channel: "terminal" }, data: { blockedAt: now } });
    await run();
    expect(await client.link.findFirst()).toMatchObject({ due: null, codeHash: null, state: "asked" });
    expect((await owner.told()).length).toBe(told);
  });
});
