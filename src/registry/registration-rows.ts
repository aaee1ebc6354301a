import type { Registration } from "../../flows/kit/vocabulary.ts";
import type { TradeMatch } from "../../flows/kit/world.ts";

/** An owner as the register begins to know them. */
export const ownerRow = (id: number, { ownerName, phone }: Registration, language: string, now: Date) => ({
  id,
  name: ownerName,
  phone,
  language,
  createdAt: now,
  updatedAt: now,
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
}) => {
  const { registration: r, kbli } = told;
  return {
    id: told.id,
    number: told.number,
    ownerId: told.ownerId,
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
    hint: r.hint,
    status: "registered",
    channel: told.channel,
    createdAt: told.now,
    updatedAt: told.now,
  };
};
