import { onTelegram } from "./on-telegram.ts";
import { onWhatsAppCloud } from "./on-whatsapp-cloud.ts";
import type { Platform } from "./platform.ts";

export const channels = ["telegram", "whatsapp-cloud"] as const;

interface Way {
  open(): Promise<Platform>;
  /** How many talk at once, unless told. */
  readonly owners: number;
  readonly headStart: number;
  /** Milliseconds. */
  readonly longestLife: number;
}

export const platforms: Readonly<Record<(typeof channels)[number], Way>> = {
  telegram: { open: onTelegram, owners: 200, headStart: 8, longestLife: 2500 },
  "whatsapp-cloud": { open: onWhatsAppCloud, owners: 20, headStart: 4, longestLife: 2500 },
};
