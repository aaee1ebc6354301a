import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Setting } from "../../flows/talk.ts";
import { placesJob } from "../../src/upkeep/note-places.ts";
import { databases } from "../support/databases.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { day, openUpkeepHouse, type UpkeepHouse } from "./house.ts";

let setting: Setting;
beforeAll(async () => {
  setting = await loadPureSetting();
});
let house: UpkeepHouse | undefined;
afterEach(() => house?.close());

describe.each(databases)("on $kind", ({ url }) => {
  const open = async (): Promise<UpkeepHouse> => {
    house = await openUpkeepHouse(await url(), { setting, days: 90 });
    return house;
  };
  const places = async ({ database }: UpkeepHouse) =>
    (await database.client.chat.findMany({ orderBy: { id: "asc" } })).map(({ place }) => place);

  it("where talks rested before turns noted it is noted once", async () => {
    const told = await open();
    await told.begin("a", "b");
    await told.hear("c", "/start");
    await told.database.client.chat.updateMany({ data: { place: null } });
    const run = () => placesJob(told.database).run(told.clock.now(), new AbortController().signal);
    await run();
    expect(await places(told)).toEqual(["businessName", "businessName", "consent"]);
    await told.database.client.chat.updateMany({ data: { place: null } });
    await run();
    expect(await places(told)).toEqual([null, null, null]);
  });

  it("a draft that is forgotten leaves no place, and a reply that nobody gave again is forgotten too", async () => {
    const told = await open();
    await told.begin("a");
    for (const text of ["Keripik Sri", "keripik singkong", "1", "titip titip"]) await told.hear("a", text);
    await told.pass(60 * day);
    expect(await told.database.client.unclear.count()).toBe(1);
    expect(await places(told)).toEqual(["mode"]);
    await told.pass(31 * day);
    expect(await told.database.client.unclear.count()).toBe(0);
    expect((await places(told)).filter((place) => place !== null)).toEqual([]);
  });
});
