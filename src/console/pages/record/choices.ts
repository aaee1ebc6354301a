import { fieldOf, isDetail } from "../../../../flows/details/fields.ts";
import type { Asking } from "../../../../flows/kit/flow.ts";
import type { Speak } from "../../../../flows/speech/speak.ts";
import type { TextId } from "../../../../flows/speech/text-ids.ts";
import { modes } from "../../../../flows/understand/understood.ts";
import type { RecordField } from "../../../registry/record/record-fields.ts";
import type { Choice } from "../../layout/form.ts";

/** The choices of a field that is chosen; undefined for one that is written. Places are chosen apart. */
export const choicesOf = (field: RecordField, { world, speak, language }: Asking): readonly Choice[] | undefined => {
  if (field === "mode") return modes.map((mode) => ({ value: mode, label: speak(`mode-${mode}`) }));
  if (field === "cluster")
    return world.trades.clusters().map(({ id, name }) => ({ value: id, label: name[language] ?? name["id"] ?? id }));
  if (!isDetail(field)) return undefined;
  const { choices } = fieldOf(field);
  return choices?.map((value) => ({ value, label: choiceLabel(field, value, speak) ?? value }));
};

/** The name of a detail's choice; undefined where the field has no such. */
export const choiceLabel = (field: RecordField, value: string, speak: Speak): string | undefined => {
  if (field === "mode") return modes.some((mode) => mode === value) ? speak(`mode-${value}` as TextId) : undefined;
  if (!isDetail(field)) return undefined;
  return fieldOf(field).choices?.includes(value) === true ? speak(`${field}-${value}` as TextId) : undefined;
};
