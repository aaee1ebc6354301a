import type { Mode } from "../../flows/understand/understood.ts";
import type { BusinessState, Order } from "../registry/finding/filter.ts";
import { stateWords } from "../registry/state-words.ts";
import type { InBoth, Tongue } from "./words.ts";

interface Terms {
  readonly cluster: string;
  /** How somebody sells: one of `modes`. */
  readonly mode: string;
  /** What an officer filled in for an owner. */
  readonly draft: string;
  /** How far the office is with a business. */
  readonly states: Readonly<Record<BusinessState, string>>;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly channels: Readonly<Record<"web" | "telegram" | "whatsapp" | "terminal" | "console", string>>;
  readonly orders: Readonly<Record<Order, string>>;
}

/** What one thing is called on every page, in lists, figures and files alike. */
export const terms: InBoth<Terms> = {
  id: {
    ...{ cluster: "Klaster", mode: "Cara usaha", draft: "Rancangan" },
    states: stateWords.id,
    modes: { fixed: "Tempat tetap", roving: "Keliling", online: "Daring" },
    channels: { web: "Peramban", telegram: "Telegram", whatsapp: "WhatsApp", terminal: "Terminal", console: "Petugas" },
    orders: {
      newest: "Terbaru didata",
      oldest: "Terlama didata",
      name: "Nama usaha",
      complete: "Data paling lengkap",
      changed: "Terakhir diubah",
    },
  },
  en: {
    ...{ cluster: "Cluster", mode: "Way of operating", draft: "Draft" },
    states: stateWords.en,
    modes: { fixed: "Fixed place", roving: "Roving", online: "Online" },
    channels: { web: "Browser", telegram: "Telegram", whatsapp: "WhatsApp", terminal: "Terminal", console: "Officer" },
    orders: {
      newest: "Newest",
      oldest: "Oldest",
      name: "Name",
      complete: "Most complete",
      changed: "Changed last",
    },
  },
};

/** The word for a code, which a database may hold from another release. */
export const termOf = (terms: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(terms, code) ? (terms[code] ?? code) : code;

/** A channel as officers call it; by its own name where they have none for it. */
export const channelName = (name: string, language: Tongue): string => {
  const known: Readonly<Record<string, string>> = terms[language].channels;
  return known[name] ?? name;
};
