import { deleteRows, insertRows, type Statement, selectByKeys, updateRows } from "../../store/bulk.ts";
import type { Database, DatabaseKind } from "../../store/database.ts";
import type { Digested, Entry } from "./follower.ts";

export const entryColumns = {
  id: "number",
  ownerId: "number",
  sortName: "string",
  words: "string",
  clusterId: "string",
  mode: "string",
  channel: "string",
  state: "string",
  area: "string",
  rt: "string?",
  rw: "string?",
  completeness: "number",
  day: "string",
  lat: "number?",
  lng: "number?",
  createdAt: "date",
  updatedAt: "date",
} as const;

const names = Object.keys(entryColumns);
const rowOf = (entry: Entry) => ({ ...entry });

/** What was digested last of these businesses. */
export const readEntries = (database: Database, ids: readonly number[]): Promise<readonly Entry[]> =>
  selectByKeys(
    database,
    "Entry",
    entryColumns,
    ["id"],
    ids.map((id) => ({ id })),
  );

export const insertEntries = (kind: DatabaseKind, entries: readonly Entry[]): Statement =>
  insertRows(kind, "Entry", names, entries.map(rowOf));

/** Makes the table follow; rows that did not change are not written. */
export const entryStatements = (kind: DatabaseKind, batch: readonly Digested[]): readonly Statement[] => {
  const fresh = batch.flatMap(({ before, after }) => (before === undefined && after !== undefined ? [after] : []));
  const changed = batch.flatMap(({ before, after }) =>
    before !== undefined && after !== undefined && !same(before, after) ? [after] : [],
  );
  const gone = batch.flatMap(({ id, before, after }) => (before !== undefined && after === undefined ? [{ id }] : []));
  return [
    ...(gone.length > 0 ? [deleteRows(kind, "Entry", ["id"], gone)] : []),
    ...(changed.length > 0
      ? [
          updateRows(
            kind,
            "Entry",
            ["id"],
            names.filter((name) => name !== "id"),
            changed.map(rowOf),
          ),
        ]
      : []),
    ...(fresh.length > 0 ? [insertEntries(kind, fresh)] : []),
  ];
};

const same = (a: Entry, b: Entry): boolean =>
  names.every((name) => comparable(Reflect.get(a, name)) === comparable(Reflect.get(b, name)));

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);
