import type { Asking } from "../kit/flow.ts";
import type { OwnBusiness, Person } from "./person.ts";

/**
 * A person's data as JSON with stable English keys. `format` is always "klaster-person"; `version` is raised when a
 * key changes its meaning or goes. Times are ISO 8601 in UTC, places Kemendagri codes with dots and WGS84 degrees,
 * money whole rupiah; `nik` and `kk` are masked. What was never told is null or absent.
 *
 *     { format, version, office,
 *       person: { name, phone, details },
 *       businesses: [{ number, status, verification, registeredAt, name, product, cluster: { id, name }, mode,
 *                      place: { village, district, name, rt, rw, pin, source, landmark, hint },
 *                      details, spots: [{ lat, lng, accuracy, village }], photos }],
 *       consents: [{ purpose, granted, textVersion, channel, at }],
 *       chats: [{ channel, since, messages }],
 *       changes: [{ field, at, by }],
 *       accesses: [{ actor, did, what: [field], why, words, at, times, before }] }
 */
export const copyForMachines = (person: Person, asking: Asking): string => {
  const { name, phone, details, businesses, consents, chats, changes, accesses } = person;
  const copy = {
    format: "klaster-person",
    version: 2,
    office: asking.world.office.name,
    person: { name, phone, details },
    businesses: businesses.map((one) => businessOf(one, asking)),
    consents,
    chats,
    changes,
    accesses,
  };
  return `${JSON.stringify(copy, null, 2)}\n`;
};

const businessOf = (business: OwnBusiness, { world }: Asking) => {
  const { number, status, checked, registeredAt, details, spots, photos, registration: r } = business;
  const { businessName: name, product, mode, village, district, rt, rw, pin, landmark, hint } = r;
  return {
    number,
    status,
    verification: checked.state,
    registeredAt,
    name,
    product,
    cluster: { id: r.cluster, name: world.trades.cluster(r.cluster)?.name["id"] ?? null },
    mode,
    place: {
      village,
      district,
      name: world.places.describe(village ?? district ?? ""),
      rt,
      rw,
      pin: pin === null ? null : { lat: pin.lat, lng: pin.lng, accuracy: pin.accuracy ?? null },
      source: r.placeSource,
      landmark,
      hint,
    },
    details,
    spots,
    photos,
  };
};
