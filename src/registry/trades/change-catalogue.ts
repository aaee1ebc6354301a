import type { Audit } from "../audit/audit.ts";
import { writeSetting } from "../settings/setting-store.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Replaced, replaceCatalogue } from "./store.ts";

/** An officer puts a catalogue in the place of the present one; the whole of it stays in the history. */
export const changeCatalogue = (audit: Audit, catalogue: Catalogue, officerId: string, at: Date): Promise<Replaced> =>
  audit.during(async (tx, record) => {
    const replaced = await replaceCatalogue(tx, catalogue);
    if (!replaced.ok) return replaced;
    await writeSetting(tx, "catalogue", catalogue, officerId, at);
    const detail = { keys: ["catalogue"], clusters: replaced.clusters, products: replaced.products };
    record({ actor: `officer:${officerId}`, action: "setUp", detail });
    return replaced;
  });
