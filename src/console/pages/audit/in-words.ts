import type { AuditEntry } from "../../../registry/audit/read-audit.ts";
import { isRecordField } from "../../../registry/record/record-fields.ts";
import type { Desk } from "../../desk.ts";
import { fieldLabel } from "../../presenters/record.ts";
import type { Tongue } from "../../words.ts";
import { words } from "./words.ts";

/** Who did it, by the name they have today. */
export const whoInWords = (actor: string, officers: ReadonlyMap<string, string>, language: Tongue): string => {
  const text = words[language];
  if (actor === "owner") return text.owner;
  if (actor === "program") return text.program;
  return officers.get(actor.replace(/^officer:/, "")) ?? text.goneOfficer;
};

/** What else is told, in words: "isian: NIK · untuk: mencocokkan dengan kartu". Names of ids that officers know anyway are left out. */
export const detailInWords = (
  { detail }: AuditEntry,
  officers: ReadonlyMap<string, string>,
  { setting }: Desk,
  language: Tongue,
): string => {
  const text = words[language];
  const { world, speech } = setting;
  const inWords = (name: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((one) => inWords(name, one)).join(", ");
    if (typeof value === "boolean") return value ? text.yes : text.no;
    const said = String(value);
    if (name === "field" || name === "fields")
      return isRecordField(said) ? fieldLabel(said, { speak: speech[language], language }) : said;
    if (name === "officer" || name === "from") return officers.get(said) ?? said;
    if (name === "area" || name === "territory") return world.places.describe(said) || said;
    return text.values[name]?.[said] ?? said;
  };
  return Object.entries(detail)
    .filter(([name, value]) => !quiet.has(name) && value !== null && value !== false)
    .map(([name, value]) => `${text.details[name] ?? name}: ${inWords(name, value)}`)
    .join(" · ");
};

/** Ids and counts that say nothing more to an officer. */
const quiet: ReadonlySet<string> = new Set(["business", "letters", "note", "check", "chat"]);
