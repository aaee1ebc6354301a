import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";

const row = z.object({ code: z.string(), lat: z.coerce.number(), lng: z.coerce.number() });

/**
 * A point near the seat of a regency, good to a tenth of a degree: enough to complete a short plus code, too coarse
 * for a map. Written by hand; regencies that it lacks ask for a full code.
 */
export async function readCentres(): Promise<ReadonlyMap<string, { readonly lat: number; readonly lng: number }>> {
  const text = await readFile(new URL("centres.csv", import.meta.url), "utf8");
  return new Map(
    z
      .array(row)
      .parse(parse(text, { columns: true }))
      .map(({ code, lat, lng }) => [code, { lat, lng }]),
  );
}
