import type { Told } from "../understand/understood.ts";
import { type Draft, without } from "./answers.ts";
import { takePlace } from "./place.ts";

/** What was told beside an answer fills what is still missing; what was answered stays. */
export const fillIn = (told: Told | undefined, draft: Draft): Partial<Draft> =>
  told === undefined ? {} : overwrite(missingOf(told, draft), draft);

/** What was told takes the place of what was answered before. */
export const overwrite = (told: Told, draft: Draft): Partial<Draft> => {
  const { place, product, cluster, ...plain } = told;
  return {
    ...plain,
    ...(product === undefined ? {} : { product, ...without("cluster", "allClusters") }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(place === undefined ? {} : takePlace(place, draft)),
    // A new place would open it again.
    ...(told.rtRw === undefined ? {} : { rtRw: told.rtRw }),
  };
};

const missingOf = (told: Told, draft: Draft): Told => {
  const missing: Readonly<Record<keyof Told, boolean>> = {
    ownerName: draft.ownerName === undefined,
    businessName: draft.businessName === undefined,
    product: draft.product === undefined,
    cluster: draft.cluster === undefined && draft.product === undefined,
    mode: draft.mode === undefined,
    place: draft.pin === undefined && draft.byName === undefined,
    rtRw: draft.rtRw === undefined,
    phone: draft.phone === undefined,
  };
  return Object.fromEntries(Object.entries(told).filter(([name]) => missing[name as keyof Told]));
};
