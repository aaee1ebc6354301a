import { describe, expect, it } from "vitest";
import { ticketsJob } from "../../../src/upkeep/tickets.ts";
import { databases } from "../../support/databases.ts";
import { openTestConsole } from "../rig/open.ts";
import { askingOwner } from "./talks.ts";

describe.each(databases)("a crash between what an officer did and the talk, on $kind", (database) => {
  it("leaves no owner with a bot that is silent for ever", async () => {
    const house = await openTestConsole(database);
    const owner = await askingOwner(house);
    await house.post("verifier", "/console/tickets/1/take");
    await house.office.idle();
    // The ticket was closed, and the program ended before the talk heard of it.
    await house.database.client.ticket.update({ where: { id: 1 }, data: { status: "closed" } });
    expect(await owner.say("Pak?")).toEqual([]);
    const job = ticketsJob({ ...house.desk, quiet: () => true });
    await job.run(house.clock.now(), new AbortController().signal);
    await house.office.idle();
    expect(owner.received().at(-1)).toMatch(/^Petugas sudah selesai[\s\S]*Apa yang Anda buat/);
    await job.run(house.clock.now(), new AbortController().signal);
    expect(owner.received().filter((text) => text.startsWith("Petugas sudah selesai"))).toHaveLength(1);
  });

  it("brings the officer into the chat with the first words that they write", async () => {
    const house = await openTestConsole(database);
    const owner = await askingOwner(house);
    // The ticket was taken, and the program ended before the talk heard of it.
    const held = { status: "held", officerId: "verifier", heldAt: house.clock.now() };
    await house.database.client.ticket.update({ where: { id: 1 }, data: held });
    await house.post("verifier", "/console/tickets/1/say", { text: "Halo Bu", do: "send" });
    await house.office.idle();
    expect(owner.received().slice(-2)).toEqual([expect.stringContaining("ada di sini sekarang"), "Halo Bu"]);
    expect(await owner.say("Halo Pak")).toEqual([]);
  });

  it("keeps to the quiet hours before it tells an owner that the officer is away", async () => {
    const house = await openTestConsole(database);
    const owner = await askingOwner(house);
    await house.post("verifier", "/console/tickets/1/take");
    await house.office.idle();
    house.clock.pass(5 * 60 * 60 * 1000);
    const run = (quiet: boolean) =>
      ticketsJob({ ...house.desk, quiet: () => quiet }).run(house.clock.now(), new AbortController().signal);
    await run(true);
    expect(await house.database.client.ticket.findFirst()).toMatchObject({ status: "held" });
    await run(false);
    await house.office.idle();
    expect(owner.received().at(-1)).toContain("belum sempat membalas lagi");
    expect(await house.database.client.ticket.findFirst()).toMatchObject({ status: "open", officerId: null });
  });
});
