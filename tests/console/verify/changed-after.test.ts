import { describe, expect, it } from "vitest";
import { databases } from "../../support/databases.ts";
import type { TestConsole } from "../rig/open.ts";
import { act, openQueue, receivedBy, tellOwners } from "./house.ts";

const said = async (house: TestConsole, owner: number, ...words: readonly string[]): Promise<void> => {
  for (const [at, text] of words.entries()) await house.say(owner, text, `${owner}-${text}-${at}`);
};

describe.each(databases)("a business that was approved and is changed, on $kind", (database) => {
  it("by its owner is looked at again: what changed is shown, and the owner is told so", async () => {
    const house = await openQueue(database, [{ id: 1 }, { id: 2, name: "Jahit" }], [2]);
    const { client } = house.database;
    await act(house, "verifier", 2, "approve");
    await tellOwners(house);
    await said(house, 2, "usaha saya", "ubah data", "nama usaha", "Jahit Bu Tini", "ya");
    expect(receivedBy(house, 2).at(-1)).toContain("Petugas akan melihat perubahannya.");
    expect(await client.business.findUnique({ where: { id: 2 } })).toMatchObject({
      ...{ name: "Jahit Bu Tini", verification: "new", verifiedAt: null },
    });
    await house.digest();
    const list = await house.get("verifier", "/console/queue");
    expect(list.text.indexOf("/console/queue/2")).toBeLessThan(list.text.indexOf("/console/queue/1"));
    expect(list.text).toContain("Diubah pemilik");
    const page = await house.get("verifier", "/console/queue/2");
    expect(page.text).toContain("<del>Jahit</del> → <ins>Jahit Bu Tini</ins>");
    expect(page.text).toContain("mengubah data yang sudah disetujui");
    await act(house, "verifier", 2, "approve");
    expect(await client.business.findUnique({ where: { id: 2 } })).toMatchObject({ verification: "verified" });
    expect(await client.check.count({ where: { waitsFor: { not: null } } })).toBe(0);
  });

  it("by the owner's own name is looked at again with each of the owner's businesses", async () => {
    const house = await openQueue(database, [{ id: 1 }, { id: 2, owner: 1 }, { id: 3 }], [1]);
    for (const id of [1, 2, 3]) await act(house, "verifier", id, "approve");
    await tellOwners(house);
    await said(house, 1, "usaha saya", "1", "ubah data", "nama saya", "Siti Aminah", "ya");
    const rows = await house.database.client.business.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ verification }) => verification)).toEqual(["new", "new", "verified"]);
  });

  it("by the owner's name at the card of a further business is looked at again", async () => {
    const house = await openQueue(database, [{ id: 1, ownerName: "Ibu Siti" }], [1]);
    await act(house, "verifier", 1, "approve");
    await tellOwners(house);
    const steps = [
      "usaha saya",
      "tambah usaha lain",
      "Jahit Siti",
      "terima jahitan",
      "konveksi",
      "di rumah",
      "Desa Jati",
    ];
    await said(house, 1, ...steps, "1/2", "betulkan", "nama saya", "Siti Aminah", "ya");
    expect(await house.database.client.owner.findFirst()).toMatchObject({ name: "Siti Aminah" });
    expect(await house.database.client.business.findUnique({ where: { id: 1 } })).toMatchObject({
      verification: "new",
    });
  });

  it("by something that officers do not check stays approved", async () => {
    const house = await openQueue(database, [{ id: 1 }], [1]);
    await act(house, "verifier", 1, "approve");
    await tellOwners(house);
    await said(house, 1, "usaha saya", "ubah data", "nomor hp", "0812 3456 7890", "ya");
    expect(receivedBy(house, 1).at(-1)).not.toContain("Petugas akan melihat");
    const { client } = house.database;
    expect(await client.business.findFirst({ include: { owner: true } })).toMatchObject({
      ...{ verification: "verified", owner: { phone: "+6281234567890" } },
    });
  });
});

describe.each(databases)("what an owner was asked to repair and an officer repairs, on $kind", (database) => {
  it("comes back for each of the owner's businesses where it is the owner's own", async () => {
    const house = await openQueue(
      database,
      [
        { id: 1, ownerName: "Siti" },
        { id: 2, owner: 1 },
      ],
      [1],
    );
    const { client } = house.database;
    for (const id of [1, 2]) await act(house, "verifier", id, "repair", { what: "ownerName:not_full" });
    await house.post("verifier", "/console/businesses/1/edit/owner", {
      ...{ act: "save", ownerName: "Siti Aminah", "was-ownerName": "Siti" },
    });
    expect(await client.owner.findFirst()).toMatchObject({ name: "Siti Aminah" });
    const rows = await client.business.findMany({ select: { verification: true } });
    expect(rows).toEqual([{ verification: "new" }, { verification: "new" }]);
    expect(await client.check.count({ where: { waitsFor: "owner" } })).toBe(0);
  });

  it("comes back to the queue, and the owner is asked no more", async () => {
    const house = await openQueue(database, [{ id: 1, name: "Jahit" }], [1]);
    const { client } = house.database;
    await act(house, "verifier", 1, "repair", { what: "businessName:unclear" });
    await tellOwners(house);
    const sent = await house.post("verifier", "/console/businesses/1/edit/business", {
      ...{ act: "save", businessName: "Jahit Bu Tini", "was-businessName": "Jahit" },
    });
    expect(sent.status).toBe(303);
    expect(await client.business.findFirst()).toMatchObject({ name: "Jahit Bu Tini", verification: "new" });
    expect(await client.check.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { outcome: "repair", waitsFor: null, tellAt: null },
      { outcome: "repaired", field: "businessName", officerId: "verifier", waitsFor: "officer" },
    ]);
    await house.say(1, "Jahit Bu Siti", "m1");
    expect(receivedBy(house, 1).at(-1)).toBe("Terima kasih. Perbaikan itu ternyata tidak diperlukan lagi.");
    expect(await client.business.findFirst()).toMatchObject({ name: "Jahit Bu Tini" });
    const page = await house.get("verifier", "/console/queue/1");
    expect(page.text).toContain("<del>Jahit</del> → <ins>Jahit Bu Tini</ins>");
  });
});
