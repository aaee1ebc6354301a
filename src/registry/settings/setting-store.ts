import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Transaction } from "../../store/transact.ts";
import { type HistoryKey, type OfficeSettings, settingKeys, settingSchemas } from "./office-settings.ts";

/** The settings in force; `version` changes with every change of anything. */
export interface StoredSettings {
  readonly version: number;
  readonly settings: OfficeSettings;
}

/** Reads the newest row of each key. A value that this release does not understand counts as never set. */
export const readSettings = async ({ client }: Database): Promise<StoredSettings> => {
  const newest = await client.settingChange.groupBy({ by: ["key"], _max: { id: true } }).catch(asStoreError);
  const ids = newest.flatMap(({ _max }) => _max.id ?? []);
  const rows = await client.settingChange.findMany({ where: { id: { in: ids } } }).catch(asStoreError);
  const settings = settingKeys.flatMap((key) => {
    const value = rows.find((row) => row.key === key)?.value;
    const parsed = value == null ? undefined : settingSchemas[key].safeParse(JSON.parse(value));
    return parsed?.success ? [[key, parsed.data]] : [];
  });
  return { version: Math.max(0, ...ids), settings: Object.fromEntries(settings) as OfficeSettings };
};

/** Puts a change on record; from then on it is in force. `value` null: back to what the environment says. */
export const writeSetting = async (
  tx: Transaction,
  key: HistoryKey,
  value: unknown,
  officerId: string | null,
  at: Date,
): Promise<void> => {
  await tx.settingChange.create({ data: { key, value: value === null ? null : JSON.stringify(value), officerId, at } });
};

export interface SettingChange {
  readonly id: number;
  readonly key: string;
  readonly value: unknown;
  /** Null: the program, or a command. */
  readonly by: string | null;
  readonly at: Date;
}

/** The changes of a key, the newest first, with the officers' names. */
export const readSettingHistory = async (
  { client }: Database,
  key: HistoryKey,
  limit = 20,
): Promise<readonly SettingChange[]> => {
  const rows = await client.settingChange
    .findMany({ where: { key }, orderBy: { id: "desc" }, take: limit })
    .catch(asStoreError);
  const officers = await client.officer
    .findMany({ where: { id: { in: rows.flatMap(({ officerId }) => officerId ?? []) } } })
    .catch(asStoreError);
  const nameOf = new Map(officers.map(({ id, name }) => [id, name]));
  return rows.map(({ id, value, officerId, at }) => ({
    id,
    key,
    value: value === null ? null : (JSON.parse(value) as unknown),
    by: officerId === null ? null : (nameOf.get(officerId) ?? officerId),
    at,
  }));
};

/** One change by its id, or undefined. */
export const readSettingChange = async (
  { client }: Database,
  id: number,
): Promise<{ readonly key: string; readonly value: unknown } | undefined> => {
  const row = await client.settingChange.findUnique({ where: { id } }).catch(asStoreError);
  return row === null ? undefined : { key: row.key, value: row.value === null ? null : JSON.parse(row.value) };
};
