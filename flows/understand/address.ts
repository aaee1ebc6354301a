import type { Area } from "../kit/world.ts";
import { areasNamed, type NamedAreas } from "./areas.ts";
import { isNotKnown } from "./not-known.ts";
import { type Places, understandPlace } from "./place.ts";
import { understandRtRw } from "./rt-rw.ts";
import { type SpokenWord, spokenWords } from "./spoken.ts";
import type { Understood } from "./understood.ts";

/** An address as far as it was told. Areas are codes; rt and rw have three digits. */
export interface Address {
  readonly street?: string;
  readonly rt?: string;
  readonly rw?: string;
  readonly village?: string;
  readonly district?: string;
  /** Told alone, without any part of it. */
  readonly regency?: string;
  /** What it is near to, for an officer to find. */
  readonly landmark?: string;
}

const streets: ReadonlySet<string> = new Set(
  "jl jln jalan jaln gang gg lorong lrg lr perum perumahan perumnas komplek kompleks blok".split(" "),
);
const landmarks: ReadonlySet<string> = new Set(
  `depan dpn dekat deket dkt cedhak cedak caket cerak sebelah sblh samping belakang blkg blakang mburi wingking seberang sebrang sabrang ngarep ngarepe ngajeng antara sekitar pojok tikungan
    pertigaan perempatan simpang prapatan prapatane bundaran masjid mesjid musholla mushola gereja pura wihara klenteng makam kuburan pasar sekolah sekolahan sd smp sma kampus pondok puskesmas posyandu klinik rsud apotek
    lor kidul wetan kulon utara selatan lapangan alun stadion terminal stasiun bandara pelabuhan dermaga jembatan pabrik kantor balai balaidesa polsek koramil spbu pom indomaret alfamart near behind opposite next front beside`.split(
    /\s+/,
  ),
);
const same =
  /^(?:s ?d ?a|sda|idem|idm|sama|podo|podho|sami)$|^(?:alamat(?:nya|e|ipun)? )?(?:masih )?(?:sama|podo|podho|sami|same)(?: (?:dengan|dgn|karo|kaliyan|kalih|seperti|kayak|kaya|koyo|kados|as))?(?: (?:yang|yg|sing|ingkang|di|the))?(?: (?:tadi|atas|mau|wau|sebelumnya|before|previous|ktp|wingi))?(?: (?:alamatnya|saja|aja|wae|mawon))?$/u;
const rtRw =
  /\b(?:rt|rw|r\.t|r\.w|erte|erwe)[\s.:/]*(?:(?:rw|nya)[\s.:/]*)?(?:\d{1,4}|[ivx]+\b|\p{L}+(?: (?:belas|puluh(?: \p{L}+)?|welas))?)(?:\s*[/\-,.]?\s*(?:dan )?(?:(?:rt|rw)[\s.:/]*(?:nya\s*)?(?:\d{1,4}|[ivx]+\b|\p{L}+(?: (?:belas|puluh(?: \p{L}+)?|welas))?)|(?<=\d\s*[/-]\s*)\d{1,3}))?/iu;

/**
 * An address: what of it is an area of the territory as codes, RT and RW, and the rest as a street or a landmark.
 * "Sda" is `unknown` with the detail "same_as_before". A village that several districts have is `ambiguous`.
 * Faults: "outside" for an area that is not in the territory.
 */
export function understandAddress(text: string, places: Places): Understood<Address> {
  if (isNotKnown(text)) return { ok: false, reason: "unknown" };
  const whole = spokenWords(text, 40);
  if (same.test(whole.said.map(({ word }) => word).join(" ")))
    return { ok: false, reason: "unknown", detail: "same_as_before" };
  const numbers = rtRw.exec(whole.plain);
  const neighbourhood = numbers === null ? undefined : understandRtRw(numbers[0]);
  const read = neighbourhood?.ok === true ? neighbourhood.value : {};
  const rest = numbers !== null && neighbourhood?.ok === true ? whole.plain.replace(numbers[0], ", ") : whole.plain;
  const { plain, said } = spokenWords(rest, 40);
  const words = said.map(({ word }) => word);
  const named = areasNamed(words, places);
  const lines = linesOf(plain, said, named);
  const area = named === undefined ? misspelt(rest, lines, places) : chosen(named, places, words);
  if (!area.ok && area.reason === "ambiguous" && area.options !== undefined)
    return {
      ...area,
      options: area.options.map(({ label, value }) => ({ label, value: { ...lines, ...read, ...value } })),
    };
  if (!area.ok && area.reason === "invalid" && Object.keys(lines).length === 0) return area;
  const address: Address = { ...lines, ...read, ...(area.ok ? area.value : {}) };
  return Object.keys(address).length > 0 ? { ok: true, value: address } : { ok: false, reason: "unclear" };
}

/** The area that is meant, where several bear the name: a district before its village, as everywhere in the talk. */
function chosen({ found, from, to }: NamedAreas, places: Places, words: readonly string[]): Understood<Address> {
  const place = understandPlace(words.slice(from, to).join(" "), places);
  if (place.ok && place.value.kind === "area") return { ok: true, value: areaOf(place.value) };
  if (!place.ok && place.reason === "ambiguous" && place.options !== undefined)
    return {
      ...place,
      options: place.options.flatMap(({ label, value }) =>
        value.kind === "area" ? [{ label, value: areaOf(value) }] : [],
      ),
    };
  const regency = found.find(({ level }) => level === "regency");
  return regency === undefined ? { ok: false, reason: "unclear" } : { ok: true, value: { regency: regency.code } };
}

function areaOf({ district, village }: { readonly district: string; readonly village?: string }): Address {
  return village === undefined ? { district } : { village, district };
}

/** Without an exact name: a misspelt one where nothing else was told, or an area elsewhere. */
function misspelt(text: string, lines: Address, places: Places): Understood<Address> {
  if (Object.keys(lines).length > 0) return { ok: false, reason: "unclear" };
  const place = understandPlace(text, places);
  if (place.ok)
    return place.value.kind === "area" ? { ok: true, value: areaOf(place.value) } : { ok: false, reason: "unclear" };
  if (place.detail === "outside") return outside(text, places) ?? { ok: false, reason: "invalid", detail: "outside" };
  if (place.reason === "ambiguous" && place.options !== undefined)
    return {
      ...place,
      options: place.options.flatMap(({ label, value }) =>
        value.kind === "area" ? [{ label, value: areaOf(value) }] : [],
      ),
    };
  if (place.detail === "too_wide") {
    const [regency] = places.find(text).filter(({ level }: Area) => level === "regency");
    if (regency !== undefined) return { ok: true, value: { regency: regency.code } };
  }
  return { ok: false, reason: "unclear" };
}

/** An area outside the territory, by nothing but its name; whether that will do is for the question to say. */
function outside(text: string, places: Places): Understood<Address> | undefined {
  const area = places.elsewhere?.(text);
  if (area?.level === "district") return { ok: true, value: { district: area.code } };
  return area?.level === "regency" ? { ok: true, value: { regency: area.code } } : undefined;
}

/** The street and the landmark: from their first word to where the area's name begins. */
function linesOf(plain: string, said: readonly SpokenWord[], named: NamedAreas | undefined): Address {
  const end = named === undefined || named.to < said.length ? said.length : named.from;
  const street = said.findIndex(({ word }, at) => at < end && streets.has(word));
  const landmark = said.findIndex(({ word }, at) => at < end && landmarks.has(word));
  const slice = (from: number, to: number): string =>
    plain
      .slice(said[from]?.from ?? 0, said[to - 1]?.to ?? plain.length)
      .replace(/[\s,;]+$/u, "")
      .replace(/(?:[\s,.;]+(?:di|neng|nang|ing|wonten|in|at))+$/iu, "");
  // "Depan pasar Jungke": the landmark needs the name that is also the village's, unless a comma stands between.
  const between = plain.slice(said[end - 1]?.to, said[end]?.from);
  const shared = named !== undefined && named.to === said.length && street < 0 && !between.includes(",");
  const last = shared ? said.length : end;
  if (street >= 0 && (landmark < 0 || landmark > street)) return { street: slice(street, end) };
  if (street >= 0) return { street: slice(street, end), landmark: slice(landmark, street) };
  return landmark < 0 ? {} : { landmark: slice(landmark, last) };
}
