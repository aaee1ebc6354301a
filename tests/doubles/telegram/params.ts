import { parseBody } from "hono/utils/body";
import type { Upload } from "./chat.ts";

type Params = Readonly<Record<string, unknown>>;

/** What a call says, as JSON or, where it brings files, as a form in parts: then a file is an `Upload`. */
export async function readParams(body: Buffer, type: string | undefined, objections: string[]): Promise<Params> {
  if (body.length === 0) return {};
  try {
    if (type?.startsWith("multipart/form-data")) return await readParts(body, type);
    return JSON.parse(body.toString("utf8")) as Params;
  } catch {
    objections.push("a call's body is neither JSON nor a form in parts");
    return {};
  }
}

async function readParts(body: Buffer, type: string): Promise<Params> {
  const headers = { "content-type": type };
  const form = await parseBody(new Request("http://double", { method: "POST", body: new Uint8Array(body), headers }));
  const uploads = new Map<string, Upload>();
  const fields: [string, string][] = [];
  for (const [name, value] of Object.entries(form)) {
    if (typeof value === "string") fields.push([name, value]);
    else if (value instanceof File)
      uploads.set(`attach://${name}`, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return Object.fromEntries(fields.map(([name, value]) => [name, uploads.get(value) ?? plain(name, value)]));
}

/** In a form everything is text: numbers, truths and objects are written as JSON, words as they are. */
function plain(name: string, value: string): unknown {
  const isJson = name !== "caption" && /^(?:-?\d+|true|false|[[{].*)$/s.test(value);
  return isJson ? (JSON.parse(value) as unknown) : value;
}
