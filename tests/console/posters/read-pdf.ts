import { inflateSync } from "node:zlib";
import jsqr from "jsqr";

/** What stands on a page of a PDF that we wrote: its size in points, its texts, and its black squares. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly codes: readonly string[];
}

type Box = readonly [x: number, y: number, width: number, height: number];

/** Reads PDF as pdfkit writes it: objects in plain, pages in their order, contents deflated. */
export const readPdf = (bytes: Buffer): readonly ReadPage[] => {
  const file = bytes.toString("latin1");
  if (!file.startsWith("%PDF-") || !/startxref\s+\d+\s+%%EOF\s*$/.test(file)) throw new Error("No whole PDF");
  const at = Number(/startxref\s+(\d+)/.exec(file)?.[1]);
  if (!file.startsWith("xref", at)) throw new Error("The table of objects is not where the end says");
  const object = (id: string): string => {
    const begin = new RegExp(`(?:^|\\n)${id} 0 obj\\n`).exec(file);
    return begin === null ? "" : file.slice(begin.index + begin[0].length, file.indexOf("\nendobj", begin.index));
  };
  const root = /\/Root (\d+)/.exec(file)?.[1] ?? "";
  const tree = object(/\/Pages (\d+)/.exec(object(root))?.[1] ?? "");
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(([, id = ""]) => id);
  return kids.map((id) => {
    const page = object(id);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
    const stream = object(/\/Contents (\d+)/.exec(page)?.[1] ?? "");
    const from = stream.indexOf("stream\n") + "stream\n".length;
    const body = Buffer.from(stream.slice(from, stream.lastIndexOf("\nendstream")), "latin1");
    return read(inflateSync(body).toString("latin1"), Number(width), Number(height));
  });
};

function read(content: string, width: number, height: number): ReadPage {
  const scale = Number(/\n([\d.]+) 0 0 \1 0 0 cm/.exec(content)?.[1] ?? 1);
  const boxes: Box[] = [];
  let waiting: Box[] = [];
  let colour = "";
  let text = "";
  for (const line of content.split("\n")) {
    const box = /^(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+) re$/.exec(line);
    if (box) waiting.push(box.slice(1).map((one) => Number(one) * scale) as unknown as Box);
    else if (/ scn$/.test(line)) colour = line;
    else if (/^f\*?$/.test(line)) {
      if (colour === "0 0 0 scn") boxes.push(...waiting);
      waiting = [];
    } else if (/ TJ$/.test(line)) {
      for (const [, hex = ""] of line.matchAll(/<([0-9a-f]+)>/g)) text += Buffer.from(hex, "hex").toString("latin1");
      text += "\n";
    }
  }
  return { width, height, text, codes: decode(boxes, width) };
}

/** The codes as a camera sees them, each for itself: a reader takes one of a picture. */
function decode(boxes: readonly Box[], width: number): readonly string[] {
  const across = boxes.some(([x, , w]) => x < width / 2 && x + w > width / 2);
  const groups = across ? [boxes] : [boxes.filter(([x]) => x < width / 2), boxes.filter(([x]) => x >= width / 2)];
  return groups.flatMap((group) => {
    const picture = photograph(group);
    return picture === undefined
      ? []
      : (jsqr.default(picture.pixels, picture.side, picture.side)?.data ?? "unreadable");
  });
}

/** Three pixels a point, and the silence that is around a code. */
function photograph(boxes: readonly Box[]): { readonly pixels: Uint8ClampedArray; readonly side: number } | undefined {
  if (boxes.length === 0) return undefined;
  const fine = 3;
  const silence = 12;
  const left = Math.min(...boxes.map(([x]) => x)) - silence;
  const top = Math.min(...boxes.map(([, y]) => y)) - silence;
  const side = Math.ceil((Math.max(...boxes.map(([x, , w]) => x + w)) - left + silence) * fine);
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x, y, w, h] of boxes)
    for (let row = Math.round((y - top) * fine); row < Math.round((y + h - top) * fine); row += 1) {
      const [from, to] = [Math.round((x - left) * fine), Math.round((x + w - left) * fine)];
      for (let column = from; column < to; column += 1)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    }
  return { pixels, side };
}
