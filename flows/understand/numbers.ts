/** Numbers from 0 to 99 in words (Indonesian, Javanese in both levels, English) and digits. */
const units: Readonly<Record<string, number>> = {
  nol: 0,
  zero: 0,
  satu: 1,
  se: 1,
  siji: 1,
  setunggal: 1,
  one: 1,
  dua: 2,
  loro: 2,
  kalih: 2,
  kaleh: 2,
  two: 2,
  tiga: 3,
  telu: 3,
  tigo: 3,
  three: 3,
  empat: 4,
  papat: 4,
  sekawan: 4,
  four: 4,
  lima: 5,
  limo: 5,
  gangsal: 5,
  five: 5,
  enam: 6,
  enem: 6,
  nem: 6,
  six: 6,
  tujuh: 7,
  pitu: 7,
  seven: 7,
  delapan: 8,
  lapan: 8,
  wolu: 8,
  eight: 8,
  sembilan: 9,
  sanga: 9,
  songo: 9,
  nine: 9,
  sepuluh: 10,
  sedasa: 10,
  sedoso: 10,
  ten: 10,
  sebelas: 11,
  sewelas: 11,
  solas: 11,
  eleven: 11,
  rolas: 12,
  twelve: 12,
};

/** The number that begins at `from` in a list of words, and how many words it takes; undefined where none begins. */
export function numberAt(
  words: readonly string[],
  from: number,
): { readonly value: number; readonly length: number } | undefined {
  const first = words[from];
  if (first === undefined) return undefined;
  if (/^\d+$/.test(first)) return { value: Number(first), length: 1 };
  const unit = Object.hasOwn(units, first) ? units[first] : undefined;
  if (unit === undefined) return undefined;
  const second = words[from + 1];
  if (unit < 10 && (second === "belas" || second === "welas" || second === "las"))
    return { value: 10 + unit, length: 2 };
  if (unit > 0 && unit < 10 && second === "puluh") {
    const third = words[from + 2];
    const rest = third !== undefined && Object.hasOwn(units, third) ? units[third] : undefined;
    return rest !== undefined && rest > 0 && rest < 10
      ? { value: unit * 10 + rest, length: 3 }
      : { value: unit * 10, length: 2 };
  }
  return { value: unit, length: 1 };
}
