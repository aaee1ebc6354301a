import { describe, expect, it } from "vitest";
import { openTestConsole } from "../console/rig/open.ts";
import { addBusiness, addChat } from "../console/rig/register.ts";
import { databases } from "../support/databases.ts";

const open = async (database: Parameters<typeof openTestConsole>[0]) => {
  const rig = await openTestConsole(database);
  const now = rig.clock.now();
  await addBusiness(
    rig.database,
    { id: 12, ownerName: "Sri Wulandari", phone: "+6281234567890", name: "Keripik Bu Sri", rt: "002", rw: "005" },
    now,
  );
  await addChat(rig.database, 12, 12, now);
  let said = 0;
  const say = async (...lines: readonly string[]): Promise<void> => {
    for (const text of lines) {
      said += 1;
      await rig.say(12, text, `said-${said}`);
    }
  };
  const edit = (group: string, fields: Readonly<Record<string, string>>) =>
    rig.post("verifier", `/console/businesses/12/edit/${group}`, fields);
  const stored = () => rig.database.client.business.findUniqueOrThrow({ where: { id: 12 }, include: { owner: true } });
  return { ...rig, say, edit, stored };
};

describe.each(databases)("an owner's card beside an officer's edit on $kind", (database) => {
  it("changes what the owner changed, and keeps what the officer did meanwhile", async () => {
    const { say, edit, stored, database: base } = await open(database);
    await say("usaha saya", "ubah data usaha", "nama usaha", "Keripik Sri Rejeki");
    const { location } = await edit("place", { rtRw: "RT 7 RW 9", "was-rtRw": "RT 002 / RW 005" });
    expect(location).toContain("done=saved");
    await edit("owner", { ownerName: "Sri Wulandari Putri", "was-ownerName": "Sri Wulandari" });
    await say("ya");
    expect(await stored()).toMatchObject({
      ...{ name: "Keripik Sri Rejeki", rt: "007", rw: "009" },
      owner: { name: "Sri Wulandari Putri" },
    });
    const changes = await base.client.change.findMany({ orderBy: { id: "asc" } });
    expect(changes.map(({ by, field, after }) => [by, field, after])).toEqual([
      ["officer:verifier", "rt", "007"],
      ["officer:verifier", "rw", "009"],
      ["officer:verifier", "owner.name", "Sri Wulandari Putri"],
      ["owner", "name", "Keripik Sri Rejeki"],
    ]);
  });

  it("has the last word where both changed the same", async () => {
    const { say, edit, stored } = await open(database);
    await say("usaha saya", "ubah data usaha", "rt/rw", "rt 1 rw 1");
    await edit("place", { rtRw: "RT 7 RW 9", "was-rtRw": "RT 002 / RW 005" });
    await say("ya");
    expect(await stored()).toMatchObject({ rt: "001", rw: "001" });
  });
});
