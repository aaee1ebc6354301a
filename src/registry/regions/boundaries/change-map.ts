import type { Gazetteer } from "../../../../flows/kit/world.ts";
import type { Audit } from "../../audit/audit.ts";
import { type ChangedSince, changedSince } from "../../settings/changed-since.ts";
import { writeSetting } from "../../settings/setting-store.ts";
import type { MapFault } from "./faults.ts";
import { bringBack, codesOf, type ReplaceOptions, removedMap, removeMap, replaceMap, writtenOut } from "./map-store.ts";
import { outside } from "./read-feature.ts";
import type { Village } from "./village.ts";

/** A map to be used, by the name of its file. */
export interface NewMap {
  readonly source: string;
  readonly villages: readonly Village[];
}

/** Who changes it: an officer with what they saw (see `changedSince`), or the command, whatever is in force. */
export type MapChanger = { readonly officerId: string; readonly seen: number } | "command";

export type MapChanged =
  /** `there`: false where there was none to remove. */
  { readonly ok: true; readonly there: boolean } | ({ readonly ok: false; readonly reason: "changed" } & ChangedSince);

/** A detailed map of a province takes a while; whoever writes meanwhile waits. In milliseconds. */
const timeout = 10 * 60_000;

/** Puts a map in the place of the present one, or removes it (null), and that on record: all of it or nothing. */
export const changeMap = (
  audit: Audit,
  map: NewMap | null,
  by: MapChanger,
  at: Date,
  options: ReplaceOptions = {},
): Promise<MapChanged> => {
  // Before the transaction, which others wait for.
  const rows = map === null ? [] : writtenOut(map.villages);
  const villages = rows.length;
  const officerId = by === "command" ? null : by.officerId;
  return audit.during(
    async (tx, record) => {
      const changed = by === "command" ? undefined : await changedSince(tx, "map", by.seen);
      if (changed !== undefined) return { ok: false, reason: "changed", ...changed };
      if (map !== null) await replaceMap(tx, map.source, rows, at, options);
      else if (!(await removeMap(tx))) return { ok: true, there: false };
      await writeSetting(tx, "map", { source: map?.source ?? null, villages }, officerId, at);
      const actor = officerId === null ? "program" : (`officer:${officerId}` as const);
      record({ actor, action: "setUp", detail: { keys: ["map"], villages } });
      return { ok: true, there: true };
    },
    { timeout },
  );
};

export type BroughtBack =
  | { readonly ok: true }
  /** It is not kept: another one took its place, or it was brought back already. */
  | { readonly ok: false; readonly reason: "gone" }
  /** Villages of it are not in the territory, which is another one by now; it is kept. */
  | { readonly ok: false; readonly reason: "outside"; readonly faults: readonly MapFault[] };

/**
 * Brings the map back that was removed last, by the change that had put it in force: a change of its own. `places`
 * tells the territory.
 */
export const bringMapBack = (
  audit: Audit,
  { change, places }: { readonly change: number; readonly places: Gazetteer },
  officerId: string,
  at: Date,
): Promise<BroughtBack> =>
  audit.during(async (tx, record) => {
    const map = await removedMap(tx);
    if (map?.change !== change) return { ok: false, reason: "gone" };
    const { source, villages } = map;
    const codes = await codesOf(tx, map);
    const faults = codes.filter((code) => !places.isInside(code)).map((code) => outside(code, places));
    if (faults.length > 0) return { ok: false, reason: "outside", faults };
    await bringBack(tx, map, at);
    await writeSetting(tx, "map", { source, villages }, officerId, at);
    record({ actor: `officer:${officerId}`, action: "setUp", detail: { keys: ["map"], villages } });
    return { ok: true };
  });
