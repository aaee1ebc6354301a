/** Provinces two hours before and one hour before Jakarta's; all others keep its time. */
const eastern = new Set(["81", "82", "91", "92", "93", "94", "95", "96", "97"]);
const central = new Set(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"]);

/** The IANA time zone that an area's clocks keep, by its province (Keppres 41/1987). `code`: a Kemendagri code. */
export function timeZoneOf(code: string): string {
  const province = code.slice(0, 2);
  if (eastern.has(province)) return "Asia/Jayapura";
  return central.has(province) ? "Asia/Makassar" : "Asia/Jakarta";
}

const hoursAhead: Readonly<Record<string, number>> = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 };

/** The date in an area, ISO 8601. No clock is ever put forward in Indonesia, so the hours are enough. */
export function dateIn(code: string, at: Date): string {
  const hours = hoursAhead[timeZoneOf(code)] ?? 7;
  return new Date(at.getTime() + hours * 3_600_000).toISOString().slice(0, 10);
}

/** When a day begins in an area. `day`: ISO 8601. */
export function beginningOf(code: string, day: string): Date {
  const hours = hoursAhead[timeZoneOf(code)] ?? 7;
  return new Date(Date.parse(`${day}T00:00:00Z`) - hours * 3_600_000);
}
