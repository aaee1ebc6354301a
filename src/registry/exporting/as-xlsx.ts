import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { RegisterEntry } from "../register.ts";
import * as parts from "./spreadsheet-parts.ts";
import type { TableColumn } from "./table.ts";

/** Rows that a sheet of Excel can have, its heading included. */
const mostRows = 1_048_576;
/** Businesses that fit into a spreadsheet. */
export const mostSpreadsheetRows = mostRows - 1;

/** More businesses than a sheet has rows. */
export class SheetFull extends Error {
  override readonly name = "SheetFull";
}

/**
 * An Excel workbook of one sheet (ECMA-376), made while it is read: neither rows nor file stand in memory, and packing
 * runs beside the program. Texts are text cells, so nothing is run as a formula and no leading zero is lost. Throws a
 * SheetFull.
 */
export async function* asXlsx(
  columns: readonly TableColumn[],
  entries: AsyncIterable<RegisterEntry>,
  sheetName: string,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  const sheet = Readable.from(pieces(parts.sheet(columns, counted(entries))), { objectMode: false });
  // The zip file takes no notice of what happens to what it reads.
  sheet.on("error", (error) => output.destroy(error));
  for (const [path, text] of Object.entries(parts.frame(sheetName))) zip.addBuffer(Buffer.from(text), path);
  zip.addReadStream(sheet, "xl/worksheets/sheet1.xml");
  zip.end();
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    sheet.destroy();
  }
}

async function* counted(entries: AsyncIterable<RegisterEntry>): AsyncGenerator<RegisterEntry> {
  let rows = 0;
  for await (const entry of entries) {
    rows += 1;
    if (rows > mostSpreadsheetRows) throw new SheetFull("More businesses than a sheet has rows");
    yield entry;
  }
}

/** Characters that are handed on at a time: a stream's step costs more than a row. */
const pieceLength = 64 * 1024;

async function* pieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let piece = "";
  for await (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(piece);
}
