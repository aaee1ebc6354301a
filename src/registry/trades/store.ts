import type { Database } from "../../store/database.ts";
import type { Catalogue } from "./catalogue.ts";
import { splitWords } from "./parse-catalogue.ts";
import { shippedCatalogue } from "./shipped-catalogue.ts";

/** What the statements need of a client, inside a transaction or not. */
type Tables = Pick<Database["client"], "cluster" | "product" | "business">;

export type Replaced =
  | { readonly ok: true; readonly clusters: number; readonly products: number }
  /** Clusters that the new catalogue lacks while registered businesses belong to them. */
  | { readonly ok: false; readonly reason: "in_use"; readonly clusters: readonly string[] };

/** Fills an empty catalogue with the one that comes with the program; a catalogue that the office has stays. */
export async function seedCatalogue({ client }: Database): Promise<void> {
  if ((await client.cluster.count()) > 0) return;
  const catalogue = await shippedCatalogue();
  try {
    await client.$transaction(async (tables) => {
      if ((await tables.cluster.count()) === 0) await write(tables, catalogue);
    });
  } catch (error) {
    // Two processes may start at once: the one that lost the race finds the catalogue there.
    if ((await client.cluster.count()) === 0) throw error;
  }
}

/** The office's catalogue, in its own order. */
export async function readCatalogue({ client }: Database): Promise<Catalogue> {
  const clusters = await client.cluster.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
  const products = await client.product.findMany({ orderBy: { id: "asc" } });
  return {
    clusters: clusters.map(({ id, nameId, nameEn, nameJv }) => ({
      ...{ id, nameId, nameEn },
      ...(nameJv === null ? {} : { nameJv }),
    })),
    products: products.map(({ clusterId, name, words, kbli, kbliEdition }) => ({
      cluster: clusterId,
      name,
      words: splitWords(words),
      ...(kbli === null || kbliEdition === null ? {} : { kbli: { code: kbli, edition: kbliEdition } }),
    })),
  };
}

/** Puts a new catalogue in the place of the old one, or leaves all as it was; within somebody's transaction. */
export async function replaceCatalogue(tables: Tables, catalogue: Catalogue): Promise<Replaced> {
  const kept = catalogue.clusters.map(({ id }) => id);
  const orphaned = await tables.business.findMany({
    where: { clusterId: { notIn: kept } },
    distinct: ["clusterId"],
    select: { clusterId: true },
  });
  if (orphaned.length > 0)
    return { ok: false, reason: "in_use", clusters: orphaned.map(({ clusterId }) => clusterId).sort() };
  await tables.product.deleteMany();
  await tables.cluster.deleteMany();
  await write(tables, catalogue);
  return { ok: true, clusters: catalogue.clusters.length, products: catalogue.products.length };
}

async function write(tables: Tables, { clusters, products }: Catalogue): Promise<void> {
  await tables.cluster.createMany({ data: clusters.map((cluster, position) => ({ ...cluster, position })) });
  await tables.product.createMany({
    data: products.map(({ cluster, name, words, kbli }) => ({
      clusterId: cluster,
      name,
      words: words.join("|"),
      kbli: kbli?.code ?? null,
      kbliEdition: kbli?.edition ?? null,
    })),
  });
}
