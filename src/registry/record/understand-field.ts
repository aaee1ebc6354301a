import {
  type DetailField,
  type DetailKind,
  type DetailValue,
  fieldOf,
  isDetail,
} from "../../../flows/details/fields.ts";
import type { World } from "../../../flows/kit/world.ts";
import type { Speak } from "../../../flows/speech/speak.ts";
import { understandDetail } from "../../../flows/understand/detail.ts";
import { understandDetailText } from "../../../flows/understand/detail-text.ts";
import { hasIdentifier } from "../../../flows/understand/identifiers.ts";
import {
  type Misunderstood,
  type Understood,
  understandPersonName,
  understandPhone,
  understandProduct,
  understandRtRw,
  understandTitle,
} from "../../../flows/understand/index.ts";
import { isOnlyAmount, isOnlyCount } from "../../../flows/understand/only-figures.ts";
import { understandSpot } from "../../../flows/understand/rung.ts";
import { modes } from "../../../flows/understand/understood.ts";
import { detailColumns } from "../details.ts";
import type { Identifiers } from "../identifiers/identifiers.ts";
import type { RecordField } from "./record-fields.ts";

type Columns = Readonly<Record<string, string | number | null>>;

/** What an officer typed, as the register keeps it. `told`: what a NIK tells besides. */
export type FieldMeaning =
  | { readonly ok: true; readonly columns: Columns; readonly value?: DetailValue; readonly told?: Columns }
  | Misunderstood<unknown>;

export interface Understanding {
  readonly world: World;
  readonly identifiers: Identifiers;
  readonly speak: Speak;
  /** The office's date, ISO 8601. */
  readonly today: string;
}

/** Written in place of a number of the person: it is to be removed. */
const nothingInstead = "-";

/** Faults of forms, beside those of the chat: "required", "no_choice", "not_figures". */
const fault = (detail: string): FieldMeaning => ({ ok: false, reason: "invalid", detail });
const required = fault("required");

/** A field of a form is understood as the chat understands an answer; "" is nothing known. */
export const understandField = (field: RecordField, said: string, with_: Understanding): FieldMeaning => {
  const { world, identifiers } = with_;
  const text = said.trim();
  if (isDetail(field)) {
    const detail = field as DetailField;
    const meaning = understandDetailField(detail, text, with_);
    if (!meaning.ok) return meaning;
    const { value, told } = meaning;
    return {
      ...{ ok: true, value, columns: detailColumns(detail, value, identifiers) },
      ...(told === undefined ? {} : { told }),
    };
  }
  if (field !== "pin" && field !== "phone" && hasIdentifier(text)) return fault("identifier");
  switch (field) {
    case "ownerName":
      return text === "" ? required : column("name", understandPersonName(text));
    case "businessName":
      return text === "" ? required : column("name", understandTitle(text));
    case "product":
      return text === "" ? required : column("product", understandProduct(text));
    case "landmark":
      return text === "" ? kept({ landmark: null }) : column("landmark", understandTitle(text));
    case "phone":
      return text === "" ? kept({ phone: null }) : column("phone", understandPhone(text));
    case "cluster":
      return world.trades.cluster(text) === undefined ? fault("no_choice") : kept({ clusterId: text });
    case "mode":
      return modes.some((mode) => mode === text) ? kept({ mode: text }) : fault("no_choice");
    case "rtRw": {
      if (text === "") return kept({ rt: null, rw: null });
      const rtRw = understandRtRw(text);
      return rtRw.ok ? kept({ rt: rtRw.value.rt, rw: rtRw.value.rw ?? null }) : rtRw;
    }
    case "village": {
      if (text === "") return kept({ village: null, district: null });
      const area = world.places.area(text);
      if (area === undefined || !world.places.isInside(text)) return fault("no_choice");
      if (area.level === "village") return kept({ village: text, district: text.slice(0, 8) });
      return area.level === "district" ? kept({ village: null, district: text }) : fault("no_choice");
    }
    case "pin": {
      if (text === "") return kept({ lat: null, lng: null, accuracy: null, placeSource: null });
      const pin = understandSpot(text, world);
      if (!pin.ok) return pin;
      const { lat, lng, source, accuracy = null } = pin.value;
      return kept({ lat, lng, accuracy, placeSource: source });
    }
  }
};

const kept = (columns: Columns): FieldMeaning => ({ ok: true, columns });
const column = (name: string, understood: Understood<string>): FieldMeaning =>
  understood.ok ? kept({ [name]: understood.value }) : understood;

type DetailMeaning =
  | { readonly ok: true; readonly value: DetailValue; readonly told?: Columns }
  | Misunderstood<unknown>;

function understandDetailField(
  field: DetailField,
  text: string,
  { world, today, speak }: Understanding,
): DetailMeaning {
  const { kind, choices = [] } = fieldOf(field);
  const sealed = kind === "nik" || kind === "kk" || kind === "npwp";
  if (text === "" || (sealed && text === nothingInstead)) return { ok: true, value: null };
  if (kind === "choice")
    return choices.includes(text) ? { ok: true, value: text } : { ok: false, reason: "invalid", detail: "no_choice" };
  // Words that are commands in a chat are words in a form.
  const understood =
    kind === "text"
      ? understandDetailText(text, field)
      : understandDetail(text, field, { choices: [], world, today, speak, offered: undefined });
  if ((understood.ok || understood.reason === "ambiguous") && !isOnlyFigures(kind, text))
    return { ok: false, reason: "invalid", detail: "not_figures" };
  if (!understood.ok) return understood.reason === "unknown" ? { ok: true, value: null } : understood;
  if ("command" in understood)
    return understood.command === "skip" ? { ok: true, value: null } : { ok: false, reason: "unclear" };
  const { value } = understood;
  if (typeof value === "object" && value !== null && "nik" in value) {
    const { nik, birthDate, sex, warnings } = value;
    const told = birthDate === null || warnings.length > 0 ? {} : { told: { birthDate, sex } };
    return { ok: true, value: nik, ...told };
  }
  if (typeof value === "object" && value !== null && "photo" in value) return { ok: false, reason: "unclear" };
  return { ok: true, value };
}

/** Among other words a number may be anything: a chat takes it and shows it again, a form is saved. */
function isOnlyFigures(kind: DetailKind, text: string): boolean {
  switch (kind) {
    case "money":
    case "turnover":
      return isOnlyAmount(text);
    case "count":
      return isOnlyCount(text);
    default:
      return true;
  }
}
