import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { createIdentifiers, IdentifierError, type Identifiers, type SealedField } from "./identifiers.ts";
import type { Keyring } from "./keyring.ts";
import { resealMerges } from "./reseal-merges.ts";
import { sealedColumns } from "./sealed-rows.ts";

/** Rows read and written at a time. */
const batch = 200;

export interface Resealed {
  readonly numbers: number;
  /** Rows whose seal does not open, as "Owner 12"; they are left as they are. */
  readonly broken: readonly string[];
}

/**
 * Seals every number that another key has sealed anew with the newest, and hashes it anew. Each row tells its key, so
 * it may be killed and begun again at any point, and run beside the program: a row that changes meanwhile is left to
 * whoever changed it, and looked at again.
 */
export const resealAll = async (
  database: Database,
  keyring: Keyring,
  progress: (numbers: number) => void = () => undefined,
): Promise<Resealed> => {
  const identifiers = createIdentifiers(keyring);
  const broken = new Set<string>();
  let numbers = 0;
  for (const column of sealedColumns)
    for (let after = 0, missed = 0; ; ) {
      const rows = await olderRows(database, column, keyring.newest().id, after);
      const { tried, written } = await reseal(database, column, rows, identifiers, broken);
      numbers += written;
      missed += tried - written;
      after = rows.at(-1)?.id ?? after;
      if (written > 0) progress(numbers);
      if (rows.length === batch) continue;
      if (missed === 0) break;
      // Once more from the beginning: what changed meanwhile may be sealed with an older key still.
      [after, missed] = [0, 0];
    }
  const inMerges = await resealMerges(
    database,
    keyring.newest().id,
    (sealed, field) => sealAnew(sealed, field, identifiers),
    (row) => broken.add(row),
  );
  if (inMerges > 0) progress(numbers + inMerges);
  return { numbers: numbers + inMerges, broken: [...broken] };
};

type Column = (typeof sealedColumns)[number];
interface SealedRow {
  readonly id: number;
  readonly sealed: string;
}

const olderRows = async ({ client }: Database, { table, field }: Column, newest: string, after: number) => {
  const rows = await client
    .$queryRawUnsafe<{ id: number | bigint; sealed: string }[]>(
      `SELECT "id", "${field}" AS "sealed" FROM "${table}" WHERE "id" > ${after} AND "${field}" IS NOT NULL AND "${field}" <> ''
       AND substr("${field}", 1, ${newest.length + 1}) <> '${newest}.' ORDER BY "id" LIMIT ${batch}`,
    )
    .catch(asStoreError);
  return rows.map(({ id, sealed }): SealedRow => ({ id: Number(id), sealed }));
};

/** Writes the rows in one transaction: a number that its owner changed meanwhile is passed over. */
const reseal = async (
  { client }: Database,
  { table, field, hash }: Column,
  rows: readonly SealedRow[],
  identifiers: Identifiers,
  broken: Set<string>,
): Promise<{ readonly tried: number; readonly written: number }> => {
  const changes = rows.flatMap(({ id, sealed }) => {
    const anew = sealAnew(sealed, field, identifiers);
    if (anew === undefined) {
      broken.add(`${table} ${id}`);
      return [];
    }
    const where = { id, [field]: sealed };
    const data = { [field]: anew.sealed, ...(hash === null ? {} : { [hash]: anew.hash }) };
    if (table === "Draft") return [client.draft.updateMany({ where, data })];
    return [table === "Owner" ? client.owner.updateMany({ where, data }) : client.business.updateMany({ where, data })];
  });
  const written = await client.$transaction(changes).catch(asStoreError);
  return { tried: changes.length, written: written.reduce((sum, { count }) => sum + count, 0) };
};

/** Undefined for a seal that does not open. */
const sealAnew = (sealed: string, field: SealedField, identifiers: Identifiers) => {
  try {
    return identifiers.seal(identifiers.open(sealed, field), field);
  } catch (error) {
    if (error instanceof IdentifierError) return undefined;
    throw error;
  }
};
