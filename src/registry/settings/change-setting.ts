import type { Actor } from "../audit/actor.ts";
import type { Audit } from "../audit/audit.ts";
import { makeAllStale } from "../digest/make-all-stale.ts";
import { type ChangedSince, changedSince } from "./changed-since.ts";
import { type OfficeSettings, type SettingKey, settingSchemas } from "./office-settings.ts";
import { writeSetting } from "./setting-store.ts";

export interface Changer {
  readonly id: string;
  readonly actor: Actor;
}

export type Changed =
  | { readonly ok: true; readonly keys: readonly SettingKey[] }
  /** Somebody changed one of them since the officer saw it. Nothing is changed. */
  | ({ readonly ok: false; readonly reason: "changed"; readonly key: SettingKey } & ChangedSince);

/** What is to be in force; null: back to what the environment says. */
export type Wanted = { readonly [Key in SettingKey]?: OfficeSettings[Key] | null };

/**
 * Puts what differs into force, all of it or nothing. `seen`: the newest change that the officer saw (the version of
 * `readSettings`). Throws for a value that its schema refuses: forms are read before.
 */
export const changeSettings = (audit: Audit, wanted: Wanted, seen: number, by: Changer, at: Date): Promise<Changed> =>
  audit.during(async (tx, record) => {
    const keys: SettingKey[] = [];
    for (const [name, value] of Object.entries(wanted)) {
      const key = name as SettingKey;
      const newest = await tx.settingChange.findFirst({ where: { key }, orderBy: { id: "desc" } });
      const next = value == null ? null : JSON.stringify(settingSchemas[key].parse(value));
      if ((newest?.value ?? null) === next) continue;
      const changed = await changedSince(tx, key, seen);
      if (changed !== undefined) return { ok: false, reason: "changed", key, ...changed };
      await writeSetting(tx, key, value ?? null, by.id, at);
      keys.push(key);
    }
    if (keys.includes("territory")) await makeAllStale(tx);
    if (keys.length > 0) record({ actor: by.actor, action: "setUp", detail: { keys } });
    return { ok: true, keys };
  });
