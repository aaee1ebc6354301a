const hour = 60 * 60 * 1000;

/** Within an hour so often one chat may ask, and so often one owner is told, whoever asks. */
export const mostOfChat = 5;
export const mostOfOwner = 3;

/** The requests of the last hour: for Prisma's `where`. */
export const lately = (now: Date) => ({
  way: { in: ["code", "phone"] },
  askedAt: { gt: new Date(now.getTime() - hour) },
});
