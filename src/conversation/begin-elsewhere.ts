import type { TakenTurn } from "./turn.ts";

/** Whether a turn left something to be begun in other chats. */
const wantsElsewhere = ({ writes }: TakenTurn): boolean =>
  [...writes.others, ...writes.updates].some(({ table, row }) => table === "Link" && row["due"] != null);

/** After their commit, begins in other chats what turns wanted there; one look after the other. */
export const createElsewhere = (handIn: () => Promise<void>, failed: (error: unknown) => void) => {
  let running: Promise<void> = Promise.resolve();
  return {
    after: (turns: readonly TakenTurn[]): void => {
      if (turns.some(wantsElsewhere)) running = running.then(handIn).catch(failed);
    },
    /** Kept when nothing is left of it, and `idle` has nothing to do either. */
    settled: async (idle: () => Promise<void>): Promise<void> => {
      for (let seen: Promise<void> | undefined; seen !== running; ) {
        seen = running;
        await idle();
        await seen;
      }
    },
  };
};
