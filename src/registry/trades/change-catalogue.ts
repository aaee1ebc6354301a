import type { Audit } from "../audit/audit.ts";
import { type ChangedSince, changedSince } from "../settings/changed-since.ts";
import { writeSetting } from "../settings/setting-store.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Replaced, replaceCatalogue } from "./store.ts";

export type CatalogueChanged = Replaced | ({ readonly ok: false; readonly reason: "changed" } & ChangedSince);

/**
 * An officer puts a catalogue in the place of the one that they saw (`seen`: see `changedSince`); the whole of it stays
 * in the history.
 */
export const changeCatalogue = (
  audit: Audit,
  catalogue: Catalogue,
  seen: number,
  officerId: string,
  at: Date,
): Promise<CatalogueChanged> =>
  audit.during(async (tx, record) => {
    const changed = await changedSince(tx, "catalogue", seen);
    if (changed !== undefined) return { ok: false, reason: "changed", ...changed };
    const replaced = await replaceCatalogue(tx, catalogue);
    if (!replaced.ok) return replaced;
    await writeSetting(tx, "catalogue", catalogue, officerId, at);
    const { clusters, products } = replaced;
    record({ actor: `officer:${officerId}`, action: "setUp", detail: { keys: ["catalogue"], clusters, products } });
    return replaced;
  });
