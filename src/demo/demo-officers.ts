import { randomUUID } from "node:crypto";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";

/** Those who do something in the demo. */
export const officerOf = {
  administrator: { id: "demo-administrator", name: "Ratna Dewi (contoh)" },
  verifier: { id: "demo-verifier", name: "Bambang Setyo (contoh)" },
  district: { id: "demo-district", name: "Endang Lestari (contoh)" },
  programme: { id: "demo-programme", name: "Arif Wicaksono (contoh)" },
} as const;

/** One made-up officer of each role, and one whose territory is a district. */
const demoOfficers = (district: string) =>
  [
    { ...officerOf.administrator, role: "administrator", territory: "" },
    { ...officerOf.verifier, role: "verifier", territory: "" },
    { ...officerOf.district, role: "verifier", territory: district },
    { ...officerOf.programme, role: "programme", territory: "" },
    { id: "demo-viewer", name: "Yuni Astuti (contoh)", role: "viewer", territory: "" },
  ] as const;

/** How long ago each was here last, in hours; their sessions are over. */
const lastSeen = [3, 1, 26, 20, 74] as const;
const hour = 3_600_000;

/** They have no password: only the demo's own door lets them in. */
export const addDemoOfficers = async ({ client }: Database, district: string, at: Date): Promise<void> => {
  const since = new Date(at.getTime() - 400 * 24 * hour);
  const rest = { emailVerified: false, createdAt: since, updatedAt: since };
  const officers = demoOfficers(district);
  await client.officer
    .createMany({ data: officers.map((one) => ({ ...one, email: `${one.id}@demo.invalid`, ...rest })) })
    .catch(asStoreError);
  await client.officerSession
    .createMany({
      data: officers.map(({ id }, index) => {
        const seen = new Date(at.getTime() - (lastSeen[index] ?? 1) * hour);
        const times = { createdAt: new Date(seen.getTime() - hour), updatedAt: seen, expiresAt: seen };
        return { id: `${id}-session`, token: randomUUID(), userId: id, ...times };
      }),
    })
    .catch(asStoreError);
};
