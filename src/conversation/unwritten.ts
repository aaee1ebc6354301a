import type { Content } from "../channels/channel.ts";

/** How the ids of messages begin that nobody wrote and the office handed in itself; no channel's begin so. */
export const silencePrefix = "reminder:";
export const deedPrefix = "office:";

/** Only messages that an owner sent: for Prisma's `where` on the inbox. */
export const sentByOwner = {
  NOT: [{ messageId: { startsWith: silencePrefix } }, { messageId: { startsWith: deedPrefix } }],
};

/** Whether nobody said anything by it. */
export const isUnwritten = ({ kind }: Content): boolean => kind === "idle" || kind === "office" || kind === "moved";
