import { businessName, digits, type Somebody, somebodyAt } from "../../registry/duplicates/truth/people.ts";
import { type Random, randomFrom } from "../../registry/duplicates/truth/random.ts";
import type { Identifiers } from "../../registry/identifiers/identifiers.ts";
import { registrationNumber } from "../../registry/registration-number.ts";
import type { Catalogue, ProductEntry } from "../../registry/trades/catalogue.ts";
import type { BulkRow } from "../../store/bulk.ts";
import { rareName } from "./rare-name.ts";

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
  const products = parts.catalogue.products.filter(({ cluster }) =>
    parts.catalogue.clusters.some(({ id }) => id === cluster),
  );
  let owner: { readonly id: number; readonly person: Somebody } | undefined;
  let ownerId = 0;
  for (let from = 1; from <= parts.businesses; from += stepSize) {
    const rows = { Owner: [] as BulkRow[], Chat: [] as BulkRow[], Consent: [] as BulkRow[], Business: [] as BulkRow[] };
    for (let id = from; id < from + stepSize && id <= parts.businesses; id += 1) {
      // More came lately than at first.
      const share = Math.sqrt(id / parts.businesses);
      const at = new Date(parts.now.getTime() - Math.round(twoYears * (1 - share)) - random.between(0, 7_200_000));
      const village = random.pickSkewed(parts.villages);
      if (owner === undefined || random.chance(88)) {
        ownerId += 1;
        owner = { id: ownerId, person: somebody(village, random) };
        rows.Owner.push(ownerRow(owner, at, parts.identifiers, random));
        rows.Chat.push(chatRow(ownerId, at));
        rows.Consent.push(consentRow(ownerId, at));
      }
      rows.Business.push(businessRow(id, owner, village, random.pick(products), at, parts.now, random));
    }
    yield rows;
  }
}

const somebody = ({ code, at }: MadeUpVillage, random: Random): Somebody => {
  const home = {
    village: code,
    rt: String(random.between(1, 12)).padStart(3, "0"),
    ...at(random.next(), random.next()),
  };
  const person = somebodyAt(home, `3313${digits(12, random)}`, random);
  if (!random.chance(30)) return person;
  const given = rareName(random);
  return { ...person, given, name: random.chance(50) ? given : `${given} ${rareName(random)}` };
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
  { cluster, name, words, kbli }: ProductEntry,
  at: Date,
  now: Date,
  random: Random,
): BulkRow => {
  const product = random.chance(60) ? random.pick([name, ...words]).replace(/^~/, "") : name;
  const pin = random.chance(62) ? spot(random.next(), random.next()) : undefined;
  const isPlaced = random.chance(97);
  const age = now.getTime() - at.getTime();
  const verification = stateAt(age, random);
  const closed = random.chance(3);
  const changed = random.chance(30) ? new Date(at.getTime() + random.next() * age) : at;
  const told = random.chance(35);
  return {
    ...{ id, ownerId, number: registrationNumber(code, id), name: businessName(person, product.toLowerCase(), random) },
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

/** What is a month old has mostly been looked at. */
const stateAt = (age: number, random: Random): string => {
  if (age < 30 * 86_400_000 && random.chance(80)) return "new";
  return random.pickSkewed(["verified", "verified", "verified", "new", "verified", "repair", "refused"]);
};
