import type { Bounds } from "../../../registry/finding/viewport.ts";
import { type Html, html } from "../../layout/html.ts";
import { figure } from "../../layout/time.ts";
import type { SeenOnMap } from "../../presenters/seen.ts";
import type { Tongue } from "../../words.ts";
import { boundsAround } from "./bounds.ts";
import { words } from "./words.ts";

/** The drawing's width in its own units: a phone's, so that its figures are readable there. */
export const drawnWidth = 360;

/** Pins and their groups where no boundary map is: a group leads to its part of the map, a pin to its record. */
export function pinsDrawing(
  seen: SeenOnMap,
  bounds: Bounds,
  language: Tongue,
  partOf: (bounds: Bounds) => string,
): Html {
  const text = words[language].map;
  const narrow = Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180);
  const scale = drawnWidth / ((bounds.east - bounds.west) * narrow);
  const height = Math.max(120, Math.min(Math.round((bounds.north - bounds.south) * scale), 480));
  const x = (lng: number) => ((lng - bounds.west) * narrow * scale).toFixed(1);
  const y = (lat: number) => (((bounds.north - lat) / (bounds.north - bounds.south)) * height).toFixed(1);
  const around = ({ lat, lng }: { readonly lat: number; readonly lng: number }): Bounds => {
    const [high, wide] = [(bounds.north - bounds.south) / 8, (bounds.east - bounds.west) / 8];
    return boundsAround([
      { lat: lat - high, lng: lng - wide },
      { lat: lat + high, lng: lng + wide },
    ]);
  };
  return html`<svg class="map pins" viewBox="0 0 ${drawnWidth} ${height}" role="group" aria-label="${text.points}">
<rect class="ground" width="${drawnWidth}" height="${height}"/>
${seen.cells.map((cell) => {
  const n = figure(cell.n, language);
  const size = Math.min(20, 8 + 3 * Math.log10(cell.n));
  return html`<a href="${partOf(around(cell))}" aria-label="${text.group(n)}"><title>${text.group(n)}</title><circle class="group" cx="${x(cell.lng)}" cy="${y(cell.lat)}" r="${size.toFixed(1)}"/><text x="${x(cell.lng)}" y="${y(cell.lat)}" dy="3.5" text-anchor="middle">${n}</text></a>`;
})}${seen.points.map(
  ({ id, lat, lng }) =>
    html`<a href="/console/businesses/${id}" aria-label="${text.one}"><title>${text.one}</title><circle class="pin" cx="${x(lng)}" cy="${y(lat)}" r="5"/></a>`,
)}</svg>`;
}
