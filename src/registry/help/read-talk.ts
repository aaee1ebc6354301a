import type { Choice, Content, Message } from "../../../flows/kit/heard.ts";
import { sentByOwner } from "../../conversation/unwritten.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** What became of a message of the office. */
export type Delivery =
  | "pending"
  | "waiting"
  | "sent"
  | "delivered"
  | "read"
  | "blocked"
  | "refused"
  | "expired"
  | "withdrawn";

/** One message of a talk, as an officer reads it. */
export type Said = { readonly key: string; readonly at: Date } & (
  | {
      readonly from: "owner";
      /** Null once it was removed. Of a pressed button: its words, as far as they are known. */
      readonly content: Content | null;
      readonly pressed?: string;
      /** The message's id, where it is a photo. */
      readonly photo?: number;
    }
  | {
      readonly from: "bot" | "officer";
      readonly officer: { readonly id: string; readonly name: string } | null;
      readonly text: string | null;
      readonly choices: readonly string[];
      readonly files: readonly string[];
      readonly state: Delivery;
      /** A word for why it was refused. */
      readonly reason: string | null;
    }
);

export interface Talk {
  readonly said: readonly Said[];
  /** There is more before it. */
  readonly cut: boolean;
  /** The turn before which that is: for `before`. */
  readonly earlier: number | null;
}

/**
 * The latest of what was said in a chat, in its order: an owner's message before what answers it. `before`: only what
 * was said before this turn.
 */
export const readTalk = async ({ client }: Database, chatId: number, most: number, before?: number): Promise<Talk> => {
  const turns = before === undefined ? {} : { revision: { lt: before } };
  const [inbox, outbox] = await Promise.all([
    client.inboxMessage.findMany({
      where: { chatId, ...turns, ...sentByOwner },
      orderBy: { id: "desc" },
      take: most + 1,
    }),
    client.outboxMessage.findMany({ where: { chatId, ...turns }, orderBy: { id: "desc" }, take: most + 1 }),
  ]).catch(asStoreError);
  const ids = [...new Set(outbox.flatMap(({ officerId }) => (officerId === null ? [] : [officerId])))];
  const officers = await client.officer
    .findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    .catch(asStoreError);

  const offered = new Map<string, readonly Choice[]>();
  let last: readonly Choice[] = [];
  const rows = [
    ...inbox.map((row) => ({ row, revision: row.revision, is: 0 as const })),
    ...outbox.map((row) => ({ row, revision: row.revision, is: 1 as const })),
  ].sort((a, b) => a.revision - b.revision || a.is - b.is || a.row.id - b.row.id);
  const said = rows.map((one): Said => {
    if (one.is === 0) {
      const { id, receivedAt, content: json } = one.row;
      const content = json === null ? null : (JSON.parse(json) as Content);
      const pressed = content?.kind === "pick" ? labelOf(content, offered, last) : undefined;
      return {
        ...{ key: `i${id}`, at: receivedAt, from: "owner", content },
        ...(pressed === undefined ? {} : { pressed }),
        ...(content?.kind === "photo" ? { photo: id } : {}),
      };
    }
    const { id, createdAt, body, state, reason, officerId, progress } = one.row;
    const message = body === null ? null : (JSON.parse(body) as Written);
    const arrived = state === "sent" && (progress === "delivered" || progress === "read");
    if (message !== null && message.choices.length > 0) {
      last = message.choices;
      if (message.asks !== null) offered.set(message.asks, message.choices);
    }
    return {
      ...{ key: `o${id}`, at: createdAt, from: officerId === null ? "bot" : "officer", text: readable(message) },
      officer:
        officerId === null
          ? null
          : (officers.find((officer) => officer.id === officerId) ?? { id: officerId, name: "" }),
      choices: message?.choices.map(({ label }) => label) ?? [],
      files: message?.files?.map(({ name }) => name) ?? [],
      ...{ state: (arrived ? progress : state) as Delivery, reason },
    };
  });
  if (said.length <= most) return { said, cut: false, earlier: null };
  // A page begins with a whole turn, unless that one alone fills it.
  const first = rows.at(-most)?.revision ?? 0;
  const whole = rows.findIndex(({ revision }) => revision > first);
  const partial = rows.at(-most - 1)?.revision === first;
  const from = partial && whole > 0 ? whole : rows.length - most;
  return { said: said.slice(from), cut: true, earlier: rows[from]?.revision ?? null };
};

/** What a platform approved before stands for a text. */
type Written = Message & { readonly template?: { readonly name: string; readonly parameters: readonly string[] } };

/**
 * Of an approved text only its name and its words are known here. With a code that only its owner may know, an officer
 * could get at the registration as if they were the owner.
 */
const readable = (message: Written | null): string | null => {
  if (message === null) return null;
  const { text, secret, template } = message;
  if (template !== undefined) return `(${template.name}) ${template.parameters.join(", ")}`;
  return secret === undefined ? text : text.replaceAll(secret, "••• •••");
};

const labelOf = (
  { choice, question }: Content & { kind: "pick" },
  offered: ReadonlyMap<string, readonly Choice[]>,
  last: readonly Choice[],
): string | undefined => {
  const choices = (question === undefined ? undefined : offered.get(question)) ?? last;
  return (typeof choice === "number" ? choices[choice - 1] : choices.find(({ id }) => id === choice))?.label;
};

/** Where a photo of this chat lies; undefined where the message is of another chat, is none, or was removed. */
export const readPhotoOf = async (
  { client }: Database,
  chatId: number,
  messageId: number,
): Promise<{ readonly channel: string; readonly reference: string } | undefined> => {
  const row = await client.inboxMessage
    .findFirst({ where: { id: messageId, chatId }, select: { channel: true, content: true } })
    .catch(asStoreError);
  const content = row?.content == null ? null : (JSON.parse(row.content) as Content);
  return row !== null && content?.kind === "photo" ? { channel: row.channel, reference: content.reference } : undefined;
};
