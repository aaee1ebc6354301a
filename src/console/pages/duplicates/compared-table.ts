import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, type Column, table } from "../../layout/parts.ts";
import type { ComparedField, ComparedValue } from "../../presenters/pair.ts";
import type { Visit } from "../../route.ts";
import { whoAndWhen } from "../record/parts.ts";
import type { Chosen } from "./asked.ts";
import { words } from "./words.ts";

export interface ComparedParts {
  readonly fields: readonly ComparedField[];
  /** The numbers of the two, by which a value is named. */
  readonly numbers: readonly [string, string];
  /** Absent: nothing can be chosen. */
  readonly chosen?: Chosen | undefined;
  readonly desk: Desk;
  readonly visit: Visit;
}

/** The two field by field: first what differs, with what to choose, then what is the same. */
export function comparedTable(parts: ComparedParts): Html {
  const text = words[parts.visit.language];
  const differing = parts.fields.filter(({ same }) => !same);
  const same = parts.fields.filter((field) => field.same);
  const columns: readonly Column<ComparedField>[] = [
    {
      head: text.field,
      cell: ({ label, same: equal }) =>
        html`<div><b>${label}</b>${equal ? nothing : html` ${badge(`≠ ${text.differs}`, "warn")}`}</div>`,
    },
    { head: `A · ${parts.numbers[0]}`, cell: (field) => valueCell(field, "first", parts) },
    { head: `B · ${parts.numbers[1]}`, cell: (field) => valueCell(field, "second", parts) },
  ];
  return html`<div class="compared">${differing.length === 0 ? nothing : table(text.field, columns, differing)}
${same.length === 0 ? nothing : html`<details><summary>${text.sameCount(String(same.length))}</summary>${table(text.same, columns, same)}</details>`}</div>`;
}

function valueCell(
  field: ComparedField,
  side: "first" | "second",
  { numbers, chosen, desk, visit }: ComparedParts,
): Html {
  const text = words[visit.language];
  const value = field[side];
  const shown = valueHtml(value, desk, visit);
  if (chosen === undefined || field.same) return shown;
  const [code, number] = side === "first" ? ["1", numbers[0]] : ["2", numbers[1]];
  const checked = (chosen.stays.get(field.choice) ?? field.stays) === side;
  return html`<label class="value"><input type="radio" name="v-${field.choice}" value="${code}"${checked ? html` checked` : nothing}><span><span class="unseen">${text.value(field.label, number)}:</span> ${shown}</span></label>`;
}

const valueHtml = ({ text, source }: ComparedValue, desk: Desk, visit: Visit): Html =>
  text === null
    ? html`<i class="soft">${words[visit.language].empty}</i>`
    : html`<span><span dir="auto">${text}</span>${source === null ? nothing : html`<small class="soft">${whoAndWhen(source, desk, visit)}</small>`}</span>`;
