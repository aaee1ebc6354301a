import { distance, words } from "../../../flows/understand/words.ts";

/** A word of a name, made comparable. */
export interface Token {
  /** As it sounds: old and new spelling, single and double letters are one. */
  readonly sound: string;
  /** So many people bear it that sharing it tells little. */
  readonly common: boolean;
}

/** Courtesies, pilgrims, nobles' and scholars' titles: they come and go before the same name. */
const titles = new Set(
  "bu ibu pak bapak bpk bp sdr sdri saudara tn tuan ny nyonya nona mas mbak mba mbok mbah mb kak kakak bang abang om tante bunda mama umi ummi abi h hj haji hajah hajjah ki kh kyai kiai ustad ustadz ustaz ustadzah dr drs dra drh ir prof r rr rt raden gus ning andi daeng spd skm se sh st sag sip skom mpd msi mm amd amk spdi ssos".split(
    " ",
  ),
);

/** ", S.Pd., M.M." */
const degrees = /,\s*(?:\p{L}{1,4}\.\s?)+\p{L}{0,4}\.?(?=,|$)/gu;

/** Shorter and other ways to write what is one name. */
const spellings: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["muhammad", "muh moh mhd md muhamad mohamad mohammad muhammed mochamad mochammad moch much mohd mokhamad"],
    ["siti", "st sti sitti"],
    ["sri", "sry srie"],
    ["nur", "noer noor nor"],
    ["abdul", "abd abdoel"],
    ["ahmad", "achmad akhmad ahmat"],
    ["ode", "laode waode"],
  ].flatMap(([name = "", others = ""]) => others.split(" ").map((other) => [other, name])),
);

/** Names that hundreds bear in any regency. Their share of the evidence is smaller; see weights.ts. */
const commonNames = new Set(
  "sri siti nur muhammad ahmad abdul dewi dwi tri eko agus budi wati rini rina yuni yanti yati endang lestari rahayu wahyuni handayani astuti ningsih lestiyani setiawan santoso susanto hartono sutrisno suparno slamet sugeng supriyadi widodo kurniawan wahyu hidayat saputra putri ayu indah fitri fitriani susilowati purwanti suryani mulyani sumarni suwarni sutini sukini sulastri maryani maryati mulyono suyanto suharti suyatmi sunarti sumiyati tutik ani anik erna eni umi la wa ode bin binti".split(
    " ",
  ),
);

/**
 * A word as it sounds: van Ophuijsen's spelling (oe, dj, tj) as today's, and letters that are exchanged in speech
 * (f, v and p; z and s; h that is not heard) as one. A word of another alphabet stays as it is.
 */
const soundOf = (word: string): string => heard(word) || word;

const heard = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "")
    .replace(/oe/g, "u")
    .replace(/dj/g, "j")
    .replace(/tj|ch/g, "c")
    .replace(/sj|sy/g, "s")
    .replace(/kh/g, "k")
    .replace(/nj/g, "ny")
    .replace(/ph|[fv]/g, "p")
    .replace(/z/g, "s")
    .replace(/q|ck/g, "k")
    .replace(/x/g, "ks")
    .replace(/([tdbgj])h/g, "$1")
    .replace(/y(?=[aeiou])/g, "i")
    .replace(/y/g, "i")
    .replace(/ii/g, "i")
    .replace(/([a-z])\1+/g, "$1")
    .replace(/(?<=.{2})h$/, "");

/** Only what the ear keeps of a word that is typed in haste: its first letter and the consonants after it. */
export const skeletonOf = (sound: string): string =>
  sound.length < 4 ? sound : sound.slice(0, 1) + sound.slice(1).replace(/[aeiou]/g, "");

const commonSounds = new Set(Array.from(commonNames, soundOf));

/** The words of a person's name without titles; one that is nothing but titles keeps them. */
export const nameTokens = (name: string): readonly Token[] => {
  const all = words(name.replace(degrees, "")).flatMap((word) =>
    /^(?:la|wa)ode$/.test(word) ? [word.slice(0, 2), "ode"] : [word],
  );
  // "St." before a name is Siti; after it, an engineer.
  const bare = all.filter((word, at) => !titles.has(word) || (word === "st" && at === 0));
  return (bare.length > 0 ? bare : all).map((word) => {
    const sound = soundOf(spellings[word] ?? word);
    return { sound, common: commonSounds.has(sound) };
  });
};

/** Words around what a business is called that tell nothing of which it is. */
const generic = new Set(
  "usaha warung toko kedai kios rumah ud cv pt home industri industry produksi umkm ukm milik punya saya dan di jualan jual aneka the".split(
    " ",
  ),
);

/** What every third business is called. */
const commonBusinesses = new Set(
  "barokah berkah jaya makmur sejahtera mandiri rejeki rezeki sumber maju lancar abadi bersama karya mulia sederhana amanah sari rasa snack food kue roti keripik kripik catering katering jajan jajanan baru putra mulya".split(
    " ",
  ),
);
const commonBusinessSounds = new Set([...commonSounds, ...Array.from(commonBusinesses, soundOf)]);

/** The words of a business's name that tell it from others. */
export const businessTokens = (name: string): readonly Token[] =>
  words(name)
    .filter((word) => !generic.has(word) && !titles.has(word))
    .map((word) => {
      const sound = soundOf(spellings[word] ?? word);
      return { sound, common: commonBusinessSounds.has(sound) };
    });

/** From 0 to 1: how alike two words are. An initial is like each word it may stand for. */
const alike = (a: string, b: string): number => {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 0.85 : 0;
  const limit = Math.floor(long.length / 3);
  const steps = limit === 0 ? 1 : distance(a, b, limit);
  return steps > limit ? 0 : 1 - steps / long.length;
};

/** What the comparison of two names found. */
export interface NameLikeness {
  /** From 0 to 1: of the words of the shorter one, how well each has one of the other. */
  readonly shared: number;
  /** Words of the longer one that have none. */
  readonly spare: number;
  /** Words that are as good as equal, and those among them that few bear. */
  readonly equal: number;
  readonly rare: number;
}

/** As good as equal: a letter or so in a long word. */
const asEqual = 0.79;

/** Compares names word by word in any order. */
export const compareNames = (a: readonly Token[], b: readonly Token[]): NameLikeness => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return { shared: 0, spare: long.length, equal: 0, rare: 0 };
  const left = [...long];
  let sum = 0;
  let equal = 0;
  let rare = 0;
  for (const token of short) {
    let best = 0;
    let at = -1;
    for (const [index, other] of left.entries()) {
      const now = alike(token.sound, other.sound);
      if (now > best) [best, at] = [now, index];
    }
    if (at < 0) continue;
    const [found] = left.splice(at, 1);
    sum += best;
    if (best < asEqual) continue;
    equal += 1;
    if (!token.common && found?.common === false && token.sound.length > 1 && found.sound.length > 1) rare += 1;
  }
  const together = joined(short, long);
  if (together >= 0.85 && sum / short.length < together)
    return { shared: together, spare: 0, equal: short.length, rare: long.some(({ common }) => !common) ? 1 : 0 };
  return { shared: sum / short.length, spare: long.length - short.length, equal, rare };
};

/** "Sri Wahyuni" and "Sriwahyuni" are one name. */
const joined = (a: readonly Token[], b: readonly Token[]): number => {
  if (a.length === b.length) return 0;
  const [one, other] = [a, b].map((tokens) => tokens.map(({ sound }) => sound).join(""));
  return alike(one ?? "", other ?? "");
};
