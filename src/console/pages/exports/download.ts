import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ExportFile } from "../../../registry/exporting/export-room.ts";
import { mediaTypes } from "../../../registry/exporting/write-export.ts";

/**
 * A file as a download that can be gone on with where it broke off (RFC 9110, one range). It is not compressed on the
 * way, since a part of a compressed answer is of no use to a browser.
 */
export function download(file: ExportFile, handle: FileHandle, range: string | null): Response {
  const part = range === null ? undefined : partOf(range, file.bytes);
  const headers: Record<string, string> = {
    "Content-Type": mediaTypes[file.format],
    "Content-Disposition": `attachment; filename="${file.name}"`,
    "Accept-Ranges": "bytes",
    ETag: `"${file.id}"`,
    "Cache-Control": "private, no-store, no-transform",
  };
  if (part === null) {
    void handle.close();
    return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${file.bytes}` } });
  }
  const { start, end } = part ?? { start: 0, end: file.bytes - 1 };
  const stream = Readable.toWeb(handle.createReadStream({ start, end })) as ReadableStream<Uint8Array>;
  return new Response(stream, {
    status: part === undefined ? 200 : 206,
    headers: {
      ...headers,
      "Content-Length": String(end - start + 1),
      ...(part === undefined ? {} : { "Content-Range": `bytes ${start}-${end}/${file.bytes}` }),
    },
  });
}

/** Undefined: the whole file, as for a range that is not understood. Null: it lies beyond the file. */
const partOf = (range: string, size: number): { readonly start: number; readonly end: number } | null | undefined => {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  if (from === "" && to === "") return undefined;
  const start = from === "" ? Math.max(size - Number(to), 0) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined;
  return start >= size || end < start ? null : { start, end };
};
