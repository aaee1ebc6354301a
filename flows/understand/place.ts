import type { Area, Gazetteer } from "../kit/world.ts";
import { understandCoordinates } from "./coordinates.ts";
import { isNotKnown } from "./not-known.ts";
import type { Point } from "./plus-code.ts";
import { courtesies, withoutCourtesies } from "./polite.ts";
import type { Option, PlaceAnswer, Understood } from "./understood.ts";
import { tidy, words } from "./words.ts";
import { understandYesNo } from "./yes-no.ts";

/** What a gazetteer may know beyond its territory. */
export interface Places extends Gazetteer {
  /** The province, regency or (where its kind is said) district outside the territory that bears exactly this name. */
  readonly elsewhere?: (words: string) => Area | undefined;
  /** Whether these words are exactly the name of an area of the territory; quicker than a search. */
  readonly isName?: (words: string) => boolean;
}

const landmarks: ReadonlySet<string> = new Set(
  `depan dpn dekat deket dkt cedhak cedak caket sebelah sblh samping belakang blkg blakang mburi seberang sebrang sabrang ngarep ngajeng antara sekitar pojok tikungan pertigaan perempatan simpang prapatan proliman bundaran bangjo ujung
  masjid mesjid musholla mushola musala langgar gereja pura wihara vihara kelenteng makam kuburan pasar sekolah sekolahan sd smp sma smk mi mts man tk paud kampus universitas pondok pesantren ponpes puskesmas posyandu klinik rs rsud apotek
  jl jln jalan gang gg lorong lr perum perumahan perumnas griya blok komplek kompleks lapangan alun stadion taman terminal stasiun halte bandara pelabuhan dermaga jembatan sungai kali bendungan waduk embung pabrik kantor balai balaidesa polsek koramil kodim spbu pom bank atm indomaret alfamart toko warung kios bengkel hotel wisata candi gapura tugu patung pos ronda
  utara selatan timur barat lor kidul wetan kulon rt rw near next behind opposite front beside street road market mosque school church`.split(
    /\s+/,
  ),
);
const streets: ReadonlySet<string> = new Set(
  "jl jln jalan gang gg lorong lr perum perumahan perumnas blok komplek kompleks griya street".split(" "),
);
const kinds: ReadonlySet<string> = new Set(
  "desa ds kelurahan kel kampung kmp kec kecamatan kab kabupaten kota kotamadya prov provinsi propinsi regency city district village dusun dukuh".split(
    " ",
  ),
);
const lead: ReadonlySet<string> = new Set(
  "saya aku kula kulo rumah rumahku omah omahku griya usaha usahaku warung alamat alamatnya alamatku lokasi lokasinya tempat tempatnya ada di neng ning nang ing wonten teng daerah wilayah tinggal my house is in at i live itu nya ya yang".split(
    " ",
  ),
);

/**
 * Where a business is, as far as the ladder goes: coordinates, an area of the territory, else a landmark.
 * A name that a district shares with its regency or one of its villages means the district. A short name misspelt is
 * offered, not taken. Faults: those of `understandCoordinates`,
 * "outside" for an area that is not in the territory, "too_wide" for the territory's own name or its province (unclear).
 */
export function understandPlace(text: string, places: Places): Understood<PlaceAnswer> {
  const pin = understandCoordinates(text, (name) => centreOf(name, places));
  if (pin.ok || pin.reason !== "unclear") return pin;
  if (isNotKnown(text)) return { ok: false, reason: "unknown" };

  const said = words(text).slice(0, 30);
  const hasLandmark = said.some((word) => landmarks.has(word));
  const found = areasIn(said, places, hasLandmark);
  if (found.length > 0) {
    // "Kabupaten Karanganyar" tells no more than the office: the district is asked for.
    const wide = found.some(({ level }) => level === "regency" || level === "province");
    if (wide && !hasLandmark && !found.some(({ level }) => level === "district"))
      return { ok: false, reason: "unclear", detail: "too_wide" };
    const area = settled(found, places, isSure(bare(said), found, places));
    if (area) return area;
  }
  // "Jawa Timur" has a landmark's word in its name; "depan bakso Malang" has a city's.
  const away = hasLandmark ? places.elsewhere?.(bare(said).join(" ")) !== undefined : namesElsewhere(said, places);
  if (away) return { ok: false, reason: "invalid", detail: "outside" };
  return hasLandmark ? { ok: true, value: { kind: "landmark", text: tidy(text) } } : { ok: false, reason: "unclear" };
}

/** A district of the territory, as its code. Faults: "outside". */
export function understandDistrict(text: string, places: Places): Understood<string> {
  if (isNotKnown(text)) return { ok: false, reason: "unknown" };
  const said = bare(words(text));
  const found = meant(said, places, { level: "district" });
  const [only] = found;
  if (found.length === 1 && only && isSure(said, found, places)) return { ok: true, value: only.code };
  if (found.length > 0) return ambiguous(found, places, ({ code }) => code);
  return namesElsewhere(said, places)
    ? { ok: false, reason: "invalid", detail: "outside" }
    : { ok: false, reason: "unclear" };
}

/**
 * A village, in one district where that is known. A village that only another district of the territory has is
 * offered as the one option of an `ambiguous` with the detail "other_district". Faults: "outside".
 */
export function understandVillage(
  text: string,
  places: Places,
  district?: string,
): Understood<{ readonly district: string; readonly village: string }> {
  if (isNotKnown(text)) return { ok: false, reason: "unknown" };
  const said = bare(words(text));
  const value = ({ code }: Area): { district: string; village: string } => ({
    district: districtOf(code),
    village: code,
  });
  const near = meant(said, places, district === undefined ? { level: "village" } : { level: "village", district });
  const [only] = near;
  if (near.length === 1 && only && isSure(said, near, places)) return { ok: true, value: value(only) };
  if (near.length > 0) return ambiguous(near, places, value);
  const far = district === undefined ? [] : meant(said, places, { level: "village" });
  if (far.length > 0) return { ...ambiguous(far, places, value), detail: "other_district" };
  return namesElsewhere(words(text), places)
    ? { ok: false, reason: "invalid", detail: "outside" }
    : { ok: false, reason: "unclear" };
}

/** The words without "rumah saya di" before them. */
function bare(said: readonly string[]): readonly string[] {
  let from = 0;
  while (from < said.length - 1 && lead.has(said[from] ?? "")) from += 1;
  return withoutCourtesies(said.slice(from));
}

/** The areas that these words as a whole may name, even misspelt; "salah" is no "Salam". */
function meant(said: readonly string[], places: Places, within?: Parameters<Places["find"]>[1]): readonly Area[] {
  const found = places.find(said.join(" "), within);
  return found.length > 0 && said.some(isEveryday) && !isExact(said, found, places) ? [] : found;
}

const everyday = new Set(
  "jualan jual usaha rumah warung toko alamat tempat daftar nama saya bantu menu lanjut".split(" "),
);
const isEveryday = (word: string): boolean => everyday.has(word) || courtesies.has(word) || understandYesNo(word).ok;

/** A misspelt name of few letters may be another word altogether. */
const fewest = 6;

function isSure(said: readonly string[], found: readonly Area[], places: Places): boolean {
  const letters = said.filter((word) => !kinds.has(word)).join("").length;
  return letters >= fewest || isExact(said, found, places);
}

/** Whether some of the words are the very name of one of the areas. */
function isExact(said: readonly string[], found: readonly Area[], places: Places): boolean {
  const { isName } = places;
  if (isName === undefined) return true;
  return said.some((_, from) =>
    said.some((_, last) => {
      const name = said.slice(from, last + 1).join(" ");
      return name !== "" && isName(name) && places.find(name).some((area) => found.includes(area));
    }),
  );
}

/** The areas meant: the whole answer as a name, else exact names inside it. */
function areasIn(said: readonly string[], places: Places, hasLandmark: boolean): readonly Area[] {
  const whole = bare(said);
  if (!hasLandmark && whole.length <= 8) {
    const found = meant(whole, places);
    if (found.length > 0) return found;
  }
  const named = namesIn(whole, places);
  return named === "" ? [] : places.find(named);
}

/** The parts of an answer that are area names, with their kinds: "jln veteran gg 3 tipes serengan" -> "tipes serengan". */
function namesIn(said: readonly string[], places: Places): string {
  const kept: string[] = [];
  for (let at = 0; at < said.length; ) {
    const word = said[at] ?? "";
    if (streets.has(word)) {
      // What follows is the street's name, not a village's.
      at += said[at + 1] === "raya" ? 3 : 2;
      continue;
    }
    const length = landmarks.has(word) || kinds.has(word) ? 0 : longestName(said, at, places);
    if (length > 0)
      kept.push(...(kinds.has(said[at - 1] ?? "") ? said.slice(at - 1, at + length) : said.slice(at, at + length)));
    at += Math.max(length, 1);
  }
  return kept.join(" ");
}

function longestName(said: readonly string[], from: number, places: Places): number {
  for (let length = Math.min(3, said.length - from); length > 0; length -= 1) {
    const typed = said.slice(from, from + length).join("");
    if (typed.length < 3 || /^\d/.test(typed)) continue;
    const name = said.slice(from, from + length).join(" ");
    if (places.isName?.(name) === false) continue;
    const [best] = places.find(name);
    if (best && (places.isName || words(best.name).join("") === typed)) return length;
  }
  return 0;
}

function settled(found: readonly Area[], places: Places, sure: boolean): Understood<PlaceAnswer> | undefined {
  const areas = found.filter(({ level }) => level === "district" || level === "village");
  const districts = areas.filter(({ level }) => level === "district");
  // A village that shares its name with a district is asked for next.
  const named = districts.length > 0 ? districts : areas;
  const [only] = named;
  if (only === undefined) return undefined;
  if (named.length > 1 || !sure) return ambiguous(named, places, answer);
  return { ok: true, value: answer(only) };
}

function answer({ code, level }: Area): PlaceAnswer {
  return level === "village"
    ? { kind: "area", district: districtOf(code), village: code }
    : { kind: "area", district: code };
}

function ambiguous<Value>(
  areas: readonly Area[],
  places: Places,
  value: (area: Area) => Value,
): { ok: false; reason: "ambiguous"; options: Option<Value>[] } {
  return {
    ok: false,
    reason: "ambiguous",
    options: areas.map((area) => ({ label: places.describe(area.code), value: value(area) })),
  };
}

function districtOf(village: string): string {
  return village.split(".").slice(0, 3).join(".");
}

function namesElsewhere(said: readonly string[], places: Places): boolean {
  const name = bare(said);
  if (places.elsewhere?.(name.join(" ")) !== undefined) return true;
  return name.some(
    (word, at) =>
      word.length > 3 &&
      !kinds.has(word) &&
      !landmarks.has(word) &&
      places.elsewhere?.(kinds.has(name[at - 1] ?? "") ? `${name[at - 1] ?? ""} ${word}` : word) !== undefined,
  );
}

function centreOf(name: string, places: Places): Point | undefined {
  const said = words(name);
  const inside =
    places.find(said.join(" "))[0] ??
    places.find(namesIn(said, places))[0] ??
    (said.length === 0 ? places.territory[0] : undefined);
  const area =
    inside ??
    places.elsewhere?.(said.join(" ")) ??
    said.map((word) => places.elsewhere?.(word)).find((other) => other !== undefined);
  return area && places.centre?.(area.code);
}
