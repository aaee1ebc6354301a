import type { Agreement, Compared } from "./compare.ts";

type Table = { readonly [Field in Compared]?: Readonly<Record<string, number>> };

/**
 * The shares of a score, in bits: log2 of how many times oftener a level is found between two registrations of one
 * business than between two businesses that merely share a key. Learnt from the made-up register of seed 1 with
 * 40,000 owners (`npm run duplicates -- --learn`), rounded to halves, and bounded where the made-up one is cleaner
 * than life: nothing counts more than 8 or less than -5, and "elsewhere", "productOnly" and "swapped" less than
 * learnt, as does a pin next door of somebody else: in a village of one craft that is a neighbour. No real register was at hand; docs/duplicates.md tells what that means.
 */
export const weights: {
  readonly person: Readonly<Record<Agreement["person"], number>>;
  readonly samePerson: Table;
  readonly household: Table;
  readonly unknown: Table;
} = {
  person: { owner: 2.5, nik: 8, household: 4, unknown: -0.5 },
  // Of one person: a home and a permit shared by two real businesses say little, what is made says most.
  samePerson: {
    businessName: { same: 5.5, samePlain: 5, close: 1, part: -2, partPlain: 0, different: -3.5 },
    trade: { product: 6, like: 3, productOnly: 3, cluster: 0, different: -5 },
    place: { pin30: 0.5, pin100: 0.5, pin300: 0, pin1000: -2.5, pinFar: -1, otherRt: -1, elsewhere: -1, district: -1 },
  },
  // Relatives have one home and often one phone: only names and what is made tell whether it is one business.
  household: {
    phone: { same: 0.5, different: -1.5 },
    birth: { same: 4, different: -2 },
    ownerName: { rare: 4, common: 4, close: 3.5, swapped: 4, part: 1, partCommon: -0.5, different: -2 },
    businessName: { same: 8, samePlain: 7, close: 3.5, part: 2, partPlain: 2, different: -2.5 },
    trade: { product: 6, like: 2.5, productOnly: 3, cluster: 0, different: -5 },
    place: { pin30: 0.5, pin100: 0.5, pin300: -2, pin1000: -4, pinFar: -1, otherRt: -1, elsewhere: -1, district: -1 },
    nib: { same: 2, different: -4 },
  },
  unknown: {
    nik: { different: -1 },
    kk: { different: -1 },
    phone: { same: 5, different: -1 },
    birth: { same: 7, different: -3 },
    ownerName: { rare: 6, common: 2, close: 2.5, swapped: 5, part: -2, partCommon: -3, different: -2 },
    businessName: { same: 7, samePlain: 4.5, close: 3.5, part: 0, partPlain: -1, different: -3 },
    trade: { product: 3.5, like: 0, productOnly: 3, cluster: -1.5, different: -1.5 },
    place: {
      ...{ pin30: 3.5, pin100: 1.5, pin300: -2, pin1000: -2, pinFar: -1.5 },
      ...{ rt: 0.5, village: 0.5, otherRt: -4, district: -2, elsewhere: -1 },
    },
    nib: { same: 6, different: -4 },
  },
};

/** Pairs below are not kept: more of them are two businesses than one. */
export const leastScore = 4;
