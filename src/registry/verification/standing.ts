import type { Transaction } from "../../store/transact.ts";

/** What a decision is about: the record's state, and what was decided of it last. */
export interface Standing {
  readonly business: number;
  readonly ownerId: number;
  readonly verification: string;
  /** The last check's id, or 0. */
  readonly check: number;
  /** When the record, its photos and spots, or its owner changed last. */
  readonly changedAt: Date;
  /** How many photos and spots there are to be seen, by their state. */
  readonly pictured: string;
}

/** A decision of an officer, as others are told of it. `by`: null where the officer is not known any more. */
export interface Decision {
  readonly by: string | null;
  readonly outcome: string;
  readonly at: Date;
}

/** Undefined for a business that is closed, merged or gone. */
export const readStanding = async (
  { business: businesses, check }: Pick<Transaction, "business" | "check">,
  business: number,
): Promise<Standing | undefined> => {
  const row = await businesses.findFirst({
    where: { id: business, status: "registered" },
    select: {
      ...{ ownerId: true, verification: true, updatedAt: true, owner: { select: { updatedAt: true } } },
      photos: { where: { state: { in: ["kept", "waiting"] } }, select: { state: true, createdAt: true } },
      spots: { select: { createdAt: true } },
    },
  });
  if (row === null) return undefined;
  const { photos, spots } = row;
  const last = await check.findFirst({
    where: { businessId: business },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return {
    ...{ business, ownerId: row.ownerId, verification: row.verification, check: last?.id ?? 0 },
    changedAt: latest([row.updatedAt, row.owner.updatedAt, ...[...photos, ...spots].map(({ createdAt }) => createdAt)]),
    pictured: [photos.filter(({ state }) => state === "kept"), photos, spots].map(({ length }) => length).join("-"),
  };
};

/** Changes with every decision and every change of the record. It names nobody. */
export const versionOf = ({ check, verification, changedAt, pictured }: Standing): string =>
  `${check}.${verification}.${changedAt.getTime()}.${pictured}`;

const latest = (times: readonly Date[]): Date => new Date(Math.max(...times.map((time) => time.getTime())));

/** What an officer decided last; undefined where no officer ever did. */
export const lastDecision = async (
  tx: Pick<Transaction, "check" | "officer">,
  { business }: Pick<Standing, "business">,
): Promise<Decision | undefined> => {
  const check = await tx.check.findFirst({
    where: { businessId: business, officerId: { not: null } },
    orderBy: { id: "desc" },
  });
  if (check === null) return undefined;
  const officer = await tx.officer.findUnique({ where: { id: check.officerId ?? "" }, select: { name: true } });
  return { by: officer?.name ?? null, outcome: check.outcome, at: check.at };
};
