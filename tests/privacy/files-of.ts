import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Everything that lies beside a SQLite database, and it itself with its log, byte by byte as text. */
export const filesOf = (url: string): string => {
  const folder = dirname(url.replace(/^file:/, ""));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
};

/** Whether a number stands in a text, in digits of any script and with whatever between them. */
export const holdsNumber = (text: string, digits: string): boolean =>
  new RegExp(Array.from(digits).join("[^\\p{Nd}]{0,3}"), "u").test(text.normalize("NFKC"));
