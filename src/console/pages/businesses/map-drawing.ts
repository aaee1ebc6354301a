import type { AreaMap, AreaMaps } from "../../../registry/figures/area-map.ts";
import type { Survey } from "../../../registry/finding/survey-businesses.ts";
import { type Bounds, viewport } from "../../../registry/finding/viewport.ts";
import type { Desk } from "../../desk.ts";
import { choropleth } from "../../layout/charts/choropleth.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { figure } from "../../layout/time.ts";
import { presentSeen } from "../../presenters/seen.ts";
import type { Visit } from "../../route.ts";
import { type Asked, onRecord, pathWith, queryOf } from "./asked.ts";
import { formatBounds, readBounds, withMargin, zoomFor } from "./bounds.ts";
import { listPath } from "./filter-head.ts";
import { drawnWidth, pinsDrawing } from "./pins-drawing.ts";
import { words } from "./words.ts";

/** A map of what a filter finds, drawn by the server. */
export interface Drawing {
  readonly picture: Html;
  /** The part of the world that the picture spans. */
  readonly bounds: Bounds;
  /** The picture is of outlines, which a map that moves can lie under its pins. */
  readonly outlines: boolean;
  /** How many by area: the same numbers for who reads no picture. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Undefined where there is neither a boundary map nor a pin. */
export async function drawMap(
  desk: Desk,
  maps: AreaMaps,
  visit: Visit,
  asked: Asked,
  survey: Survey,
): Promise<Drawing | undefined> {
  const { officer } = visit;
  const { area } = asked.filter;
  const areas = area !== undefined ? [area] : officer.territory.length > 0 ? officer.territory : [""];
  const map = await maps.draw(areas);
  if (map === undefined) return drawPins(desk, visit, asked, survey);
  const { byArea: counts } = survey;
  return { picture: drawAreas(desk, map, counts, visit, asked), bounds: boundsOf(map), outlines: true, counts };
}

/** The drawing has a margin of so many of its units on each side. */
const margin = 4;

const boundsOf = ({ extent, width, height }: AreaMap): Bounds => {
  const [high, wide] = [
    ((extent.north - extent.south) / height) * margin,
    ((extent.east - extent.west) / width) * margin,
  ];
  return {
    south: extent.south - high,
    west: extent.west - wide,
    north: extent.north + high,
    east: extent.east + wide,
  };
};

function drawAreas(
  { setting }: Desk,
  map: AreaMap,
  counts: ReadonlyMap<string, number>,
  { language }: Visit,
  asked: Asked,
): Html {
  const text = words[language].map;
  const { places } = setting.world;
  const sums = new Map<string, number>();
  for (const [code, n] of counts) {
    const shape = map.shapes.has(code) ? code : code.slice(0, 8);
    sums.set(shape, (sums.get(shape) ?? 0) + n);
  }
  const shapes = [...map.shapes].map(([code, path]) => ({
    ...{ path, name: places.area(code)?.name ?? code, n: sums.get(code) ?? 0 },
    href: pathWith(listPath, queryOf({ ...asked, filter: { ...asked.filter, area: code } })),
  }));
  const byDistrict = [...map.shapes.keys()].every((code) => code.length === 8);
  const write = (n: number) => figure(n, language);
  return choropleth(byDistrict ? text.districts : text.villages, map, shapes, {
    write,
    empty: text.empty,
    grade: ({ from, to }) => text.grade(write(from), write(to)),
  });
}

async function drawPins(
  desk: Desk,
  visit: Visit,
  asked: Asked,
  { extent, byArea: counts }: Survey,
): Promise<Drawing | undefined> {
  if (extent === undefined) return undefined;
  const { officer, language } = visit;
  const scope = { filter: asked.filter, within: officer.territory };
  const part = readBounds(visit.query.get("at"));
  const bounds = part ?? withMargin(extent);
  const seen = presentSeen(await viewport(desk, scope, bounds, zoomFor(bounds, drawnWidth)));
  if (seen.points.length > 0) await putPinsOnRecord(desk, visit, asked, seen.points.length);
  const partOf = (other: Bounds): string => {
    const query = queryOf(asked);
    query.set("at", formatBounds(other));
    return pathWith(`${listPath}/map`, query);
  };
  const whole =
    part === undefined
      ? nothing
      : html`<p><a class="button" href="${pathWith(`${listPath}/map`, queryOf(asked))}">${words[language].map.zoomOut}</a></p>`;
  return { picture: html`${whole}${pinsDrawing(seen, bounds, language, partOf)}`, bounds, outlines: false, counts };
}

/** Numbers of businesses are figures; where single ones are seen, it is on record. */
export const putPinsOnRecord = ({ audit }: Desk, { officer }: Visit, { filter }: Asked, shown: number): Promise<void> =>
  audit.record({
    ...{ actor: `officer:${officer.id}`, action: "list" },
    detail: { ...onRecord(filter), map: true, shown },
  });
