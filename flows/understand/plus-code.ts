/**
 * Open Location Codes ("plus codes"), after the published specification: pairs of base-20 digits halve the
 * globe's degrees into 20, 1, 1/20, 1/400 and 1/8000, further digits divide a cell into 5 rows and 4 columns.
 */
export interface Point {
  /** WGS84 degrees. */
  readonly lat: number;
  readonly lng: number;
}

const alphabet = "23456789cfghjmpqrvwx";
const pairSizes = [20, 1, 1 / 20, 1 / 400, 1 / 8000] as const;
const found =
  /(?<![\p{L}\p{N}+])([2-9cfghjmpqrvwx]{8}|[2-9cfghjmpqrvwx]{6}|[2-9cfghjmpqrvwx]{4}|[2-9cfghjmpqrvwx]{2})\+([2-9cfghjmpqrvwx]{2,7})(?![\p{L}\p{N}])/iu;

export interface PlusCode {
  /** 8 for a full code; fewer where the beginning was left out. */
  readonly leading: number;
  readonly digits: string;
  /** The text without the code: where a short code stands, the place that completes it. */
  readonly rest: string;
}

export function findPlusCode(text: string): PlusCode | undefined {
  const match = found.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
  return { leading: match[1].length, digits: (match[1] + match[2]).toLowerCase(), rest };
}

/** The middle of a full code's cell, and the cell's height in degrees. */
export function decodePlusCode(digits: string): Point & { readonly height: number } {
  let lat = -90;
  let lng = -180;
  let height = 400;
  let width = 400;
  for (let at = 0; at < Math.min(digits.length, 10); at += 2) {
    height = width = pairSizes[at / 2] ?? 0;
    lat += alphabet.indexOf(digits[at] ?? "") * height;
    lng += alphabet.indexOf(digits[at + 1] ?? "") * width;
  }
  for (const digit of digits.slice(10)) {
    const value = alphabet.indexOf(digit);
    height /= 5;
    width /= 4;
    lat += Math.floor(value / 4) * height;
    lng += (value % 4) * width;
  }
  return { lat: lat + height / 2, lng: lng + width / 2, height };
}

/** The place that a short code means near a point: the code's cell nearest to it. */
export function recoverPlusCode(code: PlusCode, near: Point): Point {
  const missing = 8 - code.leading;
  if (missing === 0) return decodePlusCode(code.digits);
  const size = 20 ** (2 - missing / 2);
  const { lat, lng } = decodePlusCode(leadingDigits(near, missing) + code.digits);
  const closest = (value: number, reference: number, most: number): number => {
    if (reference + size / 2 < value && value - size >= -most) return value - size;
    return reference - size / 2 > value && value + size <= most ? value + size : value;
  };
  return { lat: closest(lat, near.lat, 90), lng: closest(lng, near.lng, 180) };
}

function leadingDigits({ lat, lng }: Point, count: number): string {
  let digits = "";
  let restLat = Math.min(Math.max(lat, -90), 89.9999) + 90;
  let restLng = (((lng + 180) % 360) + 360) % 360;
  for (const size of pairSizes.slice(0, count / 2)) {
    const row = Math.floor(restLat / size);
    const column = Math.floor(restLng / size);
    digits += (alphabet[row] ?? "") + (alphabet[column] ?? "");
    restLat -= row * size;
    restLng -= column * size;
  }
  return digits;
}
