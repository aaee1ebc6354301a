import type { BusinessRecord } from "../../../registry/record/read-record.ts";
import { drawVillage } from "../../../registry/record/village-outline.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { figure } from "../../layout/time.ts";
import { pinInWords } from "../../presenters/record.ts";
import type { Visit } from "../../route.ts";
import { words } from "./words.ts";

/** Where a business is, as far as it is known. */
type Placed = Pick<BusinessRecord["row"], "lat" | "lng" | "accuracy" | "village"> & {
  readonly spots: readonly Pick<BusinessRecord["row"]["spots"][number], "lat" | "lng" | "village">[];
};

/** The pin in its village, with ways to look at it on a real map. */
export async function mapCard(
  { lat, lng, accuracy, spots, village }: Placed,
  desk: Desk,
  visit: Pick<Visit, "language">,
): Promise<Html> {
  const { language } = visit;
  const text = words[language];
  const { places } = desk.setting.world;
  const pin = lat === null || lng === null ? undefined : { lat, lng };
  const points = [...(pin === undefined ? [] : [pin]), ...spots.map((spot) => ({ lat: spot.lat, lng: spot.lng }))];
  const map = village === null ? undefined : await drawVillage(desk.database, village, points);
  if (map === undefined && points.length === 0)
    return html`<section class="card"><h2>${text.map}</h2><p class="soft">${text.noPin}</p></section>`;
  const drawing =
    map === undefined
      ? nothing
      : html`<svg class="village" viewBox="0 0 ${map.width} ${map.height}" role="img" aria-label="${text.mapOf(places.describe(village ?? ""))}"><path d="${map.path}"/>${map.points.map(({ x, y }, at) => html`<circle class="${pin !== undefined && at === 0 ? "pin" : "spot"}" cx="${x}" cy="${y}" r="${pin !== undefined && at === 0 ? 7 : 5}"/>`)}</svg>`;
  const where =
    pin === undefined
      ? html`<p class="soft">${text.noPin}</p>`
      : html`<p><span class="number">${pinInWords(pin.lat, pin.lng)}</span>${accuracy === null ? nothing : html` <span class="soft">${text.accuracy(figure(Math.round(accuracy), language))}</span>`}</p>${links(pin, visit)}`;
  return html`<section class="card" aria-labelledby="map-head"><h2 id="map-head">${text.map}</h2>${drawing}${where}${
    spots.length === 0
      ? nothing
      : html`<h3>${text.spots}</h3><ul class="lines">${spots.map(
          (spot) =>
            html`<li><span class="number">${pinInWords(spot.lat, spot.lng)}</span> ${spot.village === null ? "" : places.describe(spot.village)}${links(spot, visit)}</li>`,
        )}</ul>`
  }</section>`;
}

const links = (
  { lat, lng }: { readonly lat: number; readonly lng: number },
  { language }: Pick<Visit, "language">,
): Html => {
  const text = words[language];
  const osm = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`;
  return html`<p class="links"><a href="geo:${lat},${lng}">${text.inApp}</a> <a href="${osm}" rel="noreferrer noopener" target="_blank">${text.inOsm} ↗</a></p>`;
};
