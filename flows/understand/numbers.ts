/** Numbers from 0 to 999 in words (Indonesian, Javanese in both levels, Banjar, Sundanese, English) and digits. */
const list = (text: string): readonly (readonly [string, number])[] =>
  text.split("\n").flatMap((line) => {
    const [value, ...said] = line.trim().split(" ");
    return said.map((word) => [word, Number(value)] as const);
  });

const units: ReadonlyMap<string, number> = new Map(
  list(`0 nol zero
    1 satu se siji setunggal satunggal sawiji hiji one
    2 dua loro kalih kaleh two
    3 tiga telu tigo talu tilu three
    4 empat ampat papat sekawan opat four
    5 lima limo gangsal five
    6 enam anam enem nem genep six
    7 tujuh pitu seven
    8 delapan lapan wolu walu dalapan eight
    9 sembilan sanga songo salapan nine`),
);
/** Units as they stand before "atus", "puluh", "ewu" and "yuta" only. */
const bound: ReadonlyMap<string, number> = new Map(
  list(`1 sak sa a an
    2 rong
    3 telung tigang
    4 patang
    5 limang
    6 nem
    7 pitung
    8 wolung
    9 sangang`),
);
const teens: ReadonlyMap<string, number> = new Map(
  list(`10 sepuluh sapuluh sedasa sedoso ten
    11 sebelas sabalas sewelas solas eleven
    12 rolas twelve selusin sakdosin dozen
    13 telulas thirteen
    14 patbelas fourteen
    15 limolas limalas fifteen
    16 nembelas nemlas sixteen
    17 pitulas seventeen
    18 wolulas eighteen
    19 sangalas songolas nineteen
    21 selikur
    22 rolikur
    23 telulikur
    24 patlikur
    25 selawe selangkung
    26 nemlikur
    27 pitulikur
    28 wolulikur
    29 sangalikur songolikur`),
);
const tens: ReadonlyMap<string, number> = new Map(
  list(`20 twenty
    30 thirty
    40 forty
    50 seket sekat fifty
    60 sewidak suwidak sixty
    70 seventy
    80 eighty
    90 ninety`),
);
const teen: ReadonlySet<string> = new Set(["belas", "balas", "welas", "las"]);
const ten: ReadonlySet<string> = new Set(["puluh", "pulu", "dasa", "doso"]);
const hundred: ReadonlySet<string> = new Set(["ratus", "atus", "hundred", "rts"]);
const oneHundred: ReadonlySet<string> = new Set(["seratus", "satus", "saratus"]);

interface Numeral {
  readonly value: number;
  readonly length: number;
}

/** The number that begins at `from` in a list of words, and how many words it takes; undefined where none begins. */
export function numberAt(words: readonly string[], from: number): Numeral | undefined {
  const hundreds = hundredsAt(words, from);
  if (hundreds === undefined) return smallAt(words, from);
  const at = from + hundreds.length;
  const rest = smallAt(words, words[at] === "and" ? at + 1 : at);
  if (rest === undefined || rest.value === 0 || rest.value > 99 || /^\d/.test(words[at] ?? "")) return hundreds;
  const and = words[at] === "and" ? 1 : 0;
  return { value: hundreds.value + rest.value, length: hundreds.length + and + rest.length };
}

function hundredsAt(words: readonly string[], from: number): Numeral | undefined {
  if (oneHundred.has(words[from] ?? "")) return { value: 100, length: 1 };
  if (!hundred.has(words[from + 1] ?? "")) return undefined;
  const count = unitOf(words[from]);
  return count === undefined || count === 0 ? undefined : { value: count * 100, length: 2 };
}

function unitOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return /^\d$/.test(word) ? Number(word) : (units.get(word) ?? bound.get(word));
}

/** Whether this word only stands before "atus", "ewu" and the like. */
export function boundUnit(word: string): number | undefined {
  return bound.get(word);
}

function smallAt(words: readonly string[], from: number): Numeral | undefined {
  const first = words[from];
  if (first === undefined) return undefined;
  const second = words[from + 1] ?? "";
  const unit = unitOf(first);
  if (unit !== undefined && unit > 0 && teen.has(second)) return { value: 10 + unit, length: 2 };
  if (unit !== undefined && unit > 0 && ten.has(second)) return withUnit(words, from, unit * 10, 2);
  if (/^\d+$/.test(first)) return { value: Number(first), length: 1 };
  const known = teens.get(first);
  if (known !== undefined) return { value: known, length: 1 };
  const whole = tens.get(first);
  if (whole !== undefined) return withUnit(words, from, whole, 1);
  const plain = units.get(first);
  return plain === undefined ? undefined : { value: plain, length: 1 };
}

function withUnit(words: readonly string[], from: number, value: number, length: number): Numeral {
  const unit = units.get(words[from + length] ?? "");
  // "Dua puluh satus" is two numbers: the unit belongs to the hundreds.
  const taken = unit !== undefined && unit > 0 && !hundred.has(words[from + length + 1] ?? "");
  return taken ? { value: value + unit, length: length + 1 } : { value, length };
}

const joined =
  /^(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|rong|telung|patang|limang|nem|pitung|wolung|sangang)(belas|puluh|ratus|ribu|rebu|juta|atus|ewu|yuta)$/;

/** Words that are written as one in haste, apart: "limaratus" -> "lima", "ratus". */
export function apart(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const parts = joined.exec(word);
    return parts?.[1] !== undefined && parts[2] !== undefined ? [parts[1], parts[2]] : [word];
  });
}
