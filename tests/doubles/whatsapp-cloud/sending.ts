import { type Chat, deliver, type Option, type Sent } from "./chat.ts";
import type { StatusEvent } from "./event-schema.ts";
import { badParameter, GraphFault, invalid } from "./graph-fault.ts";
import type { MediaShelf } from "./media-shelf.ts";
import type { Outgoing } from "./request-schema.ts";
import type { SendingLimits } from "./sending-limits.ts";
import type { TemplateSpec, Templates } from "./templates.ts";

/** Whether a refusal is the call's own answer, or a status that follows an acceptance. */
export type Refusing = "answer" | "status";

/** How a message is counted, and by which version of the API it was asked for. */
export interface Counted {
  readonly category: "service" | "utility" | "marketing" | "authentication";
  readonly billable: boolean;
  readonly version: number;
}

export interface Sending {
  readonly limits: SendingLimits;
  readonly templates: Templates;
  readonly shelf: MediaShelf;
  now(): number;
  nextId(): string;
  byPhone(digits: string): Chat | undefined;
  byUserId(id: string): Chat | undefined;
  refusing(code: number): Refusing;
  /** The code with which the next accepted message is planned to fail, if any. */
  nextFailure(): number | undefined;
  /** What follows an acceptance. */
  statuses(): readonly StatusEvent["status"][];
  onSent(sent: Sent, counted: Counted): void;
  tell(sent: Sent, status: StatusEvent["status"], fault?: GraphFault): void;
}

export interface Accepted {
  readonly answer: object;
  /** Tells what became of it. */
  readonly follow: () => void;
}

const windowLasts = 24 * 3_600_000;

/** Throws a `GraphFault` where the vendor refuses at once. */
export function accept(request: Outgoing, version: number, stage: Sending): Accepted {
  const { to, chat } = recipient(request, stage);
  const { spec, content } = contentOf(request, stage);
  if (spec?.category === "authentication" && !/^\d/.test(to)) throw new GraphFault(131062);
  stage.limits.pace(chat?.phone ?? to);
  const planned = stage.nextFailure();
  const code = planned ?? obstacle(chat, spec, stage);
  if (planned === undefined && code !== undefined && stage.refusing(code) === "answer") throw new GraphFault(code);

  const sent: Sent = {
    id: stage.nextId(),
    to,
    at: stage.now(),
    ...content,
    ...(request.context === undefined ? {} : { quotes: request.context.message_id }),
    request,
  };
  const category = spec === undefined ? "service" : (spec.category ?? "utility");
  stage.onSent(sent, { category, billable: !(isOpen(chat, stage) && category !== "marketing"), version });
  const arrives = code === undefined && chat !== undefined && chat.blocked === false;
  if (arrives) deliver(chat, sent);

  const input = request.to ?? request.recipient;
  return {
    answer: {
      messaging_product: "whatsapp",
      contacts: [{ input, ...(/^\d/.test(to) ? { wa_id: to } : { user_id: to }) }],
      messages: [{ id: sent.id, ...(spec === undefined ? {} : { message_status: "accepted" }) }],
    },
    follow() {
      if (code !== undefined) stage.tell(sent, "failed", new GraphFault(code));
      else for (const status of arrives ? stage.statuses() : (["sent"] as const)) stage.tell(sent, status);
    },
  };
}

/** A number takes precedence over a user id. */
function recipient({ to, recipient: userId }: Outgoing, stage: Sending) {
  if (to !== undefined) {
    const digits = to.replace(/[\s()+-]/g, "");
    if (!/^\d{8,15}$/.test(digits)) throw invalid(`to: "${to}" is no phone number`);
    return { to: digits, chat: stage.byPhone(digits) };
  }
  const chat = stage.byUserId(userId ?? "");
  if (userId === undefined || chat === undefined)
    throw new GraphFault(131009, { details: "recipient is nobody's user id for this business" });
  return { to: userId, chat };
}

const isOpen = (chat: Chat | undefined, { now }: Sending): boolean =>
  chat?.wroteAt !== undefined && now() - chat.wroteAt < windowLasts;

/** Why a message will not arrive, as a code; undefined where nothing is in its way. */
function obstacle(chat: Chat | undefined, spec: TemplateSpec | undefined, stage: Sending): number | undefined {
  if (chat === undefined || !chat.reachable || chat.blocked === "undeliverable") return 131026;
  if (!isOpen(chat, stage)) {
    if (spec === undefined) return 131047;
    if (!stage.limits.mayReach(chat.phone)) return 131048;
  }
  if (spec?.category !== "marketing") return undefined;
  if (chat.stopped) return 131050;
  return stage.limits.mayMarket(chat.phone) ? undefined : 131049;
}

type SentContent = Pick<Sent, "kind" | "text" | "options" | "label" | "file">;

function contentOf(request: Outgoing, stage: Sending): { readonly spec?: TemplateSpec; readonly content: SentContent } {
  switch (request.type) {
    case "text":
      return { content: { kind: "text", text: request.text.body, options: [] } };
    case "interactive":
      return { content: interactiveContent(request.interactive) };
    case "image":
    case "document": {
      const media = request.type === "image" ? request.image : request.document;
      const stored = stage.shelf.get(media.id);
      if (stored === undefined || (request.type === "image") !== stored.type.startsWith("image/"))
        throw badParameter(`Param ${request.type}['id'] is not a valid whatsapp business account media attachment ID`);
      const name = request.type === "document" ? request.document.filename : undefined;
      const file = name === undefined ? stored : { ...stored, name };
      return { content: { kind: request.type, text: media.caption ?? "", options: [], file } };
    }
    case "template": {
      const { spec, text } = stage.templates.fill(request.template);
      const options = (spec.buttons ?? []).map((title, at) => ({
        id: payloadOf(request.template, at) ?? title,
        title,
      }));
      return { spec, content: { kind: "template", text, options } };
    }
  }
}

function interactiveContent(part: Extract<Outgoing, { type: "interactive" }>["interactive"]): SentContent {
  const text = part.body.text;
  switch (part.type) {
    case "button":
      return { kind: "button", text, options: part.action.buttons.map(({ reply }) => reply) };
    case "list": {
      const options = part.action.sections.flatMap(({ rows }) =>
        rows.map(
          ({ id, title, description }): Option => ({
            id,
            title,
            ...(description === undefined ? {} : { description }),
          }),
        ),
      );
      return { kind: "list", text, options, label: part.action.button };
    }
    case "location_request_message":
      return { kind: "location_request", text, options: [] };
    case "request_contact_info":
      return { kind: "contact_request", text, options: [] };
  }
}

function payloadOf(
  { components = [] }: Extract<Outgoing, { type: "template" }>["template"],
  at: number,
): string | undefined {
  const parameters = components.find((one) => one.type === "button" && Number(one.index) === at)?.parameters ?? [];
  return parameters.flatMap((one) => (one.type === "payload" ? [one.payload] : []))[0];
}
