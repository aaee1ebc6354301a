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

/** They have no password: only the demo's own door lets them in. */
export const addDemoOfficers = async ({ client }: Database, district: string, at: Date): Promise<void> => {
  const rest = { emailVerified: false, createdAt: at, updatedAt: at };
  await client.officer
    .createMany({
      data: demoOfficers(district).map((one) => ({ ...one, email: `${one.id}@demo.invalid`, ...rest })),
    })
    .catch(asStoreError);
};
