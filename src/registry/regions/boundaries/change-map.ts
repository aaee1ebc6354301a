import type { Audit } from "../../audit/audit.ts";
import { writeSetting } from "../../settings/setting-store.ts";
import { type ReplaceOptions, removeMap, replaceMap, writtenOut } from "./map-store.ts";
import type { Village } from "./village.ts";

/** A map to be used, by the name of its file. */
export interface NewMap {
  readonly source: string;
  readonly villages: readonly Village[];
}

/** A detailed map of a province takes a while; whoever writes meanwhile waits. In milliseconds. */
const timeout = 10 * 60_000;

/**
 * Puts a map in the place of the present one, or removes it (null), and that on record: all of it or nothing.
 * `officerId`: null for the command. False where there was none to remove.
 */
export const changeMap = (
  audit: Audit,
  map: NewMap | null,
  officerId: string | null,
  at: Date,
  options: ReplaceOptions = {},
): Promise<boolean> => {
  // Before the transaction, which others wait for.
  const rows = map === null ? [] : writtenOut(map.villages);
  const villages = rows.length;
  return audit.during(
    async (tx, record) => {
      if (map !== null) await replaceMap(tx, map.source, rows, at, options);
      else if (!(await removeMap(tx))) return false;
      await writeSetting(tx, "map", { source: map?.source ?? null, villages }, officerId, at);
      const actor = officerId === null ? "program" : (`officer:${officerId}` as const);
      record({ actor, action: "setUp", detail: { keys: ["map"], villages } });
      return true;
    },
    { timeout },
  );
};
