import { expect, it } from "vitest";
import { crashRun } from "./crash-run.ts";
import { onWhatsAppCloud } from "./on-whatsapp-cloud.ts";
import { onWhatsAppWeb } from "./on-whatsapp-web.ts";

it.concurrent.each([
  { way: "the official interface", open: onWhatsAppCloud, owners: 8, longestLife: 1000 },
  { way: "a joined phone", open: onWhatsAppWeb, owners: 4, longestLife: 1500 },
])(
  "on WhatsApp, by $way, loses nothing, handles nothing twice and leaves nothing behind when it is killed twice",
  async ({ open, owners, longestLife }) => {
    const { violations, evidence } = await crashRun({
      platform: await open(),
      kills: 2,
      owners,
      seed: 5,
      slowest: 50,
      wandering: 0,
      longestLife,
    });
    expect(violations).toEqual([]);
    expect(evidence.records.length).toBeGreaterThanOrEqual(owners);
  },
  240_000,
);
