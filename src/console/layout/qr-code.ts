import { create } from "qrcode";
import { type Html, html } from "./html.ts";

/** Modules of silence that readers want around it. */
const quiet = 4;

/** A QR code as a picture of squares, dark on white in every theme: readers do not see light on dark. */
export function qrCode(text: string, label: string): Html {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const rows = Array.from({ length: size }, (_, y) => runs(data.subarray(y * size, (y + 1) * size), y));
  const side = size + 2 * quiet;
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path fill="#000" d="${rows.join("")}"/></svg>`;
}

/** The dark modules of a row, those side by side in one stroke. */
const runs = (row: Uint8Array, y: number): string => {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    path += `M${from + quiet} ${y + quiet}h${x - from + 1}v1h-${x - from + 1}z`;
  }
  return path;
};
