import { decodePlusCode, findPlusCode, type Point, recoverPlusCode } from "./plus-code.ts";
import type { PlaceAnswer, Understood } from "./understood.ts";
import { tidy } from "./words.ts";

export type Pin = Extract<PlaceAnswer, { kind: "pin" }>;

/** A point in the place of that name, exact to some 30 km: enough to complete a short plus code. */
export type Near = (placeName: string) => Point | undefined;

/**
 * Coordinates, a map link that holds them, or a plus code, somewhere in a message. Latitude and longitude told in
 * the wrong order are put right where only that lies in Indonesia. No network: a shortened link is `invalid` with
 * the detail "short_link". Other faults: "not_in_indonesia", "plus_code_needs_place". Words only are `unclear`.
 */
export function understandCoordinates(text: string, near: Near = () => undefined): Understood<Pin> {
  const plain = tidy(text);
  // Cheap and true of nearly every answer: no digit, no coordinates; and a link has a colon or a slash.
  if (!/[\d:/]/.test(plain)) return unclear;
  return fromLink(plain) ?? fromPlusCode(plain, near) ?? fromNumbers(plain) ?? unclear;
}

const unclear = { ok: false, reason: "unclear" } as const;

function pin(source: Pin["source"], { lat, lng }: Point): Understood<Pin> {
  const inside = isInIndonesia(lat, lng);
  if (!inside && !isInIndonesia(lng, lat)) return { ok: false, reason: "invalid", detail: "not_in_indonesia" };
  const [y, x] = inside ? [lat, lng] : [lng, lat];
  return { ok: true, value: { kind: "pin", source, lat: rounded(y), lng: rounded(x) } };
}

/** Whether a point lies in the rectangle around the country. */
export function isInIndonesia(lat: number, lng: number): boolean {
  return lat >= -11.3 && lat <= 6.4 && lng >= 94.7 && lng <= 141.3;
}

/** A ten-thousandth of a second of arc is centimetres: more digits are noise. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

const links = /(?:geo:|https?:\/\/|\b(?:www\.|maps?\.|goo\.gl|waze\.com|google\.)[^\s]*\/)[^\s]*/iu;
const mapHosts =
  /(?:maps?\.|\/maps|goo\.gl|google\.[a-z.]+\/|waze\.com|openstreetmap|osm\.org|osmand|bing\.com|plus\.codes|here\.com|g\.co|g\.page|share\.google)/iu;
const number = String.raw`(-?\d{1,3}(?:\.\d+)?)`;
const inLinks = [
  // The place itself, before the corner of the screen that the map showed (@).
  new RegExp(`!3d${number}!4d${number}`, "u"),
  new RegExp(
    `[?&#/](?:q|query|ll|sll|daddr|destination|center|cbll|cp|to|coordinate|point|mlat)=(?:loc:|ll\\.)?${number}(?:&mlon=|[,~+ ]\\s*)${number}`,
    "iu",
  ),
  new RegExp(`@${number},${number}`, "u"),
  new RegExp(`#map=\\d+/${number}/${number}`, "u"),
  new RegExp(`^geo:${number},${number}`, "iu"),
  new RegExp(`/(?:search|place|dir)/+${number},[+ ]?${number}`, "u"),
  new RegExp(`/maps/?\\?.*?${number},${number}`, "u"),
];

function fromLink(text: string): Understood<Pin> | undefined {
  const link = links.exec(text)?.[0];
  if (link === undefined) return undefined;
  const plain = decoded(link);
  for (const form of inLinks) {
    const [, lat, lng] = form.exec(plain) ?? [];
    // geo:0,0?q=... carries its place in q, which stands earlier in the list.
    if (lat !== undefined && lng !== undefined) return pin("link", { lat: Number(lat), lng: Number(lng) });
  }
  const code = findPlusCode(plain.replace(/[/?=&]/g, " "));
  if (code?.leading === 8) return pin("link", decodePlusCode(code.digits));
  const inWords = fromDegrees(plain.replace(/\+/g, " "));
  if (inWords) return inWords;
  return mapHosts.test(plain) ? { ok: false, reason: "invalid", detail: "short_link" } : undefined;
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link; // A stray % is no reason to lose the coordinates beside it.
  }
}

function fromPlusCode(text: string, near: Near): Understood<Pin> | undefined {
  const code = findPlusCode(text);
  if (code === undefined) return undefined;
  if (code.leading === 8) return pin("plus_code", decodePlusCode(code.digits));
  const point = near(code.rest.replace(/^[\s,]+|[\s,]+$/g, ""));
  return point
    ? pin("plus_code", recoverPlusCode(code, point))
    : { ok: false, reason: "invalid", detail: "plus_code_needs_place" };
}

function fromNumbers(text: string): Understood<Pin> | undefined {
  return fromDegrees(text) ?? fromDecimals(text);
}

const side = "(LU|LS|BT|BB|[NSEWUTB])";
// Unicode's compatibility forms turn º into o and a double prime into two.
const angle = String.raw`(-?\d{1,3}(?:[.,]\d+)?)\s*(?:°|\u030a|o(?=[\s\d])|deg|derajat)?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:'|′(?!′)|menit)\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|”|''|′′|detik)\s*)?`;
const sideAfter = new RegExp(`(?<![\\d.,])${angle}\\s*${side}(?![\\p{L}\\d])`, "giu");
const sideBefore = new RegExp(`(?<![\\p{L}\\d])${side}\\s*${angle}(?![\\d])`, "giu");

/** Degrees with a hemisphere: "7.56 S 110.95 E", 7°33'36"LS 110°57'0"BT, "S 7.56 E 110.95". */
function fromDegrees(text: string): Understood<Pin> | undefined {
  const after = [...text.matchAll(sideAfter)].map(([, d, m, s, name]) => signed(name, d, m, s));
  const told =
    after.length >= 2 ? after : [...text.matchAll(sideBefore)].map(([, name, d, m, s]) => signed(name, d, m, s));
  const lat = told.find(({ axis }) => axis === "lat");
  const lng = told.find(({ axis }) => axis === "lng");
  return lat && lng ? pin("coordinates", { lat: lat.value, lng: lng.value }) : undefined;
}

function signed(name = "", degrees = "0", minutes = "0", seconds = "0"): { axis: "lat" | "lng"; value: number } {
  const decimal = (digits: string): number => Number(digits.replace(",", "."));
  const size = Math.abs(decimal(degrees)) + decimal(minutes) / 60 + decimal(seconds) / 3600;
  const of = name.toUpperCase();
  // Utara, selatan, timur, barat; B alone is barat.
  const axis = /^(?:N|S|U|LU|LS)$/.test(of) ? "lat" : "lng";
  return { axis, value: /^(?:S|LS|W|B|BB)$/.test(of) ? -size : size };
}

const wholeMessage =
  /^[^\d\p{L}-]*(?:(?:lokasi|titik|koordinat|coordinates|gps|location|lat|latitude|lintang|di)\b[\s:=]*)*(-?\d{1,3}[.,]\d+)\s*(?:[,;/|]|\s|lng|lon|long|longitude|bujur|:|=)+\s*(-?\d{1,3}[.,]\d+)[^\d\p{L}]*$/iu;
const within = /(?<![\d.,\p{L}])(-?\d{1,3}\.\d{3,})\s*[,; ]\s*(-?\d{1,3}\.\d{3,})(?![\d.\p{L}])/u;

function fromDecimals(text: string): Understood<Pin> | undefined {
  const plain = text.replace(/[−–](?=\d)/gu, "-");
  const [, lat, lng] = wholeMessage.exec(plain) ?? within.exec(plain) ?? [];
  if (lat === undefined || lng === undefined) return undefined;
  return pin("coordinates", { lat: Number(lat.replace(",", ".")), lng: Number(lng.replace(",", ".")) });
}
