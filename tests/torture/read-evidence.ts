import type { Content, Outgoing } from "../../src/channels/channel.ts";
import type { Database } from "../../src/store/database.ts";
import type { Evidence } from "./evidence.ts";

type Inside = Pick<Evidence, "chats" | "inbox" | "outbox" | "records" | "consents" | "owners">;

/** The inside of the evidence: what the database holds. */
export async function readEvidence(
  { client }: Database,
  partsOf: (message: Outgoing) => readonly string[],
): Promise<Inside> {
  const orderBy = { id: "asc" } as const;
  const chats = await client.chat.findMany({
    orderBy,
    select: { id: true, address: true, revision: true, ownerId: true },
  });
  const inbox = await client.inboxMessage.findMany({ orderBy });
  const outbox = await client.outboxMessage.findMany({ orderBy });
  const businesses = await client.business.findMany({ orderBy, include: { owner: true } });
  const consents = await client.consent.findMany({ orderBy, select: { chatId: true, purpose: true, granted: true } });
  return {
    chats,
    inbox: inbox.map(({ content, ...row }) => ({
      ...row,
      content: content === null ? null : (JSON.parse(content) as Content),
    })),
    outbox: outbox.map(({ body, ...row }) => ({
      ...row,
      parts: body === null ? [] : partsOf(JSON.parse(body) as Outgoing),
    })),
    records: businesses.map(({ owner, ...business }) => ({
      ownerId: owner.id,
      number: business.number,
      told: {
        ownerName: owner.name,
        phone: owner.phone,
        language: owner.language,
        businessName: business.name,
        product: business.product,
        cluster: business.clusterId,
        mode: business.mode,
        village: business.village,
        district: business.district,
        rt: business.rt,
        rw: business.rw,
        lat: business.lat,
        lng: business.lng,
        accuracy: business.accuracy,
        placeSource: business.placeSource,
        landmark: business.landmark,
      },
    })),
    consents,
    owners: await client.owner.count(),
  };
}

/** How many messages wait to be sent. */
export const countPending = ({ client }: Database): Promise<number> =>
  client.outboxMessage.count({ where: { state: "pending" } });
