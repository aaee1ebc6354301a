import type { Mode } from "../../flows/understand/understood.ts";
import type { BusinessState, Order } from "../registry/finding/filter.ts";
import type { InBoth } from "./words.ts";

interface Terms {
  /** How far the office is with a business. */
  readonly states: Readonly<Record<BusinessState, string>>;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly channels: Readonly<Record<"web" | "telegram" | "terminal" | "console", string>>;
  readonly orders: Readonly<Record<Order, string>>;
}

/** What one thing is called on every page, in lists, figures and files alike. */
export const terms: InBoth<Terms> = {
  id: {
    states: {
      new: "Menunggu pemeriksaan",
      repair: "Menunggu perbaikan",
      verified: "Disetujui",
      refused: "Ditolak",
      closed: "Tutup",
    },
    modes: { fixed: "Tempat tetap", roving: "Keliling", online: "Daring" },
    channels: { web: "Peramban", telegram: "Telegram", terminal: "Terminal", console: "Petugas" },
    orders: {
      newest: "Terbaru didata",
      oldest: "Terlama didata",
      name: "Nama usaha",
      complete: "Data paling lengkap",
      changed: "Terakhir diubah",
    },
  },
  en: {
    states: {
      new: "Waiting to be checked",
      repair: "Waiting for repair",
      verified: "Approved",
      refused: "Refused",
      closed: "Closed",
    },
    modes: { fixed: "Fixed place", roving: "Roving", online: "Online" },
    channels: { web: "Browser", telegram: "Telegram", terminal: "Terminal", console: "Officer" },
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
