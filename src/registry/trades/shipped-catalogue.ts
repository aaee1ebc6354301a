import { readFile } from "node:fs/promises";
import type { Catalogue } from "./catalogue.ts";
import { parseCatalogue } from "./parse-catalogue.ts";

/** The catalogue that comes with the program. Throws where its own files are broken. */
export async function shippedCatalogue(): Promise<Catalogue> {
  const read = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), "utf8");
  const parsed = parseCatalogue(await read("clusters.csv"), await read("products.csv"));
  if (!parsed.ok) throw new Error("the shipped catalogue is broken", { cause: parsed.faults });
  return parsed.catalogue;
}
