/** Why an officer wants to read a whole number. `other` needs words. */
export const unmaskReasons = ["card", "programme", "asked", "duplicate", "other"] as const;
export type UnmaskReason = (typeof unmaskReasons)[number];
