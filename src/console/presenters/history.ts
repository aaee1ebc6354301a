import type { Asking } from "../../../flows/kit/flow.ts";
import type { HistoryEntry } from "../../registry/record/read-history.ts";
import { historyLabel, historyValue } from "./record.ts";

/** One field that was changed, in words; null for nothing. */
export interface PresentedChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The value may not be repeated: a number of the person. */
  readonly secret: boolean;
}

/** Columns that follow from others, and that nobody reads. */
const derived: ReadonlySet<string> = new Set(["kbli", "kbliEdition", "accuracy", "placeSource"]);
const secret: ReadonlySet<string> = new Set(["nik", "kk", "npwp"]);

/** What was changed in one go, in words: a pin is one thing, and so is a village with its district. */
export const presentChange = ({ lines }: HistoryEntry, asking: Asking): readonly PresentedChange[] => {
  const named = new Set(lines.map(({ field }) => field));
  const shown = lines.filter(
    ({ field }) =>
      !derived.has(field) && !(field === "district" && named.has("village")) && !(field === "lng" && named.has("lat")),
  );
  // Where only what follows was changed, that is all there is to tell.
  return (shown.length === 0 ? lines.slice(0, 1) : shown).map(({ field, before, after }) => {
    const words = (side: "before" | "after"): string | null => {
      const text = side === "before" ? before : after;
      const value = historyValue(field, text, asking);
      if (field !== "lat" || value === null) return value;
      const lng = lines.find((line) => line.field === "lng");
      return lng === undefined ? value : [value, historyValue("lng", lng[side], asking)].join(", ");
    };
    return {
      label: historyLabel(field, asking),
      before: words("before"),
      after: words("after"),
      secret: secret.has(field),
    };
  });
};
