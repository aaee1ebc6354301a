import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { areaOf, type Served } from "../regions/area-of.ts";
import { historyNames, type RecordField, recordGroups } from "./record-fields.ts";
import { linesInForce } from "./value-now.ts";

/** Where a value came from. */
export interface Source {
  /** owner, or officer:<id> */
  readonly by: string;
  readonly channel: string;
  readonly at: Date;
}

export type RecordRow = NonNullable<Awaited<ReturnType<typeof readRow>>>;

/** One business with its owner. Numbers of the person are sealed: presenters open what may leave. */
export interface BusinessRecord {
  readonly row: RecordRow;
  /** Of each field that has a value; one that is absent is as it was registered. */
  readonly sources: ReadonlyMap<RecordField, Source>;
  /** Who filled it in for the owner, where somebody did. */
  readonly draftedBy: string | null;
  /** Names by officers' ids, of all that `sources` and `draftedBy` name. */
  readonly officers: ReadonlyMap<string, string>;
}

/** Undefined where there is none. A merged business is found too: `row.mergedInto` says what stands for it. */
export const readRecord = async (database: Database, id: number): Promise<BusinessRecord | undefined> => {
  const row = await readRow(database, id);
  if (row === null) return undefined;
  const [sources, draft] = await Promise.all([
    readSources(database, row),
    database.client.draft.findFirst({ where: { businessId: id }, select: { officerId: true } }).catch(asStoreError),
  ]);
  const draftedBy = draft?.officerId ?? null;
  const by = [...sources.values()].map((source) => source.by);
  const officers = await readOfficers(database, [...by.flatMap(officerIn), ...(draftedBy === null ? [] : [draftedBy])]);
  return { row, sources, draftedBy, officers };
};

const readRow = ({ client }: Database, id: number) =>
  client.business
    .findUnique({
      where: { id },
      include: {
        owner: true,
        spots: { orderBy: { id: "asc" } },
        photos: {
          where: { state: { in: ["kept", "waiting"] } },
          orderBy: { id: "asc" },
          select: { id: true, state: true, channel: true, createdAt: true, width: true, height: true },
        },
      },
    })
    .catch(asStoreError);

/** The latest change of each field that led to its value; one statement, however long the history is. */
const readSources = async ({ client }: Database, row: RecordRow): Promise<ReadonlyMap<RecordField, Source>> => {
  const { id: businessId, ownerId } = row;
  const fields: readonly RecordField[] = Object.values(recordGroups).flat();
  const latest = await client.change
    .groupBy({
      by: ["field"],
      where: {
        ownerId,
        AND: [
          { OR: [{ businessId }, { businessId: null }] },
          { OR: linesInForce(fields.flatMap(historyNames), { business: row, owner: row.owner }) },
        ],
      },
      _max: { id: true },
    })
    .catch(asStoreError);
  const ids = latest.flatMap(({ _max }) => _max.id ?? []);
  const rows = await client.change
    .findMany({ where: { id: { in: ids } }, select: { field: true, by: true, channel: true, at: true } })
    .catch(asStoreError);
  return new Map(
    fields.flatMap((field): [RecordField, Source][] => {
      const names = historyNames(field);
      const [source] = rows.filter((one) => names.includes(one.field)).sort((a, b) => b.at.getTime() - a.at.getTime());
      return source === undefined ? [] : [[field, { by: source.by, channel: source.channel, at: source.at }]];
    }),
  );
};

/** The officer's id in "officer:<id>". */
export const officerIn = (by: string): readonly string[] =>
  by.startsWith("officer:") ? [by.slice("officer:".length)] : [];

/** Names by ids; of who is gone there is none. */
export const readOfficers = async (
  { client }: Pick<Database, "client">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await client.officer
    .findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
    .catch(asStoreError);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/**
 * Where a business lies; undefined: there is none. One that was merged lies where it is now: what is read of it is the
 * other one's, and so is its owner.
 */
export const areaOfBusiness = async ({ client }: Database, served: Served, id: number): Promise<string | undefined> => {
  const find = (one: number) =>
    client.business
      .findUnique({ where: { id: one }, select: { village: true, district: true, mergedInto: true } })
      .catch(asStoreError);
  const row = await find(id);
  // Merging leaves no chain: whatever pointed at the one that goes points at the one that stays.
  const now = row?.mergedInto == null ? row : await find(row.mergedInto);
  return now === null ? undefined : areaOf(now, served);
};

/** The business that a merged one became part of; undefined for one that stands for itself, or is not there. */
export const mergedInto = async ({ client }: Database, id: number): Promise<number | undefined> => {
  const row = await client.business.findUnique({ where: { id }, select: { mergedInto: true } }).catch(asStoreError);
  return row?.mergedInto ?? undefined;
};
