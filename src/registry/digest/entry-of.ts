import type { Places } from "../../../flows/understand/place.ts";
import { sortNameOf, wordsOf } from "../finding/fold.ts";
import { dateIn } from "../regions/time-zone.ts";
import { completenessOf } from "./completeness.ts";
import type { Entry } from "./follower.ts";
import type { Register, RegisterRow } from "./read-register.ts";

const nothing: ReadonlySet<string> = new Set();

/** What lists read of each business; one that was merged into another is in no list. */
export const entriesOf = (
  { rows, photosOf, noneOf }: Register,
  places: Pick<Places, "territory">,
): readonly Entry[] => {
  const office = places.territory[0]?.code ?? "";
  const somewhere = commonArea(places.territory.map(({ code }) => code));
  return rows.flatMap((row) =>
    row.status === "merged"
      ? []
      : [entryOf(row, photosOf.get(row.id) ?? 0, noneOf.get(row.id) ?? nothing, office, somewhere)],
  );
};

const entryOf = (
  row: RegisterRow,
  photos: number,
  none: ReadonlySet<string>,
  office: string,
  somewhere: string,
): Entry => ({
  id: row.id,
  ownerId: row.ownerId,
  sortName: sortNameOf(row.name),
  words: wordsOf(row.name, row.product, row.ownerName),
  clusterId: row.clusterId,
  mode: row.mode,
  channel: row.channel,
  state: row.status === "closed" ? "closed" : row.verification,
  area: row.village ?? row.district ?? somewhere,
  rt: row.rt,
  rw: row.rw,
  completeness: completenessOf(row, photos, none),
  day: dateIn(office, row.createdAt),
  lat: row.lng === null ? null : row.lat,
  lng: row.lat === null ? null : row.lng,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** The smallest area that holds them all; "" where that is the country. */
const commonArea = (codes: readonly string[]): string => {
  const [first = "", ...others] = codes.map((code) => code.split("."));
  if (first === "") return "";
  const differs = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return (differs === -1 ? first : first.slice(0, differs)).join(".");
};
