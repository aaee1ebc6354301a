import { describe, expect, it } from "vitest";
import { readAccesses } from "../../../src/registry/audit/read-accesses.ts";
import { databases } from "../../support/databases.ts";
import { exampleDesk, fillExamples } from "../rig/examples.ts";
import { openTestConsole } from "../rig/open.ts";
import { addRecord, onRecord } from "./a-record.ts";

const page = "/console/businesses/12";
const photo = `${page}/photos/1`;
const minute = 60_000;
const seen = (detail: Readonly<Record<string, unknown>>) => ({
  ...{ action: "see", ownerId: 12, businessId: 12, reason: null },
  detail: { business: 12, ...detail },
});

describe.each(databases)("a photo that is opened by its address on $kind", (database) => {
  const open = async () => {
    const rig = await openTestConsole(database);
    await addRecord(rig);
    return rig;
  };

  it("is on record, once for all that are looked at in a while", async () => {
    const rig = await open();
    await Promise.all(
      ["", "?size=small", "?size=small&again", "?again"].map((more) => rig.get("viewer", photo + more)),
    );
    expect(await onRecord(rig)).toEqual([seen({ page: "photos" })]);
    rig.clock.pass(31 * minute);
    await rig.get("viewer", photo);
    expect(await onRecord(rig)).toHaveLength(2);
  });

  it("is on record with its page for who opened that, and for nobody else", async () => {
    const rig = await open();
    await rig.get("verifier", page);
    await rig.get("verifier", photo);
    expect(await onRecord(rig, "verifier")).toEqual([seen({})]);
    await rig.get("viewer", photo);
    expect(await onRecord(rig, "viewer")).toEqual([seen({ page: "photos" })]);
    await rig.get("administrator", `${page}/history`);
    await rig.get("administrator", photo);
    expect(await onRecord(rig, "administrator")).toEqual([seen({ page: "history" }), seen({ page: "photos" })]);
  });

  it("is not on record where it is not there, or not theirs to see", async () => {
    const rig = await open();
    await rig.get("viewer", `${page}/photos/999`);
    await rig.get("viewer", "/console/businesses/13/photos/1");
    await rig.get("viewer-small", "/console/businesses/14/photos/1");
    expect(await onRecord(rig)).toEqual([]);
  });

  it("is told to its owner as a look at their data", async () => {
    const rig = await open();
    await rig.get("viewer", photo);
    const owner = await rig.database.client.owner.findUniqueOrThrow({ where: { id: 12 } });
    const told = await readAccesses(rig.database, owner, { now: rig.clock.now(), timeZone: "Asia/Jakarta" });
    expect(told).toMatchObject([{ did: "see", times: 1, what: [] }]);
  });

  it("of a talk is on record as the talk is, and once with it", async () => {
    const rig = await openTestConsole(database, exampleDesk);
    await fillExamples(rig);
    const talk = "/console/businesses/1/talk";
    const act = { action: "talk", ownerId: 1, reason: null };
    await rig.get("viewer", `${talk}/1/photos/1`);
    await rig.get("viewer", `${talk}/1/photos/1`);
    expect(await onRecord(rig, "viewer")).toEqual([{ ...act, businessId: 1, detail: { chat: 1 } }]);
    await rig.get("administrator", talk);
    await rig.get("administrator", `${talk}/1/photos/1`);
    expect(await onRecord(rig, "administrator")).toEqual([{ ...act, businessId: 1, detail: { chat: 1 } }]);
    await rig.get("programme", "/console/tickets/1/photos/1");
    await rig.get("programme", "/console/tickets/1/photos/1");
    expect(await onRecord(rig, "programme")).toEqual([{ ...act, businessId: null, detail: { ticket: 1 } }]);
  });
});
