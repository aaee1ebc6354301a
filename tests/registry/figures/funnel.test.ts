import { describe, expect, it } from "vitest";
import { readChannels, readFunnel } from "../../../src/registry/figures/funnel.ts";
import { openTestConsole } from "../../console/rig/open.ts";
import { addBusiness } from "../../console/rig/register.ts";
import { databases } from "../../support/databases.ts";

const hour = 3_600_000;

describe.each(databases)("the funnel on $kind", (database) => {
  const open = async () => {
    const { database: opened, clock, digest } = await openTestConsole(database);
    const now = clock.now();
    const rests = async (id: number, place: string | null, hours: number, channel = "web"): Promise<void> => {
      const heardAt = new Date(now.getTime() - hours * hour);
      await opened.client.chat.create({
        data: {
          ...{ id, channel, address: `owner-${id}`, revision: 1, language: "id", talk: "{}", place },
          ...{ heardAt, createdAt: heardAt },
        },
      });
    };
    const refuses = (chatId: number, hours: number, granted = false, purpose = "register") =>
      opened.client.consent.create({
        data: {
          ...{ chatId, granted, purpose, textVersion: "register-3", language: "id", channel: "web" },
          ...{ messageId: `m${chatId}`, at: new Date(now.getTime() - hours * hour) },
        },
      });
    for (const id of [1, 2]) await addBusiness(opened, { id }, now);
    await addBusiness(opened, { id: 3 }, new Date(now.getTime() - 40 * 24 * hour));
    await rests(11, "consent", 1);
    await rests(12, "consent", 30);
    await rests(13, "product", 25);
    await rests(14, "product", 23.9, "telegram");
    await rests(15, "village", 100);
    await rests(16, "phone", 40 * 24);
    await rests(17, null, 50);
    await refuses(17, 50);
    await refuses(11, 50, true);
    await refuses(12, 50, false, "publication");
    await digest();
    const asked = (channel: string) => ({
      ...{ channel, from: "2026-10-25", to: "2026-11-23", now },
      since: new Date("2026-10-24T17:00:00Z"),
    });
    return { opened, asked };
  };

  it("tells at which question people rest, who stopped, who refused and who came through", async () => {
    const { opened, asked } = await open();
    const { began, refused, registered, steps } = await readFunnel(opened, asked(""));
    expect({ began, refused, registered: registered.n }).toEqual({ began: 8, refused: 1, registered: 2 });
    expect(registered.filter).toEqual({ from: "2026-10-25", to: "2026-11-23" });
    const told = steps.map(({ question, reached, stopped, underWay }) => [question, reached, stopped, underWay]);
    expect(told).toEqual([
      ["consent", 8, 1, 1],
      ["ownerName", 5, 0, 0],
      ["businessName", 5, 0, 0],
      ["product", 5, 1, 1],
      ["cluster", 3, 0, 0],
      ["mode", 3, 0, 0],
      ["place", 3, 0, 0],
      ["district", null, 0, 0],
      ["village", null, 1, 0],
      ["landmark", null, 0, 0],
      ["rtRw", 2, 0, 0],
      ["phone", 2, 0, 0],
      ["review", 2, 0, 0],
    ]);
  });

  it("is told by channel", async () => {
    const { opened, asked } = await open();
    expect(await readChannels(opened)).toEqual(["telegram", "web"]);
    const telegram = await readFunnel(opened, asked("telegram"));
    expect([telegram.began, telegram.refused, telegram.registered.n]).toEqual([1, 0, 0]);
    const web = await readFunnel(opened, asked("web"));
    expect([web.began, web.refused, web.registered.n]).toEqual([7, 1, 2]);
  });
});
