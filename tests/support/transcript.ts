import type { Content, Outgoing } from "../../src/channels/channel.ts";

/**
 * A dialogue as prose. A file is both the script and what is expected: the owner's lines are played, the office's
 * lines are written anew and compared. `npm test -- -u` takes the new ones over; read them aloud before you do.
 *
 *     # Title
 *     (on a map)                      of three made-up villages, see office.ts
 *     (language en)                   what the platform says of the owner
 *     (2 days later)                  time passes
 *     Owner: text
 *     Owner presses: a button's label or number
 *     Owner shares: location -7.56, 110.95 within 12 m | contact 08123456789 | someone else's contact 08… | photo | sticker
 *     Owner edits a message: text     an older message is changed to this
 *     Owner sends 3 photos            an album: three messages, one after the other
 *     Owner repeats the last message  the platform delivers it again, with the same id
 *     (The office teaches at mode: mubeng desa = roving)
 *     (The office takes back at mode: mubeng desa)
 *     Owner on WhatsApp: text         from another chat; so with presses and shares. "Owner" alone: from the terminal
 *     Stranger on WhatsApp: text      another account on that channel; ‹code› is the last code that was told
 *     (WhatsApp tells the number +62…) of who writes from there
 *     (An officer takes the ticket)   and what else officers do, see officer.ts; "The officer writes: …"
 */
export type Line =
  | { readonly is: "comment"; readonly text: string }
  | { readonly is: "number"; readonly channel: string; readonly phone: string; readonly text: string }
  | { readonly is: "language"; readonly language: string; readonly text: string }
  | { readonly is: "later"; readonly milliseconds: number; readonly text: string }
  | { readonly is: "presses"; readonly label: string; readonly from?: Place; readonly text: string }
  | { readonly is: "repeats"; readonly text: string }
  | { readonly is: "officer"; readonly does: string; readonly text: string }
  | { readonly is: "taught"; readonly lesson: TaughtLine; readonly text: string }
  | { readonly is: "album"; readonly photos: number; readonly text: string }
  | { readonly is: "sends"; readonly content: Content; readonly from?: Place; readonly text: string };

/** Another chat than the one at the terminal. */
export interface Place {
  readonly channel: string;
  readonly address: string;
}

/** `meaning` absent: what was taught is taken back. */
export interface TaughtLine {
  readonly question: string;
  readonly phrase: string;
  readonly meaning?: string;
}

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

/** The line that gives the office a boundary map. */
export const onMap = "(on a map)";

/** What follows is not played but shown: what the talk left behind. */
export const registerHeading = "# The register afterwards";

/** The script of a transcript: everything but what the office said. */
export const readScript = (transcript: string): readonly Line[] =>
  (transcript.split(registerHeading)[0] ?? "").split("\n").flatMap((text): Line[] => {
    const later = /^\((\d+) (minute|hour|day|week)s? later\)$/.exec(text);
    if (later) return [{ is: "later", milliseconds: Number(later[1]) * (units[later[2] ?? ""] ?? 0), text }];
    const taught = /^\(The office (?:teaches|takes back) at (\w+): ([^=]+?)(?: = (\S+))?\)$/.exec(text);
    if (taught) {
      const [, question = "", phrase = "", meaning] = taught;
      return [{ is: "taught", lesson: { question, phrase, ...(meaning === undefined ? {} : { meaning }) }, text }];
    }
    const officer = /^\((?:An|The) officer (.+)\)$/.exec(text);
    if (officer) return [{ is: "officer", does: unfold(officer[1]), text }];
    const language = /^\(language ([\w-]+)\)$/.exec(text);
    if (language) return [{ is: "language", language: language[1] ?? "", text }];
    if (text.startsWith("#") || text === onMap) return [{ is: "comment", text }];
    if (text === "Owner repeats the last message") return [{ is: "repeats", text }];
    const album = /^Owner sends (\d+) photos$/.exec(text);
    if (album) return [{ is: "album", photos: Number(album[1]), text }];
    const edits = /^Owner edits a message: (.*)$/.exec(text);
    if (edits) return [{ is: "sends", content: { kind: "text", text: unfold(edits[1]), edited: true }, text }];
    const tells = /^\((\w+) tells the number (\S+)\)$/.exec(text);
    if (tells) return [{ is: "number", channel: (tells[1] ?? "").toLowerCase(), phone: tells[2] ?? "", text }];
    const [, who = "", on, does, what = ""] =
      /^(Owner|Stranger)(?: on (\w+))?(| presses| shares): (.*)$/.exec(text) ?? [];
    const from = on === undefined ? {} : { from: { channel: on.toLowerCase(), address: who.toLowerCase() } };
    if (does === " presses") return [{ is: "presses", label: what, ...from, text }];
    if (does === " shares") return [{ is: "sends", content: shared(what), ...from, text }];
    if (does === "") return [{ is: "sends", content: { kind: "text", text: unfold(what) }, ...from, text }];
    if (text.startsWith("Owner") || text.startsWith("Stranger") || (text.startsWith("(") && text !== silence))
      throw new Error(`No such line in a script: ${text}`);
    return [];
  });

/** "⏎" is a new line, "\u200f" the sign with that code, and "abc × 1000" a thousand times abc. */
const unfold = (written = ""): string => {
  const plain = written
    .replaceAll("⏎", "\n")
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const times = /^(.+) × (\d+)$/su.exec(plain);
  return times ? (times[1] ?? "").repeat(Number(times[2])) : plain;
};

const shared = (what: string): Content => {
  const location = /^location (-?[\d.]+), (-?[\d.]+)(?: within (\d+) m)?$/.exec(what);
  if (location)
    return {
      kind: "location",
      lat: Number(location[1]),
      lng: Number(location[2]),
      ...(location[3] === undefined ? {} : { accuracy: Number(location[3]) }),
    };
  const contact = /^(someone else's )?contact (\S+)$/.exec(what);
  if (contact) return { kind: "contact", phone: contact[2] ?? "", own: contact[1] === undefined };
  return what === "photo" ? { kind: "photo", reference: "photo-1" } : { kind: "other", what };
};

/** What a message that was taken before is answered with. */
export const silence = "(silence)";

const indent = "        ";

/** What the office said, as the transcript shows it; `place`: where, if not at the terminal. */
export const writeOffice = ({ text: words, choices, wants, files = [], secret }: Outgoing, place?: Place): string => {
  const text = secret === undefined ? words : words.replaceAll(secret, told);
  const who = place === undefined ? "Office" : `Office, to the ${place.address} on ${nameOf(place.channel)}`;
  const buttons = choices.map(({ label }) => `[${label}]`);
  const shown = buttons.length > 10 ? [...buttons.slice(0, 9), `… ${buttons.length} in all`] : buttons;
  const lines = [
    ...text.split("\n"),
    ...(shown.length > 0 ? [shown.join(" ")] : []),
    ...(wants === null ? [] : [`(asks for a ${wants})`]),
    ...files.flatMap((file) => [
      `(file ${file.name}, ${file.type})`,
      ...file.text
        .trimEnd()
        .split("\n")
        .map((line) => `| ${line}`),
    ]),
  ];
  return lines.map((line, index) => `${index === 0 ? `${who}: ` : indent}${line}`.trimEnd()).join("\n");
};

/** In the place of a code, which is another each time. */
export const told = "‹code›";
const nameOf = (channel: string): string => ({ whatsapp: "WhatsApp", telegram: "Telegram" })[channel] ?? channel;
