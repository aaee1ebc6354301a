import { z } from "zod";
import { badParameter, type GraphFault as Fault, GraphFault, invalid, missing } from "./graph-fault.ts";

/** What POST /messages may carry, by the vendor's reference, with its limits. */

const words = (most: number) => z.string().min(1).max(most);
const bodyOf = (most: number) => z.strictObject({ text: words(most) });
const footer = z.strictObject({ text: words(60) }).optional();
const mediaRef = z.strictObject({ id: words(256) });
const textHeader = z.strictObject({ type: z.literal("text"), text: words(60) });

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;

const replyButton = z.strictObject({
  type: z.literal("reply"),
  reply: z.strictObject({ id: words(256), title: words(20) }),
});

const row = z.strictObject({ id: words(200), title: words(24), description: z.string().max(72).optional() });
const section = z.strictObject({ title: words(24).optional(), rows: z.array(row).min(1).max(10) });

const interactive = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("button"),
    header: z
      .union([
        textHeader,
        z.strictObject({ type: z.literal("image"), image: mediaRef }),
        z.strictObject({ type: z.literal("document"), document: mediaRef }),
      ])
      .optional(),
    body: bodyOf(1024),
    footer,
    action: z.strictObject({
      buttons: z
        .array(replyButton)
        .min(1, "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3")
        .max(3, "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3")
        .refine((all) => unique(all.map(({ reply }) => reply.id)), "Duplicated button id")
        .refine((all) => unique(all.map(({ reply }) => reply.title)), "Duplicated button title"),
    }),
  }),
  z.strictObject({
    type: z.literal("list"),
    header: textHeader.optional(),
    body: bodyOf(4096),
    footer,
    action: z.strictObject({
      button: words(20),
      sections: z
        .array(section)
        .min(1)
        .max(10)
        .refine((all) => all.flatMap(({ rows }) => rows).length <= 10, "Total row count exceed max allowed count: 10")
        .refine((all) => unique(all.flatMap(({ rows }) => rows.map(({ id }) => id))), "Duplicated row id")
        .refine(
          (all) => all.length === 1 || all.every(({ title }) => title !== undefined),
          "Section title is required where there is more than one section",
        ),
    }),
  }),
  z.strictObject({
    type: z.literal("location_request_message"),
    body: bodyOf(1024),
    action: z.strictObject({ name: z.literal("send_location") }),
  }),
  z.strictObject({
    type: z.literal("request_contact_info"),
    body: bodyOf(1024),
    action: z.strictObject({ name: z.literal("request_contact_info") }),
  }),
]);

const currency = z.strictObject({ fallback_value: words(1024), code: z.string().length(3), amount_1000: z.int() });
const dateTime = z.looseObject({ fallback_value: words(1024) });
const link = z.strictObject({ link: words(2048) });

const parameter = z.discriminatedUnion("type", [
  // The vendor's own example gives truths as the words of a quick reply.
  z.strictObject({
    type: z.literal("text"),
    text: z.union([words(1024), z.boolean()]),
    parameter_name: words(512).optional(),
  }),
  z.strictObject({ type: z.literal("currency"), currency }),
  z.strictObject({ type: z.literal("date_time"), date_time: dateTime }),
  z.strictObject({ type: z.literal("image"), image: z.union([mediaRef, link]) }),
  z.strictObject({ type: z.literal("document"), document: z.union([mediaRef, link]) }),
  z.strictObject({ type: z.literal("payload"), payload: words(128) }),
  z.strictObject({ type: z.literal("action"), action: z.looseObject({}) }),
]);

const component = z.discriminatedUnion("type", [
  z.strictObject({ type: z.enum(["header", "body"]), parameters: z.array(parameter) }),
  z.strictObject({
    type: z.literal("button"),
    sub_type: z.enum(["quick_reply", "url", "flow", "CATALOG"]),
    index: z.union([z.int().min(0).max(9), z.string().regex(/^\d$/)]),
    parameters: z.array(parameter).min(1),
  }),
]);

const envelope = {
  messaging_product: z.literal("whatsapp"),
  recipient_type: z.literal("individual").optional(),
  to: words(64).optional(),
  recipient: words(160).optional(),
  context: z.strictObject({ message_id: words(256) }).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
};

const outgoing = z.discriminatedUnion("type", [
  z.strictObject({
    ...envelope,
    type: z.literal("text"),
    text: z.strictObject({ body: words(4096), preview_url: z.boolean().optional() }),
  }),
  z.strictObject({ ...envelope, type: z.literal("interactive"), interactive }),
  z.strictObject({
    ...envelope,
    type: z.literal("image"),
    image: mediaRef.extend({ caption: words(1024).optional() }),
  }),
  z.strictObject({
    ...envelope,
    type: z.literal("document"),
    document: mediaRef.extend({ caption: words(1024).optional(), filename: words(240).optional() }),
  }),
  z.strictObject({
    ...envelope,
    type: z.literal("template"),
    template: z.strictObject({
      name: words(512),
      language: z.strictObject({ code: words(24), policy: z.literal("deterministic").optional() }),
      components: z.array(component).optional(),
    }),
  }),
]);

const reading = z.strictObject({
  messaging_product: z.literal("whatsapp"),
  status: z.literal("read"),
  message_id: words(256),
  typing_indicator: z.strictObject({ type: z.literal("text") }).optional(),
});

export type Outgoing = z.output<typeof outgoing>;
export type Reading = z.output<typeof reading>;
export type TemplateSend = Extract<Outgoing, { type: "template" }>["template"];

const kinds = ["text", "interactive", "image", "document", "template"] as const;
const interactiveKinds = ["button", "list", "location_request_message", "request_contact_info"];

/** What a body asks for; a `GraphFault` where the vendor, or this double, would not take it. */
export function readRequest(body: unknown): Outgoing | Reading | Fault {
  if (!isRecord(body)) return badParameter("The body is no JSON object");
  if (body.messaging_product === undefined) return badParameter("The parameter messaging_product is required.");
  if ("status" in body) return judged(reading.safeParse(body), body);
  if (body.to === undefined && body.recipient === undefined) return badParameter("The parameter to is required.");
  const type = typeof body.type === "string" ? body.type : (kinds.find((kind) => kind in body) ?? "text");
  const asked = interactiveType(body);
  if (!kinds.some((kind) => kind === type)) return notPlayed(type);
  if (type === "interactive" && asked !== undefined && !interactiveKinds.includes(asked)) return notPlayed(asked);
  const media = body[type];
  if (isRecord(media) && "link" in media) return notPlayed(`${type} by link`);
  return judged(outgoing.safeParse({ ...body, type }), body);
}

const notPlayed = (kind: string) =>
  new GraphFault(131051, { details: `Messages of the kind ${kind} are not played by the double`, blames: true });

function interactiveType({ interactive: part }: Readonly<Record<string, unknown>>): string | undefined {
  return isRecord(part) && typeof part.type === "string" ? part.type : undefined;
}

function judged<T>(result: z.ZodSafeParseResult<T>, body: unknown): T | Fault {
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue === undefined) return new GraphFault(100);
  const at = nameOf(issue.path);
  if (issue.code === "unrecognized_keys")
    return badParameter(`Unexpected key "${issue.keys.join(", ")}" on param "${at}"`);
  if (valueAt(body, issue.path) === undefined) return missing(`Parameter '${at}' is mandatory`);
  if (issue.code === "too_big" && at === "text['body']")
    return badParameter(`Param text['body'] must be at most 4096 characters long.`);
  return invalid(`${at}: ${issue.message}`);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** As the vendor names a place in a request: interactive['action']['buttons'][0]. */
const nameOf = ([first, ...rest]: readonly PropertyKey[]): string =>
  [String(first ?? "body"), ...rest.map((key) => (typeof key === "number" ? `[${key}]` : `['${String(key)}']`))].join(
    "",
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
