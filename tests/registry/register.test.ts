import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { detailNames } from "../../flows/details/fields.ts";
import { formatRegister } from "../../src/registry/format-register.ts";
import { readRegister } from "../../src/registry/register.ts";
import { detailColumns } from "../../src/registry/register-details.ts";
import type { Database } from "../../src/store/database.ts";
import { databases } from "../support/databases.ts";
import { testIdentifiers } from "../support/identifiers.ts";

const now = new Date("2026-11-22T01:00:00Z");
const times = { createdAt: now, updatedAt: now };

const fill = async ({ client }: Database): Promise<void> => {
  const nik = testIdentifiers.seal("3313095708850001", "nik");
  await client.owner.create({
    data: {
      ...{ id: 1, name: "Wulandari", phone: "+6281277788899", language: "id", nik: nik.sealed, nikHash: nik.hash },
      ...{ kk: "not a seal", birthDate: "1985-08", occupation: "farmer", ktpAddress: "=2+2", ...times },
    },
  });
  const business = { ownerId: 1, product: "keripik", clusterId: "keripik", mode: "roving", placeSource: "landmark" };
  const npwp = testIdentifiers.seal("123456789012000", "npwp").sealed;
  await client.business.create({
    data: {
      ...{ id: 1, number: "3313-000001-2", name: "Keripik Bu Wulan", ...business, status: "closed", channel: "web" },
      ...{ npwp, nib: "0220102345678", turnover: 1_500_000, closedAt: now, ...times },
    },
  });
  await client.business.create({
    data: { id: 2, number: "3313-000002-0", name: "Jamu", ...business, status: "registered", channel: "web", ...times },
  });
  for (const lat of [-7.5, -7.6])
    await client.spot.create({ data: { businessId: 1, lat, lng: 110.9, source: "pin", createdAt: now } });
  const chat = { id: 1, channel: "web", address: "a", revision: 1, language: "id", talk: "{}", ownerId: 1 };
  await client.chat.create({ data: { ...chat, heardAt: now, createdAt: now } });
  const photo = { businessId: 1, chatId: 1, channel: "web", reference: "", attempts: 0, dueAt: now, createdAt: now };
  await client.photo.createMany({
    data: ["kept", "kept", "refused", "waiting"].map((state) => ({ ...photo, state })),
  });
};

const print = async (format: "json" | "csv" | "geojson", database: Database): Promise<string> => {
  let text = "";
  for await (const piece of formatRegister(format, readRegister(database, testIdentifiers))) text += piece;
  return text;
};

describe.each(databases)("the register as $kind gives it", ({ open }) => {
  it("tells everything that is known, closed businesses too, and numbers of persons only masked", async () => {
    const database = await open();
    await fill(database);
    const [closed, open_] = JSON.parse(await print("json", database)) as Record<string, unknown>[];
    expect(closed).toMatchObject({
      ...{ nik: "3313••••••••0001", npwp: "1234•••••••2000", kk: "••••••••••••••••" },
      ...{ birth_date: "1985-08", occupation: "farmer", ktp_address: "=2+2", nib: "0220102345678" },
      ...{ turnover: 1_500_000, turnover_per: "month", status: "closed", closed_at: now.toISOString(), photos: 2 },
      spots: [
        { lat: -7.5, lng: 110.9, accuracy: null, village: null },
        { lat: -7.6, lng: 110.9, accuracy: null, village: null },
      ],
    });
    expect(open_).toMatchObject({ status: "registered", spots: null, photos: null, npwp: null, turnover_per: null });
  });

  it("is one row a business as CSV, inert in a spreadsheet, its spots as a map reads them", async () => {
    const database = await open();
    await fill(database);
    const csv = await print("csv", database);
    const [row] = parse<Record<string, string>>(csv, { columns: true });
    expect(row).toMatchObject({
      ...{ nik: "3313••••••••0001", ktp_address: "'=2+2", turnover: "1500000", turnover_per: "month", photos: "2" },
      ...{ spots: "MULTIPOINT((110.9 -7.5),(110.9 -7.6))", status: "closed", closed_at: now.toISOString() },
    });
    for (const text of [csv, await print("geojson", database)]) {
      expect(text).not.toContain("3313095708850001");
      expect(text).not.toContain("123456789012000");
    }
  });
});

it("no field of the register is forgotten in the export", () => {
  const exported: readonly string[] = [...Object.values(detailColumns), "photos"];
  expect(detailNames.filter((field) => !exported.includes(field))).toEqual([]);
});
