import type { Audit } from "../audit/audit.ts";
import { type ChangedSince, changedSince } from "../settings/changed-since.ts";
import { writeSetting } from "../settings/setting-store.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Replaced, replaceCatalogue } from "./store.ts";

export type CatalogueChanged = Replaced | ({ readonly ok: false; readonly reason: "changed" } & ChangedSince);

/** Who changes it: an officer with what they saw (see `changedSince`), or the command, whatever is in force. */
export type CatalogueChanger = { readonly officerId: string; readonly seen: number } | "command";

/** Puts a catalogue in the place of the present one, and that on record; the whole of it stays in the history. */
export const changeCatalogue = (
  audit: Audit,
  catalogue: Catalogue,
  by: CatalogueChanger,
  at: Date,
): Promise<CatalogueChanged> => {
  const officerId = by === "command" ? null : by.officerId;
  return audit.during(async (tx, record) => {
    const changed = by === "command" ? undefined : await changedSince(tx, "catalogue", by.seen);
    if (changed !== undefined) return { ok: false, reason: "changed", ...changed };
    const replaced = await replaceCatalogue(tx, catalogue);
    if (!replaced.ok) return replaced;
    await writeSetting(tx, "catalogue", catalogue, officerId, at);
    const { clusters, products } = replaced;
    const actor = officerId === null ? "program" : (`officer:${officerId}` as const);
    record({ actor, action: "setUp", detail: { keys: ["catalogue"], clusters, products } });
    return replaced;
  });
};
