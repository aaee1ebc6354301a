import type { Chat, Option, Sent } from "./chat.ts";
import { contactOf, messageChange, product, seconds, sender, type WhatsApp } from "./events.ts";
import { GraphFault } from "./graph-fault.ts";
import type { MessageEvent } from "./message-schema.ts";
import type { FileOptions, Person } from "./person.ts";

type Content = MessageEvent extends infer M
  ? M extends MessageEvent
    ? Omit<M, "id" | "timestamp" | "from" | "from_user_id">
    : never
  : never;

export function createPerson(chat: Chat, whatsapp: WhatsApp): Person {
  const { office } = whatsapp;

  function say(content: Content, as: string): string {
    const id = whatsapp.nextId();
    chat.wroteAt = whatsapp.now();
    chat.lines.push(`owner: ${as}`);
    const envelope = { ...sender(chat, office), id, timestamp: seconds(whatsapp.now()) };
    whatsapp.emit(messageChange(chat, office, { ...envelope, ...content }));
    return id;
  }

  const quoting = (id: string) => ({ context: { from: office.phone, id } });

  function file(type: string, { bytes }: FileOptions, name?: string) {
    const stored = whatsapp.putFile({
      type,
      bytes: bytes ?? Buffer.from(`the bytes of ${whatsapp.nextId()}`),
      ...(name === undefined ? {} : { name }),
    });
    const { url, ...told } = whatsapp.told(stored);
    return office.userIds ? { ...told, url } : told;
  }

  const captioned = ({ caption }: FileOptions) => (caption === undefined ? {} : { caption });

  const photo = (options: FileOptions = {}) =>
    say({ type: "image", image: { ...captioned(options), ...file("image/jpeg", options) } }, "(photo)");

  function pick(under: Sent, option: Option): string {
    const as = `[${option.title}]`;
    if (under.kind === "template")
      return say({ type: "button", ...quoting(under.id), button: { payload: option.id, text: option.title } }, as);
    const { description, ...reply } = option;
    const interactive =
      under.kind === "list"
        ? {
            type: "list_reply" as const,
            list_reply: { ...reply, ...(description === undefined ? {} : { description }) },
          }
        : { type: "button_reply" as const, button_reply: reply };
    return say({ type: "interactive", ...quoting(under.id), interactive }, as);
  }

  function press(option: string | number): string {
    const fits = ({ title }: Option, at: number) => (typeof option === "number" ? at === option - 1 : title === option);
    const under = chat.sent.findLast(({ options }) => options.some(fits));
    const chosen = under?.options.find(fits);
    if (under === undefined || chosen === undefined)
      throw new Error(
        `${chat.phone} sees nothing to press as "${option}"; their talk:\n${chat.lines.slice(-6).join("\n")}`,
      );
    return pick(under, chosen);
  }

  function last(): Sent {
    const sent = chat.sent.at(-1);
    if (sent === undefined) throw new Error(`${chat.phone} has no message of the office's`);
    return sent;
  }

  function unsupported(what?: string): string {
    const fault = new GraphFault(131051, { details: "Message type is currently not supported." }).inEvent();
    const { href: _, ...words } = fault;
    const unknown = { ...words, title: "Message type unknown", message: "Message type unknown" };
    return say(
      { type: "unsupported", errors: [unknown], ...(what === undefined ? {} : { unsupported: { type: what } }) },
      `(${what ?? "unsupported"})`,
    );
  }

  function prefer(value: "stop" | "resume"): void {
    chat.stopped = value === "stop";
    const { wa_id, user_id } = contactOf(chat, office);
    const preference = {
      ...(wa_id === undefined ? {} : { wa_id }),
      ...(user_id === undefined ? {} : { user_id }),
      detail: `User requested to ${value} marketing messages`,
      category: "marketing_messages" as const,
      value,
      timestamp: Math.floor(whatsapp.now() / 1000),
    };
    whatsapp.emit({
      field: "user_preferences",
      value: { ...product(office), contacts: [contactOf(chat, office)], user_preferences: [preference] },
    });
  }

  /** A new number brings a new user id. Who hides the number is told by the ids alone. */
  function changeNumber(phone: string): string {
    const { phone: before, userId, name, hidesPhone } = chat;
    const id = whatsapp.nextId();
    Object.assign(chat, { phone, userId: `${userId.slice(0, 3)}9${userId.slice(4)}` });
    const [from, to] = hidesPhone ? [userId, chat.userId] : [before, phone];
    const system = {
      body: `User ${name} changed from ${from} to ${to}`,
      ...(hidesPhone ? {} : { wa_id: phone }),
      ...(office.userIds ? { user_id: chat.userId } : {}),
      type: hidesPhone ? ("user_changed_user_id" as const) : ("user_changed_number" as const),
    };
    const envelope = { ...(hidesPhone ? {} : { from: before }), id, timestamp: seconds(whatsapp.now()) };
    whatsapp.emit({
      field: "messages",
      value: { ...product(office), messages: [{ ...envelope, type: "system", system }] },
    });
    if (office.userIds) tellUserId(userId);
    return id;
  }

  /** A field of its own tells which user id took the place of which. */
  function tellUserId(previous: string): void {
    const { wa_id } = contactOf(chat, office);
    const update = {
      ...(wa_id === undefined ? {} : { wa_id }),
      detail: `User id for ${chat.name} has been updated.`,
      user_id: { previous, current: chat.userId },
      timestamp: seconds(whatsapp.now()),
    };
    whatsapp.emit({
      field: "user_id_update",
      value: { ...product(office), contacts: [contactOf(chat, office)], user_id_update: [update] },
    });
  }

  function card(phone: string, name: string, company?: string) {
    const [first = name, ...last] = name.split(" ");
    const lastName = last.length === 0 ? {} : { last_name: last.join(" ") };
    return {
      name: { first_name: first, ...lastName, formatted_name: name },
      ...(company === undefined ? {} : { org: { company } }),
      phones: [{ phone: `+${phone}`, wa_id: phone, type: "CELL" }],
    };
  }

  return {
    get phone() {
      return chat.phone;
    },
    get userId() {
      return chat.userId;
    },
    send: (text, { quoting: id } = {}) =>
      say({ type: "text", ...(id === undefined ? {} : quoting(id)), text: { body: text } }, text),
    press,
    pressId(id, under = last()) {
      return pick(under, under.options.find((one) => one.id === id) ?? { id, title: id });
    },
    location: ({ lat, lng, ...named }) =>
      say({ type: "location", location: { latitude: lat, longitude: lng, ...named } }, `(location ${lat}, ${lng})`),
    shareContact({ withoutPhone = false } = {}) {
      const asked = chat.sent.findLast(({ kind }) => kind === "contact_request");
      if (asked === undefined) throw new Error(`${chat.phone} was not asked for the number`);
      const { phones, ...named } = card(chat.phone, chat.name);
      const own = { ...named, ...(withoutPhone ? {} : { phones }), origin: "contact_request" as const };
      const id = say({ type: "contacts", contacts: [own] }, "(own contact)");
      if (!withoutPhone) chat.hidesPhone = false;
      return id;
    },
    contact(phone, { name = "Tetangga", company, withoutWhatsApp = false } = {}) {
      const digits = phone.replace(/\D/g, "");
      const known = card(digits, name, company);
      const given = withoutWhatsApp ? { ...known, phones: [{ phone, type: "CELL" }] } : known;
      const vcard = `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL;type=CELL:${phone}\nEND:VCARD`;
      const shared = office.userIds ? { ...given, origin: "other" as const, vcard } : given;
      return say({ type: "contacts", contacts: [shared] }, "(contact)");
    },
    photo,
    album: (count, { caption, ...options } = {}) =>
      Array.from({ length: count }, (_, at) =>
        photo({ ...options, ...(at === 0 && caption !== undefined ? { caption } : {}) }),
      ),
    document: ({ type, name = "file", ...options }) =>
      say(
        { type: "document", document: { ...captioned(options), filename: name, ...file(type, options, name) } },
        `(document ${name})`,
      ),
    video: () => say({ type: "video", video: file("video/mp4", {}) }, "(video)"),
    sticker: () => say({ type: "sticker", sticker: { ...file("image/webp", {}), animated: false } }, "(sticker)"),
    voice: () => say({ type: "audio", audio: { ...file("audio/ogg; codecs=opus", {}), voice: true } }, "(voice)"),
    forward: (text) => say({ type: "text", context: { forwarded: true }, text: { body: text } }, `(forwarded) ${text}`),
    reaction: (emoji, to = last()) =>
      say(
        { type: "reaction", reaction: { message_id: to.id, ...(emoji === undefined ? {} : { emoji }) } },
        `(reaction ${emoji ?? "taken back"})`,
      ),
    unsupported,
    edit: () => unsupported("edit"),
    changeNumber,
    stopMarketing: () => prefer("stop"),
    resumeMarketing: () => prefer("resume"),
    block: (how = "undeliverable") => void Object.assign(chat, { blocked: how }),
    unblock: () => void Object.assign(chat, { blocked: false }),
    leave: () => void Object.assign(chat, { reachable: false }),
    reads() {
      for (const sent of chat.unopened.splice(0)) whatsapp.tell(sent, "read");
    },
    reply: () => {
      const unread = chat.unread.shift();
      return unread === undefined ? new Promise((resolve) => chat.readers.push(resolve)) : Promise.resolve(unread);
    },
    received: () => chat.sent,
    options: () => chat.sent.findLast(({ options }) => options.length > 0)?.options ?? [],
    transcript: () => chat.lines,
  };
}
