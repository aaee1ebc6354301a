import { sortNameOf, wordsOf } from "../finding/fold.ts";
import { areaOf, type Served } from "../regions/area-of.ts";
import { dateIn } from "../regions/time-zone.ts";
import { completenessOf } from "./completeness.ts";
import type { Entry } from "./follower.ts";
import type { Register, RegisterRow } from "./read-register.ts";

const nothing: ReadonlySet<string> = new Set();

/** What lists read of each business; one that was merged into another is in no list. */
export const entriesOf = ({ rows, photosOf, noneOf }: Register, served: Served): readonly Entry[] =>
  rows.flatMap((row) =>
    row.status === "merged" ? [] : [entryOf(row, photosOf.get(row.id) ?? 0, noneOf.get(row.id) ?? nothing, served)],
  );

const entryOf = (row: RegisterRow, photos: number, none: ReadonlySet<string>, served: Served): Entry => ({
  id: row.id,
  ownerId: row.ownerId,
  sortName: sortNameOf(row.name),
  words: wordsOf(row.name, row.product, row.ownerName),
  clusterId: row.clusterId,
  mode: row.mode,
  channel: row.channel,
  state: row.status === "closed" ? "closed" : row.verification,
  area: areaOf(row, served),
  rt: row.rt,
  rw: row.rw,
  completeness: completenessOf(row, photos, none),
  day: dateIn(served.territory[0]?.code ?? "", row.createdAt),
  lat: row.lng === null ? null : row.lat,
  lng: row.lat === null ? null : row.lng,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});
