import { describe, expect, it } from "vitest";
import type { Officer } from "../../src/console/policies.ts";
import { databases, type TestDatabase } from "../support/databases.ts";
import { testSessions } from "./rig/officers.ts";
import { openTestConsole, type TestConsole } from "./rig/open.ts";
import { addBusiness, addChat } from "./rig/register.ts";

const twin = { ownerName: "Rini Susilowati", phone: "+6281234567801", kk: "3313110101200001", name: "Keripik Bu Rini" };

/** Businesses 1 and 2 are alike and not placed yet, 3 of their household is; "verifier-small" serves these areas. */
const openWith = async (database: TestDatabase, territory: readonly string[]): Promise<TestConsole> => {
  const house = await openTestConsole(database, {
    sessions: {
      find: async (request) => {
        const found = await testSessions.find(request);
        const officer: Officer | undefined = found?.officer;
        return found === null || officer?.id !== "verifier-small"
          ? found
          : { ...found, officer: { ...officer, territory } };
      },
    },
  });
  const { clock } = house;
  for (const id of [1, 2]) await addBusiness(house.database, { id, ...twin, village: null }, clock.now());
  await addBusiness(house.database, { id: 3, kk: twin.kk }, clock.now());
  await addChat(house.database, 1, 1, clock.now());
  await house.database.client.ticket.create({
    data: { id: 1, chatId: 1, flow: "home", status: "open", createdAt: clock.now() },
  });
  const pending = { officerId: "verifier", at: clock.now() };
  await house.database.client.check.create({
    data: { businessId: 2, outcome: "repair", waitsFor: "owner", ...pending },
  });
  await house.database.client.business.update({ where: { id: 2 }, data: { verification: "repair" } });
  await house.digest();
  return house;
};

const enlarge = (house: TestConsole, territory: string) =>
  house.post("administrator", "/console/setup/territory", { territory, act: "save", seen: "9" });

/** What links of a page lead to, told by ids. */
const linked = (page: string, below: string): readonly number[] =>
  [
    ...new Set([...page.matchAll(new RegExp(`href="/console/${below}/(\\d+)`, "g"))].map((found) => Number(found[1]))),
  ].sort((a, b) => a - b);

/** Everything that an officer is shown of what is not placed, and everything that they may open. */
const seenBy = async ({ get }: TestConsole) => {
  const page = async (path: string) => (await get("verifier-small", `/console/${path}`)).text;
  const opens = async (path: string) => (await get("verifier-small", `/console/${path}`)).status;
  return {
    listed: linked(await page("businesses"), "businesses"),
    queue: linked(await page("queue"), "queue"),
    awaited: linked(await page("queue?show=owner"), "queue"),
    pairs: linked(await page("duplicates"), "duplicates"),
    tickets: linked(await page("tickets"), "tickets"),
    registered: /terdaftar[^0-9]*(\d+)/i.exec((await page("figures")).replaceAll(/<[^>]*>/g, " "))?.[1],
    opens: await Promise.all(
      ["businesses/1", "queue/1", "duplicates/1", "tickets/1", "households/1"].map((path) => opens(path)),
    ),
  };
};

const all = {
  ...{ listed: [1, 2, 3], queue: [1, 3], awaited: [2], pairs: [1, 2, 3], tickets: [1], registered: "3" },
  opens: [200, 200, 200, 200, 200],
};
const placed = {
  ...{ listed: [3], queue: [3], awaited: [], pairs: [], tickets: [], registered: "1" },
  opens: [404, 404, 404, 404, 404],
};

describe.each(databases)("what is not placed yet, on $kind,", (database) => {
  it("is in every list of whoever serves all of the territory by its code, and opens", async () => {
    expect(await seenBy(await openWith(database, ["33.13"]))).toEqual(all);
    expect(await seenBy(await openWith(database, ["33"]))).toEqual(all);
  });

  it("is in no list of whoever serves a part of it, and does not open", async () => {
    expect(await seenBy(await openWith(database, ["33.13.11"]))).toEqual(placed);
    expect(await seenBy(await openWith(database, ["33.13.11", "33.13.12"]))).toEqual(placed);
  });

  it("leaves the lists of whoever served all of it when the office enlarges", async () => {
    const house = await openWith(database, ["33.13"]);
    await enlarge(house, "33.13, 33.14");
    expect((await house.post("verifier-small", "/console/queue/start")).location).toBe("/console/queue/3");
    await house.digest();
    expect(await seenBy(house)).toEqual(placed);
    expect(linked((await house.get("verifier", "/console/businesses")).text, "businesses")).toEqual([1, 2, 3]);
  });
});
