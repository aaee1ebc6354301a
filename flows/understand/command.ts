import { patternedCommand } from "./command-patterns.ts";
import { commandPhrases, doubtfulCommands, forgivenWords, slashCommands } from "./command-phrases.ts";
import { withoutCourtesies } from "./polite.ts";
import { createSpelling } from "./spelling.ts";
import { type Command, commands } from "./understood.ts";
import { normal, squeeze, words } from "./words.ts";

const exact = new Map<string, Command>();
const squeezed = new Map<string, Command>();
for (const command of commands)
  for (const phrase of commandPhrases[command]) {
    exact.set(phrase, command);
    squeezed.set(squeeze(phrase), command);
  }

const leastPhrase = 10;
const spelling = createSpelling([
  ...forgivenWords.filter((word) => exact.has(word)),
  // "Usaha kain" and "usaha baju" name what is sold, a slip away from "usaha lain" and "usaha baru".
  ...[...exact.keys()].filter(
    (phrase) => phrase.length >= leastPhrase && phrase.includes(" ") && !phrase.startsWith("usaha "),
  ),
]);

/**
 * The command that a whole message is, or undefined where it is anything else. A word inside an answer steers
 * nothing: a business may be called "Batal Puasa". In a menu (and nowhere else: elsewhere it is a number) "0" goes back.
 */
export function understandCommand(text: string, asked: { readonly menu?: boolean } = {}): Command | undefined {
  const plain = normal(text);
  if (plain === "0") return asked.menu ? "back" : undefined;
  if (plain.startsWith("/")) return slash(plain);
  // What a poster's code writes where an app has no button to begin.
  if (/^mulai \d{10}(?:-\d{1,3}){0,2}$/.test(plain)) return "start";
  if (/^[-–—_.]$/u.test(plain) || plain === "--") return "skip";
  // Whoever writes a letter is not steering.
  if (plain.length > 60) return undefined;
  const said = words(plain);
  const [whole, bare] = [said.join(" "), withoutCourtesies(said).join(" ")];
  return (
    phrase(whole) ??
    (bare === whole ? undefined : phrase(bare)) ??
    wished(withoutCourtesies(said)) ??
    patternedCommand(said)
  );
}

/** Words around a wish, in which nothing is wished. */
const around: ReadonlySet<string> = new Set(
  `saya aku kula kulo ulun ku i my me mau ingin pengen pengin pingin kepengin arep badhe handak hendak bisa boleh saged iso can could want would like to
    minta nyuwun dulu dulunya riyin rumiyin sek sik disik bentar sebentar butuh perlu ke sama dengan dgn karo kaliyan lawan gimana bagaimana piye pripun untuk yang yg sing itu ini coba ayo sekarang
    saiki sapunika now i'd id just file dari ok oke okey okeh iya ya baik siap sip pindah kok`.split(/\s+/),
);
const wishes = new Map<string, Command | null>();
for (const [phrase, command] of exact) {
  const wanted = phrase.split(" ").filter((word) => !around.has(word));
  const key = wanted.join(" ");
  // What is left of two commands' phrases steers neither; a single word must be listed by itself.
  if (wanted.length > 1) wishes.set(key, (wishes.get(key) ?? command) === command ? command : null);
}

/** "Mau ganti bahasa dulu": a listed phrase, with what stands around wishes. */
function wished(said: readonly string[]): Command | undefined {
  const wanted = said.filter((word) => !around.has(word));
  if (wanted.length === said.length) return undefined;
  const key = wanted.join(" ");
  return exact.get(key) ?? wishes.get(key) ?? undefined;
}

/** All that a message may steer to, the likelier first: "bantuan" asks for help, or for aid money. Empty where it steers nothing. */
export function commandsMeant(text: string): readonly Command[] {
  const several = doubtfulMeaning(text);
  if (several !== undefined) return several;
  const command = understandCommand(text);
  return command === undefined ? [] : [command];
}

/** The commands that a message may mean where these are several; undefined for any other. */
export function doubtfulMeaning(text: string): readonly Command[] | undefined {
  const said = withoutCourtesies(words(text)).join(" ");
  return Object.hasOwn(doubtfulCommands, said) ? doubtfulCommands[said] : undefined;
}

function slash(plain: string): Command | undefined {
  // "/start poster-token", "/help@some_bot"
  const name = /^\/([a-z]+)(?:@\w+)?(?:\s|$)/.exec(plain)?.[1];
  return name !== undefined && Object.hasOwn(slashCommands, name) ? slashCommands[name] : undefined;
}

function phrase(said: string): Command | undefined {
  const known = exact.get(said) ?? (/(\p{L})\1\1|(\p{L})\2$/u.test(said) ? squeezed.get(squeeze(said)) : undefined);
  if (known !== undefined || said.length < 5) return known;
  const nearest = spelling.nearest(said)[0];
  if (nearest === undefined) return undefined;
  const slipped = nearest.includes(" ")
    ? said.includes(" ")
    : consonants(said) === consonants(nearest) || swapped(said, nearest);
  return slipped ? exact.get(nearest) : undefined;
}

/** What stays when vowels are left out or mistaken, the common slip: "kmbali". */
function consonants(word: string): string {
  return squeeze(word.replace(/[aeiou]/g, ""));
}

function swapped(a: string, b: string): boolean {
  const sorted = (word: string): string => (word.match(/./gu) ?? []).sort().join("");
  return a.length === b.length && sorted(a) === sorted(b);
}
