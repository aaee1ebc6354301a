import type { MessageRows } from "./floor-rows.ts";
import { openSqliteFloor } from "./floor-sqlite.ts";
import { openBenchOffice } from "./klaster.ts";
import { messagesOf } from "./quick-path.ts";
import { quantile } from "./rounds.ts";

/** Milliseconds from the message to the committed reply. */
export interface Waits {
  readonly name: string;
  readonly median: number;
  readonly p99: number;
}

/** One owner at a time; beside each reply the bare commit of the same rows. `rows`: one place's, in their order. */
export const measureIdle = async (
  paths: { readonly office: string; readonly floor: string },
  rows: readonly MessageRows[],
  owners: number,
): Promise<readonly Waits[]> => {
  const office = await openBenchOffice(paths.office);
  const floor = openSqliteFloor(paths.floor);
  const replies: number[] = [];
  const commits: number[] = [];
  const messages = Array.from({ length: owners }, (_, at) => messagesOf(at + 1)).flat();
  for (const [at, message] of messages.entries()) {
    replies.push(await timed(() => office.receive(message)));
    const bare = rows[at];
    if (bare !== undefined) commits.push(await timed(() => floor.write(bare)));
  }
  await office.close();
  floor.database.close();
  return [waits("the bare commit", commits), waits("Klaster's reply, committed", replies)];
};

const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The first tenth warms up. */
const waits = (name: string, all: readonly number[]): Waits => {
  const counted = all.slice(Math.floor(all.length / 10));
  return { name, median: quantile(counted, 0.5), p99: quantile(counted, 0.99) };
};
