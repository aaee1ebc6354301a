import { open } from "node:fs/promises";
import { type MapFault, shorten } from "./faults.ts";

/** In bytes. While it is checked, a map takes about fifteen times its size in memory. */
const largestFile = 100 * 1024 * 1024;

export type FileReading =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly fault: MapFault };

/** The file's JSON, whatever its name ends with. Faults: unreadable, too_large, and those of `parseMapText`. */
export async function readMapFile(path: string, limit = largestFile): Promise<FileReading> {
  let bytes: Buffer;
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > limit) return refuse("too_large", `${(size / 1024 / 1024).toFixed(1)} MB`);
      bytes = await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    return refuse("unreadable", `${path} (${error instanceof Error && "code" in error ? String(error.code) : "?"})`);
  }
  return parseMapBytes(bytes);
}

/** Faults: empty, not_utf8, not_json, truncated. */
export function parseMapBytes(bytes: Uint8Array): FileReading {
  const kind = binaryKind(bytes);
  if (kind !== undefined) return refuse("not_json", kind);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("not_utf8", bytes[0] === 0xff || bytes[0] === 0xfe ? "UTF-16" : "another encoding");
  }
  if (text.trim() === "") return refuse("empty", `${bytes.length} bytes`);
  try {
    return { ok: true, document: JSON.parse(text) };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    if (!/^\s*[[{]/.test(text)) return refuse("not_json", shorten(text.slice(0, 40)));
    return refuse(
      endsEarly(told, text) ? "truncated" : "not_json",
      endsEarly(told, text) ? `...${shorten(text.trimEnd().slice(-40))}` : told.replace(/\s+/g, " ").slice(0, 160),
    );
  }
}

/** JSON that is right up to its last character was cut off. */
function endsEarly(told: string, text: string): boolean {
  const at = Number(/position (\d+)/.exec(told)?.[1] ?? Number.NaN);
  return /Unexpected end|Unterminated/.test(told) || at >= text.trimEnd().length;
}

/** The files that offices mistake for a map, by their first bytes. */
function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (head.startsWith("504b0304")) return "a ZIP archive (a zipped shapefile or KMZ)";
  if (head === "0000270a") return "a shapefile (.shp)";
  if (head.startsWith("1f8b")) return "a gzip archive";
  if (head === "25504446") return "a PDF";
  return undefined;
}

function refuse(kind: MapFault["kind"], found: string): { readonly ok: false; readonly fault: MapFault } {
  return { ok: false, fault: { kind, found } };
}
