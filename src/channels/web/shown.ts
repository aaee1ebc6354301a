import type { Choice, Content, Outgoing } from "../channel.ts";
import { fileAddress, photoAddress } from "./attachments.ts";
import { beginning, type Cursor, type Entry } from "./history.ts";
import { browserId } from "./identity.ts";
import type { Texts } from "./texts.ts";

/** One message as a page shows it. */
export interface Line {
  /** "i12" or "o34": its place in the page. */
  readonly key: string;
  readonly own: boolean;
  readonly at: Date;
  readonly text: string;
  /** Where a small version of an own photo is. */
  readonly picture?: string;
  /** What the office sent along. */
  readonly files?: readonly { readonly name: string; readonly address: string }[];
  /** The browser's id of an own message. */
  readonly id?: string;
}

/** What can be answered now. */
export interface Panel {
  readonly question: string | null;
  readonly choices: readonly Choice[];
  readonly wants: Outgoing["wants"];
}

/** A talk as far as it is shown; reading on continues it. */
export interface Shown {
  readonly cursor: Cursor;
  readonly lines: readonly Line[];
  readonly panel: Panel | null;
  readonly step: Outgoing["step"];
  /** The choices offered so far, question by question: pressed buttons are shown in their words. */
  readonly offered: ReadonlyMap<string | null, readonly Choice[]>;
}

export const nothing: Shown = { cursor: beginning, lines: [], panel: null, step: null, offered: new Map() };

/** The talk with what was said since. `lines` are the new ones only. */
export function showOn(before: Shown, entries: readonly Entry[], texts: Texts): Shown {
  return entries.reduce<Shown>(
    (shown, entry) => (entry.from === "owner" ? withOwn(shown, entry, texts) : withOffice(shown, entry, texts)),
    {
      ...before,
      lines: [],
    },
  );
}

function withOwn(shown: Shown, entry: Entry & { from: "owner" }, texts: Texts): Shown {
  const { id, at, messageId, content } = entry;
  const text = content === null ? texts.removed : inWords(content, shown, texts);
  const picture = content?.kind === "photo" ? { picture: photoAddress(id) } : {};
  const line: Line = { key: `i${id}`, own: true, at, text, id: browserId(messageId), ...picture };
  return {
    ...shown,
    cursor: { ...shown.cursor, owner: Math.max(id, shown.cursor.owner) },
    lines: [...shown.lines, line],
  };
}

function withOffice(shown: Shown, entry: Entry & { from: "office" }, texts: Texts): Shown {
  const { id, at, message } = entry;
  const files = message?.files?.map(({ name }, place) => ({ name, address: fileAddress(id, place) })) ?? [];
  const line: Line = { key: `o${id}`, own: false, at, text: message?.text ?? texts.removed, files };
  const on = {
    ...shown,
    cursor: { ...shown.cursor, office: Math.max(id, shown.cursor.office) },
    lines: [...shown.lines, line],
  };
  if (message === null) return on;
  const { asks, choices, wants, step } = message;
  const offersSomething = choices.length > 0 || wants !== null;
  // A message in between leaves the choices of the question that stays open.
  const stays = !offersSomething && asks !== null && shown.panel?.question === asks;
  return {
    ...on,
    step,
    panel: stays ? shown.panel : offersSomething ? { question: asks, choices, wants } : null,
    offered: choices.length > 0 ? new Map([...shown.offered, [asks, choices]]) : shown.offered,
  };
}

function inWords(content: Content, shown: Shown, texts: Texts): string {
  switch (content.kind) {
    case "text":
      // What the button of the first page sends is no word of the owner's.
      return /^\/start(?: [\w-]*)?$/.test(content.text) ? texts.begin : content.text;
    case "pick":
      return label(content, shown) ?? String(content.choice);
    case "location": {
      const { lat, lng, accuracy } = content;
      return texts.location(
        lat.toFixed(5),
        lng.toFixed(5),
        accuracy === undefined ? null : String(Math.round(accuracy)),
      );
    }
    case "contact":
      return content.phone;
    case "photo":
      return content.caption ?? "";
    case "other":
      return texts.unknown;
    case "page":
    case "moved":
    case "wish":
    case "idle":
    case "office":
      return "";
  }
}

function label({ choice, question }: Content & { kind: "pick" }, { offered, panel }: Shown): string | undefined {
  const choices = (question === undefined ? panel?.choices : offered.get(question)) ?? panel?.choices ?? [];
  return (typeof choice === "number" ? choices[choice - 1] : choices.find(({ id }) => id === choice))?.label;
}
