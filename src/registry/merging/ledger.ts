import { z } from "zod";
import type { Transaction } from "../../store/transact.ts";

/** The tables a merge changes. */
const ledgerTables = ["Business", "Owner", "Spot", "Photo", "Note", "Change", "Access", "Chat", "Pair"] as const;
export type LedgerTable = (typeof ledgerTables)[number];

type Value = string | number | boolean | null;
export type LedgerRow = Readonly<Record<string, Value>>;

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const table = z.enum(ledgerTables);
const entry = z.discriminatedUnion("did", [
  z.object({ did: z.literal("update"), table, id: z.number(), before: row, after: row }),
  z.object({ did: z.literal("insert"), table, id: z.number(), after: row }),
  z.object({ did: z.literal("remove"), table, id: z.number(), before: row }),
  /** The same column of many rows. */
  z.object({
    did: z.literal("move"),
    table,
    column: z.string(),
    ids: z.array(z.number()),
    before: z.number(),
    after: z.number(),
  }),
  /** Not changed, but what is worked out from the merged business may change it. */
  z.object({ did: z.literal("watch"), table, id: z.number(), before: row }),
]);

/**
 * What was done to a row: the changed columns before and after, or all of a row that came or went. Times are ISO 8601;
 * sealed numbers stay sealed.
 */
export type LedgerEntry = z.output<typeof entry>;

export const readLedger = (json: string): readonly LedgerEntry[] => z.array(entry).parse(JSON.parse(json));

/** What Prisma's delegates of these tables have in common. */
interface Delegate {
  findUnique(query: { readonly where: { readonly id: number } }): Promise<Readonly<Record<string, unknown>> | null>;
  findMany(query: {
    readonly where: Readonly<Record<string, unknown>>;
    readonly orderBy: { readonly id: "asc" };
  }): Promise<readonly Readonly<Record<string, unknown>>[]>;
  create(query: { readonly data: unknown }): Promise<{ readonly id: number }>;
  update(query: { readonly where: { readonly id: number }; readonly data: unknown }): Promise<unknown>;
  updateMany(query: { readonly where: unknown; readonly data: unknown }): Promise<{ readonly count: number }>;
  delete(query: { readonly where: { readonly id: number } }): Promise<unknown>;
}

export const delegateOf = (tx: Transaction, name: LedgerTable): Delegate =>
  ({
    Business: tx.business,
    Owner: tx.owner,
    Spot: tx.spot,
    Photo: tx.photo,
    Note: tx.note,
    Change: tx.change,
    Access: tx.access,
    Chat: tx.chat,
    Pair: tx.pair,
  })[name] as unknown as Delegate;

/** A row as JSON holds it. */
export const plainRow = (from: Readonly<Record<string, unknown>>): LedgerRow =>
  Object.fromEntries(
    Object.entries(from).map(([name, value]): [string, Value] => [
      name,
      value instanceof Date ? value.toISOString() : ((value ?? null) as Value),
    ]),
  );

/** The other way round: columns of times are named "at" or end with "At". */
export const livingRow = (from: LedgerRow): Readonly<Record<string, Value | Date>> =>
  Object.fromEntries(
    Object.entries(from).map(([name, value]) => [
      name,
      typeof value === "string" && /(?:^a|A)t$/.test(name) ? new Date(value) : value,
    ]),
  );

/** Writes through a transaction and remembers how it was. */
export const createLedger = (tx: Transaction) => {
  const entries: LedgerEntry[] = [];
  return {
    entries,
    /** Columns that would stay as they are are left out; where none is left, nothing is written. */
    update: async (name: LedgerTable, id: number, wanted: LedgerRow): Promise<void> => {
      const delegate = delegateOf(tx, name);
      const found = await delegate.findUnique({ where: { id } });
      if (found === null) throw new Error(`There is no ${name} ${id}`);
      const now = plainRow(found);
      const columns = Object.keys(wanted).filter((column) => now[column] !== wanted[column]);
      if (columns.length === 0) return;
      const only = (from: LedgerRow): LedgerRow =>
        Object.fromEntries(columns.map((column) => [column, from[column] ?? null]));
      entries.push({ did: "update", table: name, id, before: only(now), after: only(wanted) });
      await delegate.update({ where: { id }, data: livingRow(only(wanted)) });
    },
    insert: async (name: LedgerTable, wanted: LedgerRow): Promise<void> => {
      const { id } = await delegateOf(tx, name).create({ data: livingRow(wanted) });
      entries.push({ did: "insert", table: name, id, after: wanted });
    },
    remove: async (name: LedgerTable, id: number): Promise<void> => {
      const delegate = delegateOf(tx, name);
      const found = await delegate.findUnique({ where: { id } });
      if (found === null) throw new Error(`There is no ${name} ${id}`);
      entries.push({ did: "remove", table: name, id, before: plainRow(found) });
      await delegate.delete({ where: { id } });
    },
    /** All rows that point at `before` point at `after`. */
    move: async (name: LedgerTable, column: string, before: number, after: number): Promise<void> => {
      const delegate = delegateOf(tx, name);
      const rows = await delegate.findMany({ where: { [column]: before }, orderBy: { id: "asc" } });
      if (rows.length === 0) return;
      const ids = rows.map(({ id }) => Number(id));
      entries.push({ did: "move", table: name, column, ids, before, after });
      await delegate.updateMany({ where: { [column]: before }, data: { [column]: after } });
    },
    watch: (name: LedgerTable, found: Readonly<Record<string, unknown>>): void => {
      entries.push({ did: "watch", table: name, id: Number(found["id"]), before: plainRow(found) });
    },
  };
};
export type Ledger = ReturnType<typeof createLedger>;
