import type { IncomingMessage, ServerResponse } from "node:http";
import { finished } from "node:stream/promises";
import { parseBody } from "hono/utils/body";
import type { StoredFile } from "./chat.ts";
import type { Office } from "./events.ts";
import { badParameter, GraphFault, invalid, noSuchObject } from "./graph-fault.ts";
import { checkUpload } from "./media-shelf.ts";
import type { CallName, Mishap } from "./mishaps.ts";
import { readRequest } from "./request-schema.ts";
import { accept, type Sending } from "./sending.ts";

/** One call as it came. */
export interface Call {
  readonly name: CallName;
  readonly method: string;
  /** Of the Graph API, e.g. 23. */
  readonly version: number;
  /** The object that it is about: a number's, a file's or the business' id. */
  readonly object: string;
  readonly query: URLSearchParams;
  /** Of `messages` and `read` the JSON as it came; of `upload` the form. */
  readonly body: unknown;
}

export interface Given {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly type?: string;
  /** Seconds, as a header. */
  readonly retryAfter?: number;
  /** Called after the answer is out. */
  readonly follow?: () => void;
  /** What a program should never have asked for. */
  readonly objection?: string;
}

export interface Backstage extends Sending {
  readonly office: Office;
  readonly businessId: string;
  readonly read: { messageId: string; typing: boolean }[];
  /** What a test makes the number tell of itself. */
  number(): Readonly<Record<string, unknown>>;
}

export async function callOf(request: IncomingMessage, { office, businessId }: Backstage): Promise<Call> {
  const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://double");
  const bytes = await readBody(request);
  const method = request.method ?? "GET";
  const [, version = "0", object = "", edge] = /^\/v(\d+)\.\d+\/(\d+)(?:\/(\w+))?\/?$/.exec(pathname) ?? [];
  const call = { method, version: Number(version), object, query };
  if (pathname.startsWith("/whatsapp_business/attachments")) return { ...call, name: "download", body: undefined };
  if (method === "POST" && edge === "media")
    return { ...call, name: "upload", body: await form(bytes, request.headers["content-type"]) };
  if (method === "POST") {
    const body = json(bytes);
    return { ...call, name: isReading(body) ? "read" : "messages", body };
  }
  const name = object === office.phoneNumberId ? "phone" : object === businessId ? "templates" : "media";
  return { ...call, name, body: undefined };
}

/** The answer to a call. `refusal` stands where the token is wrong. */
export async function answerCall(
  call: Call,
  stage: Backstage,
  refusal: GraphFault | undefined,
  mishap: Mishap | undefined,
): Promise<Given> {
  try {
    if (refusal !== undefined) throw refusal;
    if (mishap?.is === "fails") throw mishap.fault;
    return handlers[call.name](call, stage);
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    const isPlanned = mishap?.is === "fails" || refusal !== undefined;
    const given = ok(error.answer(`A${stage.nextId().slice(-12)}`), error.status);
    if (mishap?.is === "fails" && mishap.retryAfter !== undefined && refusal === undefined)
      return { ...given, retryAfter: mishap.retryAfter };
    return error.blames && !isPlanned
      ? { ...given, objection: `${call.name}: ${error.message} ${error.details ?? ""}` }
      : given;
  }
}

/** Kept when the answer is out, or nobody is there to take it. */
export async function reply(response: ServerResponse, { status, body, type, retryAfter }: Given): Promise<void> {
  if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
  response.writeHead(status, { "content-type": type ?? "application/json; charset=UTF-8" });
  response.end(body);
  await finished(response).catch(() => undefined);
}

const ok = (body: object, status = 200): Given => ({ status, body: JSON.stringify(body) });

const handlers: Readonly<Record<CallName, (call: Call, stage: Backstage) => Given>> = {
  messages({ object, body, version, method }, stage) {
    if (object !== stage.office.phoneNumberId) throw noSuchObject(method, object);
    const asked = readRequest(body);
    if (asked instanceof GraphFault) throw asked;
    if ("status" in asked) throw badParameter("status is not expected here");
    const { answer, follow } = accept(asked, version, stage);
    return { ...ok(answer), follow };
  },
  read({ object, body, method }, stage) {
    if (object !== stage.office.phoneNumberId) throw noSuchObject(method, object);
    const asked = readRequest(body);
    if (asked instanceof GraphFault) throw asked;
    if (!("status" in asked)) throw badParameter("status is expected here");
    if (!asked.message_id.startsWith("wamid.")) throw invalid("message_id is no id of a message");
    stage.read.push({ messageId: asked.message_id, typing: asked.typing_indicator !== undefined });
    return ok({ success: true });
  },
  upload({ object, body, method }, stage) {
    if (object !== stage.office.phoneNumberId) throw noSuchObject(method, object);
    const { messaging_product: product, file, type } = body as Readonly<Record<string, unknown>>;
    if (product !== "whatsapp") throw badParameter("The parameter messaging_product is required.");
    if (!isUpload(file)) throw badParameter("The parameter file is required.");
    // A published client names a kind here, "document": then the part's own type counts.
    const stored = { ...file, type: typeof type === "string" && type.includes("/") ? type : file.type };
    checkUpload(stored);
    return ok({ id: stage.shelf.put(stored, 30).id });
  },
  media: ({ object }, { shelf }) => ok(shelf.describe(object)),
  download({ query }, { shelf }) {
    const file = shelf.fetch(query);
    if (file === undefined) return { status: 404, body: "" };
    return { status: 200, body: file.bytes, type: file.type };
  },
  phone: ({ query }, stage) => ok(numberFields(query, stage)),
  templates: ({ query }, { templates }) => {
    const name = query.get("name");
    const data = templates.all().filter((one) => name === null || one.name.includes(name));
    return ok({
      data: data.map(({ name: called, language, body, category = "utility", status = "APPROVED" }, at) => ({
        name: called,
        language,
        status,
        category: category.toUpperCase(),
        components: [{ type: "BODY", text: body }],
        id: String(594_425_479_261_596 + at),
      })),
    });
  },
};

const shownUnasked = [
  "verified_name",
  "code_verification_status",
  "display_phone_number",
  "quality_rating",
  "platform_type",
  "throughput",
];

function numberFields(query: URLSearchParams, { office, number, limits }: Backstage): object {
  const known: Readonly<Record<string, unknown>> = {
    verified_name: "Klaster",
    code_verification_status: "VERIFIED",
    display_phone_number: `+${office.phone}`,
    quality_rating: "GREEN",
    platform_type: "CLOUD_API",
    throughput: { level: "STANDARD" },
    name_status: "APPROVED",
    status: "CONNECTED",
    account_mode: "LIVE",
    // The first is the older name, which the vendor gives up.
    messaging_limit_tier: tierOf(limits.peoplePerDay()),
    whatsapp_business_manager_messaging_limit: tierOf(limits.peoplePerDay()),
    ...number(),
    id: office.phoneNumberId,
  };
  const asked = query.get("fields")?.split(",") ?? shownUnasked;
  const strange = asked.find((field) => !(field in known));
  if (strange !== undefined)
    throw badParameter(`Tried accessing nonexisting field (${strange}) on node type (WhatsAppBusinessPhoneNumber)`);
  return Object.fromEntries([...asked, "id"].map((field) => [field, known[field]]));
}

const isReading = (body: unknown): boolean => typeof body === "object" && body !== null && "status" in body;

const isUpload = (value: unknown): value is Omit<StoredFile, "id"> =>
  typeof value === "object" && value !== null && "bytes" in value;

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

async function form(bytes: Buffer, type: string | undefined): Promise<Readonly<Record<string, unknown>>> {
  const headers = { "content-type": type ?? "" };
  const fields = await parseBody(
    new Request("http://double", { method: "POST", body: new Uint8Array(bytes), headers }),
  );
  const read = Object.entries(fields).map(async ([name, value]): Promise<readonly [string, unknown]> => {
    if (!(value instanceof File)) return [name, value];
    return [name, { type: value.type, name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }];
  });
  return Object.fromEntries(await Promise.all(read));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** As the vendor writes how many people a day may be written to: TIER_250, TIER_2K. */
const tierOf = (people: number): string =>
  Number.isFinite(people) ? `TIER_${people >= 1000 ? `${people / 1000}K` : people}` : "TIER_UNLIMITED";
