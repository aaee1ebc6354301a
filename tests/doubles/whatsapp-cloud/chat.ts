import type { Outgoing } from "./request-schema.ts";

/** A button or a row that can be pressed. */
export interface Option {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** A file as it came with a call or is told to a program. */
export interface StoredFile {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly name?: string;
}

/** A message of the office's that was accepted. */
export interface Sent {
  /** The wamid. */
  readonly id: string;
  /** Whom it was sent to, as the request named them: digits of a number, or a user id. */
  readonly to: string;
  /** From the epoch, in milliseconds. */
  readonly at: number;
  readonly kind:
    | "text"
    | "button"
    | "list"
    | "location_request"
    | "contact_request"
    | "image"
    | "document"
    | "template";
  readonly text: string;
  /** Reply buttons, rows of a list, or quick replies of a template. */
  readonly options: readonly Option[];
  /** What opens the list. */
  readonly label?: string;
  readonly file?: StoredFile;
  /** The id of the message that it quotes. */
  readonly quotes?: string;
  /** What was asked for, as it came. */
  readonly request: Outgoing;
}

/** What WhatsApp knows of one person with a talk with the office. */
export interface Chat {
  /** Digits of the number. */
  phone: string;
  userId: string;
  readonly name: string;
  username: string | undefined;
  /** The number is not told to the office. */
  hidesPhone: boolean;
  /** When they last wrote, in milliseconds from the epoch. */
  wroteAt: number | undefined;
  /** `silently`: a message stays merely sent; otherwise it fails as undeliverable. */
  blocked: false | "silently" | "undeliverable";
  /** Has WhatsApp at all. */
  reachable: boolean;
  /** Wants no marketing any more. */
  stopped: boolean;
  readonly sent: Sent[];
  /** Those that the person has not opened. */
  readonly unopened: Sent[];
  readonly lines: string[];
  /** Those who wait for the office's next message, and messages nobody has waited for yet. */
  readonly readers: ((sent: Sent) => void)[];
  readonly unread: Sent[];
}

export const createChat = (known: Pick<Chat, "phone" | "userId" | "name" | "username" | "hidesPhone">): Chat => ({
  ...known,
  wroteAt: undefined,
  blocked: false,
  reachable: true,
  stopped: false,
  sent: [],
  unopened: [],
  lines: [],
  readers: [],
  unread: [],
});

export function deliver(chat: Chat, sent: Sent): void {
  chat.sent.push(sent);
  chat.unopened.push(sent);
  chat.lines.push(`bot: ${shown(sent)}`);
  const reader = chat.readers.shift();
  if (reader === undefined) chat.unread.push(sent);
  else reader(sent);
}

/** A message as a line: what opens a list stands in round brackets, what is pressed in square ones. */
function shown({ kind, text, options, label, file }: Sent): string {
  const name = file === undefined ? "" : `(${file.name ?? kind}) `;
  const opens = label === undefined ? "" : ` (${label})`;
  const asks =
    kind === "location_request" ? " [send location]" : kind === "contact_request" ? " [share contact info]" : "";
  const pressed = options.map(({ title, description }) =>
    description === undefined ? ` [${title}]` : ` [${title}: ${description}]`,
  );
  return `${name}${text}${opens}${asks}${pressed.join("")}`.trimEnd();
}
