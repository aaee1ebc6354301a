import type { ProductEntry } from "../../trades/catalogue.ts";
import { businessName, digits, homeIn, near, neighbourhoods, somebodyAt, tellsOf } from "./people.ts";
import { randomFrom } from "./random.ts";
import { type ErrorKind, errorKinds, type Registered, registeredAgain } from "./registered-again.ts";

export interface Truth {
  readonly registered: readonly Registered[];
  /** Ids of two registrations of one business, the lower first, and what makes them hard to find. */
  readonly same: ReadonlyMap<string, ErrorKind>;
  /** The household of each owner, to tell what was taken for one. */
  readonly households: ReadonlyMap<number, number>;
}

/** So many owners live in a village. */
const inVillage = 200;

/**
 * A made-up register of which it is known what is one: households with one KK and often one phone, groups who gave
 * their chair's number, hundreds of Sri Lestari, villages where everybody makes the same, owners of two real
 * businesses; and of eight in a hundred businesses a second registration with mistakes of a kind.
 */
export const registerWithTruth = (seed: number, owners: number, products: readonly ProductEntry[]): Truth => {
  const random = randomFrom(seed);
  const clusters = [...new Set(products.map(({ cluster }) => cluster))];
  const places = neighbourhoods(Math.max(4, Math.round(owners / inVillage)), clusters.length, random);
  const registered: Registered[] = [];
  const same = new Map<string, ErrorKind>();
  const households = new Map<number, number>();
  let nextOwner = 1;
  const groups = places.map(() => `+628${digits(10, random)}`);

  const add = (one: Omit<Registered, "id">): Registered => {
    const row = { ...one, id: registered.length + 1 };
    registered.push(row);
    return row;
  };
  const goods = (trade: number): ProductEntry => {
    const cluster = random.chance(45) ? clusters[trade] : random.pick(clusters);
    return random.pickSkewed(products.filter((product) => product.cluster === cluster));
  };

  for (let household = 1; nextOwner <= owners; household += 1) {
    const at = random.between(0, places.length - 1);
    const [place, group] = [places[at], groups[at]];
    if (place === undefined || group === undefined) continue;
    const home = homeIn(place, random);
    const kk = `3313${digits(12, random)}`;
    const family = Array.from({ length: random.chance(15) ? random.between(2, 3) : 1 }, () =>
      somebodyAt(home, kk, random),
    );
    const sharesPhone = random.chance(30);
    const first = family[0];
    const trade = goods(place.trade);
    for (const [index, person] of family.entries()) {
      const ownerId = nextOwner;
      nextOwner += 1;
      households.set(ownerId, household);
      const phone = random.chance(2) ? group : sharesPhone && first !== undefined ? first.phone : person.phone;
      const owner = tellsOf({ ...person, phone }, random);
      const own = random.chance(7) ? random.between(2, 3) : 1;
      for (let count = 0; count < own; count += 1) {
        // Of relatives, four in ten make what the first one makes.
        const sells = index > 0 && count === 0 && random.chance(40) ? trade : goods(place.trade);
        const product = random.pick([sells.name.toLowerCase(), ...sells.words.filter((word) => !word.startsWith("~"))]);
        const spot = near(home, random.chance(75) ? 15 : 900, random);
        const business = add({
          ...{ ownerId, owner, product, clusterId: sells.cluster },
          ...{ name: businessName(person, product, random), mode: random.chance(15) ? "roving" : "fixed" },
          ...{ village: home.village, rt: random.chance(70) ? home.rt : null, nib: person.nib },
          ...(random.chance(58) ? { lat: spot.lat, lng: spot.lng } : { lat: null, lng: null }),
        });
        if (!random.chance(8)) continue;
        const kind = random.pick(errorKinds);
        const again = registeredAgain(kind, business, { person, sells, spot, places, family }, random);
        const second = add({ ...again, ownerId: kind === "twice" ? ownerId : nextOwner });
        if (kind !== "twice") {
          households.set(nextOwner, household);
          nextOwner += 1;
        }
        same.set(`${business.id} ${second.id}`, kind);
      }
    }
  }
  return { registered, same, households };
};
