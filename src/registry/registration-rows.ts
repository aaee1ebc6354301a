import type { Pin, Registration } from "../../flows/kit/vocabulary.ts";
import type { TradeMatch } from "../../flows/kit/world.ts";
import type { Mode } from "../../flows/understand/understood.ts";

/** What a registration tells of its owner, by column. */
export const ownerColumns = ({ ownerName, phone }: Registration) => ({ name: ownerName, phone });

/** An owner as the register begins to know them. */
export const ownerRow = (id: number, registration: Registration, language: string, now: Date) => ({
  id,
  ...ownerColumns(registration),
  language,
  createdAt: now,
  updatedAt: now,
});

/** What a registration tells of a business, by column. */
export const registrationColumns = (r: Registration, kbli: TradeMatch["kbli"]) => ({
  name: r.businessName,
  product: r.product,
  clusterId: r.cluster,
  kbli: kbli?.code ?? null,
  kbliEdition: kbli?.edition ?? null,
  mode: r.mode,
  village: r.village,
  district: r.district,
  rt: r.rt,
  rw: r.rw,
  lat: r.pin?.lat ?? null,
  lng: r.pin?.lng ?? null,
  accuracy: r.pin?.accuracy ?? null,
  placeSource: r.placeSource,
  landmark: r.landmark,
});

/** A business as its owner told it, not yet checked by anyone. */
export const businessRow = (told: {
  readonly id: number;
  readonly ownerId: number;
  readonly number: string;
  readonly registration: Registration;
  readonly kbli: TradeMatch["kbli"];
  readonly channel: string;
  readonly now: Date;
}) => ({
  id: told.id,
  number: told.number,
  ownerId: told.ownerId,
  ...registrationColumns(told.registration, told.kbli),
  hint: told.registration.hint,
  status: "registered",
  channel: told.channel,
  createdAt: told.now,
  updatedAt: told.now,
});

/** The other way round: a row as its owner told it. */
export const registrationOf = (
  row: {
    readonly name: string;
    readonly product: string;
    readonly clusterId: string;
    readonly mode: string;
    readonly village: string | null;
    readonly district: string | null;
    readonly rt: string | null;
    readonly rw: string | null;
    readonly lat: number | null;
    readonly lng: number | null;
    readonly accuracy: number | null;
    readonly placeSource: string;
    readonly landmark: string | null;
    readonly hint: string | null;
  },
  owner: { readonly name: string; readonly phone: string | null },
): Registration => {
  const { lat, lng, accuracy, placeSource } = row;
  const pin =
    lat === null || lng === null
      ? null
      : { lat, lng, source: placeSource as Pin["source"], ...(accuracy === null ? {} : { accuracy }) };
  return {
    ownerName: owner.name,
    phone: owner.phone,
    businessName: row.name,
    product: row.product,
    cluster: row.clusterId,
    mode: row.mode as Mode,
    district: row.district,
    village: row.village,
    rt: row.rt,
    rw: row.rw,
    pin,
    placeSource: placeSource as Registration["placeSource"],
    landmark: row.landmark,
    hint: row.hint,
  };
};
