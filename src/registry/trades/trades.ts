import type { Cluster, TradeMatch, Trades } from "../../../flows/kit/world.ts";
import { little } from "../../../flows/understand/says-little.ts";
import { createSpelling } from "../../../flows/understand/spelling.ts";
import { squeeze, words } from "../../../flows/understand/words.ts";
import type { ClusterEntry, ProductEntry } from "./catalogue.ts";

interface Phrase {
  readonly words: readonly string[];
  readonly senses: { readonly product: ProductEntry; readonly weak: boolean }[];
}

interface Heard {
  readonly word: string;
  readonly exact: boolean;
}

interface Named {
  readonly phrase: Phrase;
  readonly exact: boolean;
}

/** What a match is worth: named first, nearly so, named beside something else, or only hinted at. */
const scores = { first: 1, perhapsFirst: 0.85, beside: 0.6, hint: 0.4, hintAlone: 0.7, misspelt: 0.85 } as const;
/** Whoever writes more than this is not naming a product. */
const longestText = 300;
const separators = new Set(
  "dan sama karo lan kalih kaliyan plus juga serta atau utawa sekalian and or also with lawan".split(" "),
);
/** In English the thing comes last, after what it is made of or done to: "cassava crisps". As far as the catalogue has it. */
const things = new Set(
  `crisps chips crackers cake cakes cookies bread noodles snacks candy sweets sauce oil powder drink drinks juice soap shampoo lotion cosmetics
   baskets bag bags shoes sandals shirt shirts clothes clothing dress uniform uniforms furniture chairs toys tiles repair wash laundry farm farming`.split(
    /\s+/,
  ),
);

/** By KBLI: printing, repair, hire, catering and other services are done to things; what is grown or traded is made into them. */
const services = /^(?:18|33|45|562|7|8|9)/;
const materials = /^(?:0[123]|47)/;

/**
 * The catalogue as an index in memory: a look-up takes microseconds. The longest phrase wins ("keripik singkong"
 * before "singkong"), of several products in one breath one is the head, and those joined by "dan" are equals.
 */
export function createTrades(clusters: readonly ClusterEntry[], products: readonly ProductEntry[]): Trades {
  const list: readonly Cluster[] = clusters.map(({ id, nameId, nameEn, nameJv }) => ({
    id,
    name: { id: nameId, en: nameEn, ...(nameJv === undefined ? {} : { jv: nameJv }) },
  }));
  const byId = new Map(list.map((cluster) => [cluster.id, cluster]));
  const phrases = indexPhrases(products.filter(({ cluster }) => byId.has(cluster)));
  const hear = createHearing(phrases);

  return {
    clusters: () => list,
    cluster: (id) => byId.get(id),
    suggest(text) {
      const found = new Map<string, TradeMatch>();
      const hints: { product: ProductEntry; exact: boolean }[] = [];
      for (const breath of breaths(text)) {
        const named = namedIn(breath.flatMap(hear), phrases);
        const head = headOf(named);
        for (const one of named) {
          const worth = worthBeside(head, one, named) * (one.exact ? 1 : scores.misspelt);
          for (const { product, weak } of one.phrase.senses)
            if (weak && !isThing(one)) hints.push({ product, exact: one.exact });
            else keep(found, product, worth);
        }
      }
      const worth = found.size > 0 ? scores.hint : scores.hintAlone;
      for (const { product, exact } of hints) keep(found, product, worth * (exact ? 1 : scores.misspelt));
      return [...found.values()].sort((a, b) => b.score - a.score);
    },
  };
}

function keep(found: Map<string, TradeMatch>, { cluster, kbli }: ProductEntry, score: number): void {
  if (score > (found.get(cluster)?.score ?? 0)) found.set(cluster, { cluster, score, ...(kbli ? { kbli } : {}) });
}

/** The phrases of a breath one after the other, each as long as can be. */
function namedIn(heard: readonly Heard[], phrases: ReadonlyMap<string, readonly Phrase[]>): Named[] {
  const named: Named[] = [];
  for (let at = 0; at < heard.length; ) {
    const phrase = longest(phrases.get(heard[at]?.word ?? "") ?? [], heard, at);
    if (phrase !== undefined)
      named.push({ phrase, exact: heard.slice(at, at + phrase.words.length).every((word) => word.exact) });
    at += phrase?.words.length ?? 1;
  }
  return named;
}

const isThing = ({ phrase }: Named): boolean => things.has(phrase.words.at(-1) ?? "");
const isStrong = (one: Named): boolean => isThing(one) || one.phrase.senses.some(({ weak }) => !weak);
const isOf = (kind: RegExp, { phrase }: Named): boolean =>
  phrase.senses.every(({ product }) => kind.test(product.kbli?.code ?? ""));

/**
 * What the others of a breath only describe: the first; in English the last thing, "cassava crisps", unless somebody
 * does something to it, "repair clothes".
 */
function headOf(named: readonly Named[]): Named | undefined {
  const strong = named.filter(isStrong);
  const thing = strong.findLast(isThing);
  return thing === undefined ? strong[0] : (strong.find((one) => isOf(services, one)) ?? thing);
}

/** A material counts for less than what is made of it. Whatever else comes first may be the head after all: it is asked. */
function worthBeside(head: Named | undefined, one: Named, named: readonly Named[]): number {
  if (one === head) return scores.first;
  const before = head !== undefined && isThing(head) && named.indexOf(one) < named.indexOf(head);
  return before && !isOf(materials, one) && !isOf(services, head) ? scores.perhapsFirst : scores.beside;
}

/** Phrases by their first word, the longest first. */
function indexPhrases(products: readonly ProductEntry[]): ReadonlyMap<string, readonly Phrase[]> {
  const byText = new Map<string, Phrase>();
  for (const product of products)
    for (const written of [...product.words, product.name]) {
      const parts = phraseWords(written);
      const key = parts.join(" ");
      if (key === "") continue;
      const phrase = byText.get(key) ?? { words: parts, senses: [] };
      byText.set(key, phrase);
      if (!phrase.senses.some((sense) => sense.product === product))
        phrase.senses.push({ product, weak: written.startsWith("~") });
    }
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of byText.values()) {
    const first = phrase.words[0] ?? "";
    const same = byFirst.get(first);
    if (same) same.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** "Onde-onde", "onde onde" and "onde2" are one word. */
function phraseWords(text: string): string[] {
  return words(text)
    .map((word) => word.replace(/(?<=\p{L})2$/u, ""))
    .filter((word, at, all) => word !== all[at - 1]);
}

/** Parts of an answer that name things side by side. */
function breaths(text: string): string[][] {
  const parts: string[][] = [];
  for (const piece of text.slice(0, longestText).split(/[,;/+&\n]/)) {
    let part: string[] = [];
    for (const word of phraseWords(piece)) {
      if (!separators.has(word)) part.push(word);
      else {
        if (part.length > 0) parts.push(part);
        part = [];
      }
    }
    if (part.length > 0) parts.push(part);
  }
  return parts;
}

/** Hears a word as the catalogue writes it; a word that says nothing is not heard at all. */
function createHearing(phrases: ReadonlyMap<string, readonly Phrase[]>): (word: string) => readonly Heard[] {
  const known = new Set([...phrases.values()].flat().flatMap((phrase) => phrase.words));
  const squeezed = new Map([...known].map((word) => [squeeze(word), word]));
  const spelling = createSpelling(known);
  const nothing: readonly Heard[] = [];
  return (word) => {
    if (known.has(word)) return [{ word, exact: true }];
    if (little.has(word)) return nothing;
    const stem = word.replace(/(?:nya|ku|ne|e)$/u, "");
    const plain = squeezed.get(squeeze(word)) ?? (stem.length > 3 ? squeezed.get(squeeze(stem)) : undefined);
    if (plain !== undefined) return [{ word: plain, exact: true }];
    const near = spelling.nearest(word)[0];
    // An unknown word between two known ones keeps them apart.
    return [near === undefined ? { word, exact: true } : { word: near, exact: false }];
  };
}

function longest(candidates: readonly Phrase[], heard: readonly Heard[], from: number): Phrase | undefined {
  return candidates.find((phrase) => phrase.words.every((word, at) => heard[from + at]?.word === word));
}
