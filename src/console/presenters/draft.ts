import type { World } from "../../../flows/kit/world.ts";
import type { Draft } from "../../registry/drafts/read-drafts.ts";
import type { Tongue } from "../words.ts";

/** What officers are shown of a draft: what one of them filled in. Identifiers are in none. */
export interface PresentedDraft {
  readonly owner: string;
  readonly phone: string;
  readonly business: string;
  readonly product: string;
  readonly cluster: string;
  readonly mode: string;
  readonly place: string;
  readonly pin: string;
  readonly landmark: string;
  readonly rtRw: string;
}

/** Null once it is settled: then nothing of it is kept. */
export const presentDraft = (
  { registration: r }: Pick<Draft, "registration">,
  { places, trades }: World,
  language: Tongue,
): PresentedDraft | null =>
  r === null
    ? null
    : {
        ...{ owner: r.ownerName, phone: r.phone ?? "", business: r.businessName, product: r.product, mode: r.mode },
        cluster: trades.cluster(r.cluster)?.name[language] ?? trades.cluster(r.cluster)?.name["id"] ?? r.cluster,
        place: places.describe(r.village ?? r.district ?? ""),
        pin: r.pin === null ? "" : `${r.pin.lat.toFixed(5)}, ${r.pin.lng.toFixed(5)}`,
        landmark: r.landmark ?? "",
        rtRw: r.rt === null ? "" : `RT ${r.rt}${r.rw === null ? "" : ` / RW ${r.rw}`}`,
      };
