import PDFDocument from "pdfkit";
import { layOut, type Mark, type Measure, type Sheet, sheet } from "./lay-out.ts";

export const paperSizes = ["A4", "A5"] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Modules of silence that readers want around a code. */
export const quiet = 4;

/**
 * The sheets as a PDF, a page each, made while it is read: so many pages stand in memory as the reader is behind.
 * `title` is what a viewer shows.
 */
export function posterPdf(sheets: readonly Sheet[], size: PaperSize, title: string): ReadableStream<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    info: { Title: plain(title), Creator: "Klaster" },
    lang: "id",
  });
  const measure = measureWith(document);
  const pages = sheets[Symbol.iterator]();
  const source = document[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  let ended = false;
  /** Another page, when everything of the last one is read. */
  const draw = (): void => {
    const next = pages.next();
    if (next.done === true) {
      if (!ended) document.end();
      ended = true;
      return;
    }
    document.addPage({ size, margin: 0 });
    const scale = document.page.width / sheet.width;
    document.scale(scale);
    for (const mark of layOut(next.value, measure)) drawMark(document, mark);
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      while (!ended && document.readableLength === 0) {
        draw();
        // What was drawn is compressed beside; others get their turn, too.
        await new Promise((resolve) => setImmediate(resolve));
      }
      const piece = await source.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(piece.value);
    },
    async cancel() {
      await source.return?.();
    },
  });
}

/** Widths of the two typefaces that every reader of PDF has; their letters are those of western Europe. */
export const createMeasure = (): Measure => measureWith(new PDFDocument({ autoFirstPage: false }));

const measureWith =
  (document: PDFKit.PDFDocument): Measure =>
  (text, size, bold) =>
    document.font(faceOf(bold)).fontSize(size).widthOfString(plain(text));

const faceOf = (bold: boolean): string => (bold ? "Helvetica-Bold" : "Helvetica");

/** Without the letters that the typefaces lack. */
const plain = (text: string): string => text.normalize("NFC").replace(/[^\x20-\x7e\xa0-\xff–—‘’“”•…€]/g, "");

function drawMark(document: PDFKit.PDFDocument, mark: Mark): void {
  if (mark.is === "box") {
    const { x, y, width, height, colour, round } = mark;
    if (round > 0) document.roundedRect(x, y, width, height, round).fill(colour);
    else document.rect(x, y, width, height).fill(colour);
  } else if (mark.is === "text") {
    const { x, y, size, bold, colour, middle } = mark;
    const text = plain(mark.text);
    document.font(faceOf(bold)).fontSize(size).fillColor(colour);
    const from = middle ? x - document.widthOfString(text) / 2 : x;
    document.text(text, from, y, { baseline: "alphabetic", lineBreak: false });
  } else {
    const { x, y, side, dark } = mark;
    const step = side / (dark.length + 2 * quiet);
    for (const [row, modules] of dark.entries())
      for (const [from, length] of runs(modules))
        document.rect(x + (from + quiet) * step, y + (row + quiet) * step, length * step, step);
    document.fill("#000000");
  }
}

/** The dark modules of a row, those side by side in one: where they begin, and how many. */
export const runs = (row: readonly boolean[]): readonly (readonly [from: number, length: number])[] => {
  const found: [number, number][] = [];
  for (const [at, dark] of row.entries()) {
    const last = found.at(-1);
    if (!dark) continue;
    if (last !== undefined && last[0] + last[1] === at) last[1] += 1;
    else found.push([at, 1]);
  }
  return found;
};
