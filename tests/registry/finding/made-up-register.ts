import { states } from "../../../src/registry/finding/filter.ts";
import type { Database } from "../../../src/store/database.ts";
import { testIdentifiers } from "../../support/identifiers.ts";
import { randomOf } from "./random.ts";

const start = new Date("2025-01-01T03:00:00Z");
const day = 86_400_000;

const names = ["Warung", "Keripik", "Batik", "Toko", "Dapur", "Kerajinan", "Kue", "99"];
const persons = ["Siti", "Sari", "Budi", "Budiono", "Aminah", "Mi'un", "Zulaikhá", "Wa"];
const products = ["keripik singkong", "batik tulis", "nasi goreng", "kue basah", "jamu gendong", "es teh"];
const villages = ["33.13.11.2002", "33.13.11.2003", "33.13.12.2001", "33.13.01.1001", "33.72.01.1001"];

/** A register of chance that is always the same; ids lie far apart, so that they fill several chunks. */
export const makeUp = async ({ client }: Database, size: number, seed: number): Promise<void> => {
  const random = randomOf(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const owners = Array.from({ length: Math.ceil(size / 2) }, (_, at) => ({
    id: at + 1,
    name: `${pick(persons)} ${pick(persons)}`,
  }));
  const nik = (id: number): string => `33131141018${String(id).padStart(5, "0")}`;
  await client.owner.createMany({
    data: owners.map(({ id, name }) => ({
      ...{ id, name, phone: random() < 0.7 ? `+6281200${String(id).padStart(5, "0")}` : null, language: "id" },
      ...{ nik: random() < 0.5 ? "sealed" : null, nikHash: testIdentifiers.hashesOf(nik(id))[0] ?? null },
      ...{ createdAt: start, updatedAt: start },
    })),
  });
  const ids = new Set<number>();
  while (ids.size < size) ids.add(1 + Math.floor(random() * 20_000));
  await client.business.createMany({
    data: [...ids].map((id) => {
      const village = random() < 0.1 ? null : pick(villages);
      const state = pick(states);
      const hasPin = random() < 0.6;
      return {
        ...{ id, ownerId: pick(owners).id, number: `3313-${String(id).padStart(6, "0")}-0` },
        ...{
          name: `${pick(names)} ${pick(persons)}`,
          product: pick(products),
          clusterId: pick(["keripik", "batik", "warung"]),
        },
        ...{ mode: pick(["fixed", "roving", "online"]), channel: pick(["web", "telegram"]), placeSource: "village" },
        ...{ village, district: village?.slice(0, 8) ?? (random() < 0.5 ? "33.13.11" : null) },
        ...{ rt: pick(["001", "002", null]), rw: pick(["001", null]) },
        ...{ lat: hasPin ? -7.7 + random() * 0.3 : null, lng: hasPin ? 110.8 + random() * 0.3 : null },
        ...{ status: state === "closed" ? "closed" : random() < 0.05 ? "merged" : "registered" },
        verification: state === "closed" ? "verified" : state,
        ...{
          brand: random() < 0.3 ? "Merek" : null,
          materials: random() < 0.3 ? "singkong" : null,
          market: pick(["village", null]),
        },
        createdAt: new Date(start.getTime() + Math.floor(random() * 90) * day),
        updatedAt: new Date(start.getTime() + Math.floor(random() * 5) * 60_000),
      };
    }),
  });
};
