import { createRequire } from "node:module";
import Sqlite from "better-sqlite3";
import type { Middleware } from "grammy";
import type { Update } from "grammy/types";
import type { Content } from "../../src/channels/channel.ts";
import { settings } from "../../src/store/sqlite-adapter.ts";
import { atOnce, type Contender, type Conversable, type Crowd, placesOf, sizeOf } from "./contender.ts";
import { quickPath } from "./quick-path.ts";

const home = new URL("./package.json", import.meta.url);

/** As much of the plugin as is used; its own types are only there once it is installed. */
interface Plugin {
  conversations(options: { storage: unknown }): Middleware;
  createConversation(talk: (conversation: Conversation, context: Asked) => Promise<void>, name: string): Middleware;
}
interface Conversation {
  wait(): Promise<Asked>;
  external(work: () => void): Promise<void>;
}
interface Asked {
  readonly message?: { readonly text?: string };
  reply(text: string, other?: unknown): Promise<unknown>;
}

/**
 * grammY's plugin with the same questions and a state that is written and durable after every message. It refuses
 * no duplicates, keeps no outbox, understands no words and looks nothing up: less work than ours.
 */
export const grammyConversations = (
  name: string,
  path: () => Promise<string>,
  crowd: Crowd,
): Contender<Conversable> => ({
  name,
  open: async () => {
    const database = new Sqlite(await path());
    database.exec(settings);
    database.exec("CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
    database.exec("CREATE TABLE registered (id INTEGER PRIMARY KEY, answers TEXT NOT NULL)");
    const bot = createBot(database);
    const updates = placesOf(crowd).map((owners) => owners.flatMap(updatesOf));
    return {
      run: () => atOnce(updates, (update) => bot.handleUpdate(update)),
      check: async () => {
        const { count } = database.prepare("SELECT count(*) AS count FROM registered").get() as { count: number };
        if (count !== sizeOf(crowd)) throw new Error(`${name} registered ${count} owners only`);
      },
      say: async (owner, at) => {
        const update = updatesOf(owner)[at];
        if (update !== undefined) await bot.handleUpdate(update);
      },
      close: async () => void database.close(),
    };
  },
});

const questions = [
  "Apakah Anda setuju?",
  "Siapa nama Anda, sesuai KTP?",
  "Apa nama usahanya?",
  "Apa yang Anda buat atau jual?",
  "Masuk kelompok usaha yang mana?",
  "Bagaimana Anda berjualan?",
  "Di mana tempat usahanya?",
  "Di desa atau kelurahan apa itu?",
  "RT dan RW berapa?",
  "Nomor HP yang bisa dihubungi petugas?",
  "Periksa dulu. Sudah benar?",
  "Boleh usaha Anda tampil di direktori umum?",
  "Mau menerima pengumuman?",
];
const keyboard = { reply_markup: { inline_keyboard: [[{ text: "Ya", callback_data: "yes" }]] } };

const createBot = (database: Sqlite.Database) => {
  const require = createRequire(home);
  const { Bot } = require("grammy") as typeof import("grammy");
  const { conversations, createConversation } = require("@grammyjs/conversations") as Plugin;
  const insert = database.prepare("INSERT INTO registered (answers) VALUES (?)");

  const register = async (conversation: Conversation, context: Asked): Promise<void> => {
    const answers: (string | undefined)[] = [];
    let asking = context;
    for (const [at, question] of questions.entries()) {
      await asking.reply(`Langkah ${at + 1} dari ${questions.length}\n${question}`, keyboard);
      asking = await conversation.wait();
      answers.push(asking.message?.text);
    }
    await conversation.external(() => void insert.run(JSON.stringify(answers)));
    await asking.reply("Selesai, terima kasih!");
  };

  const bot = new Bot("1:bench", { botInfo, client: { fetch: answerAtOnce as never } });
  bot.use(conversations({ storage: { type: "key", version: 0, adapter: storageIn(database) } }));
  bot.use(createConversation(register, "register"));
  bot.command("start", (context) =>
    (context as unknown as { conversation: { enter(name: string): Promise<void> } }).conversation.enter("register"),
  );
  return bot;
};

/** The plugin sends while it handles an update; here that costs no network. */
const answerAtOnce = () => Promise.resolve({ json: () => Promise.resolve({ ok: true, result: sent }) });
const sent = { message_id: 1, date: 0, chat: { id: 1, type: "private", first_name: "B" }, text: "" };

/** Every write is committed before the plugin goes on. */
const storageIn = (database: Sqlite.Database) => {
  const read = database.prepare("SELECT value FROM state WHERE key = ?").pluck();
  const write = database.prepare("INSERT INTO state VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value");
  const remove = database.prepare("DELETE FROM state WHERE key = ?");
  return {
    read: (key: string): unknown => {
      const value = read.get(key) as string | undefined;
      return value === undefined ? undefined : JSON.parse(value);
    },
    write: (key: string, value: unknown) => void write.run(key, JSON.stringify(value)),
    delete: (key: string) => void remove.run(key),
  };
};

const updatesOf = (owner: number): readonly Update[] =>
  quickPath(owner).map((content, at) => toUpdate(owner, owner * 100 + at, content));

const toUpdate = (owner: number, update_id: number, content: Content): Update => {
  const from = { id: owner, is_bot: false, first_name: "B" };
  const message = {
    message_id: update_id,
    date: 0,
    chat: { id: owner, type: "private" as const, first_name: "B" },
    from,
  };
  switch (content.kind) {
    case "text": {
      const { text } = content;
      const command = { type: "bot_command" as const, offset: 0, length: text.length };
      return { update_id, message: { ...message, text, ...(text.startsWith("/") ? { entities: [command] } : {}) } };
    }
    case "location":
      return { update_id, message: { ...message, location: { latitude: content.lat, longitude: content.lng } } };
    case "contact":
      return { update_id, message: { ...message, contact: { phone_number: content.phone, first_name: "B" } } };
    default:
      return {
        update_id,
        callback_query: {
          id: String(update_id),
          from,
          chat_instance: "1",
          message: { ...message, text: "" },
          data: "yes",
        },
      } as Update;
  }
};

const botInfo = {
  id: 1,
  is_bot: true,
  first_name: "Bench",
  username: "bench_bot",
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
} as never;
