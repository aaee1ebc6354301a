import type { Answers } from "../kit/vocabulary.ts";
import { type Draft, without } from "./answers.ts";
import { takePlace } from "./place.ts";

/** What becomes of an answer, and what is kept where the owner goes on without a (new) one. */
type Takes = {
  readonly [Id in keyof Answers]?: {
    readonly take: (value: Answers[Id], draft: Draft) => Partial<Draft>;
    readonly skip?: (draft: Draft) => Partial<Draft> | undefined;
  };
};

/** An answer that was given already stays as it is. */
const kept = (question: keyof Draft) => (draft: Draft) => (draft[question] === undefined ? undefined : {});

/** How each answer about a business changes what is known of it, whoever asks. */
export const takes = {
  ownerName: { take: (ownerName) => ({ ownerName }), skip: kept("ownerName") },
  businessName: { take: (businessName) => ({ businessName }), skip: kept("businessName") },
  product: { take: (product) => ({ product, ...without("cluster", "allClusters") }), skip: kept("product") },
  cluster: {
    take: (value) => ("more" in value ? { allClusters: true } : { cluster: value.cluster }),
    skip: kept("cluster"),
  },
  mode: { take: (mode) => ({ mode }), skip: kept("mode") },
  place: { take: takePlace, skip: (draft) => (draft.pin ?? draft.byName) && {} },
  district: {
    take: (value, draft) => {
      if ("kind" in value) return takePlace(value, draft);
      if ("notListed" in value) return { district: null, village: null };
      return { district: value.district, ...without("village") };
    },
    skip: kept("district"),
  },
  village: {
    take: (value, draft) => {
      if ("kind" in value) return takePlace(value, draft);
      if ("notListed" in value) return { village: null };
      return "byDistrict" in value ? { byName: true } : value;
    },
    skip: kept("village"),
  },
  landmark: {
    take: (value, draft) => (typeof value === "string" ? { landmark: value } : takePlace(value, draft)),
  },
  rtRw: {
    take: (value) => ({ rtRw: "dontKnow" in value ? null : value }),
    skip: (draft) => ({ rtRw: draft.rtRw ?? null }),
  },
  phone: { take: (phone) => ({ phone }), skip: (draft) => ({ phone: draft.phone ?? null }) },
} as const satisfies Takes;

/** Where "back" leads from a village that was asked for by its name alone. */
export const withoutDistrict = ({ context }: { readonly context: Draft }): boolean => context.byName !== true;

/** A name that nobody knows in the whole territory is sought district by district. */
export const lostVillage = {
  when: (draft: Draft) => draft.district === undefined,
  to: "district",
  keep: { byName: true },
} as const;
