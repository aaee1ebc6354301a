// WhatsApp Web as its client's library sees it: a socket, chats and messages in memory, and `window.require`.
import { Collection, Emitter, Model, MsgKey, widOf } from "./models.js";
import { modulesOf } from "./modules.js";
import { ask, listen } from "./wire.js";

const Msg = new Collection();
const Chat = new Collection();
const contacts = [];
const Cmd = new Emitter();
const Conn = new Model({ ref: undefined, platform: "android", pushname: "Kantor" });
const Socket = new Model({ state: "OPENING", hasSynced: false });
/** Names of what does not come back when it is called. */
const hanging = new Set();
let me;

const page = { Msg, Chat, contacts, Cmd, Conn, Socket, me: () => me, chatOf, messageOf, hangs, ask };

Msg.getMessagesById = async (ids) => {
  const found = await ask("messages", { ids });
  return { messages: found.map((data) => Msg.get(keyOf(data)._serialized) ?? messageOf(data, false)) };
};
Socket.logout = () => ask("logOut");
Socket.takeover = () => ask("takeOver");
Socket.reconnect = () => ask("reconnect");
Cmd.refreshQR = () => ask("refreshQr");

const modules = modulesOf(page);
window.require = (name) => {
  const found = modules[name];
  if (found === undefined) throw new Error(`Requiring unknown module "${name}"`);
  return found;
};

function hangs(name) {
  return hanging.delete(name) ? new Promise(() => undefined) : undefined;
}

const keyOf = ({ id, fromMe, chat }) =>
  new MsgKey({ id, to: widOf(chat), from: widOf(chat), selfDir: fromMe ? "out" : "in" });

function chatOf(id) {
  const known = Chat.get(id);
  if (known !== undefined) return known;
  const group = id.endsWith("@g.us")
    ? { groupMetadata: { announce: false, serialize: () => ({ participants: [] }) } }
    : {};
  const chat = new Model({
    id: widOf(id),
    unreadCount: 0,
    t: 0,
    formattedTitle: "",
    mute: { expiration: 0 },
    ...group,
  });
  chat.msgs = new Collection();
  return Chat.add(chat);
}

/** A message of the double's as the page's model. */
function messageOf({ chat, id: _, fromMe, ...data }, isNewMsg) {
  const mine = widOf(chat.endsWith("@lid") ? me.lid : me.pn);
  const between = fromMe ? { from: mine, to: widOf(chat) } : { from: widOf(chat), to: mine };
  const message = new Model({ ...data, ...between, id: keyOf({ chat, id: _, fromMe }), isNewMsg });
  if (data.directPath === undefined) return message;
  message.mediaData = { mediaStage: "NEED_POKE" };
  message.mediaObject = { filehash: data.filehash };
  Object.defineProperty(message, "downloadMedia", {
    value: async () => {
      message.mediaData = { mediaStage: data.broken ? "ERROR_MISSING" : "RESOLVED" };
    },
  });
  return message;
}

function add(data, isNewMsg) {
  const message = messageOf(data, isNewMsg);
  const chat = chatOf(data.chat);
  chat.msgs.hold(message);
  chat.t = data.t;
  Msg.add(message);
}

const hearing = {
  ref: ({ ref }) => Conn.set({ ref }),
  state: ({ state }) => Socket.set({ state }),
  paired: async () => {
    Socket.set({ state: "PAIRING" });
    await join(await ask("hello"));
  },
  loggedOut: () => {
    Cmd.emit("logout");
    location.href = "/?post_logout=1";
  },
  contact: ({ contact }) => contacts.push(contact),
  message: ({ message, unread }) => {
    add(message, true);
    chatOf(message.chat).set({ unreadCount: unread });
  },
  old: ({ message, unread }) => {
    add(message, false);
    chatOf(message.chat).set({ unreadCount: unread });
  },
  again: ({ message }) => add(message, true),
  unread: ({ chat, unread }) => chatOf(chat).set({ unreadCount: unread }),
  change: ({ message, fields }) => Msg.get(keyOf(message)._serialized)?.set(fields),
  reaction: ({ reaction }) => {
    const told = { ...reaction, author: widOf(reaction.author), id: { _serialized: reaction.id } };
    modules.WAWebAddonReactionTableMode.reactionTableMode.bulkUpsert([told]);
  },
  hang: ({ name }) => hanging.add(name),
  reload: () => location.reload(),
  freeze: () => {
    for (;;);
  },
};

/** What a paired page does once it has its chats. */
async function join(hello) {
  me = hello.me;
  contacts.push(...hello.contacts);
  for (const { id, unread, t, messages } of hello.chats) {
    Object.assign(chatOf(id), { unreadCount: unread, t });
    for (const message of messages) add(message, false);
  }
  Socket.set({ state: hello.state });
  if (hello.neverSynced) return;
  const synced = () => queueMicrotask(() => Socket.set({ hasSynced: true }));
  if (hello.syncedEarly || listening.has("change:hasSynced")) synced();
  else Socket.onListener = (name) => name === "change:hasSynced" && synced();
}

const listening = new Set();
Socket.onListener = (name) => listening.add(name);

await listen((told) => hearing[told.is]?.(told));
const hello = await ask("hello");
me = hello.me;
if (hello.paired) await join(hello);
else {
  Conn.set({ ref: hello.ref });
  Socket.set({ state: "UNPAIRED" });
}
window.Debug = { VERSION: "2.3000.1017054665" };
