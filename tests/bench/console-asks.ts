import { formatCursor } from "../../src/registry/finding/cursor.ts";
import { orders } from "../../src/registry/finding/filter.ts";
import { sealPlace, sealWords } from "../../src/registry/finding/sealed-words.ts";
import { nameNumbers } from "../../src/registry/finding/shelf/names.ts";
import type { BenchConsole, OfficerName } from "./console-desk.ts";

/** One kind of request; its paths are asked in turn. */
export interface Ask {
  readonly name: string;
  readonly officer?: OfficerName;
  readonly paths: readonly string[];
}

const list = "/console/businesses";

/** Everything that is asked of the console, over a register of this size. A further page is a further line. */
export const asksOf = async ({ database, keyring, identifiers }: BenchConsole): Promise<readonly Ask[]> => {
  const { client } = database;
  const size = await client.business.count();
  const some = Array.from({ length: 12 }, (_, at) => 1 + (Math.floor((at * 7919 * size) / 100_000) % size));
  const rows = await client.business.findMany({ where: { id: { in: some } }, include: { owner: true } });
  const phones = rows.flatMap(({ owner }) => owner.phone ?? []);
  const niks = rows.flatMap(({ owner }) => (owner.nik === null ? [] : identifiers.open(owner.nik, "nik")));
  const rare = await client.term.findMany({ orderBy: { n: "asc" }, take: 12, select: { term: true } });
  const common = await client.term.findMany({ orderBy: { n: "desc" }, take: 4, select: { term: true } });
  const middling = await client.term.findMany({ where: { n: { gt: size / 500 } }, take: 12, select: { term: true } });
  const termsOf = (found: readonly { readonly term: string }[]): readonly string[] => found.map(({ term }) => term);
  const search = (words: readonly string[], more = ""): readonly string[] =>
    words.map((one) => `${list}?words=${sealWords(keyring, one)}${more}`);
  const filter = (...queries: readonly string[]): readonly string[] => queries.map((query) => `${list}?${query}`);
  const misspelt = (word: string): string => `${word.slice(0, 3)}${word.slice(4)}`;
  const middle = Math.floor(size / 2);
  const { sortName } = await client.entry.findFirstOrThrow({ where: { id: { gte: middle } }, orderBy: { id: "asc" } });
  const [first, second] = nameNumbers(sortName);
  const near = sealPlace(keyring, formatCursor("name", { first, second, id: middle }));

  return [
    { name: "list", paths: [list] },
    { name: "list, one district's officer", officer: "district", paths: [list] },
    ...orders.map((order) => ({ name: `list by ${order}`, paths: filter(`order=${order}`) })),
    { name: "deep page, newest", paths: filter(`after=${middle}`, `before=${middle}`) },
    { name: "deep page, by name", paths: filter(`order=name&after=${near}`, `order=name&before=${near}`) },
    { name: "deep page, by completeness", paths: filter(`order=complete&after=40-${middle}`) },
    { name: "search, a common word", paths: search(termsOf(common)) },
    { name: "search, a middling word", paths: search(termsOf(middling)) },
    { name: "search, a rare word", paths: search(termsOf(rare)) },
    { name: "search, two words", paths: search(["keripik siti", "warung sri", "toko berkah", "batik lestari"]) },
    {
      name: "search, a misspelt word",
      paths: search([
        "kripik",
        "lestarri",
        "wahyunni",
        "sukiarman",
        ...termsOf(rare)
          .filter(({ length }) => length > 6)
          .map(misspelt),
      ]),
    },
    { name: "search, the beginning of a word", paths: search(["k", "su", "ker", "wahy", "bat"]) },
    { name: "search, a common word by name", paths: search(termsOf(common), "&order=name") },
    { name: "search, a registration number", paths: search(rows.map(({ number }) => number)) },
    { name: "search, a phone number", paths: search(phones.map((phone) => `0${phone.slice(3)}`)) },
    { name: "search, a NIK", paths: search(niks) },
    { name: "search, nothing found", paths: search(["qqqqqq", "keripik qqqqqq"]) },
    { name: "filter, a district", paths: filter("area=33.13.11", "area=33.13.05") },
    { name: "filter, a village", paths: filter("area=33.13.11.2002", "area=33.13.05.2003") },
    { name: "filter, an RT", paths: filter("area=33.13.11.2002&rt=003") },
    { name: "filter, a cluster", paths: filter("cluster=keripik", "cluster=batik", "cluster=jasa") },
    { name: "filter, a mode", paths: filter("mode=online", "mode=roving") },
    { name: "filter, a state", paths: filter("state=new", "state=refused", "state=closed") },
    { name: "filter, a channel", paths: filter("channel=web", "channel=telegram") },
    { name: "filter, days", paths: filter("from=2026-01-01&to=2026-01-31", "from=2025-06-01") },
    { name: "filter, completeness", paths: filter("completeFrom=60", "completeTo=20") },
    { name: "filter, a pin", paths: filter("pin=yes", "pin=no") },
    {
      name: "filters together, by any order",
      paths: orders.flatMap((order) =>
        filter(
          `area=33.13.11&cluster=keripik&state=new&order=${order}`,
          `mode=online&channel=web&completeFrom=50&pin=yes&order=${order}`,
          `area=33.13.05&mode=roving&state=refused&rt=004&order=${order}`,
        ),
      ),
    },
    {
      name: "filters together with a word, by any order",
      paths: orders.flatMap((order) =>
        search(termsOf(common).slice(0, 2), `&area=33.13.11&state=verified&order=${order}`),
      ),
    },
    {
      name: "filters that nothing fits",
      paths: filter("area=33.13.11.2002&mode=online&state=refused&rt=012&completeFrom=90&pin=no"),
    },
    { name: "map, all of it", paths: [`${list}/map`] },
    {
      name: "map, what is in sight",
      paths: [
        `${list}/points?bounds=-7.8,110.8,-7.4,111.2&zoom=10`,
        `${list}/points?bounds=-7.62,110.98,-7.58,111.02&zoom=14`,
        `${list}/points?bounds=-7.602,110.998,-7.598,111.002&zoom=18&cluster=keripik`,
      ],
    },
    { name: "record", paths: some.map((id) => `${list}/${id}`) },
    { name: "queue", paths: ["/console/queue"] },
    { name: "queue, one district's officer", officer: "district", paths: ["/console/queue"] },
    { name: "duplicates", paths: ["/console/duplicates"] },
    { name: "figures", paths: ["/console/figures"] },
    {
      name: "figures of a district",
      paths: ["/console/figures?area=33.13.11", "/console/figures?area=33.13.05&cluster=keripik"],
    },
    { name: "tickets", paths: ["/console/tickets"] },
    { name: "home", paths: ["/console"] },
  ];
};
