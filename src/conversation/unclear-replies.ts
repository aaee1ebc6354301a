import { maskIdentifiers } from "../../flows/understand/identifiers.ts";
import { foldReply } from "../../flows/understand/taught.ts";
import type { Statement } from "../store/bulk.ts";
import type { DatabaseKind } from "../store/database.ts";
import type { TakenTurn } from "./turn.ts";

/** So many digits in a row, however they are spaced, may be somebody's number. */
const numbers = /\d(?: ?\d){4,}/gu;
/** Codes and names of accounts mix letters and digits. */
const mixed = /(?=\S*\d)(?=\S*\p{L})\S{5,}/gu;
/** An address on the web or of a mailbox leads to somebody. */
const addresses = /@|https?:|www\./iu;

/** A reply as it may be kept of nobody in particular: folded, without numbers; "" where nothing may be. */
export const anonymous = (text: string): string =>
  addresses.test(text) ? "" : maskIdentifiers(foldReply(text).replace(numbers, "•").replace(mixed, "•"));

const columns = ["flow", "question", "language", "text", "n", "firstAt", "lastAt"] as const;

/** Counts the replies that nobody understood. None where everything was. */
export const unclearStatements = (kind: DatabaseKind, turns: readonly TakenTurn[]): readonly Statement[] => {
  const rows = rowsOf(turns);
  if (rows.length === 0) return [];
  const names = columns.map((column) => `"${column}"`).join(", ");
  const source =
    kind === "sqlite"
      ? `VALUES (${columns.map(() => "?").join(", ")})`
      : `SELECT ${names} FROM json_populate_recordset(NULL::"Unclear", $1::json) AS r`;
  const sql = `INSERT INTO "Unclear" (${names}) ${source}
ON CONFLICT ("flow", "question", "language", "text") DO UPDATE SET "n" = "Unclear"."n" + excluded."n", "lastAt" = excluded."lastAt"`;
  return [
    { sql, runs: kind === "sqlite" ? rows.map((row) => columns.map((name) => row[name])) : [[JSON.stringify(rows)]] },
  ];
};

type Row = Readonly<Record<Exclude<(typeof columns)[number], "n">, string>> & { readonly n: number };

/** One row a reply, for a statement may not meet the same row twice; sorted, so that two processes never wait in a ring. */
const rowsOf = (turns: readonly TakenTurn[]): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const { reply, writes, now } of turns) {
    if (reply.missed === undefined || writes.forget.length > 0 || writes.erasures.length > 0) continue;
    const { flow, question } = reply.missed;
    const text = anonymous(reply.missed.text);
    if (!/\p{L}/u.test(text)) continue;
    const at = now.toISOString().replace("Z", "+00:00");
    const key = [flow, question, reply.language, text].join("\t");
    const same = rows.get(key);
    const n = (same?.n ?? 0) + 1;
    rows.set(key, { flow, question, language: reply.language, text, n, firstAt: same?.firstAt ?? at, lastAt: at });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
};
