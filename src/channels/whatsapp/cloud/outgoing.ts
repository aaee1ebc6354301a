import type { Choice, Outgoing, Template } from "../../channel.ts";
import { writeChoice } from "../../choice-data.ts";
import { splitText } from "../../split-text.ts";
import { cut } from "./cut.ts";
import { pageOf, writePage } from "./paging.ts";
import type { ButtonWords } from "./settings.ts";

/** The vendor's limits, in UTF-16 code units; of ids in bytes. */
const limits = {
  text: 4096,
  buttonBody: 1024,
  requestBody: 1024,
  button: 20,
  row: 24,
  description: 72,
  id: 200,
} as const;
const mostButtons = 3;

/** What is posted, without the envelope. */
export type Part = { readonly type: string } & Readonly<Record<string, unknown>>;

/** A message as WhatsApp takes it: one call each part, in this order. */
export function writeMessage(message: Outgoing, words: ButtonWords): readonly Part[] {
  const { template, text, choices, wants, wantsLabel } = message;
  if (template !== undefined) return [writeTemplate(template)];
  if (choices.length === 0 && wants === null) return splitText(text, limits.text).map(textPart);
  if (choices.length === 0 && wants !== null) {
    const { head, tail } = splitTail(text, limits.requestBody);
    return [...head.map(textPart), requestPart(wants, tail)];
  }
  const isShort = choices.length <= mostButtons && choices.every(({ label }) => label.length <= limits.button);
  const asButtons = isShort && new Set(choices.map(({ label }) => label)).size === choices.length;
  const { head, tail } = splitTail(text, asButtons ? limits.buttonBody : limits.text);
  return [
    ...head.map(textPart),
    asButtons ? buttonsPart(tail, message) : listPart(tail, message, words),
    // No message has buttons for both; this one comes last, where it is seen.
    ...(wants === null ? [] : [requestPart(wants, wantsLabel ?? "👇")]),
  ];
}

const textPart = (body: string): Part => ({ type: "text", text: { body, preview_url: false } });

const interactive = (type: string, text: string, action: object): Part => ({
  type: "interactive",
  interactive: { type, body: { text }, action },
});

const requestPart = (wants: "location" | "contact", text: string): Part =>
  wants === "location"
    ? interactive("location_request_message", text, { name: "send_location" })
    : interactive("request_contact_info", text, { name: "request_contact_info" });

function buttonsPart(text: string, { choices, asks }: Outgoing): Part {
  const buttons = choices.map(({ id, label }, at) => ({
    type: "reply",
    reply: { id: writeChoice(asks, id, at + 1, limits.id), title: label },
  }));
  return interactive("button", text, { buttons });
}

function listPart(text: string, { choices, asks, page }: Outgoing, words: ButtonWords): Part {
  const shown = pageOf(choices, page);
  const rows = shown.choices.map((choice, at) => rowOf(choice, asks, shown.before + at + 1));
  const { leadsTo } = shown;
  const title = leadsTo === 1 ? words.first : words.more;
  const more = leadsTo === undefined ? [] : [{ id: writePage(leadsTo), title: cut(title, limits.row) }];
  return interactive("list", text, {
    button: cut(words.choose, limits.button),
    sections: [{ rows: [...rows, ...more] }],
  });
}

/** A name that is longer than a row's title stands below it in full. */
function rowOf({ id, label }: Choice, asks: string | null, place: number) {
  const row = { id: writeChoice(asks, id, place, limits.id), title: cut(label, limits.row) };
  return row.title === label ? row : { ...row, description: cut(label, limits.description) };
}

function writeTemplate({ name, language, parameters }: Template): Part {
  const body = parameters.map((text) => ({ type: "text", text: oneLine(text) }));
  const components = body.length === 0 ? {} : { components: [{ type: "body", parameters: body }] };
  return { type: "template", template: { name, language: { code: language }, ...components } };
}

/** A place in an approved text takes neither line breaks nor more than four spaces together, and something. */
const oneLine = (text: string): string => cut(text.replace(/\s+/g, " ").trim(), 1024) || "-";

/** The last part as long as may be, from the beginning of a paragraph, a line or a word; what goes before as texts. */
function splitTail(text: string, longest: number): { readonly head: readonly string[]; readonly tail: string } {
  if (text.length <= longest) return { head: [], tail: text };
  const least = text.length - longest;
  const at = ["\n\n", "\n", " "].map((mark) => text.indexOf(mark, least)).find((found) => found >= 0) ?? least;
  return { head: splitText(text.slice(0, at).trimEnd(), limits.text), tail: text.slice(at).trimStart() };
}
