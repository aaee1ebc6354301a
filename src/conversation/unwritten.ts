/** How the ids of messages begin that nobody wrote and the office handed in itself; no channel's begin so. */
export const silencePrefix = "reminder:";
export const deedPrefix = "office:";
/** And what an owner told their platform, and not us. */
const wishPrefix = "wish:";

const prefixes = [silencePrefix, deedPrefix, wishPrefix];

/** Only messages that an owner sent: for Prisma's `where` on the inbox. */
export const sentByOwner = {
  NOT: prefixes.map((prefix) => ({ messageId: { startsWith: prefix } })),
};
