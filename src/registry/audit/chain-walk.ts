import type { Keyring } from "../identifiers/keyring.ts";
import type { AuditEnd } from "./audit-head.ts";
import { anyWrittenAmong, type ChainFault, lookClosely, type Suspect, sealed } from "./look-closely.ts";
import type { ChainRow } from "./read-chain.ts";
import { beginning } from "./seal.ts";

/** So many rows are looked at closely, and so far numbers are tried: the place is named all the same. */
const closely = 40;
const farthest = 500;
const mostFaults = 100;

/**
 * Takes the rows in the order of their numbers and remembers little of them, however many there are. Rows may have been
 * numbered anew to hide a gap or a row too many: `shift` is by how much.
 */
export const createChainWalk = (keyring: Keyring, end: AuditEnd | undefined) => {
  const faults: ChainFault[] = [];
  let more = 0;
  let searches = 0;
  /** The number of the row before, as it stands in the database. */
  let at = 0;
  let shift = 0;
  /** The seal of the row before, and of the last one that fitted; undefined where that row is gone. */
  let previous: string | undefined = beginning;
  let good = beginning;
  /** Rows in a row that do not fit. */
  let run: Suspect[] = [];
  let runLength = 0;
  const suspects: Suspect[] = [];
  let sealAtEnd: string | undefined;

  const tell = (fault: ChainFault): void => {
    if (faults.length < mostFaults) faults.push(fault);
    else more += 1;
  };

  const fits = (row: ChainRow, seq: number, before: string): boolean => sealed(keyring, row, seq, before) === row.seal;

  /** The shift with which a row follows one of these seals, if it does. */
  const shiftOf = (row: ChainRow, before: readonly string[]): number | undefined => {
    searches += 1;
    if (searches > closely) return undefined;
    for (let by = 1; by <= farthest; by += 1)
      for (const other of [shift + by, shift - by])
        if (before.some((seal) => fits(row, row.seq - other, seal))) return other;
    return undefined;
  };

  /** The rows that did not fit are over: what were they? */
  const settle = (other: number): void => {
    const from = run[0]?.row.seq ?? at + 1;
    if (other > shift && runLength > 0) {
      tell({ is: "inserted", seq: from, to: from + (other - shift) - 1 });
    } else if (other < shift) tell({ is: "removed", seq: from - shift, to: from - other - 1 });
    else if (runLength > closely) tell({ is: "changed", seq: from, to: from + runLength - 1 });
    else suspects.push(...run);
    run = [];
    runLength = 0;
    shift = other;
  };

  const follow = (row: ChainRow, before: string): void => {
    if (fits(row, row.seq - shift, before)) {
      if (runLength > 0) settle(shift);
      good = row.seal;
      return;
    }
    const other = shiftOf(row, runLength > 0 ? [before, good] : [before]);
    const suspect = { row, seq: row.seq - shift, previous: before };
    // Rows that were all written hereabouts are none too many: they changed places.
    const exchanged = other !== undefined && other > shift && anyWrittenAmong(run, [...run, suspect], keyring);
    if (other !== undefined && !exchanged) {
      settle(other);
      good = row.seal;
      return;
    }
    runLength += 1;
    if (run.length < closely) run.push(suspect);
  };

  return {
    take(row: ChainRow): void {
      if (row.seq < 1) {
        tell({ is: "inserted", seq: row.seq, to: row.seq });
        return;
      }
      if (row.seq > at + 1) {
        settle(shift);
        tell({ is: "removed", seq: at + 1 - shift, to: row.seq - 1 - shift });
        previous = undefined;
      }
      if (keyring.find(row.keyId) === undefined) {
        tell({ is: "unknownKey", seq: row.seq, to: row.seq });
        previous = undefined;
      } else if (previous !== undefined) follow(row, previous);
      // What follows on a row that is gone cannot be proven; its own seal is proven by the next.
      else good = row.seal;
      if (row.seq - shift === end?.seq) sealAtEnd = row.seal;
      at = row.seq;
      previous = row.seal;
    },

    /** What was found, once all rows were taken. */
    end(): { readonly faults: readonly ChainFault[]; readonly more: number } {
      settle(shift);
      for (const fault of lookClosely(suspects.slice(0, closely), keyring, end?.seq)) tell(fault);
      const last = at - shift;
      if (end !== undefined && end.seq > last) tell({ is: "removed", seq: last + 1, to: end.seq });
      else if (end !== undefined && end.seq > 0 && sealAtEnd !== end.seal && faults.length === 0)
        tell({ is: "removed", seq: end.seq, to: end.seq });
      return { faults, more };
    },
  };
};
