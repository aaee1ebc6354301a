import type { Content, Outgoing } from "../channels/channel.ts";
import type { Database } from "../store/database.ts";
import { sentByOwner } from "./unwritten.ts";

/** What was said in the talks of one channel, from the inbox and the outbox. `after`: the last ids seen of each. */
export const createHistory = ({ client }: Database, channel: string) => ({
  read: async (address: string, after: { readonly owner: number; readonly office: number }) => {
    const chat = await client.chat.findUnique({
      where: { channel_address: { channel, address } },
      select: { id: true, language: true },
    });
    if (chat === null) return null;
    const [inbox, outbox] = await Promise.all([
      client.inboxMessage.findMany({
        where: { chatId: chat.id, id: { gt: after.owner }, ...sentByOwner },
        orderBy: { id: "asc" },
      }),
      client.outboxMessage.findMany({
        where: { chatId: chat.id, id: { gt: after.office } },
        orderBy: { id: "asc" },
      }),
    ]);
    const said = inbox.map(({ id, revision, receivedAt, messageId, content }) => ({
      revision,
      entry: {
        id,
        from: "owner" as const,
        at: receivedAt,
        messageId,
        content: content === null ? null : (JSON.parse(content) as Content),
      },
    }));
    const answered = outbox.map(({ id, revision, createdAt, body }) => ({
      revision,
      entry: {
        id,
        from: "office" as const,
        at: createdAt,
        message: body === null ? null : (JSON.parse(body) as Outgoing),
      },
    }));
    // An owner's message comes before what answers it; the sort keeps the order within each.
    const entries = [...said, ...answered].sort((a, b) => a.revision - b.revision).map(({ entry }) => entry);
    return { language: chat.language, entries };
  },
});
