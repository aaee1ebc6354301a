import type { Keyring } from "../identifiers/keyring.ts";
import type { ChainRow } from "./read-chain.ts";
import { sealOf } from "./seal.ts";

/** What is wrong with the log, and where: `seq` to `to`, by the numbers that rows bear or bore. */
export type ChainFault =
  | { readonly is: "changed" | "removed" | "inserted" | "unknownKey"; readonly seq: number; readonly to: number }
  /** The row stands at `seq` and was written as row `was`. */
  | { readonly is: "moved"; readonly seq: number; readonly was: number };

/** A row whose seal does not fit where it stands. */
export interface Suspect {
  readonly row: ChainRow;
  /** The number it ought to have been written with. */
  readonly seq: number;
  /** The seal in front of it. */
  readonly previous: string;
}

/** Tells rows that stand in each other's place from rows that were altered. `end`: the last number known to be honest. */
export function lookClosely(
  suspects: readonly Suspect[],
  keyring: Keyring,
  end: number | undefined,
): readonly ChainFault[] {
  const writtenAs = writtenAmong(suspects, keyring);
  const faults: ChainFault[] = [];
  let last: { is: "changed" | "inserted"; seq: number; to: number } | undefined;
  for (const suspect of suspects) {
    const was = writtenAs(suspect);
    const { seq } = suspect.row;
    // Only the row in front of it was exchanged.
    if (was === suspect.seq) continue;
    if (was !== undefined) faults.push({ is: "moved", seq, was });
    else if (last !== undefined && last.to === seq - 1) last.to = seq;
    else {
      last = { is: end !== undefined && suspect.seq > end ? "inserted" : "changed", seq, to: seq };
      faults.push(last);
    }
  }
  return faults;
}

/** Whether any of the rows was written in the place of one of those around it. */
export const anyWrittenAmong = (rows: readonly Suspect[], around: readonly Suspect[], keyring: Keyring): boolean => {
  const writtenAs = writtenAmong(around, keyring);
  return rows.some((row) => writtenAs(row) !== undefined);
};

/** Tells as which of these rows one was written, whatever stood in front of it. */
const writtenAmong = (suspects: readonly Suspect[], keyring: Keyring) => {
  const seals = [...new Set(suspects.flatMap(({ previous, row }) => [previous, row.seal]))];
  return ({ row }: Suspect): number | undefined =>
    suspects.find(({ seq }) => seals.some((seal) => sealed(keyring, row, seq, seal) === row.seal))?.seq;
};

/** The seal that a row would have as this number after that seal; undefined where it holds what no row can. */
export function sealed(keyring: Keyring, row: ChainRow, seq: number, previous: string): string | undefined {
  const key = keyring.find(row.keyId);
  if (key === undefined || Number.isNaN(row.at.getTime())) return undefined;
  return sealOf(key, { ...row, seq }, previous);
}
