import type { TestConsole } from "../rig/open.ts";
import { addBusiness, addChat } from "../rig/register.ts";

const at = (hours: number): Date => new Date(Date.UTC(2026, 9, 1, hours));

/**
 * Businesses 1 and 2 are one, registered by one person from two chats (inside the small territory); 3 and 4 are one,
 * told by husband and wife of one KK; 5 and 6 are one, on the two sides of the small territory's border; 7 and 8 are
 * two neighbours who make the same.
 */
export const fillDuplicates = async (console: TestConsole): Promise<void> => {
  const { database, digest } = console;
  const rini = { product: "keripik singkong", clusterId: "keripik", village: "33.13.11.2002", rt: "002", rw: "005" };
  const nik = "3313115208850001";
  await addBusiness(
    database,
    {
      ...{ id: 1, ...rini, ownerName: "Rini Susilowati", phone: "+6281234567801", nik, name: "Keripik Bu Rini" },
      ...{ lat: -7.5601, lng: 110.9002, verification: "verified", createdAt: at(1) },
    },
    at(1),
  );
  await addBusiness(
    database,
    {
      ...{ id: 2, ...rini, ownerName: "Rini Susilawati", phone: "+6281298765402", nik, name: "Kripik Bu Rini Jaten" },
      ...{ rt: null, lat: -7.56015, lng: 110.90025, createdAt: at(2) },
    },
    at(2),
  );
  const batik = { product: "batik cap", clusterId: "batik", village: "33.13.11.2003", kk: "3313110101200001" };
  await addBusiness(
    database,
    { id: 3, ...batik, ownerName: "Slamet Raharjo", name: "Batik Sekar Kencana", createdAt: at(3) },
    at(3),
  );
  await addBusiness(
    database,
    { id: 4, ...batik, ownerName: "Tutik Wulandari", name: "Batik Sekar Kencana", rt: "004", createdAt: at(4) },
    at(4),
  );
  const jamu = {
    ownerName: "Ngatinah Kasmirah",
    phone: "+6281311112222",
    name: "Jamu Mbok Nah",
    product: "beras kencur",
  };
  await addBusiness(
    database,
    { id: 5, ...jamu, clusterId: "kesehatan", village: "33.13.11.2002", createdAt: at(5) },
    at(5),
  );
  await addBusiness(
    database,
    { id: 6, ...jamu, clusterId: "kesehatan", village: "33.13.01.2001", createdAt: at(6) },
    at(6),
  );
  const roti = { product: "roti", clusterId: "tepung", village: "33.13.11.2002", rt: "007" };
  await addBusiness(
    database,
    { id: 7, ...roti, ownerName: "Sri Lestari", name: "Roti Sri", lat: -7.5701, lng: 110.91, createdAt: at(7) },
    at(7),
  );
  await addBusiness(
    database,
    { id: 8, ...roti, ownerName: "Galih Prasetyo", name: "Roti Galih", lat: -7.5704, lng: 110.91, createdAt: at(8) },
    at(8),
  );
  await addChat(database, 1, 1, at(1));
  await addChat(database, 2, 2, at(2));
  await addChat(database, 4, 4, at(4));
  await database.client.spot.create({
    data: { businessId: 2, lat: -7.58, lng: 110.93, source: "pin", createdAt: at(2) },
  });
  await digest();
};

/** The id of the pair of these two. */
export const pairOf = async ({ database }: TestConsole, first: number, second: number): Promise<number> =>
  (await database.client.pair.findFirstOrThrow({ where: { first, second } })).id;

/** The hidden and proposed fields of the forms that lead to an address, as a browser would send them. */
export const fieldsOf = (page: string, action: string): Record<string, string> => {
  const form = page.split("<form").find((part) => part.includes(`action="${action}"`));
  if (form === undefined) throw new Error(`No form leads to ${action}`);
  const [inside = ""] = form.split("</form>");
  const fields: Record<string, string> = {};
  for (const [input] of inside.matchAll(/<input[^>]*>/g)) {
    const [, name = ""] = /name="([^"]*)"/.exec(input) ?? [];
    const [, value = ""] = /value="([^"]*)"/.exec(input) ?? [];
    if (name !== "token" && (input.includes('type="hidden"') || / checked/.test(input))) fields[name] = value;
  }
  return fields;
};
