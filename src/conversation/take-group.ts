import { isUnwritten } from "../../flows/kit/unwritten.ts";
import { isLanguage, type Language } from "../../flows/kit/vocabulary.ts";
import type { World } from "../../flows/kit/world.ts";
import type { Setting } from "../../flows/talk.ts";
import { trouble } from "../../flows/trouble.ts";
import type { Incoming, Receipt } from "../channels/channel.ts";
import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import { commit } from "../store/bulk.ts";
import { StoreConflict, StoreError } from "../store/store-error.ts";
import { type Account, findAccounts } from "./accounts.ts";
import type { EffectTools } from "./effects/cause.ts";
import type { TakeGroup } from "./intake.ts";
import { keyOf, readKnownMessages } from "./reads.ts";
import { type Chat, noWrites } from "./rows.ts";
import { statementsOf } from "./statements.ts";
import { takeSilence } from "./take-silence.ts";
import { type TakenTurn, takeTurn } from "./turn.ts";

export interface TurnTools extends EffectTools {
  readonly setting: Setting;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether a message to an owner of this channel may have to wait until they write. */
  readonly mayWait: (channel: string) => boolean;
  /** Told after each commit, so that delivery need not look for work. */
  readonly committed: (turns: readonly TakenTurn[]) => void;
}

/** Reads in bulk, runs the pure turns, writes in bulk: one transaction for the whole group. */
export const createTakeGroup =
  (tools: TurnTools): TakeGroup =>
  async (messages) => {
    const [known, accounts] = await Promise.all([
      readKnownMessages(tools.database, messages),
      findAccounts(tools.database, messages),
    ]);
    requireStrangersApart(messages, accounts);
    const turns: TakenTurn[] = [];
    const receipts: Receipt[] = [];
    for (const message of messages) {
      if (known.has(keyOf(message.channel, message.messageId))) {
        receipts.push({ is: "duplicate" });
        continue;
      }
      const account = accounts.get(keyOf(message.channel, message.address));
      const chat = account?.chat;
      receipts.push({ is: "taken" });
      if (message.content.kind === "idle") {
        const turn = await takeSilence(chat, message, tools);
        if (turn !== undefined) turns.push(turn);
      } else if (message.content.kind === "office") {
        // Nothing can be begun with who never wrote.
        if (chat !== undefined) turns.push(await takeTurn(chat, message, tools.setting, tools, tools.clock.now()));
      } else if (!isUnwritten(message.content) || (chat !== undefined && chat.erasedIn === null)) {
        // What nobody wrote brings nobody back whose data are being erased.
        const turn = await takeOrApologise(chat ?? (await newChat(message, tools)), message, tools);
        turns.push(account === undefined ? turn : { ...turn, account });
      }
    }
    if (turns.length > 0) {
      await commit(tools.database, statementsOf(tools.database.kind, turns, tools.mayWait));
      tools.committed(turns);
    }
    return receipts;
  };

/** Somebody new who comes by two of their ids at once is one chat: then each is taken by itself. */
const requireStrangersApart = (messages: readonly Incoming[], accounts: ReadonlyMap<string, Account>): void => {
  const ids = messages
    .filter(({ channel, address }) => accounts.get(keyOf(channel, address))?.chat === undefined)
    .flatMap(({ channel, address, aliases = [] }) =>
      [...new Set([address, ...aliases])].map((id) => keyOf(channel, id)),
    );
  if (new Set(ids).size < ids.length) throw new StoreConflict("Two messages of one new account");
};

/**
 * A fault of ours in a turn must not stop the chat for ever: the platform would send the message again and
 * again. The message is kept, the talk stays where it was, and the owner is told.
 */
const takeOrApologise = async (chat: Chat, message: Incoming, tools: TurnTools): Promise<TakenTurn> => {
  const now = tools.clock.now();
  try {
    return await takeTurn(chat, message, tools.setting, tools, now);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    tools.log.error("turn.failed", error, { chat: chat.id, revision: chat.revision + 1 });
    return { chat, message, reply: trouble(chat.talk, chat.language, tools.setting), writes: noWrites(), now };
  }
};

const newChat = async ({ channel, address, profile }: Incoming, { sequences, world }: TurnTools): Promise<Chat> => {
  const [id] = await sequences.reserve("chat", 1);
  if (id === undefined) throw new Error("No id could be reserved");
  return {
    id,
    channel,
    address,
    revision: 0,
    language: languageOf(profile?.language, world),
    talk: undefined,
    ownerId: null,
    heardAt: undefined,
    wroteAt: null,
    blockedAt: null,
    erasedIn: null,
  };
};

/** The language that a platform tells of, where the office offers it; else Indonesian. */
const languageOf = (tag: string | undefined, { languages }: World): Language => {
  const primary = tag?.toLowerCase().split("-")[0];
  return isLanguage(primary) && (languages?.includes(primary) ?? true) ? primary : "id";
};
