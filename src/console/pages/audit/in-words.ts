import { isRepairable } from "../../../../flows/repair/fields.ts";
import type { AuditEntry } from "../../../registry/audit/read-audit.ts";
import { isRecordField } from "../../../registry/record/record-fields.ts";
import type { Desk } from "../../desk.ts";
import { day, figure, timeText } from "../../layout/time.ts";
import { fieldLabel, historyLabel } from "../../presenters/record.ts";
import { termOf } from "../../terms.ts";
import type { Tongue } from "../../words.ts";
import { labelOf } from "../replies/lesson.ts";
import { questionName } from "../replies/parts.ts";
import { words as replies } from "../replies/words.ts";
import { words } from "./words.ts";

/** Who did it, by the name they have today. */
export const whoInWords = (actor: string, officers: ReadonlyMap<string, string>, language: Tongue): string => {
  const text = words[language];
  if (actor === "owner") return text.owner;
  if (actor === "program") return text.program;
  return officers.get(actor.replace(/^officer:/, "")) ?? text.goneOfficer;
};

/** What else is told, in words: "isian: NIK · sebab: mencocokkan dengan kartu". What is empty is left out. */
export const detailInWords = (
  { detail }: AuditEntry,
  officers: ReadonlyMap<string, string>,
  desk: Desk,
  language: Tongue,
): string => {
  const text = words[language];
  const { world, speech } = desk.setting;
  const asking = { ...{ context: {}, world, language }, speak: speech[language] };
  /** A field, or what the register and its merges call one of its columns. */
  const columnInWords = (said: string): string => {
    if (said === "verification" || said === "verifiedAt") return text.verification;
    const name = said === "closedAt" ? "status" : said.replace(/(?:Hash|Per)$/, "");
    if (isRecordField(name)) return fieldLabel(name, asking);
    const label = historyLabel(name, asking);
    return label === name ? text.otherField : label;
  };
  const wordFor = (name: string, said: string): string => {
    switch (name) {
      case "field":
      case "fields":
        return isRepairable(said) ? asking.speak(`field-${said}`) : columnInWords(said);
      case "taken":
      case "stayed":
        return columnInWords(said);
      case "officer":
      case "from":
      case "to":
        return isDay(said) ? day(new Date(`${said}T12:00:00Z`), language, "UTC") : (officers.get(said) ?? said);
      case "was":
        return timeText(new Date(said), language, world.timeZone);
      case "area":
      case "territory":
      case "territoryBefore":
        return world.places.describe(said) || said;
      case "cluster":
        return labelOf("cluster", said, desk, language);
      case "question":
        return questionName(replies[language], said);
      case "meaning":
        return labelOf(String(detail["question"]), said, desk, language);
      case "action":
        return (text.actions as Readonly<Record<string, string>>)[said] ?? said;
      case "of":
        return isActor(said) ? whoInWords(said, officers, language) : termIn(text.values.of, said);
      default:
        return termIn((text.values as Readonly<Record<string, Readonly<Record<string, string>>>>)[name], said);
    }
  };
  const inWords = (name: string, value: unknown): string => {
    // Words that were taught are told by their ids, which say nothing.
    if (Array.isArray(value))
      return name === "words"
        ? String(value.length)
        : [...new Set(value.map((one) => wordFor(name, String(one))))].join(", ");
    if (typeof value === "boolean") return value ? text.yes : text.no;
    return typeof value === "number" ? figure(value, language) : wordFor(name, String(value));
  };
  const labels: Readonly<Record<string, string | null>> = text.details;
  return Object.entries(detail)
    .filter(([name, value]) => labels[name] !== null && !isEmpty(value))
    .map(([name, value]) => `${labels[name] ?? name}: ${inWords(name, value)}`)
    .join(" · ");
};

const termIn = (terms: Readonly<Record<string, string>> | undefined, said: string): string =>
  terms === undefined ? said : termOf(terms, said);
const isDay = (said: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(said);
const isActor = (said: string): boolean => said === "owner" || said === "program" || said.startsWith("officer:");
const isEmpty = (value: unknown): boolean =>
  value === null || value === false || value === "" || (Array.isArray(value) && value.length === 0);
