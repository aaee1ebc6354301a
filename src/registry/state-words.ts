import type { BusinessState } from "./finding/filter.ts";

/** How far the office is with a business, as officers read it on pages and in files. */
export const stateWords = {
  id: {
    new: "Menunggu pemeriksaan",
    repair: "Menunggu perbaikan",
    verified: "Disetujui",
    refused: "Ditolak",
    closed: "Tutup",
  },
  en: {
    new: "Waiting to be checked",
    repair: "Waiting for repair",
    verified: "Approved",
    refused: "Refused",
    closed: "Closed",
  },
} as const satisfies Record<string, Record<BusinessState, string>>;
