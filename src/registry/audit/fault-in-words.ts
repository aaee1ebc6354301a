import type { ChainFault } from "./look-closely.ts";

type Speak = (from: number, to: number) => string;

const rows = (word: string, and: string) => (from: number, to: number) =>
  from === to ? `${word} ${from}` : `${word} ${from} ${and} ${to}`;
const [baris, row] = [rows("Baris", "sampai"), rows("Row", "to")];

const id: Record<Exclude<ChainFault["is"], "moved">, Speak> = {
  changed: (from, to) => `${baris(from, to)} diubah setelah ditulis.`,
  removed: (from, to) => `${baris(from, to)} dihapus.`,
  inserted: (from, to) => `${baris(from, to)} disisipkan.`,
  unknownKey: (from, to) => `${baris(from, to)} disegel dengan kunci yang tidak ada di sini.`,
};
const en: typeof id = {
  changed: (from, to) => `${row(from, to)}: changed after it was written.`,
  removed: (from, to) => `${row(from, to)}: removed.`,
  inserted: (from, to) => `${row(from, to)}: put in by somebody else.`,
  unknownKey: (from, to) => `${row(from, to)}: sealed with a key that is not at hand.`,
};

/** What is wrong with the log and where, for officers. */
export const faultInWords = (fault: ChainFault, language: "id" | "en"): string => {
  if (fault.is !== "moved") return (language === "id" ? id : en)[fault.is](fault.seq, fault.to);
  return language === "id"
    ? `Baris ${fault.seq} dipindahkan: aslinya baris ${fault.was}.`
    : `Row ${fault.seq}: moved, it was written as row ${fault.was}.`;
};
