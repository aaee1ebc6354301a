import type { Act } from "../../../registry/audit/actions.ts";
import { countBusinesses } from "../../../registry/finding/count-businesses.ts";
import type { Counted } from "../../../registry/finding/request.ts";
import { streamBusinesses } from "../../../registry/finding/stream-businesses.ts";
import type { Desk } from "../../desk.ts";
import type { Visit } from "../../route.ts";
import { type Asked, onRecord, pathWith, queryOf, readAsked } from "./asked.ts";
import { idsIn, readChosen } from "./chosen.ts";
import { listPath } from "./filter-head.ts";

/** What is to be exported: what a filter finds, or businesses that were ticked. Only of the officer's territory. */
export interface Selection {
  readonly asked: Asked;
  /** How many were ticked; undefined where it is a filter's. */
  readonly chosen: number | undefined;
  readonly counted: Counted;
  /** Ids that name nothing there is for this officer. */
  readonly refused: readonly number[];
  /** As an address tells it. */
  readonly query: URLSearchParams;
  readonly back: string;
  /** For the log. */
  readonly detail: NonNullable<Act["detail"]>;
  readonly ids: () => AsyncIterable<readonly number[]>;
}

export async function readSelection(desk: Desk, visit: Visit, query: URLSearchParams): Promise<Selection> {
  const named = query.get("ids");
  const asked = readAsked(desk, query);
  if (named !== null) {
    const { rows, refused } = await readChosen(desk, visit.officer, idsIn(named));
    const ids = rows.map(({ id }) => id);
    return {
      ...{ asked, refused, chosen: ids.length, counted: { n: ids.length, exact: true } },
      ...{ query: new URLSearchParams({ ids: ids.join(",") }), back: listPath, detail: { chosen: ids.length } },
      ids: () => once(ids),
    };
  }
  const scope = { filter: asked.filter, within: visit.officer.territory };
  const own = queryOf(asked);
  return {
    ...{ asked, chosen: undefined, refused: [], counted: await countBusinesses(desk, scope), query: own },
    ...{ back: pathWith(listPath, own), detail: onRecord(asked.filter) },
    ids: () => streamBusinesses(desk, scope),
  };
}

async function* once(ids: readonly number[]): AsyncGenerator<readonly number[]> {
  await Promise.resolve();
  yield ids;
}
