/** What an owner may correct, in the order of the card. */
export const correctable = [
  "ownerName",
  "businessName",
  "product",
  "cluster",
  "mode",
  "place",
  "rtRw",
  "phone",
] as const;
