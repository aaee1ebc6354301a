import { fieldOf } from "../../../flows/details/fields.ts";
import type { Trades } from "../../../flows/kit/world.ts";
import type { Speak } from "../../../flows/speech/speak.ts";
import type { TextId } from "../../../flows/speech/text-ids.ts";
import type { RegisterEntry } from "../register.ts";
import { type Cell, type ColumnName, registerColumns } from "../register-columns.ts";
import { detailColumns } from "../register-details.ts";
import { codeWords, type ExportLanguage, headings } from "./headings.ts";

export interface TableWords {
  readonly language: ExportLanguage;
  readonly speak: Speak;
  readonly trades: Trades;
  /** An IANA name. */
  readonly timeZone: string;
}

export interface TableColumn {
  /** For machines: the same in every language. */
  readonly name: ColumnName | "cluster_name";
  /** For officers. */
  readonly head: string;
  readonly cell: (entry: RegisterEntry) => Cell;
}

/**
 * The register's columns as an officer reads them: headed and worded in their language, clusters and places by code
 * and by name, times on the office's clocks (2026-11-23 09:00).
 */
export const exportTable = (words: TableWords): readonly TableColumn[] => {
  const { language, speak, trades } = words;
  const clusterName: TableColumn = {
    name: "cluster_name",
    head: headings[language].cluster_name,
    cell: ({ cluster }) => nameOfCluster(trades, cluster, language),
  };
  return registerColumns.flatMap(({ name, cell }): TableColumn[] => {
    const detail = isDetailColumn(name) ? detailColumns[name] : undefined;
    const column: TableColumn = {
      name,
      head: isDetailColumn(name) ? speak(`field-${detailColumns[name]}`) : headings[language][name],
      cell:
        detail === undefined
          ? (entry) => worded(name, cell(entry), words)
          : (entry) => choiceInWords(detail, cell(entry), speak),
    };
    return name === "cluster" ? [column, clusterName] : [column];
  });
};

const isDetailColumn = (name: string): name is keyof typeof detailColumns => Object.hasOwn(detailColumns, name);

const nameOfCluster = (trades: Trades, id: string, language: ExportLanguage): string => {
  const name = trades.cluster(id)?.name;
  return name?.[language] ?? name?.["id"] ?? id;
};

const choiceInWords = (field: (typeof detailColumns)[keyof typeof detailColumns], value: Cell, speak: Speak): Cell =>
  typeof value === "string" && fieldOf(field).choices?.includes(value) ? speak(`${field}-${value}` as TextId) : value;

const worded = (name: ColumnName, value: Cell, { language, speak, timeZone }: TableWords): Cell => {
  if (typeof value !== "string") return value;
  if (name.endsWith("_at")) return onTheClock(value, timeZone);
  if (name === "mode" && ["fixed", "roving", "online"].includes(value)) return speak(`mode-${value}` as TextId);
  return codeWords[language][`${name.startsWith("consent_") ? "consent" : name}-${value}`] ?? value;
};

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "2026-11-23 09:00": sorts as text, and every spreadsheet knows it for a time. */
const onTheClock = (iso: string, timeZone: string): string => {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short", hourCycle: "h23" });
  clocks.set(timeZone, clock);
  return clock.format(new Date(iso));
};
