import { isNotKnown } from "./not-known.ts";
import { numberAt } from "./numbers.ts";
import { withoutCourtesies } from "./polite.ts";
import { createSpelling, type Spelling } from "./spelling.ts";
import { type Mode, modes, type Understood } from "./understood.ts";
import { normal, words } from "./words.ts";

const list = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

interface Vocabulary {
  readonly modeOf: ReadonlyMap<string, Mode>;
  readonly spelling: Spelling;
}

/** `forgiving`: the letters that a word must have to be known misspelt. */
function vocabulary(byMode: Readonly<Record<Mode, readonly string[]>>, forgiving: number): Vocabulary {
  const modeOf = new Map(modes.flatMap((mode) => byMode[mode].map((word) => [word, mode] as const)));
  return { modeOf, spelling: createSpelling([...modeOf.keys()].filter((word) => word.length >= forgiving)) };
}

/** Words that say the way of operating itself. */
const plain = vocabulary(
  {
    fixed: list("tetap tetep menetap mangkal mapan netep manggon jenak fixed permanent stay diam ndekem"),
    roving: list(
      "keliling kliling muter mider ider ideran ngider mubeng berkeliling ngampung jaja jajakan roving mobile around moving itinerant travelling traveling asongan ngasong nganter pindah berpindah berpindah2 pindah2",
    ),
    online: list(
      "online onlen daring onlain olshop ols internet ol marketplace shopee shoppee sopi tokopedia tokped lazada bukalapak gofood grabfood shopeefood",
    ),
  },
  5,
);
/** Words that only hint at it; they count where nothing plainer is said. */
const hints = vocabulary(
  {
    fixed: list(
      "rumah omah griya dalem rumahan warung toko kios kedai lapak pasar peken ruko stand stan gerai kantin bengkel studio tempat dasaran emperan teras garasi jalan home house shop stall market store place",
    ),
    roving: list(
      "gerobak rombong dorong motor sepeda pikulan gendong gendongan bakul cart pikul mobil tossa viar sekolahan kampung",
    ),
    online: list(
      "wa whatsapp fb facebook ig instagram tiktok tik medsos sosmed telegram website web hp story status live aplikasi grab gojek",
    ),
  },
  7,
);
/** Everyday words that are one slip from those: "makan" is no "mapan". */
const everyday = new Set(list("makan daging enak tetapi mobil"));
/** Begins another clause, which a negation before it does not reach. */
const boundary =
  /[,.;:!?/]|\b(?:tapi|tp|tpi|tetapi|ning|nanging|tapine|namun|melainkan|cuma|cuman|hanya|but|only|just)\b/u;
const negations = new Set(list("tidak tdk bukan gak ga nggak enggak ndak ora mboten not no kada"));

const goingRound =
  /\b(?:(?:dari|saka|saking) )?(?:rumah|omah|griya|pintu|door|desa|kampung|pasar) (?:ke|menyang|to|dugi) (?:rumah|omah|griya|pintu|door|desa|kampung|pasar)\b/gu;
const shops = /\b(?:tiktok|facebook|fb|ig|instagram|google) (?:shop|toko|store|market|marketplace)\b/gu;

/**
 * The way of operating: at a fixed place, roving, or online; also by number, in that order.
 * Several plain ones at once are `ambiguous`; the options carry the mode itself as their label.
 */
export function understandMode(text: string): Understood<Mode> {
  const said = withoutCourtesies(words(text));
  if (isNotKnown(text)) return { ok: false, reason: "unknown" };
  const number = numberAt(said, 0);
  if (number && number.length === said.length) {
    const mode = modes[number.value - 1];
    return mode ? { ok: true, value: mode } : { ok: false, reason: "invalid", detail: "no_such_number" };
  }
  const stated = normal(text)
    .replace(goingRound, " keliling ")
    .replace(shops, " online ")
    .split(boundary)
    .flatMap(affirmed);
  const found = named(stated, plain) ?? named(stated, hints);
  const [only] = found ?? [];
  if (found === undefined || only === undefined) return { ok: false, reason: "unclear" };
  return found.length === 1
    ? { ok: true, value: only }
    : { ok: false, reason: "ambiguous", options: found.map((mode) => ({ label: mode, value: mode })) };
}

/** A clause's words up to its "not": "tidak jualan online" says nothing of where else. "Dirumah" is two words. */
function affirmed(clause: string): readonly string[] {
  const said = words(clause);
  const not = said.findIndex((word) => negations.has(word));
  return (not < 0 ? said : said.slice(0, not)).map((word) => {
    const rest = word.startsWith("di") ? word.slice(2) : "";
    return plain.modeOf.has(rest) || hints.modeOf.has(rest) ? rest : word;
  });
}

function named(said: readonly string[], { modeOf, spelling }: Vocabulary): readonly Mode[] | undefined {
  const modesOf = (heard: (word: string) => string | undefined): readonly Mode[] => {
    const told = new Set(said.map((word) => modeOf.get(heard(word) ?? "")));
    return modes.filter((mode) => told.has(mode));
  };
  const exact = modesOf((word) => word);
  if (exact.length > 0) return exact;
  const near = modesOf((word) => (everyday.has(word) ? undefined : spelling.nearest(word)[0]));
  return near.length > 0 ? near : undefined;
}
