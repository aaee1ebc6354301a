import { slip } from "../registry/duplicates/truth/mistakes.ts";
import { randomFrom } from "../registry/duplicates/truth/random.ts";
import { registrationNumber } from "../registry/registration-number.ts";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";

/** Registers some businesses a second time, as people do: from another phone, a letter wrong, a few steps away; in the sixty days before. */
export const addLikes = async ({ client }: Database, count: number, at: Date): Promise<void> => {
  const random = randomFrom(7);
  const last = await client.business.findFirst({ orderBy: { id: "desc" }, select: { id: true } }).catch(asStoreError);
  const lastOwner = await client.owner.findFirst({ orderBy: { id: "desc" }, select: { id: true } }).catch(asStoreError);
  const originals = await client.business
    .findMany({
      where: { lat: { not: null }, village: { not: null }, status: "registered", owner: { phone: { not: null } } },
      orderBy: { id: "desc" },
      take: count,
      include: { owner: true },
    })
    .catch(asStoreError);
  let [id, ownerId] = [last?.id ?? 0, lastOwner?.id ?? 0];
  for (const { owner, ...business } of originals) {
    id += 1;
    ownerId += 1;
    const registeredAt = new Date(at.getTime() - random.between(0, 60) * 86_400_000);
    const times = { createdAt: registeredAt, updatedAt: registeredAt };
    await client.owner
      .create({ data: { ...owner, ...times, id: ownerId, name: slip(owner.name, random) } })
      .catch(asStoreError);
    await client.business
      .create({
        data: {
          ...{ ...business, ...times, id, ownerId, number: registrationNumber(business.village ?? "", id) },
          ...{ name: slip(business.name, random), lat: (business.lat ?? 0) + 0.0002, verification: "new" },
        },
      })
      .catch(asStoreError);
  }
  for (const [name, next] of [
    ["business", id + 1],
    ["owner", ownerId + 1],
  ] as const)
    await client.sequence.upsert({ where: { name }, create: { name, next }, update: { next } }).catch(asStoreError);
};
