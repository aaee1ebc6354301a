import { commonPasswords } from "./common-passwords.ts";

/** Characters. Long rather than odd: no rule asks for signs and figures, which people only put at the end. */
export const passwordLength = { least: 10, most: 128 } as const;

/** `own`: it holds the officer's own name or address. */
export type PasswordFault = "short" | "long" | "common" | "own";

/** A letter outside of the first plane is one, too. */
const lettersOf = (text: string): number => Array.from(text).length;

/** What is wrong with a password that somebody chose, or null. */
export const passwordFault = (
  password: string,
  own: { readonly name: string; readonly email: string },
): PasswordFault | null => {
  if (lettersOf(password) < passwordLength.least) return "short";
  if (password.length > passwordLength.most) return "long";
  const plain = password.toLowerCase();
  if (isCommon(plain)) return "common";
  const parts = [...own.name.toLowerCase().split(/\s+/), ...own.email.toLowerCase().split(/[@.]/)];
  // What is left without the own words must still be a password.
  const rest = parts.filter((part) => part.length > 3).reduce((left, part) => left.replaceAll(part, ""), plain);
  return rest === plain || lettersOf(rest) >= passwordLength.least ? null : "own";
};

const rows = [
  "01234567890123456789",
  "qwertyuiopqwertyuiop",
  "asdfghjklasdfghjkl",
  "zxcvbnmzxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
];
const backwards = (text: string): string => Array.from(text).reverse().join("");

/** Of the words that everybody tries first, with figures and signs around them, in a row of the keyboard, or one key again and again. */
const isCommon = (plain: string): boolean => {
  if (new Set(plain).size < 5) return true;
  if (rows.some((row) => row.includes(plain) || backwards(row).includes(plain))) return true;
  const spelled = plain
    .replaceAll("@", "a")
    .replaceAll("0", "o")
    .replaceAll("1", "i")
    .replaceAll("3", "e")
    .replaceAll("$", "s");
  return [plain, spelled].some((one) => {
    const bare = one.replace(/^[^a-z]+|[^a-z]+$/g, "").replace(/[^a-z0-9]/g, "");
    if (commonPasswords.has(bare)) return true;
    const half = bare.slice(0, bare.length / 2);
    return bare === half + half && commonPasswords.has(half);
  });
};
