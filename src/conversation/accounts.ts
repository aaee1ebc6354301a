import type { Incoming } from "../channels/channel.ts";
import { selectByKeys } from "../store/bulk.ts";
import type { Database } from "../store/database.ts";
import { chatsBy, keyOf } from "./reads.ts";
import type { Chat } from "./rows.ts";

/** Whose message it is, and what is learned of their account. */
export interface Account {
  /** Undefined for one that never wrote. */
  readonly chat: Chat | undefined;
  /** Other ids by which it will be known from now on. */
  readonly learned: readonly string[];
  /** Its address is another one now. */
  readonly moved: boolean;
  /** A chat whose address somebody else has now: nothing more is sent to it. */
  readonly retired?: Chat;
}

/**
 * The chats of these messages, by `keyOf(channel, address)`. A platform may call an account by several ids, and by
 * some of them only: it is known by each. An address that comes with another id of the same kind than before was given
 * to somebody else, to whom nothing of the chat may be shown.
 */
export const findAccounts = async (
  database: Database,
  messages: readonly Incoming[],
): Promise<ReadonlyMap<string, Account>> => {
  const keys = messages.flatMap(({ channel, address, formerly }) =>
    [address, formerly].flatMap((one) => (one === undefined ? [] : [{ channel, address: one }])),
  );
  const addresses = await chatsBy(database, ["channel", "address"], keys);
  const byAddress = new Map(addresses.map((chat) => [keyOf(chat.channel, chat.address), chat]));
  const named = messages.filter(({ aliases }) => aliases !== undefined);
  const { byAlias, aliasesOf } = await readAliases(database, named, addresses);
  return new Map(
    messages.map((message) => {
      const key = keyOf(message.channel, message.address);
      const formerly = keyOf(message.channel, message.formerly ?? "");
      const former = byAddress.get(formerly) ?? byAlias.get(formerly);
      return [key, accountOf(message, byAddress.get(key), former, byAlias, aliasesOf)];
    }),
  );
};

const accountOf = (
  message: Incoming,
  there: Chat | undefined,
  former: Chat | undefined,
  byAlias: ReadonlyMap<string, Chat>,
  aliasesOf: ReadonlyMap<number, readonly string[]>,
): Account => {
  const { channel, address, aliases = [] } = message;
  const known = there === undefined ? [] : (aliasesOf.get(there.id) ?? []);
  const isOther = aliases.some((alias) => known.some((one) => kindOf(one) === kindOf(alias)) && !known.includes(alias));
  const named = [address, ...aliases].map((alias) => byAlias.get(keyOf(channel, alias)));
  const found = former ?? named.find((one) => one !== undefined);
  const chat = found ?? (isOther ? undefined : there);
  const moves =
    chat !== undefined && chat.address !== address && (kindOf(address) === "" || message.formerly !== undefined);
  const had = chat === undefined ? [] : (aliasesOf.get(chat.id) ?? []);
  return {
    chat: moves ? { ...chat, address } : chat,
    learned: aliases.filter((alias) => !had.includes(alias)),
    moved: moves,
    ...(there !== undefined && there.id !== chat?.id && (isOther || moves) ? { retired: there } : {}),
  };
};

/** "" for an address that is none of the platform's other ids. */
const kindOf = (id: string): string => /^[a-z]+(?=:)/.exec(id)?.[0] ?? "";

const columns = { channel: "string", alias: "string", chatId: "number" } as const;

const readAliases = async (database: Database, messages: readonly Incoming[], chats: readonly Chat[]) => {
  const keys = messages.flatMap(({ channel, address, aliases = [], formerly = address }) =>
    [...new Set([address, formerly, ...aliases])].map((alias) => ({ channel, alias })),
  );
  const rows = await selectByKeys(database, "ChatAlias", columns, ["channel", "alias"], keys);
  const others = await chatsBy(
    database,
    ["id"],
    [...new Set(rows.map(({ chatId }) => chatId))].map((id) => ({ id })),
  );
  const all = new Map([...chats, ...others].map((chat) => [chat.id, chat]));
  const ids = keys.length === 0 ? [] : [...all.keys()].map((chatId) => ({ chatId }));
  const known = await selectByKeys(database, "ChatAlias", columns, ["chatId"], ids);
  return {
    byAlias: new Map(
      rows.flatMap(({ channel, alias, chatId }) => {
        const chat = all.get(chatId);
        return chat === undefined ? [] : [[keyOf(channel, alias), chat]];
      }),
    ),
    aliasesOf: new Map(
      [...Map.groupBy(known, ({ chatId }) => chatId)].map(([id, some]) => [id, some.map(({ alias }) => alias)]),
    ),
  };
};
