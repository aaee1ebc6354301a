import { onTelegram } from "./on-telegram.ts";
import { onWhatsAppCloud } from "./on-whatsapp-cloud.ts";
import { onWhatsAppWeb } from "./on-whatsapp-web.ts";
import type { Platform } from "./platform.ts";

export const channels = ["telegram", "whatsapp-cloud", "whatsapp-web"] as const;

interface Way {
  open(): Promise<Platform>;
  /** How many talk at once, unless told. */
  readonly owners: number;
  readonly headStart: number;
  readonly killsAtStart: number;
  /** Milliseconds. */
  readonly longestLife: number;
}

export const platforms: Readonly<Record<(typeof channels)[number], Way>> = {
  telegram: { open: onTelegram, owners: 200, headStart: 8, killsAtStart: 12, longestLife: 2500 },
  "whatsapp-cloud": { open: onWhatsAppCloud, owners: 20, headStart: 4, killsAtStart: 12, longestLife: 2500 },
  // A life begins with a browser, which takes seconds, in each of which it may be left behind.
  "whatsapp-web": { open: onWhatsAppWeb, owners: 10, headStart: 4, killsAtStart: 40, longestLife: 4000 },
};
