import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";

/** One made-up officer of each role, and one whose territory is a district. */
const demoOfficers = (district: string) =>
  [
    { id: "demo-administrator", name: "Ratna Dewi (contoh)", role: "administrator", territory: "" },
    { id: "demo-verifier", name: "Bambang Setyo (contoh)", role: "verifier", territory: "" },
    { id: "demo-district", name: "Endang Lestari (contoh)", role: "verifier", territory: district },
    { id: "demo-programme", name: "Arif Wicaksono (contoh)", role: "programme", territory: "" },
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
