import { boxAround, type Village } from "../../registry/regions/boundaries/village.ts";
import { type Html, html } from "./html.ts";

/** The picture's width in its own units; what is nearer together than one is drawn as one point. */
const width = 800;

/** Villages as outlines, north up; each tells its name to whoever points at it or has it read out. */
export function outline(villages: readonly Village[], label: string): Html {
  const { west, south, east, north } = boxAround(villages.flatMap(({ polygons }) => polygons.flat()));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / Math.max((east - west) * squeeze, 1e-9);
  const height = Math.max(Math.round((north - south) * scale), 1);
  const place = ([lng, lat]: readonly [number, number]): string =>
    `${Math.round((lng - west) * squeeze * scale)} ${Math.round((north - lat) * scale)}`;
  const ringPath = (ring: readonly (readonly [number, number])[]): string => {
    const points = ring.map(place).filter((point, at, all) => point !== all[at - 1]);
    return `M${points.join("L")}Z`;
  };
  return html`<svg class="outline" viewBox="-4 -4 ${width + 8} ${height + 8}" role="img" aria-label="${label}">
${villages.map(({ code, name, polygons }) => html`<path d="${polygons.flat().map(ringPath).join("")}"><title>${name} (${code})</title></path>`)}</svg>`;
}
