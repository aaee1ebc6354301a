/** What was aimed at, and whether this run reached it. */
export interface Aim {
  readonly aim: string;
  readonly reached: number;
  readonly is: "met" | "missed";
}

export const atLeast = (what: string, reached: number, least: number): Aim => ({
  aim: `${what} at least ${least} times`,
  reached,
  is: reached >= least ? "met" : "missed",
});

export const atMost = (what: string, reached: number, most: number, unit = "times"): Aim => ({
  aim: `${what} at most ${most} ${unit}`,
  reached,
  is: reached <= most ? "met" : "missed",
});

export interface Section {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly aims: readonly Aim[];
}

/** The section as a Markdown table, and its aims below. */
export const writeSection = ({ title, rows, aims }: Section): string => {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => rounded(row[column] ?? "")))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const written = lines.map(
    (line) =>
      `| ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`,
  );
  const rule = `| ${widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  const told = aims.map(({ aim, reached, is }) => `- ${aim}: ${rounded(reached)}, ${is}`);
  return [`## ${title}`, "", written[0], rule, ...written.slice(1), "", ...told, ""].join("\n");
};

/** Three digits are what such a measurement can tell. */
const rounded = (value: string | number): string => {
  if (typeof value === "string") return value;
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
};
