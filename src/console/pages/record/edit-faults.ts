import { faultText } from "../../../../flows/speech/fault-text.ts";
import type { Misunderstood } from "../../../../flows/understand/understood.ts";
import type { Meanwhile } from "../../../registry/record/edit-record.ts";
import { isIdentifier, type RecordField } from "../../../registry/record/record-fields.ts";
import type { Desk } from "../../desk.ts";
import { day } from "../../layout/time.ts";
import type { Visit } from "../../route.ts";
import { choiceLabel } from "./choices.ts";
import { editWords } from "./edit-words.ts";
import { words } from "./words.ts";

/** What is wrong with a field: what was said, what was expected, an example. */
export const faultInWords = (
  field: RecordField,
  fault: Misunderstood<unknown>,
  said: string,
  { setting }: Desk,
  { language }: Visit,
): string => {
  const text = editWords[language];
  const options = (fault.options ?? []).map(({ label }) => label);
  const own = text.faults[fault.detail ?? ""];
  const hint = text.hints[field];
  if (fault.detail === "pin_elsewhere") return text.pinElsewhere(options[0] ?? "");
  const what =
    own ??
    (fault.reason === "ambiguous" && fault.detail === undefined
      ? text.several(said)
      : faultText(fault, { kind: "text", text: said }, setting.speech[language]));
  return [what, options.length === 0 ? "" : text.meant(options.slice(0, 6)), hint ?? ""]
    .filter((part) => part !== "")
    .join(" ");
};

/** What somebody else wrote meanwhile. */
export const meanwhileInWords = (
  { field, now, officer, at }: Meanwhile,
  { setting }: Desk,
  { language }: Visit,
): string => {
  const text = editWords[language];
  const common = words[language];
  const who = officer === null ? common.byOwner : officer || common.byOfficer;
  const when = at === null ? "" : day(at, language, setting.world.timeZone);
  const value = isIdentifier(field)
    ? common.secret
    : now === ""
      ? common.nothingYet
      : nameOf(field, now, setting, language);
  return text.meanwhile(who, when, value);
};

/** Choices have ids; officers read names. */
const nameOf = (
  field: RecordField,
  value: string,
  { world, speech }: Desk["setting"],
  language: "id" | "en",
): string => {
  if (field === "village") return world.places.describe(value) || value;
  if (field === "cluster") {
    const name = world.trades.cluster(value)?.name;
    return name?.[language] ?? name?.["id"] ?? value;
  }
  return choiceLabel(field, value, speech[language]) ?? value;
};
