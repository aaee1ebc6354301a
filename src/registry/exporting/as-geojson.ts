import type { RegisterEntry } from "../register.ts";
import type { TableColumn } from "./table.ts";

/**
 * A FeatureCollection (RFC 7946): a feature a business, its columns as properties under the names for machines, which
 * map programs take as names of fields. A business without a pin has a null geometry.
 */
export async function* asGeoJson(
  columns: readonly TableColumn[],
  entries: AsyncIterable<RegisterEntry>,
): AsyncGenerator<string> {
  const told = columns.filter(({ name }) => name !== "lat" && name !== "lng");
  let before = '{"type":"FeatureCollection","features":[\n';
  for await (const entry of entries) {
    const { lat, lng } = entry;
    const geometry = lat === null || lng === null ? null : { type: "Point", coordinates: [lng, lat] };
    const properties = Object.fromEntries(told.map(({ name, cell }) => [name, cell(entry)]));
    yield `${before}${JSON.stringify({ type: "Feature", geometry, properties })}`;
    before = ",\n";
  }
  yield before === ",\n" ? "\n]}\n" : `${before}]}\n`;
}
