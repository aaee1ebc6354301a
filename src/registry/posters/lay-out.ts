import { create } from "qrcode";
import type { PosterLink } from "./poster.ts";
import { type PosterTexts, posterTexts, type SecondLanguage } from "./texts.ts";

/** Points (1/72 inch) of an A4 sheet; A5 is the same sheet made smaller. */
export const sheet = { width: 595.28, height: 841.89 } as const;
const margin = 48;
const inside = sheet.width - 2 * margin;

/** What stands on a sheet, from its upper left corner. A text's `y` is its baseline. */
export type Mark =
  | {
      readonly is: "text";
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly bold: boolean;
      readonly colour: string;
      readonly middle: boolean;
    }
  | {
      readonly is: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
      readonly round: number;
    }
  /** `dark`: the modules, row by row; `side` includes four modules of silence around them. */
  | {
      readonly is: "qr";
      readonly x: number;
      readonly y: number;
      readonly side: number;
      readonly dark: readonly boolean[][];
    };

/** How wide a text is, in points. */
export type Measure = (text: string, size: number, bold: boolean) => number;

export interface Sheet {
  readonly office: string;
  readonly place: string;
  readonly links: readonly PosterLink[];
  readonly second: SecondLanguage | null;
}

const brand = "#0b5d4b";
const ink = "#17211e";
const soft = "#4a554f";

/** Everything on one sheet, in one place: the printed page and the preview draw the same marks. */
export function layOut({ office, place, links, second }: Sheet, measure: Measure): readonly Mark[] {
  const marks: Mark[] = [];
  const id = posterTexts.id;
  const other = second === null ? undefined : posterTexts[second];
  let y = 0;

  /** Lines of a text between the margins, made smaller until they are few enough; the baseline moves on. */
  const write = (
    text: string,
    { size, bold = false, colour = ink, lines = 2, x = sheet.width / 2, width = inside, least = size * 0.5 }: Style,
  ): void => {
    let fits = size;
    let broken = breakLines(text, width, (one) => measure(one, fits, bold));
    while (broken.length > lines && fits > least) {
      fits -= 0.5;
      broken = breakLines(text, width, (one) => measure(one, fits, bold));
    }
    for (const line of balance(broken, width, (one) => measure(one, fits, bold))) {
      y += fits * 1.18;
      marks.push({ is: "text", text: line, x, y, size: fits, bold, colour, middle: true });
    }
  };

  const band = 84;
  marks.push({ is: "box", x: 0, y: 0, width: sheet.width, height: band, colour: brand, round: 0 });
  // One line stands in the middle of the band, two fill it.
  y = measure(office, 20, true) <= inside ? 25 : 15;
  write(office, { size: 20, bold: true, colour: "#ffffff", lines: 2 });
  y = band + 16;
  write(id.title, { size: 35, bold: true, colour: brand });
  y += 6;
  if (other) write(other.title, { size: 17, colour: soft, lines: 1 });
  y += 8;
  write(id.lead, { size: 14.5, lines: 2 });
  if (other) write(other.lead, { size: 11.5, colour: soft, lines: 2 });

  y += 16;
  const third = inside / 3;
  for (const [at, cost] of id.costs.entries()) {
    marks.push({
      is: "box",
      x: margin + at * third + 4,
      y,
      width: third - 8,
      height: other ? 50 : 38,
      colour: "#e4f0eb",
      round: 8,
    });
    const top = y;
    y = top + 5;
    const x = margin + (at + 0.5) * third;
    write(cost, { size: 17, bold: true, colour: brand, lines: 1, x, width: third - 20 });
    if (other) write(other.costs[at] ?? "", { size: 10.5, colour: soft, lines: 1, x, width: third - 20 });
    y = top;
  }
  y += (other ? 50 : 38) + 8;

  const two = links.length > 1;
  const side = two ? 222 : other ? 250 : 290;
  const top = y + 4;
  for (const [at, { by, url }] of links.entries()) {
    const centre = two ? margin + (at + 0.5) * (inside / 2) : sheet.width / 2;
    y = top;
    if (two) labels(id, other, by, centre);
    marks.push({ is: "qr", x: centre - side / 2, y: y + 4, side, dark: modules(url) });
  }
  y = top + (two ? (other ? 36 : 22) : 0) + side + 6;
  write(id.how, { size: 14, bold: true, lines: 2 });
  if (other) write(other.how, { size: 11.5, colour: soft, lines: 2 });

  y += 10;
  write(id.typed, { size: 11.5, colour: soft, lines: 1 });
  const web = links.find(({ by }) => by === "web");
  if (web) write(shown(web.url), { size: 15, bold: true, lines: 2, least: 7 });

  y = Math.max(y + 10, sheet.height - (other ? 88 : 76));
  marks.push({ is: "box", x: margin, y, width: inside, height: 1, colour: "#b9c4be", round: 0 });
  y += 4;
  write(place, { size: 16, bold: true, colour: brand, lines: 2 });
  y += 2;
  write(id.never, { size: 11, colour: soft, lines: 1 });
  if (other) write(other.never, { size: 10, colour: soft, lines: 1 });
  return marks;

  function labels(first: PosterTexts, also: PosterTexts | undefined, by: PosterLink["by"], x: number): void {
    write(first.by[by], { size: 13, bold: true, lines: 1, x, width: inside / 2 - 12 });
    if (also) write(also.by[by], { size: 10, colour: soft, lines: 1, x, width: inside / 2 - 12 });
  }
}

interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly lines?: number;
  readonly x?: number;
  readonly width?: number;
  readonly least?: number;
}

/** People type no https://; browsers put it there. */
const shown = (url: string): string => url.replace(/^https?:\/\//, "");

/** Words into lines of a width; a word that is longer than a line is cut. */
function breakLines(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (measure(line) > width) {
      let end = line.length - 1;
      while (end > 1 && measure(line.slice(0, end)) > width) end -= 1;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** The same number of lines, as even as can be: no word stands alone at the end. */
function balance(lines: readonly string[], width: number, measure: (text: string) => number): readonly string[] {
  if (lines.length < 2) return lines;
  const text = lines.join(" ");
  for (let narrow = width * 0.55; narrow < width; narrow += width * 0.02) {
    const even = breakLines(text, narrow, measure);
    if (even.length === lines.length && even.join(" ") === text) return even;
  }
  return lines;
}

/** A sheet hangs in the rain and is scratched: a quarter of it may be unreadable. */
function modules(url: string): readonly boolean[][] {
  const { size, data } = create(url, { errorCorrectionLevel: "Q" }).modules;
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => data[y * size + x] === 1));
}
