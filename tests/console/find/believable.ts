import type { Polygon } from "../../../src/registry/regions/boundaries/village.ts";
import { putMap } from "../../support/put-map.ts";
import type { TestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";

const owners = ["Sri Wahyuni", "Tini Lestari", "Budi Santoso", "Sulastri", "Agus Prasetyo", "Ngatinah", "Joko Susilo"];
const trades = [
  ["Keripik", "keripik singkong", "keripik"],
  ["Jamu", "jamu gendong", "kesehatan"],
  ["Batik", "batik cap", "batik"],
  ["Warung", "kelontong", "warung"],
  ["Bakso", "bakso sapi", "siapsaji"],
  ["Es Dawet", "es dawet", "minuman"],
] as const;
const modes = ["fixed", "roving", "online"] as const;
const states = ["new", "new", "verified", "repair", "verified", "refused"] as const;

/** Made-up businesses over the regency, most of them with a pin; those of Jaten first. */
export const fillBelievably = async ({ database, desk, digest, clock }: TestConsole, many: number): Promise<void> => {
  const { places } = desk.setting.world;
  const villages = places.districts().flatMap(({ code }) => places.villages(code));
  for (let id = 1; id <= many; id += 1) {
    const [name, product, clusterId] = trades[id % trades.length] ?? trades[0];
    const owner = owners[(id * 3) % owners.length] ?? "";
    const at =
      id <= 12 ? villages.findIndex(({ code }) => code.startsWith("33.13.11")) + (id % 5) : (id * 37) % villages.length;
    const [row, column] = [Math.floor(at / 15), at % 15];
    await addBusiness(
      database,
      {
        ...{ id, ownerName: owner, name: `${name} ${owner.split(" ")[0]} ${id}`, product, clusterId },
        ...{ phone: `+62812${String(34567000 + id)}`, village: villages[at]?.code ?? null },
        ...{
          mode: modes[id % 3] ?? "fixed",
          verification: states[id % 6] ?? "new",
          rt: String((id % 12) + 1).padStart(3, "0"),
          rw: "005",
        },
        ...(id % 4 === 0
          ? {}
          : { lat: -7.75 + row * 0.02 + (id % 9) * 0.002, lng: 110.85 + column * 0.02 + (id % 7) * 0.0025 }),
        createdAt: new Date(clock.now().getTime() - id * 3_600_000),
      },
      clock.now(),
    );
  }
  await digest();
};

/** A boundary map of all villages of the regency, as squares. */
export const loadSquares = async ({ database, desk, clock }: TestConsole): Promise<void> => {
  const { places } = desk.setting.world;
  const villages = places.districts().flatMap(({ code }) => places.villages(code));
  await putMap(
    database,
    "kotak.geojson",
    villages.map(({ code, name }, at) => {
      const [south, west] = [-7.75 + Math.floor(at / 15) * 0.02, 110.85 + (at % 15) * 0.02];
      const [north, east] = [south + 0.02, west + 0.02];
      const square: Polygon = [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ];
      return { code, name, polygons: [square] };
    }),
    clock.now(),
  );
};
