// What the client's library finds in the page's memory: ids, models and collections that tell of their changes.

export class Emitter {
  #listeners = [];

  on(names, listener) {
    for (const name of names.split(" ")) this.#listeners.push({ name, listener });
    this.onListener?.(names);
  }

  once(name, listener) {
    const single = (...told) => {
      this.off(name, single);
      listener(...told);
    };
    this.on(name, single);
  }

  off(name, listener) {
    this.#listeners = this.#listeners.filter((one) => one.name !== name || one.listener !== listener);
  }

  emit(name, ...told) {
    for (const one of [...this.#listeners]) if (one.name === name) one.listener(...told);
  }
}

/** The id of a chat: `628123@c.us`, `4711@lid`, `12-34@g.us`. */
export class Wid {
  constructor(serialized) {
    const [user, server] = serialized.split("@");
    Object.assign(this, { user, server, _serialized: serialized });
  }
  isLid() {
    return this.server === "lid";
  }
  isUser() {
    return this.server === "c.us" || this.server === "lid";
  }
  isGroup() {
    return this.server === "g.us";
  }
  isStatus() {
    return this._serialized === "status@broadcast";
  }
  toString() {
    return this._serialized;
  }
  /** So the platform's ids look when they leave the page as JSON. */
  toJSON() {
    return this._serialized;
  }
}
export function widOf(said) {
  if (said instanceof Wid) return said;
  const text = typeof said === "string" ? said : said?._serialized;
  if (!/^[\w-]+@[\w.]+$/.test(text ?? "")) throw new Error("wid error: invalid wid");
  return new Wid(text);
}

export class MsgKey {
  constructor({ to, from, id, selfDir }) {
    const fromMe = selfDir === "out";
    const remote = fromMe ? to : from;
    Object.assign(this, { fromMe, remote, id, _serialized: `${fromMe}_${remote}_${id}` });
  }
  toString() {
    return this._serialized;
  }
  static async newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(9));
    return `3EB0${[...bytes].map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
  }
}

export class Model extends Emitter {
  constructor(fields) {
    super();
    Object.assign(this, fields);
  }

  /** Changes fields and tells of each that became another. */
  set(fields) {
    const changed = Object.entries(fields).map(([name, value]) => [name, value, this[name]]);
    Object.assign(this, fields);
    for (const [name, value, before] of changed) {
      if (before === value) continue;
      this.emit(`change:${name}`, this, value, before);
      this.collection?.emit(`change:${name}`, this, value, before);
    }
    this.emit("change", this);
    this.collection?.emit("change", this);
  }

  serialize() {
    const { msgs: _, onListener: __, ...fields } = this;
    return fields;
  }

  toJSON() {
    return this.serialize();
  }
}

export class Collection extends Emitter {
  #models = new Map();

  get(id) {
    return this.#models.get(String(id?._serialized ?? id));
  }

  getModelsArray() {
    return [...this.#models.values()];
  }

  add(model) {
    Object.defineProperty(model, "collection", { value: this, configurable: true });
    this.#models.set(model.id._serialized, model);
    this.emit("add", model);
    return model;
  }

  /** Holds it without telling anybody, as a chat holds the messages of the whole. */
  hold(model) {
    this.#models.set(model.id._serialized, model);
  }

  remove(id) {
    this.#models.delete(String(id));
  }
}
