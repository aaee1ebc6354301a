import { countDrafts } from "../../../registry/drafts/read-drafts.ts";
import { countPairs } from "../../../registry/duplicates/list-pairs.ts";
import { lastDays } from "../../../registry/figures/periods.ts";
import { readCounts, readDays, sum } from "../../../registry/figures/read-tally.ts";
import { scopeOf } from "../../../registry/figures/scope.ts";
import { countTickets } from "../../../registry/help/read-tickets.ts";
import { dateIn } from "../../../registry/regions/time-zone.ts";
import { readUnclearQuestions } from "../../../registry/teaching/read-unclear.ts";
import { countReturned } from "../../../registry/verification/awaited.ts";
import type { Desk } from "../../desk.ts";
import { type Action, may } from "../../policies.ts";
import type { Visit } from "../../route.ts";

/** What waits for an officer, as far as they may: a number, and one beside it where it says more. */
export interface Waiting {
  readonly section: "businesses" | "queue" | "tickets" | "duplicates" | "drafts" | "replies";
  readonly n: number;
  readonly more: number;
}

/** The same numbers that the sections' own pages begin with. */
export const readWaiting = async (
  { database, setting }: Desk,
  { officer, now }: Visit,
): Promise<readonly Waiting[]> => {
  const { territory } = officer;
  const scope = scopeOf(territory, undefined, "");
  const { places } = setting.world;
  const today = lastDays(dateIn(places.territory[0]?.code ?? "", now), 1);
  const counts = async () => (await readCounts(database, scope, ["state"])).state;
  const sections: readonly (readonly [Waiting["section"], Action, () => Promise<readonly [number, number]>])[] = [
    ["queue", "verify", async () => [(await counts()).get("new") ?? 0, await countReturned(database, places, scope)]],
    [
      ...(["tickets", "help"] as const),
      async () => {
        const { open, mine } = await countTickets(database, places, officer);
        return [open, mine];
      },
    ],
    ["duplicates", "merge", async () => [await countPairs(database, places, { state: "open", within: territory }), 0]],
    ["drafts", "enrol", async () => [(await countDrafts(database, territory)).waiting, 0]],
    [
      ...(["replies", "teach"] as const),
      async () => [(await readUnclearQuestions(database)).reduce((all, { n }) => all + n, 0), 0],
    ],
    [
      ...(["businesses", "see"] as const),
      async () => [sum(await counts()), sum(await readDays(database, scope, today.from, today.to))],
    ],
  ];
  return Promise.all(
    sections
      .filter(([, action]) => may(officer, action))
      .map(async ([section, , count]) => {
        const [n, more] = await count();
        return { section, n, more };
      }),
  );
};
