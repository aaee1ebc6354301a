import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parse } from "csv-parse/sync";

export interface AreaRow {
  readonly code: string;
  readonly name: string;
}

/**
 * One level's names of all Indonesia, as the package idn-area-data ships them. The 84,000 villages stay one string:
 * the lines are sorted by code, so those under a prefix are found by halving and only they are parsed.
 */
export interface AreaFile {
  /** Rows whose code begins with this prefix, by code. */
  under(prefix: string): readonly AreaRow[];
  row(code: string): AreaRow | undefined;
}

/** Throws where the package's file cannot be read. */
export async function readAreaFile(name: "provinces" | "regencies" | "districts" | "villages"): Promise<AreaFile> {
  const path = createRequire(import.meta.url).resolve(`idn-area-data/data/${name}.csv`);
  return areaFile(await readFile(path, "utf8"));
}

/** `csv` has the code first and the name last, a head, and its lines sorted by code. */
export function areaFile(csv: string): AreaFile {
  const lines = csv.slice(csv.indexOf("\n") + 1);
  const under = (prefix: string): readonly AreaRow[] => {
    const from = firstLine(lines, prefix);
    const to = firstLine(lines, `${prefix}~`);
    return from === to
      ? []
      : parse(lines.slice(from, to)).map((row: string[]) => ({ code: row[0] ?? "", name: row.at(-1) ?? "" }));
  };
  return { under, row: (code) => under(`${code},`)[0] };
}

/** Where the first line stands that does not come before `prefix`. */
function firstLine(lines: string, prefix: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = lines.lastIndexOf("\n", middle - 1) + 1;
    if (lines.slice(start, start + prefix.length) < prefix) {
      const end = lines.indexOf("\n", middle);
      low = end < 0 ? lines.length : end + 1;
    } else high = start;
  }
  return low;
}
