import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { isMeant, judge, openTable, report, type Saying } from "./referee.ts";

const file = new URL("../../../shared/data/utterances.csv", import.meta.url);
const rows: { utterance: string; expects: string; meaning: string }[] = existsSync(file)
  ? parse(readFileSync(file), { columns: true })
  : [];

const value = (meant: unknown): unknown => ({ ok: true, value: meant });
const not = (reason: string, detail?: string): unknown => ({
  ok: false,
  reason,
  ...(detail === undefined ? {} : { detail }),
});
const commands: Readonly<Record<string, string>> = {
  HUMAN: "officer",
  ERASURE: "erase",
  ACCESS: "myData",
  AID_STATUS: "aid",
  OPT_OUT: "stop",
  HELP_REGISTER: "help",
};
/** Those whose meaning is told in words that no rule reads. */
const byHand: Readonly<Record<string, unknown>> = {
  "range 2000000..3000000; store midpoint or ask": value({ amount: 2_500_000, approx: true }),
  "duration 3 months": value({ year: 2026, month: 8 }),
  "year only": value({ year: 1985 }),
  "landline (Solo area): not WhatsApp": not("invalid", "landline"),
  "same number as the chat": not("unclear", "this_number"),
  "fixed stall": value("fixed"),
  "fixed at home": value("fixed"),
  mobile: value("roving"),
  "alias Kota Surakarta 33.72": value({ regency: "33.72" }),
  "Kota Bau-Bau/Baubau 74.72 (spelling variants)": value({ regency: "74.72" }),
  "kec 65.01.05": value({ district: "65.01.05" }),
  "kec Jaten; ask desa": value({ street: "perum graha indah blok c2 no 5", district: "33.13.11" }),
  "kel=33.72.02.1004 Tipes": value({ street: "jln veteran gg 3", village: "33.72.02.1004", district: "33.72.02" }),
  "desa Ngargoyoso": value({ village: "33.13.07.2009", district: "33.13.07" }),
  "SEARCH product=tempe region=Jaten (Javanese)": value({ product: "tempe", place: "33.13.11" }),
  "SEARCH product=keripik singkong region=33.13": value({ product: "keripik singkong", place: "33.13" }),
};

const periods = /per (day|week|month|year)/;

/** A row's meaning as the door's answer; undefined where the row is told in a way that no rule knows. */
function meaningOf({ utterance, expects, meaning }: (typeof rows)[number]): unknown {
  if (Object.hasOwn(byHand, meaning)) return byHand[meaning];
  const [word = ""] = /^[A-Z_]{2,}/.exec(meaning) ?? [];
  if (word === "AMBIGUOUS" || word === "MULTIPLE") return not("ambiguous");
  if (word === "UNKNOWN" || word === "NO_NIB") return not("unknown");
  if (word === "INVALID") return not("invalid");
  if (word === "YES_BUT") return not("unclear", "yes_but");
  if (word === "SAME") return not("unknown", "same_as_before");
  if (word === "LANDMARK") return value({ landmark: utterance });
  const digits = utterance.replace(/\D/g, "");
  switch (expects) {
    case "yes_no":
      return value(word === "YES");
    case "command":
      return value(commands[word] ?? word.toLowerCase());
    case "money":
      return value({
        amount: Number(/^\d+/.exec(meaning)?.[0]),
        ...(periods.test(meaning) ? { per: periods.exec(meaning)?.[1] } : {}),
        ...(meaning.includes("approx") ? { approx: true } : {}),
      });
    case "count":
      return value(Number(/^\d+/.exec(meaning)?.[0]));
    case "date": {
      const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(meaning)?.map(Number) ?? [];
      return value(meaning.includes("yesterday") ? { year: 2026, month: 11, day: 22 } : { year, month, day });
    }
    case "rt_rw": {
      const [, rt, rw] = /rt=(\d+) rw=(\d+)/.exec(meaning) ?? [];
      return value({ rt, rw });
    }
    case "nik":
      return value({ nik: digits, region: "33.13.09", birthDate: "1985-08-17", sex: "female", warnings: [] });
    case "nib":
      return value(digits);
    case "phone":
      return value(/\+62\d+/.exec(meaning)?.[0]);
    case "business":
      return value({ clusters: [/cluster (\w+)/.exec(meaning)?.[1]] });
    default:
      return undefined;
  }
}

/** A trade's code, where the row tells it. */
function codeOf(meaning: string): string | undefined {
  return /(?:kbli2020 |; )(\d{5})/.exec(meaning)?.[1];
}

it.skipIf(rows.length === 0)(
  "understands at least 95% of what people really typed, and takes none for something else (skipped where the collected sayings are not at hand)",
  async () => {
    const sayings: readonly Saying[] = rows.map((row) => ({
      expects: row.expects,
      text: row.utterance,
      meaning: meaningOf(row),
    }));
    const codes = new Map(rows.map(({ utterance, meaning }) => [utterance, codeOf(meaning)]));
    const verdicts = await judge(await openTable(), sayings, (answered, { text, meaning }) => {
      const code = codes.get(text);
      return isMeant(answered, meaning) && (code === undefined || JSON.stringify(answered).includes(`"${code}"`));
    });
    const { share, table } = report("collected sayings", verdicts);
    process.stdout.write(`${table}\n`);
    expect(sayings.filter(({ meaning }) => meaning === undefined)).toEqual([]);
    expect(verdicts.filter(({ verdict }) => verdict === "stored")).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.95);
  },
);
