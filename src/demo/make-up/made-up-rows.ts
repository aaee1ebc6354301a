import { titlesOf } from "../../registry/duplicates/truth/names-data.ts";
import { businessName, digits, type Somebody, somebodyAt } from "../../registry/duplicates/truth/people.ts";
import { type Random, randomFrom } from "../../registry/duplicates/truth/random.ts";
import type { Identifiers } from "../../registry/identifiers/identifiers.ts";
import { registrationNumber } from "../../registry/registration-number.ts";
import type { Catalogue, ProductEntry } from "../../registry/trades/catalogue.ts";
import type { BulkRow } from "../../store/bulk.ts";
import { byDay } from "./by-day.ts";
import { nikOf } from "./nik-of.ts";
import { rareName } from "./rare-name.ts";
import { createSecondTimes } from "./second-times.ts";

/** A village, and how to come to a point in it: `across` and `up` from 0 to 1. WGS84 degrees. */
export interface MadeUpVillage {
  readonly code: string;
  at(across: number, up: number): { readonly lat: number; readonly lng: number };
}

export interface MadeUpParts {
  readonly businesses: number;
  readonly villages: readonly MadeUpVillage[];
  readonly catalogue: Catalogue;
  readonly identifiers: Pick<Identifiers, "seal">;
  /** The end of the two years in which they came. */
  readonly now: Date;
  /** The same number gives the same register, but for the seals, which are never twice the same. */
  readonly seed: number;
  /** Of a hundred registrations, how many are second ones of a business that is there; none unless told. */
  readonly again?: number;
}

/** Rows of one step, table by table, ready to be inserted in this order. */
export interface MadeUpRows {
  readonly Owner: readonly BulkRow[];
  readonly Chat: readonly BulkRow[];
  readonly Consent: readonly BulkRow[];
  readonly Business: readonly BulkRow[];
}

const stepSize = 2500;
const twoYears = 2 * 365 * 86_400_000;
const atRest = JSON.stringify({ stack: [{ flow: "home", version: 1, value: "idle", context: { registered: true } }] });

/** A register that nobody is in, some thousand businesses at a time: ids from 1, in the order of registration. */
export function* madeUpRows(parts: MadeUpParts): Generator<MadeUpRows> {
  const random = randomFrom(parts.seed);
  const products = productsOf(parts.catalogue);
  const second = createSecondTimes(parts.again ?? 0, random);
  let owner: { readonly id: number; readonly person: Somebody } | undefined;
  let ownerId = 0;
  for (let from = 1; from <= parts.businesses; from += stepSize) {
    const rows = { Owner: [] as BulkRow[], Chat: [] as BulkRow[], Consent: [] as BulkRow[], Business: [] as BulkRow[] };
    const add = (id: number, row: BulkRow, at: Date): void => {
      rows.Owner.push(row);
      rows.Chat.push(chatRow(id, at));
      rows.Consent.push(consentRow(id, at));
    };
    for (let id = from; id < from + stepSize && id <= parts.businesses; id += 1) {
      // More came lately than at first; each after the one before.
      const share = Math.sqrt((id - random.next()) / parts.businesses);
      const at = byDay(new Date(parts.now.getTime() - Math.round(twoYears * (1 - share))), parts.now);
      const again = second.next();
      if (again !== undefined) {
        ownerId += 1;
        add(ownerId, { ...again.owner, id: ownerId, createdAt: at, updatedAt: at }, at);
        const number = registrationNumber(String(again.business["village"]), id);
        rows.Business.push({ ...again.business, id, ownerId, number, createdAt: at, updatedAt: at });
        owner = undefined;
        continue;
      }
      const village = random.pickSkewed(parts.villages);
      if (owner === undefined || random.chance(88)) {
        ownerId += 1;
        owner = { id: ownerId, person: somebody(village, random) };
        add(ownerId, ownerRow(owner, at, parts.identifiers, random), at);
      }
      const row = businessRow(id, owner, village, random.pick(products), at, parts.now, random);
      rows.Business.push(row);
      second.seen(rows.Owner.at(-1), row);
    }
    yield rows;
  }
}

interface Goods {
  readonly entry: ProductEntry;
  /** What people say of it, the plainest first. */
  readonly said: readonly string[];
}

/** Later words of a product are rarer spellings, and what it is called elsewhere. */
const plainest = 4;

const productsOf = ({ products, clusters }: Catalogue): readonly Goods[] =>
  products
    .filter(({ cluster }) => clusters.some(({ id }) => id === cluster))
    .map((entry) => {
      const said = entry.words.filter((word) => !word.startsWith("~")).slice(0, plainest);
      return { entry, said: said.length === 0 ? [entry.name.toLowerCase()] : said };
    });

const somebody = ({ code, at }: MadeUpVillage, random: Random): Somebody => {
  const home = {
    village: code,
    rt: String(random.between(1, 12)).padStart(3, "0"),
    ...at(random.next(), random.next()),
  };
  const told = somebodyAt(home, `3313${digits(12, random)}`, random);
  // A few cards are worn, and read wrongly.
  const person = random.chance(2) ? told : { ...told, nik: nikOf(told, random), kk: nikOf(told, random) };
  if (!random.chance(30)) return person;
  const given = rareName(person.sex, random);
  const family = random.chance(50) ? rareName(person.sex, random) : (person.name.split(" ").at(-1) ?? given);
  return { ...person, given, name: random.chance(50) ? given : `${given} ${family}` };
};

type Owner = { readonly id: number; readonly person: Somebody };

const ownerRow = (
  { id, person }: Owner,
  at: Date,
  identifiers: MadeUpParts["identifiers"],
  random: Random,
): BulkRow => {
  const nik = random.chance(35) ? identifiers.seal(person.nik, "nik") : undefined;
  const kk = random.chance(25) ? identifiers.seal(person.kk, "kk") : undefined;
  return {
    ...{
      id,
      name: person.name,
      phone: random.chance(80) ? person.phone : null,
      language: random.chance(85) ? "id" : "jv",
    },
    ...{ nik: nik?.sealed ?? null, nikHash: nik?.hash ?? null, kk: kk?.sealed ?? null, kkHash: kk?.hash ?? null },
    ...{ sex: person.sex, birthDate: random.chance(40) ? person.birthDate : null },
    ...{ education: random.chance(30) ? random.pick(["primary", "junior", "senior", "diploma"]) : null },
    ...{ createdAt: at, updatedAt: at },
  };
};

const chatRow = (id: number, at: Date): BulkRow => ({
  ...{ id, channel: id % 3 === 0 ? "web" : "telegram", address: `rekaan-${id}`, revision: 14, language: "id" },
  ...{ talk: atRest, ownerId: id, heardAt: at, createdAt: at },
});

const consentRow = (chatId: number, at: Date): BulkRow => ({
  ...{ chatId, purpose: "register", granted: true, textVersion: "1", language: "id" },
  ...{ channel: chatId % 3 === 0 ? "web" : "telegram", messageId: `rekaan-${chatId}.1`, at },
});

const businessRow = (
  id: number,
  { id: ownerId, person }: Owner,
  { code, at: spot }: MadeUpVillage,
  { entry: { cluster, kbli }, said }: Goods,
  at: Date,
  now: Date,
  random: Random,
): BulkRow => {
  const product = random.pickSkewed(said);
  const pin = random.chance(62) ? spot(random.next(), random.next()) : undefined;
  const isPlaced = random.chance(97);
  const age = now.getTime() - at.getTime();
  const verification = stateAt(age, random);
  const closed = random.chance(3);
  const changed = random.chance(30) ? new Date(at.getTime() + random.next() * age) : at;
  const told = random.chance(35);
  return {
    ...{ id, ownerId, number: registrationNumber(code, id), name: nameOf(person, product.toLowerCase(), random) },
    ...{
      product: product.toLowerCase(),
      clusterId: cluster,
      kbli: kbli?.code ?? null,
      kbliEdition: kbli?.edition ?? null,
    },
    ...{ mode: random.pickSkewed(["fixed", "fixed", "fixed", "roving", "online"]) },
    ...{ village: isPlaced ? code : null, district: isPlaced ? code.slice(0, 8) : null },
    ...{ rt: isPlaced ? person.home.rt : null, rw: isPlaced ? String(random.between(1, 9)).padStart(3, "0") : null },
    ...{ lat: pin?.lat ?? null, lng: pin?.lng ?? null, accuracy: pin === undefined ? null : random.between(4, 60) },
    ...{ placeSource: pin !== undefined ? "pin" : isPlaced ? "village" : "landmark" },
    ...{ landmark: isPlaced ? null : "dekat pasar", status: closed ? "closed" : "registered", verification },
    ...{ verifiedAt: verification === "verified" ? changed : null, channel: ownerId % 3 === 0 ? "web" : "telegram" },
    ...{
      closedAt: closed ? changed : null,
      nib: person.nib,
      started: told ? String(random.between(1995, 2025)) : null,
    },
    ...{ materials: told ? product.toLowerCase() : null, sku: told ? random.pick(["yes", "no", "unsure"]) : null },
    ...{ capital: told ? random.between(1, 60) * 500_000 : null, workersWomen: told ? random.between(0, 4) : null },
    ...{ workersMen: told ? random.between(0, 3) : null, market: told ? random.pick(["village", "regency"]) : null },
    ...{ createdAt: at, updatedAt: changed },
  };
};

/** What somebody calls it; no word twice. */
export const nameOf = (person: Somebody, product: string, random: Random): string =>
  [...new Set(businessName(person, product, random, titlesOf[person.sex]).split(" "))].join(" ");

/** What is a month old has mostly been looked at. */
const stateAt = (age: number, random: Random): string => {
  if (age < 30 * 86_400_000 && random.chance(80)) return "new";
  return random.pickSkewed(["verified", "verified", "verified", "new", "verified", "repair", "refused"]);
};
