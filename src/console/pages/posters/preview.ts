import type { Mark } from "../../../registry/posters/lay-out.ts";
import { sheet } from "../../../registry/posters/lay-out.ts";
import { quiet, runs } from "../../../registry/posters/poster-pdf.ts";
import { type Html, html } from "../../layout/html.ts";

/** A sheet as the printed page shows it, drawn by the browser. */
export const previewOf = (marks: readonly Mark[], label: string): Html =>
  html`<svg class="poster" viewBox="0 0 ${sheet.width} ${sheet.height}" role="img" aria-label="${label}"><rect width="${sheet.width}" height="${sheet.height}" fill="#fff"/>${marks.map(draw)}</svg>`;

const draw = (mark: Mark): Html => {
  if (mark.is === "box")
    return html`<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" rx="${mark.round}" fill="${mark.colour}"/>`;
  if (mark.is === "text")
    return html`<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" font-weight="${mark.bold ? 700 : 400}" text-anchor="${mark.middle ? "middle" : "start"}" color="${mark.colour}">${mark.text}</text>`;
  const step = mark.side / (mark.dark.length + 2 * quiet);
  const path = mark.dark.flatMap((row, y) =>
    runs(row).map(([x, length]) => `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`),
  );
  return html`<path transform="translate(${mark.x} ${mark.y}) scale(${step})" shape-rendering="crispEdges" fill="#000" d="${path.join("")}"/>`;
};
