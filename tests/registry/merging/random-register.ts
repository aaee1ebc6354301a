import type { Database } from "../../../src/store/database.ts";
import { testIdentifiers } from "../../support/identifiers.ts";
import type { Random } from "../../torture/random.ts";

const at = (random: Random): Date =>
  new Date(Date.UTC(2026, random.between(0, 9), random.between(1, 28), 3, 4, 5, 678));
const orNull = <Value>(random: Random, value: Value): Value | null => (random.chance(50) ? value : null);
const word = (random: Random): string =>
  random.pick(["Keripik Bu Sri", "O'Leary; DROP", "Ngadimin “Jaya” 🌶", "Batik\tTulis", "Jamu", "é à ü", "0012", "[1]"]);

/** A handful of owners with businesses and all that may hang on them; pairs among them. Gives the businesses' ids. */
export const fillRandom = async ({ client }: Database, random: Random): Promise<readonly number[]> => {
  const owners = random.between(1, 3);
  const ids: number[] = [];
  for (let id = 1; id <= owners; id += 1) {
    const nik = random.chance(50) ? testIdentifiers.seal("3313115208850001", "nik") : undefined;
    const kk = random.chance(50) ? testIdentifiers.seal("3313110101200001", "kk") : undefined;
    await client.owner.create({
      data: {
        ...{ id, name: word(random), phone: orNull(random, `+62812000000${id}`), language: random.pick(["id", "jv"]) },
        ...{ nik: nik?.sealed ?? null, nikHash: nik?.hash ?? null, kk: kk?.sealed ?? null, kkHash: kk?.hash ?? null },
        ...{
          sex: orNull(random, "female"),
          birthDate: orNull(random, "1985-08"),
          ktpAddress: orNull(random, word(random)),
        },
        ...{ createdAt: at(random), updatedAt: at(random) },
      },
    });
    for (let chat = 0; chat < random.between(0, 2); chat += 1)
      await client.chat.create({
        data: {
          ...{ id: id * 10 + chat, channel: "terminal", address: `a-${id}-${chat}`, revision: 3, language: "id" },
          ...{ talk: JSON.stringify({ stack: [] }), ownerId: id, heardAt: at(random), createdAt: at(random) },
          consents: {
            create: {
              ...{ purpose: "register", granted: true, textVersion: "1", language: "id", channel: "terminal" },
              ...{ messageId: "m", at: at(random) },
            },
          },
        },
      });
    await client.access.create({
      data: { ownerId: id, actor: "command", purpose: "export", what: "x", at: at(random) },
    });
  }
  const businesses = random.between(2, 5);
  for (let id = 1; id <= businesses; id += 1) {
    const ownerId = random.between(1, owners);
    ids.push(id);
    await addRandomBusiness(client, id, ownerId, random);
  }
  for (const first of ids)
    for (const second of ids)
      if (first < second && ((first === 1 && second === 2) || random.chance(60)))
        await client.pair.create({
          data: {
            ...{ first, second, score: random.between(20, 200) / 10, area: "33.13.11", createdAt: at(random) },
            reasons: JSON.stringify({
              for: " phone ",
              reasons: [{ field: "phone", level: "same", bits: 5 }],
              identity: "x",
            }),
            state: "open",
          },
        });
  return ids;
};

const addRandomBusiness = async (client: Database["client"], id: number, ownerId: number, random: Random) => {
  const chat = await client.chat.findFirst({ where: { ownerId } });
  const npwp = random.chance(30) ? testIdentifiers.seal("3313115208850001", "npwp").sealed : null;
  await client.business.create({
    data: {
      ...{ id, ownerId, number: `3313-00000${id}-0`, name: word(random), product: word(random), clusterId: "keripik" },
      ...{ mode: random.pick(["fixed", "roving"]), village: orNull(random, "33.13.11.2002"), district: "33.13.11" },
      ...{ rt: orNull(random, "002"), lat: orNull(random, -7.6 + random.next() / 100), lng: orNull(random, 110.9) },
      ...{ accuracy: orNull(random, random.next() * 50), placeSource: "pin", landmark: orNull(random, word(random)) },
      ...{ status: random.pick(["registered", "closed"]), channel: "terminal", npwp, kbli: "10799", kbliEdition: 2020 },
      ...{ verification: random.pick(["new", "verified", "repair"]), verifiedAt: orNull(random, at(random)) },
      ...{ capital: orNull(random, random.next() * 1e9), turnover: orNull(random, 2_400_000), turnoverPer: "month" },
      ...{ workersWomen: orNull(random, 2), closedAt: orNull(random, at(random)) },
      ...{ createdAt: at(random), updatedAt: at(random) },
    },
  });
  for (let n = 0; n < random.between(0, 2); n += 1) {
    const spot = { lat: random.pick([-7.61, -7.62]), lng: 110.95, source: "pin", createdAt: at(random) };
    await client.spot.create({ data: { businessId: id, ...spot } });
    await client.note.create({
      data: { ownerId, businessId: id, text: word(random), officerId: "verifier", at: at(random) },
    });
    await client.check.create({
      data: {
        ...{ businessId: id, outcome: "approved", officerId: "verifier", at: at(random) },
        ...{ waitsFor: orNull(random, random.pick(["owner", "officer"])), tellAt: orNull(random, at(random)) },
      },
    });
    await client.change.create({
      data: {
        ...{ ownerId, businessId: orNull(random, id), field: "product", before: null, after: word(random) },
        ...{ by: "owner", channel: "terminal", messageId: "m", at: at(random) },
      },
    });
    if (chat !== null)
      await client.photo.create({
        data: {
          ...{
            businessId: id,
            chatId: chat.id,
            channel: "terminal",
            reference: `r${id}${n}`,
            state: "kept",
            attempts: 1,
          },
          ...{ dueAt: at(random), file: `f${id}${n}.webp`, createdAt: at(random) },
        },
      });
  }
};
