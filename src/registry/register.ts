import type { Database } from "../store/database.ts";
import { ofOwner } from "./chats/of-owner.ts";
import type { Identifiers } from "./identifiers/identifiers.ts";
import { readAreaData } from "./regions/area-data.ts";
import { type RegisterDetails, readRegisterDetails } from "./register-details.ts";

/** One business with its owner, as the register exports it; empty values are null, sealed numbers masked. */
export interface RegisterEntry extends RegisterDetails {
  readonly number: string;
  readonly owner: { readonly name: string; readonly phone: string | null };
  readonly business: string;
  readonly product: string;
  readonly cluster: string;
  readonly kbli: string | null;
  readonly kbli_edition: number | null;
  readonly mode: string;
  /** Kemendagri codes, and their names without their kinds. */
  readonly village: string | null;
  readonly village_name: string | null;
  readonly district: string | null;
  readonly district_name: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  /** WGS84 degrees, metres. */
  readonly lat: number | null;
  readonly lng: number | null;
  readonly accuracy: number | null;
  readonly place_source: string;
  readonly landmark: string | null;
  readonly hint: string | null;
  readonly status: string;
  /** What officers found: repair, verified, refused; null while nobody has looked at it. */
  readonly verification: string | null;
  readonly verified_at: string | null;
  readonly channel: string;
  readonly language: string;
  /** Purposes and the latest answer to each; a purpose that was never asked is absent. */
  readonly consents: Readonly<Record<string, boolean>>;
  /** What `turnover` is of: day, week, month, year. */
  readonly turnover_per: string | null;
  /** Where a roving business stands besides; null where there is nothing such. */
  readonly spots: readonly Spot[] | null;
  /** How many are kept; null for none. */
  readonly photos: number | null;
  /** ISO 8601. */
  readonly closed_at: string | null;
  readonly registered_at: string;
}

interface Spot {
  readonly lat: number;
  readonly lng: number;
  readonly accuracy: number | null;
  readonly village: string | null;
}

/** Rows read at a time, so that a large register never stands in memory. */
const page = 500;

export interface ReadingOptions {
  /** Only these businesses, a page at a time, in the order of their ids within a page; absent: the whole register. */
  readonly ids?: AsyncIterable<readonly number[]>;
  /** NIK, KK and NPWP as they are. */
  readonly unmasked?: boolean;
}

/** Businesses in the order of registration, closed ones too; those merged into others are part of them. */
export async function* readRegister(
  database: Database,
  identifiers?: Identifiers,
  { ids, unmasked = false }: ReadingOptions = {},
): AsyncGenerator<RegisterEntry> {
  const areas = await readAreaData();
  const nameOf = (code: string | null): string | null => (code === null ? null : (areas.area(code)?.name ?? null));
  for await (const those of ids ?? everyId(database)) {
    const rows = await database.client.business.findMany({
      where: { id: { in: [...those] }, status: { not: "merged" } },
      orderBy: { id: "asc" },
      include: {
        spots: { orderBy: { id: "asc" }, select: { lat: true, lng: true, accuracy: true, village: true } },
        _count: { select: { photos: { where: { state: "kept" } } } },
        owner: {
          include: { chats: { select: { linkedAt: true, consents: { orderBy: [{ at: "asc" }, { id: "asc" }] } } } },
        },
      },
    });
    for (const row of rows) {
      const consents = row.owner.chats.flatMap(ofOwner).sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
      yield {
        number: row.number,
        owner: { name: row.owner.name, phone: row.owner.phone },
        business: row.name,
        product: row.product,
        cluster: row.clusterId,
        kbli: row.kbli,
        kbli_edition: row.kbliEdition,
        mode: row.mode,
        village: row.village,
        village_name: nameOf(row.village),
        district: row.district,
        district_name: nameOf(row.district),
        rt: row.rt,
        rw: row.rw,
        lat: row.lat,
        lng: row.lng,
        accuracy: row.accuracy,
        place_source: row.placeSource,
        landmark: row.landmark,
        hint: row.hint,
        status: row.status,
        verification: row.verification === "new" ? null : row.verification,
        verified_at: row.verifiedAt?.toISOString() ?? null,
        channel: row.channel,
        language: row.owner.language,
        consents: Object.fromEntries(consents.map(({ purpose, granted }) => [purpose, granted])),
        ...readRegisterDetails(row.owner, row, identifiers, unmasked),
        turnover_per: row.turnover === null ? null : (row.turnoverPer ?? "month"),
        spots: row.spots.length === 0 ? null : row.spots,
        photos: row._count.photos === 0 ? null : row._count.photos,
        closed_at: row.closedAt?.toISOString() ?? null,
        registered_at: row.createdAt.toISOString(),
      };
    }
  }
}

async function* everyId({ client }: Database): AsyncGenerator<readonly number[]> {
  for (let after = 0; ; ) {
    const rows = await client.business.findMany({
      where: { id: { gt: after }, status: { not: "merged" } },
      orderBy: { id: "asc" },
      take: page,
      select: { id: true },
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ id }) => id);
    after = last.id;
  }
}
